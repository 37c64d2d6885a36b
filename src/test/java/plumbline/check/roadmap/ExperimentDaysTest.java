package plumbline.check.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is taken from the rows, medians and distinct counts, is told of an experiment's own days
 * too, which are no week or month.
 *
 * <p>Of the nine sales, 4.25 and 8.00 and 5.00 in the shop and 21.00 and 32.10 on the web fall on 4
 * to 14 November, 18.75, 9.00 and 12.00 on 16 to 22 November.
 */
class ExperimentDaysTest {

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void metricsThatNeedTheRows() {
    shop = CornerShop.in(folder);
    shop.file(
        "metrics/rows.yaml",
        """
        metrics:
          median_sale: {title: Median sale, unit: GBP, better: higher, source: sales, formula: median(amount)}
          tills: {title: Tills, unit: tills, better: higher, source: sales, formula: count(distinct channel)}
          sales_a_till: {title: Sales a till, unit: orders per till, better: higher, formula: orders / tills}
          seen: {title: Seen, unit: orders, better: higher, source: sales, formula: count(distinct order_id)}
          bought: {title: Bought, unit: orders, better: higher, source: sales, formula: count(distinct order_id), where: amount > 6}
        """);
  }

  @Test
  void aGuardrailHoldsAMedianAndADistinctCountAgainstItsBound() throws IOException {
    JsonNode rails = experiment("start: 2026-11-04, end: 2026-11-14").get("guardrails");

    assertRail(rails.get(0), "median_sale", "broken", "8.00");
    assertRail(rails.get(1), "tills", "holds", "2");
    // Five sales over two tills.
    assertRail(rails.get(2), "sales_a_till", "broken", "2.5");
  }

  @Test
  void ofAnExperimentThatRunsOnlyTheDaysThatAreOverCount() throws IOException {
    JsonNode rails = experiment("start: 2026-11-16, end: 2026-12-06").get("guardrails");

    // 9.00, 12.00 and 18.75: the 22nd is over at its end.
    assertRail(rails.get(0), "median_sale", "holds", "12.00");
  }

  @Test
  void armsAreCountedByDistinctVisitors() throws IOException {
    JsonNode arms = experiment("start: 2026-11-04, end: 2026-11-14").get("arms");

    assertThat(arms.get(0).get("visitors").intValue()).as("2, 4 and 6").isEqualTo(3);
    assertThat(arms.get(1).get("visitors").intValue()).as("3 and 5").isEqualTo(2);
    // Both of two on the web, one of three in the shop.
    assertThat(arms.get(1).get("difference").decimalValue())
        .isBetween(new BigDecimal("0.6666"), new BigDecimal("0.6667"));
  }

  private static void assertRail(JsonNode rail, String metric, String standing, String value) {
    assertThat(rail.get("metric").stringValue()).isEqualTo(metric);
    assertThat(rail.get("standing").stringValue()).as(metric).isEqualTo(standing);
    assertThat(rail.get("value").decimalValue()).as(metric).isEqualByComparingTo(value);
  }

  private JsonNode experiment(String days) throws IOException {
    shop.file(
        "charter/roadmap.yaml",
        "surfaces: [{id: door, name: Door}]\nexperiments:\n"
            + "  - {id: bell, what: A bell, surface: door, hypothesis: H, metric: orders,\n"
            + "     decision_owner: ada-byron, guardrails: [{metric: median_sale, at_least: 9 GBP},\n"
            + "       {metric: tills, at_least: 2}, {metric: sales_a_till, at_least: 3}],\n"
            + "     arms: [{name: shop}, {name: web}],\n"
            + "     counts: {visitors: seen, conversions: bought, by: channel}, "
            + days
            + "}\n");
    Path out = folder.resolve("site");
    Cli.Ran ran = shop.run("build", "--as-of", "2026-11-22", "--out", out.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readTree(Files.readString(out.resolve("api/roadmap/bell.json")));
  }
}
