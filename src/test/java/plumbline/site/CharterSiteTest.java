package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The site of a charter whose every text means harm, as of Tuesday 3 March 2026.
 *
 * <p>Its weeks from 5 January on have two orders of £10, £11, … £17 and one of £40 each, so week 9
 * (to 1 March) has £74 in 3 orders, £24.67 per order; week 10 has begun with one order of £50.
 */
class CharterSiteTest {

  private static SortedMap<String, byte[]> files;

  @BeforeAll
  static void build(@TempDir Path work) throws IOException, URISyntaxException {
    Path root =
        Path.of(Objects.requireNonNull(CharterSiteTest.class.getResource("hostile")).toURI());
    files = CharterSite.files(root, Instant.parse("2026-03-03T06:00:00Z"), work);
  }

  @Test
  void everyPageIsValidHtml() {
    assertThat(ValidHtml.problems(files)).isEmpty();
  }

  @Test
  void noLinkIsBroken() {
    assertThat(LinkCheck.broken(files)).isEmpty();
  }

  @Test
  void noTextOfTheCharterBecomesMarkup() {
    for (String path : pages()) {
      Document page = page(path);
      assertThat(page.select("head > script").eachAttr("src"))
          .as(path)
          .isNotEmpty()
          .allMatch(script -> script.matches("(\\.\\./)*assets/scripts/[a-z]+\\.js"));
      assertThat(page.select("body script, img, b b, iframe, object")).as(path).isEmpty();
      assertThat(page.select("[style], [onerror], [onload]")).as(path).isEmpty();
      assertThat(page.select("a[href^=javascript], a[href*=example.org]")).as(path).isEmpty();
    }
    assertThat(page("goals/more-per-order.html").select(".prose").text())
        .contains("<b>bold</b>")
        .contains("<script>alert(1)</script>");
  }

  @Test
  void everyPageHasOneHeadAndItsJson() {
    for (String path : pages()) {
      Document page = page(path);
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("main, footer, nav[aria-label]")).as(path).hasSizeGreaterThan(2);
      Element json = page.selectFirst("link[type=application/json]");
      // The booklet says again what other pages say.
      boolean told = path.matches("(method|glossary|booklet)/.*");
      assertThat(json == null).as(path).isEqualTo(told);
    }
  }

  @Test
  void theDataAreSaidToBeSimulatedOnEveryPage() {
    for (String path : pages()) {
      assertThat(page(path).select(".notice").text()).as(path).startsWith("Simulated data.");
    }
  }

  @Test
  void theGoalIsToldWithNumberPeriodComparisonAndVerdict() {
    Element goal = page("index.html").selectFirst("#primary");
    // The path is at 10 + 10 * 55/70 = £17.86 on 1 March; the target of £20 is reached already.
    assertThat(goal.select(".now").text())
        .isEqualTo("£24.67 Revenue per order, week 9 Met £4.67 better than the target of £20");
    // Week 8 has £72 in 3 orders, £24.00: 24.67 is 2.8% more.
    assertThat(goal.select(".compared").text()).startsWith("+2.8% on week 8");
  }

  @Test
  void aBrokenConstraintSaysSinceWhen() {
    assertThat(page("constraints/floor.html").select(".now").text())
        .contains("£74.00")
        .contains("Breached £26.00 below the limit of £100, since week 2");
    assertThat(page("index.html").select("#attention .label").eachText())
        .contains("Constraint", "Review");
  }

  @Test
  void aGoalWithoutABaselineHasNoPath() {
    assertThat(page("goals/more-orders.html").select(".now").text())
        .contains("No verdict no starting value, so no path to compare with");
  }

  @Test
  void theUnfinishedWeekIsNeitherComparedNorHidden() {
    List<String> rows = page("metrics/revenue.html").select("#weeks details tbody tr").eachText();
    assertThat(rows.get(0)).isEqualTo("week 10 2 to 8 March 2026 £50.00 unfinished – –");
    assertThat(rows.get(1)).startsWith("week 9 23 February to 1 March 2026 £74.00 +2.8%");
    assertThat(page("metrics/revenue.html").select("#weeks .now").text()).contains("£74.00");
    assertThat(text("metrics/revenue-by-week.csv"))
        .startsWith(
            "period,from,to,value,complete,why_no_value\r\n2026-W02,2026-01-05,2026-01-11,60,yes,\r\n");
  }

  @Test
  void aMetricSaysHowItIsComputedAndWhereItIsUsed() {
    Document page = page("metrics/revenue_per_order.html");
    assertThat(page.select("#method").text()).contains("revenue / orders");
    assertThat(page.select("#method a").eachText()).contains("Orders");
    Document orders = page("metrics/orders.html");
    assertThat(orders.select("#method a").eachAttr("href"))
        .contains("../sources/orders.html#query", "../sources/orders.html#files");
    assertThat(page("sources/orders.html").select("#query pre").text())
        .contains("SELECT")
        .contains("read_csv('metrics/data/orders.csv'");
    assertThat(page.select("#used .label").eachText()).contains("Goals", "Channels", "Teams");
    assertThat(page.select("#depends .label").eachText()).contains("Metrics", "Sources");
  }

  @Test
  void aSourceListsItsFilesWithRowsAndDigest() {
    Document page = page("sources/orders.html");
    assertThat(page.select("#files tbody tr").text())
        .matches("metrics/data/orders.csv 25 .* [0-9a-f]{64}");
    assertThat(page.select("#used a").eachText()).contains("Orders", "Revenue per order");
  }

  private static List<String> pages() {
    return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  private static Document page(String path) {
    return Jsoup.parse(text(path));
  }

  private static String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }
}
