package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.page.figure.SmallMultiples;
import plumbline.page.figure.TimeChart;
import plumbline.page.figure.TimeChart.Trace;

class SmallMultiplesDrawingTest {

  private static TimeChart panel(String name, double... values) {
    Trace line = new Trace("", Samples.weeks(Samples.MONDAY, 7, false, Samples.POUNDS, values));
    return Samples.chart(name, Samples.MONDAY, Samples.MONDAY.plusWeeks(30), Samples.POUNDS, line);
  }

  private static List<Drawn> drawn(TimeChart... panels) {
    return SmallMultiplesDrawing.of(new SmallMultiples(List.of(panels))).stream()
        .map(Drawn::new)
        .toList();
  }

  private static List<Drawn.Text> axis(Drawn drawn) {
    return drawn.texts().stream().filter(text -> text.text().startsWith("£")).toList();
  }

  @Test
  void aSmallPartIsDrawnOnTheScaleOfALargeOne() {
    List<Drawn> drawn =
        drawn(
            panel("large", Samples.walk(1, 30, 100, 5, 0)),
            panel("small", Samples.walk(2, 30, 9, 1, 0)));

    // Without the newest value, which is each panel's own.
    List<Drawn.Text> large =
        axis(drawn.get(0)).stream().filter(t -> t.cssClass().isEmpty()).toList();
    assertThat(large).extracting(Drawn.Text::text).startsWith("£0").hasSizeGreaterThan(2);
    assertThat(axis(drawn.get(1)).stream().filter(t -> t.cssClass().isEmpty())).isEqualTo(large);
  }

  @Test
  void eachIsNamedForThoseWhoCannotSeeItAndSaysItsNewestValue() {
    List<Drawn> drawn = drawn(panel("one", 1, 2, 3, 4, 5, 6), panel("two", 6, 5, 4, 3, 2, 1));

    assertThat(drawn.get(0).titles()).containsExactly("Sample one");
    assertThat(drawn.get(0).all("text", "t w")).hasSize(1);
    assertThat(drawn.get(0).root().getAttribute("aria-labelledby"))
        .isNotEqualTo(drawn.get(1).root().getAttribute("aria-labelledby"));
  }

  @Test
  void noTextTouchesAnotherHoweverLargeTheNumbersAre() {
    for (double level : new double[] {0.02, 1, 999, 123_456, 98_765_432, -4_000}) {
      for (Drawn drawn :
          drawn(
              panel("a", Samples.walk(3, 30, level, Math.abs(level) / 3, 0)),
              panel("b", Samples.walk(4, 30, level / 7, Math.abs(level) / 9, 0)))) {
        List<Drawn.Text> texts = drawn.texts();
        for (int i = 0; i < texts.size(); i++) {
          Drawn.Text a = texts.get(i);
          assertThat(a.box().getMaxX()).as(a.text()).isLessThanOrEqualTo(160);
          assertThat(
                  texts.subList(i + 1, texts.size()).stream()
                      .filter(b -> b.box().intersects(a.box())))
              .as(a.text() + " at " + level)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(drawn()).isEmpty();
  }
}
