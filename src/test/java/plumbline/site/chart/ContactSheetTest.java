package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.page.figure.Sparkline;
import plumbline.page.figure.TimeChart;

/** Writes all sample charts into one page, to be looked at: target/charts/index.html. */
class ContactSheetTest {
  private static final String TOKENS =
      """
      :root{--paper:#fcfbf8;--ink:#1d1c1a;--soft:#5f5c55;--rule:#e2ded4;--line:#15616d;--path:#8d897f;
      --band:#15616d14;--good:#2c6e49;--warn:#9a5b00;--bad:#a8321d;--mark:#7a4b9a;
      --sans:Inter,system-ui,sans-serif}
      .dark{--paper:#171614;--ink:#ebe7de;--soft:#aca79b;--rule:#34312c;--line:#6cc4cf;--path:#837e74;
      --band:#6cc4cf1f;--good:#7fc79b;--warn:#e2a95a;--bad:#ef8b76;--mark:#c29ae0}
      @font-face{font-family:Inter;src:url(regular.ttf);font-weight:400}
      @font-face{font-family:Inter;src:url(semibold.ttf);font-weight:600}
      body{margin:0;font:16px/1.5 var(--sans)}main{background:var(--paper);color:var(--ink);padding:18px;
      display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,580px),1fr));gap:28px 48px}
      figure{margin:0}figcaption{font-size:13px;color:var(--soft)}
      """;

  @Test
  void everySampleIsDrawnIntoOnePage() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "charts"));
    Files.write(folder.resolve("regular.ttf"), font("Inter-Regular.ttf"));
    Files.write(folder.resolve("semibold.ttf"), font("Inter-SemiBold.ttf"));
    Files.copy(
        Path.of("site/assets/chart.css"),
        folder.resolve("chart.css"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    String figures = figures();
    for (String theme : List.of("light", "dark")) {
      String page =
          "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\">"
              + "<title>Charts</title><link rel=stylesheet href=chart.css><style>"
              + TOKENS
              + "</style><main class="
              + theme
              + ">"
              + figures
              + "</main></html>";
      Files.writeString(folder.resolve(theme + ".html"), page);
    }
    assertThat(figures).doesNotContain("style=", "NaN", "Infinity");
  }

  private static byte[] font(String name) throws IOException {
    try (var in = Typeface.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static String figures() {
    StringBuilder out = new StringBuilder();
    for (TimeChart chart : Samples.all()) {
      out.append("<figure class=plot>")
          .append(TimeChartDrawing.wide(chart))
          .append(TimeChartDrawing.narrow(chart))
          .append("<figcaption>")
          .append(chart.id())
          .append("</figcaption></figure>\n");
    }
    out.append("<p>");
    for (int i = 0; i < 8; i++) {
      List<Optional<BigDecimal>> values = new ArrayList<>();
      for (double v : Samples.walk(i, 26, 10, 1, 0.1)) {
        boolean gap = i > 5 && (values.size() % 5 == 3 || values.size() % 7 == 5);
        values.add(gap ? Optional.empty() : Optional.of(new BigDecimal(v)));
      }
      out.append(SparklineDrawing.svg(new Sparkline(values, "sample " + i)));
    }
    return out.append("</p>").toString();
  }
}
