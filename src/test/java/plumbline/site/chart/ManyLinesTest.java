package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plumbline.page.figure.TimeChart;

/** Charts of three lines and more: which is which is told by stroke, class and name. */
class ManyLinesTest {

  static TimeChart chart(int lines) {
    TimeChart.Trace[] traces =
        IntStream.range(0, lines)
            .mapToObj(
                i ->
                    new TimeChart.Trace(
                        "Line " + (i + 1),
                        Samples.weeks(
                            Samples.MONDAY,
                            7,
                            i == 3,
                            Samples.POUNDS,
                            Samples.walk(i, 30, 2 + i * 0.3, 0.15, 0.01))))
            .toArray(TimeChart.Trace[]::new);
    return Samples.chart(
        "many", Samples.MONDAY, Samples.MONDAY.plusWeeks(30), Samples.POUNDS, traces);
  }

  @Test
  void eachLineHasAStrokeOfItsOwnAndItsNameIsOfTheSameClass() {
    for (String svg : List.of(TimeChartDrawing.wide(chart(5)), TimeChartDrawing.narrow(chart(5)))) {
      Drawn drawn = new Drawn(svg);
      for (String line : List.of("s", "r", "r r3", "r r4", "r r5")) {
        assertThat(drawn.all("path", line)).as(line).hasSize(1);
      }
      assertThat(drawn.all("path", "v r4")).hasSize(1);
      assertThat(drawn.all("circle", "q r4")).hasSize(1);
      assertThat(drawn.texts())
          .filteredOn(text -> text.cssClass().matches("t ls|lr.*"))
          .extracting(Drawn.Text::cssClass, Drawn.Text::text)
          .containsExactlyInAnyOrder(
              tuple("t ls", "Line 1"),
              tuple("lr", "Line 2"),
              tuple("lr r3", "Line 3"),
              tuple("lr r4", "Line 4"),
              tuple("lr r5", "Line 5"));
    }
  }

  private static org.assertj.core.groups.Tuple tuple(Object... parts) {
    return org.assertj.core.groups.Tuple.tuple(parts);
  }

  @Test
  void aSixthLineIsDrawnAsTheThird() {
    assertThat(Ink.line(5)).isEqualTo(Ink.line(2));
    assertThat(Ink.unfinished(6)).isEqualTo(Ink.unfinished(3));
  }
}
