package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.page.figure.Sparkline;

class SparklineDrawingTest {

  private static String drawn(String summary, Integer... values) {
    List<Optional<BigDecimal>> list = new ArrayList<>();
    for (Integer value : values) {
      list.add(Optional.ofNullable(value).map(BigDecimal::valueOf));
    }
    String svg = SparklineDrawing.svg(new Sparkline(list, summary));
    new Drawn(svg);
    return svg;
  }

  @Test
  void aLineEndsInADot() {
    assertThat(drawn("rises", 0, 10, 5))
        .isEqualTo(
            "<svg class=\"spark\" viewBox=\"0 0 120 28\" role=\"img\" aria-label=\"rises\">"
                + "<path class=\"s\" d=\"M4 24l56-20 56 10\"/>"
                + "<circle class=\"d\" cx=\"116\" cy=\"14\" r=\"2.5\"/></svg>");
  }

  @Test
  void gapsInterruptItAndALoneValueIsADot() {
    assertThat(drawn("", 0, 10, null, 5, null, 0, 10))
        .contains("M4 24l18.7-20m74.6 20l18.7-20")
        .contains("<circle class=\"d\" cx=\"60\" cy=\"14\" r=\"1\"/>");
  }

  @Test
  void theDotStandsAtTheNewestValueNotAtTheEnd() {
    assertThat(drawn("", 0, 10, null)).contains("cx=\"60\" cy=\"4\" r=\"2.5\"");
  }

  @Test
  void constantValuesRunThroughTheMiddle() {
    assertThat(drawn("", 3, 3)).contains("M4 14h112");
  }

  @Test
  void withoutValuesNothingIsDrawn() {
    assertThat(drawn("no data", new Integer[] {null, null}))
        .endsWith("aria-label=\"no data\"></svg>");
    assertThat(drawn("")).endsWith("aria-hidden=\"true\"></svg>");
  }

  @Test
  void theSummaryIsEscaped() {
    assertThat(drawn("\"<b>", 1)).contains("aria-label=\"&quot;&lt;b&gt;\"");
  }
}
