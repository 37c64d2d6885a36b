package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;

/** The chart of a metric marks what was meant to move it, once it happened. */
class MetricMarksTest {

  @TempDir Path folder;

  @Test
  void decisionsReleasesAndExperimentsStandOnTheChartsOfTheirMetrics() throws IOException {
    Cli shop = CornerShop.in(folder);
    shop.file(
        "charter/roadmap.yaml",
        """
        surfaces: [{id: door, name: Door}]
        releases:
          - {id: bell, what: A bell, surfaces: [door], on: 2026-11-11, metrics: [orders]}
          - {id: rug, what: A rug, surfaces: [door], on: 2026-12-01, metrics: [orders]}
        experiments:
          - {id: mat, what: A mat, surface: door, hypothesis: H, start: 2026-11-09, end: 2026-11-15,
             metric: orders, guardrails: [{metric: revenue, at_least: 1 GBP}],
             decision_owner: ada-byron, arms: [{name: Without}, {name: With}]}
        """);
    shop.file(
        "charter/decisions/d.md",
        """
        ---
        question: What do we bake?
        asked: 2026-11-02
        options:
          rolls:
            option: Rolls
            expects: [{metric: revenue, low: 1 GBP, high: 2 GBP, confidence: 50%}]
          cake:
            option: Cake
            expects: [{metric: order_value, low: -1 GBP, high: -1 GBP, confidence: 50%}]
        chosen: rolls
        decided: {by: ada-byron, on: 2026-11-04}
        review: {on: 2027-03-01}
        ---
        Rolls sell.
        """);
    Path site = folder.resolve("site");
    Cli.Ran ran = shop.run("build", "--as-of", "2026-11-22", "--out", site.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();

    assertThat(charts(site.resolve("metrics/orders.html")))
        .contains("11 November 2026: released: A bell")
        .contains("9 November 2026: tested until 15 November 2026: A mat")
        .contains("Marked: decisions, releases and experiments")
        .doesNotContain("A rug", "decided:");
    assertThat(charts(site.resolve("metrics/revenue.html")))
        .contains("4 November 2026: decided: What do we bake? Rolls")
        .contains(">Decided: Rolls<")
        .doesNotContain("A bell", "A mat");
    assertThat(
            Jsoup.parse(Files.readString(site.resolve("metrics/orders.html")))
                .select(".behind li")
                .eachText())
        .as("each in full, whatever room its name has over the chart")
        .containsExactly(
            "9 November 2026: tested until 15 November 2026: A mat",
            "11 November 2026: released: A bell");
    assertThat(charts(site.resolve("metrics/order_value.html")))
        .doesNotContain("decided:", "released:", "tested", "Marked:");
  }

  /** Other parts of a page may name what uses its metric. */
  private static String charts(Path page) throws IOException {
    return Jsoup.parse(Files.readString(page)).select("figure").outerHtml();
  }
}
