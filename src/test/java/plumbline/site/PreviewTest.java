package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;

/**
 * What a preview marks: a shop with one goal changed, a metric new, one gone, and one redefined.
 */
class PreviewTest {

  private static final String GOALS = "charter/charter.yaml";
  private static final String METRICS = "metrics/sales.yaml";

  @TempDir Path folder;
  private Cli shop;
  private String base;

  @BeforeEach
  void twoVersions() {
    base = folder.resolve("base").toString();
    CornerShop.in(folder.resolve("base"))
        .file(
            "metrics/more.yaml",
            "metrics:\n  rows: {title: Rows, unit: rows, source: sales, formula: count()}\n");
    shop = CornerShop.in(folder.resolve("head"));
    shop.edit(GOALS, "at_least: 20.00 GBP", "at_least: 15.00 GBP")
        .edit(METRICS, "formula: sum(amount)", "formula: sum(amount) * 2")
        .file(
            "metrics/more.yaml",
            "metrics:\n  lines: {title: Lines, unit: lines, source: sales, formula: count()}\n");
  }

  private SortedMap<String, byte[]> built() throws IOException {
    Path site = folder.resolve("site");
    Cli.Ran ran = shop.run("build", "--compare", base, "--out", site.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return CheckLinks.read(site.toRealPath());
  }

  private static Document page(SortedMap<String, byte[]> site, String path) {
    return Jsoup.parse(new String(site.get(path), StandardCharsets.UTF_8));
  }

  @Test
  void whatIsNewOrChangedIsMarkedWhereverItIsNamed() throws IOException {
    SortedMap<String, byte[]> site = built();

    assertThat(page(site, "goals/order-value.html").select("h1 .mark").text()).isEqualTo("changed");
    assertThat(page(site, "goals/order-value.html").select(".lead .entries").text())
        .isEqualTo(
            "Change Target of Every order feeds a family lowered from £20 to £15, by 31 March 2027");
    assertThat(page(site, "metrics/lines.html").select("h1 .mark").text()).isEqualTo("new");
    assertThat(page(site, "metrics/revenue.html").select("h1 .mark").text()).isEqualTo("changed");
    assertThat(page(site, "metrics/order_value.html").select("h1 .mark").text())
        .isEqualTo("other numbers");
    assertThat(page(site, "metrics/orders.html").select("h1 .mark")).isEmpty();
    Document metrics = page(site, "metrics/index.html");
    assertThat(metrics.select(".rail a:contains(Metrics) .mark").text()).isEqualTo("changes");
    assertThat(metrics.select("a[href=revenue.html] + .mark").first().text()).isEqualTo("changed");
    assertThat(metrics.select("a[href=orders.html] + .mark")).isEmpty();
    // What is gone has no page, so the page that named it says so.
    assertThat(metrics.select(".lead .entries").text()).contains("Removed: metric “Rows”");
  }

  @Test
  void everyPageLeadsToTheOneThatTellsOfAllChanges() throws IOException {
    SortedMap<String, byte[]> site = built();

    assertThat(page(site, "sources/index.html").select(".notice").text())
        .startsWith("A preview, compared with " + base + ": 1 goal change · 1 metric redefined");
    assertThat(page(site, "changes/index.html").select("#numbers svg.chart.wide")).hasSize(2);
    assertThat(site).containsKey("api/changes.json");
    assertThat(LinkCheck.broken(site)).isEmpty();
    SortedMap<String, byte[]> pages = new TreeMap<>();
    for (String path :
        new String[] {"changes/index.html", "metrics/index.html", "goals/order-value.html"}) {
      pages.put(path, site.get(path));
    }
    assertThat(ValidHtml.problems(pages)).isEmpty();
  }

  @Test
  void anInitiativeThatIsOverIsNamedButLeadsNowhere() throws IOException {
    String plans =
        """
        initiatives:
          - {id: oven, initiative: A second oven, effort: 9 days, serves: [order-value]}
          - {id: till, initiative: A faster till, effort: 2 days, serves: [order-value], stage: done}
        """;
    shop.file("charter/plans.yaml", plans);
    new Cli(folder.resolve("base")).file("charter/plans.yaml", plans);
    SortedMap<String, byte[]> site = built();

    Document changes = page(site, "changes/index.html");
    assertThat(changes.select("#reach a").eachText())
        .contains("A second oven")
        .doesNotContain("A faster till");
    assertThat(changes.select("#reach").text()).contains("A faster till");
    assertThat(LinkCheck.broken(site)).isEmpty();
  }

  @Test
  void theReportInOneFileIsValidAndAllowsItsOwnStyleAlone() throws Exception {
    String html = shop.run("diff", base, "--format", "html").out();

    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    // The validator knows neither the newer properties of CSS nor digests of style elements.
    assertThat(ValidHtml.problems(new TreeMap<>(Map.of("report.html", bytes))))
        .allMatch(line -> line.contains("CSS: ") || line.contains("Inline style violates"));
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(Jsoup.parse(html).select("meta[http-equiv]").attr("content"))
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';");
  }

  @Test
  void aBaseThatCannotBeReadPublishesNothing() {
    Path site = folder.resolve("site");

    Cli.Ran unknown = shop.run("build", "--compare", "mian", "--out", site.toString());

    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("error[PL-1305]");
    shop = new Cli(folder.resolve("head"));
    new Cli(folder.resolve("base")).edit(GOALS, "name: Corner Shop", "nmae: Corner Shop");
    Cli.Ran broken = shop.run("build", "--compare", base, "--out", site.toString());
    assertThat(broken.exit()).isEqualTo(3);
    assertThat(broken.err()).contains("error[PL-0201]");
    assertThat(Files.exists(site)).isFalse();
  }

  @Test
  void withoutAComparisonNothingIsMarked() throws IOException {
    Path site = folder.resolve("plain");
    shop.run("build", "--out", site.toString());

    assertThat(CheckLinks.read(site.toRealPath())).doesNotContainKey("changes/index.html");
    assertThat(page(CheckLinks.read(site.toRealPath()), "goals/order-value.html").select(".mark"))
        .isEmpty();
  }
}
