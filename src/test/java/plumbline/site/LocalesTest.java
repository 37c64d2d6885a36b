package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;

/**
 * The same shop for readers of several locales: signs, grouping, currency and percent as Unicode's
 * CLDR has them, dates in the order of the region. {@code ~} stands for a no-break space.
 */
class LocalesTest {

  private static final String MORE =
      """
      metrics:
        takings: {title: Takings, unit: GBP, source: till, formula: sum(amount)}
        tips: {title: Tips, unit: GBP, source: till, formula: sum(tip)}
        visits: {title: Visits, unit: visits, source: till, formula: sum(heads)}
        share: {title: Share, unit: "%", source: till, formula: sum(amount) / sum(planned)}
      sources:
        till:
          export: data/till.csv
          time: on
          columns: {on: date, amount: money, tip: money, planned: money, heads: integer}
      """;

  /** 1,246.50 of 4,000.00 are 31.1625 %. */
  private static final String TILL =
      "on,amount,tip,planned,heads\n2026-11-09,1234.50,12.50,4000,12345\n2026-11-15,12,0,0,0\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB | GBP | £1,247  | £12.50  | 12,345 | 31.2%  | 23 November 2026",
        "en-US | USD | $1,247  | $12.50  | 12,345 | 31.2%  | November 23, 2026",
        "de-DE | EUR | 1.247~€ | 12,50~€ | 12.345 | 31,2~% | 23. November 2026",
        "ja-JP | JPY | ￥1,247 | ￥13    | 12,345 | 31.2%  | 23 November 2026",
      })
  void numbersAndDatesAreThoseOfTheReaders(
      String locale,
      String currency,
      String money,
      String coins,
      String count,
      String percent,
      String day)
      throws Exception {
    Path root = folder.resolve("shop");
    Cli shop =
        CornerShop.in(root)
            .file("metrics/till.yaml", MORE)
            .file("metrics/data/till.csv", TILL)
            .edit("charter/charter.yaml", "locale: en-GB", "locale: " + locale);
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        Files.writeString(file, Files.readString(file).replace("GBP", currency));
      }
    }
    Path site = folder.resolve("site");
    Cli.Ran ran = shop.run("build", "--as-of", "2026-11-22", "--out", site.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    var files = CheckLinks.read(site.toRealPath());

    assertThat(headline(files.get("metrics/takings.html"))).isEqualTo(spaced(money));
    assertThat(headline(files.get("metrics/tips.html"))).isEqualTo(spaced(coins));
    assertThat(headline(files.get("metrics/visits.html"))).isEqualTo(count);
    assertThat(headline(files.get("metrics/share.html"))).isEqualTo(spaced(percent));
    assertThat(page(files.get("index.html")).select("footer").text()).contains(day);
  }

  private static String headline(byte[] page) {
    return page(page).select("#weeks .now data").first().wholeText();
  }

  private static Document page(byte[] bytes) {
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String spaced(String text) {
    return text.replace('~', '\u00a0');
  }
}
