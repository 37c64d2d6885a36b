package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import plumbline.page.figure.TimeChart;
import plumbline.page.figure.TimeChart.Dot;
import plumbline.page.figure.TimeChart.Trace;

class TimeChartDrawingTest {

  static Stream<Arguments> drawings() {
    return Samples.all().stream()
        .flatMap(
            c ->
                Stream.of(
                    Arguments.of(c.id() + " wide", TimeChartDrawing.wide(c)),
                    Arguments.of(c.id() + " narrow", TimeChartDrawing.narrow(c))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void isAnImageWithATitleAndWithoutStyleOrPixelWidth(String name, String svg) {
    Element root = new Drawn(svg).root();

    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getFirstChild().getNodeName()).isEqualTo("title");
    assertThat(((Element) root.getFirstChild()).getAttribute("id"))
        .isEqualTo(root.getAttribute("aria-labelledby"));
    assertThat(root.hasAttribute("width")).isFalse();
    assertThat(svg).doesNotContain("style", "NaN", "Infinity", "E-", "#");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void noTextTouchesAnotherOrLeavesTheDrawing(String name, String svg) {
    Drawn drawn = new Drawn(svg);
    String[] box = drawn.root().getAttribute("viewBox").split(" ", -1);
    double width = Double.parseDouble(box[2]);
    double height = Double.parseDouble(box[3]);
    List<Drawn.Text> texts = drawn.texts();
    for (int i = 0; i < texts.size(); i++) {
      Drawn.Text a = texts.get(i);
      assertThat(a.box().getMinX()).as(a.text()).isGreaterThanOrEqualTo(0);
      assertThat(a.box().getMaxX()).as(a.text()).isLessThanOrEqualTo(width);
      assertThat(a.box().getMinY()).as(a.text()).isGreaterThanOrEqualTo(-4);
      assertThat(a.box().getMaxY()).as(a.text()).isLessThanOrEqualTo(height);
      for (Drawn.Text b : texts.subList(i + 1, texts.size())) {
        assertThat(a.box().intersects(b.box())).as(a + " touches " + b).isFalse();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void noLineOfAMarkRunsThroughTheNameOfAMark(String name, String svg) {
    Drawn drawn = new Drawn(svg);
    Pattern line = Pattern.compile("M(-?[\\d.]+)[ ]?(-?[\\d.]+)v");
    for (Element element : drawn.all("path", "m")) {
      for (Matcher m = line.matcher(element.getAttribute("d")); m.find(); ) {
        double x = Double.parseDouble(m.group(1));
        double top = Double.parseDouble(m.group(2));
        for (Drawn.Text text : drawn.texts()) {
          boolean through =
              text.cssClass().equals("n")
                  && x > text.box().getMinX()
                  && x < text.box().getMaxX()
                  && top < text.box().getMaxY() - 1;
          assertThat(through).as("line at " + x + " through " + text).isFalse();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void takesLessThanFiveKilobytesOnTheWire(String name, String svg) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(svg.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(zipped.size()).isLessThan(5 * 1024);
  }

  @Test
  void gapsInterruptTheLineAndWhatStandsAloneIsADot() {
    Drawn drawn = new Drawn(TimeChartDrawing.wide(Samples.gaps()));

    Element line = drawn.all("path", "s").get(0);
    // 12 14 13, 16 18 17, 19 20 21: three runs; the newest complete week has only dots beside it.
    assertThat(line.getAttribute("d").chars().filter(c -> c == 'M' || c == 'm').count())
        .isBetween(3L, 6L);
    assertThat(drawn.all("circle", "d").stream().map(c -> c.getAttribute("r")))
        .containsExactlyInAnyOrder("2.5", "2.5", "4");
    assertThat(drawn.all("circle", "o")).hasSize(1);
    assertThat(drawn.all("path", "u")).hasSize(1);
  }

  @Test
  void marksAreToldWithTheirPeriodWhenPointedAt() {
    Drawn drawn = new Drawn(TimeChartDrawing.wide(Samples.revenuePerSession()));

    assertThat(drawn.titles())
        .contains("Week of 9 Mar: £1.93\n9 Mar: broad traffic bought", "Week of 5 Jan: £2.02");
  }

  @Test
  void aPathThatEndsLaterRunsToTheEdgeAndIsNamedThere() {
    Drawn drawn = new Drawn(TimeChartDrawing.wide(Samples.revenuePerSession()));

    assertThat(drawn.texts())
        .extracting(Drawn.Text::text, Drawn.Text::cssClass)
        .contains(
            org.assertj.core.groups.Tuple.tuple("path to", "lp"),
            org.assertj.core.groups.Tuple.tuple("£2.40", "t lp"));
  }

  @Test
  void aBoundFarFromTheValuesIsNamedWithAnArrowInsteadOfPressingThemFlat() {
    Drawn drawn = new Drawn(TimeChartDrawing.wide(Samples.farBound()));

    assertThat(drawn.texts()).extracting(Drawn.Text::text).contains("↓ must stay above 5 %");
    assertThat(drawn.all("path", "k")).isEmpty();
  }

  @Test
  void ofThreeMarksAllAreNamedOnAPhone() {
    Drawn drawn = new Drawn(TimeChartDrawing.narrow(Samples.revenuePerSession()));

    assertThat(drawn.all("text", "n")).hasSize(3);
  }

  @Test
  void withoutAnyValueOnlyTheTimeAxisIsDrawn() {
    TimeChart empty =
        Samples.chart("none", Samples.MONDAY, Samples.MONDAY.plusWeeks(9), Samples.COUNT);

    assertThat(new Drawn(TimeChartDrawing.wide(empty)).texts())
        .extracting(Drawn.Text::text)
        .containsExactly("Jan", "Feb", "Mar", "2026");
  }

  @Test
  void aSignalGetsADotOfItsOwn() {
    Dot ordinary = new Dot(Samples.MONDAY, Optional.of(BigDecimal.ONE), true, "", "");
    Dot signal =
        new Dot(
            Samples.MONDAY.plusWeeks(1), Optional.of(BigDecimal.TEN), true, "", "a signal", true);
    TimeChart chart =
        new TimeChart(
            "signals",
            "Signals",
            Samples.MONDAY,
            Samples.MONDAY.plusWeeks(3),
            List.of(
                new Trace(
                    "",
                    List.of(
                        ordinary,
                        signal,
                        new Dot(
                            Samples.MONDAY.plusWeeks(2),
                            Optional.of(BigDecimal.ONE),
                            true,
                            "",
                            "")))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            (value, step) -> "",
            (day, step) -> "");

    assertThat(TimeChartDrawing.wide(chart)).containsOnlyOnce("class=\"a\"");
  }

  @Test
  void labelsOfUsersStayText() {
    String hostile = "<script>alert('1')</script> \"&amp; \u0000\u0007 \uD800 x";
    Trace trace =
        new Trace(
            hostile,
            List.of(new Dot(Samples.MONDAY, Optional.of(BigDecimal.ONE), true, hostile, hostile)));
    TimeChart chart =
        new TimeChart(
            "a\"><b",
            hostile,
            Samples.MONDAY,
            Samples.MONDAY.plusWeeks(9),
            List.of(trace, trace),
            List.of(
                new TimeChart.Path(
                    Samples.MONDAY,
                    BigDecimal.ONE,
                    Samples.MONDAY.plusWeeks(4),
                    BigDecimal.TEN,
                    hostile,
                    hostile)),
            List.of(new TimeChart.Bound(BigDecimal.TEN, hostile)),
            List.of(),
            List.of(new TimeChart.Mark(Samples.MONDAY, hostile, hostile)),
            (value, step) -> hostile,
            (day, step) -> hostile);

    for (String svg : List.of(TimeChartDrawing.wide(chart), TimeChartDrawing.narrow(chart))) {
      Drawn drawn = new Drawn(svg);
      assertThat(drawn.all("script")).isEmpty();
      assertThat(drawn.all("b")).isEmpty();
      assertThat(drawn.titles().get(0))
          .isEqualTo("<script>alert('1')</script> \"&amp; \uFFFD\uFFFD \uFFFD x");
    }
  }

  @Test
  void drawnTwiceIsTheSame() {
    assertThat(Samples.all().stream().map(TimeChartDrawing::wide).toList())
        .isEqualTo(Samples.all().stream().map(TimeChartDrawing::wide).toList());
  }
}
