package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of closed weeks of the shop of nine rows. Week 45 has orders of 10.50, 4.25 and 21.00,
 * week 46 of 8.00, 32.10 and 5.00.
 */
class WeeklyPagesTest {

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void closeTwoWeeks() {
    shop = CornerShop.in(folder);
    for (String week : new String[] {"2026-W45", "2026-W46"}) {
      assertThat(shop.run("snapshot", "--week", week).exit()).isZero();
    }
  }

  private Document built(String page) throws IOException {
    return Jsoup.parse(text(page));
  }

  /** What the site says once it is built from the folder as it is. */
  private String text(String page) throws IOException {
    Path site = folder.resolve("site");
    Cli.Ran ran = shop.run("build", "--as-of", "2026-11-22", "--out", site.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return Files.readString(site.resolve(page));
  }

  /** 45.10 over 3 is 15.03, after 35.75 over 3 or 11.92; 80.85 over 6 since 1 November is 13.48. */
  @Test
  void theNewestWeekStandsInFrontWithItsNumbersAndHowTheyCompare() throws IOException {
    Document page = built("weekly/index.html");

    assertThat(page.select("h1").text()).isEqualTo("Week 46: nothing new to talk about");
    assertThat(page.select("nav a[aria-current]").text()).contains("Weekly");
    Element value = page.getElementById("m-order_value");
    assertThat(value.select(".now data").text()).isEqualTo("£15.03");
    assertThat(value.select(".box dt").eachText())
        .containsExactly("Week 46", "Month to date", "Quarter to date", "Year to date");
    assertThat(value.select(".box > div").eachText())
        .contains("Week 46 £15.03 +26.2% on week 45 – on 2025", "Month to date £13.48 – on 2025");
    assertThat(value.select("svg.chart")).hasSize(2);
    assertThat(value.select("details tbody tr:contains(week 45) td").first().text())
        .isEqualTo("£11.92");
  }

  @Test
  void goalsLimitsAndSharedNumbersAreOutputs() throws IOException {
    Document page = built("weekly/index.html");

    assertThat(page.select("section#outputs .business").eachAttr("id"))
        .containsExactly("m-order_value", "m-orders", "m-revenue");
    assertThat(page.select("section#inputs, section#finance")).isEmpty();
    assertThat(page.select("#m-orders .now").text()).contains("Holds");
  }

  @Test
  void everyWeekHasAnAddressAndLeadsToItsNeighbours() throws IOException {
    Document page = built("weekly/2026-W45.html");

    assertThat(page.select("h1").text()).startsWith("Week 45: ");
    assertThat(page.select("section#around a").eachAttr("href"))
        .containsExactly("2026-W46.html", "index.html");
    assertThat(built("weekly/index.html").select("section#archive details a").eachText())
        .containsExactly("2026-W46", "2026-W45");
  }

  @Test
  void aClosedWeekStaysAsItWasWhateverBecomesOfDataAndFormulas() throws IOException {
    String before = text("weekly/2026-W45.html");
    shop.edit("metrics/sales.yaml", "formula: sum(amount)", "formula: sum(amount) * 3");
    shop.edit("metrics/sales.yaml", "title: Order value", "title: Value of an order");
    shop.edit("metrics/data/sales.csv", "1,2026-11-02,shop,10.50", "1,2026-11-02,shop,99.50");

    assertThat(text("weekly/2026-W45.html")).isEqualTo(before);
    assertThat(before).contains("Built as of 9 November 2026, 00:00").doesNotContain("22 November");
  }

  @Test
  void aCorrectionStandsBesideWhatWasPublishedFirst() throws IOException {
    shop.edit("metrics/data/sales.csv", "4,2026-11-09,shop,8.00", "4,2026-11-09,shop,9.00");
    Cli.Ran ran = shop.run("snapshot", "--week", "2026-W46", "--correct", "The till was wrong.");
    assertThat(ran.exit()).as(ran.err()).isZero();

    Document first = built("weekly/2026-W46.html");
    Document second = built("weekly/2026-W46.correction-1.html");

    assertThat(first.select("#m-revenue .now data").text()).isEqualTo("£45.10");
    assertThat(second.select("#m-revenue .now data").text()).isEqualTo("£46.10");
    assertThat(second.select("main").text()).contains("Corrected: The till was wrong.");
    assertThat(first.select("section#around a").eachAttr("href"))
        .contains("2026-W46.correction-1.html");
    assertThat(built("weekly/index.html").select("#m-revenue .now data").text())
        .isEqualTo("£46.10");
  }
}
