package plumbline.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.Grain;

/**
 * Exports as connectors write them (fivetran's dbt seeds, Apache-2.0): byte-order marks, costs in
 * micros, empty conversions, several currencies, one lead in several rows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectorExportsTest {

  private static final Path ROWS = Path.of("../shared/data/connector-exports");
  private static final Map<String, String> FILES =
      Map.of(
          "shopify_order_data.csv", "shopify",
          "shopify_order_line_refund_data.csv", "shopify",
          "google_ads_campaign_stats_data.csv", "ads",
          "microsoft_ads_campaign_performance_daily_report_data.csv", "ads",
          "facebook_ads_basic_ad_data.csv", "ads",
          "facebook_ads_basic_ad_actions_data.csv", "ads");

  private Computed computed;
  private PublishedSite site;
  private Path data;

  @BeforeAll
  void compute(@TempDir Path root) throws IOException {
    assumeTrue(Files.exists(ROWS), "no rows at " + ROWS + ": they are not part of the project");
    data = Computed.unpack("connectors", root);
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.copy(ROWS.resolve(file.getValue()).resolve(file.getKey()), data.resolve(file.getKey()));
    }
    Instant asOf = Instant.parse("2025-06-01T06:00:00Z");
    computed = Computed.of(root, asOf);
    site = PublishedSite.of(root, root.resolve("site"), asOf);
  }

  @Test
  void theSiteShowsRevenueAndListsTheOrdersWithoutARate() throws IOException {
    site.assertWhole(12);
    assertThat(site.text("metrics/shop_revenue.html")).contains("615.03");
    assertThat(site.text("sources/shop_orders.html")).contains("is ‘GBP’, without a rate");
  }

  @Test
  void ordersInACurrencyWithoutARateAreSetAsideAndCounted() throws SQLException {
    String pounds = "select 'all', count(*) from " + rows("shopify_order_data.csv");

    assertThat(computed.value("shop_revenue", Grain.MONTH, "2025-05"))
        .isEqualByComparingTo("615.03");
    assertThat(BigDecimal.valueOf(orders().withoutRate().total()))
        .isEqualTo(ByHand.query(pounds + " where currency = 'GBP'").get("all"));
    assertThat(orders().withoutRate().first().get(0).reason()).contains("GBP");
  }

  @Test
  void refundsBehindAByteOrderMarkAreRead() throws SQLException {
    assertMonths(
        "refunded_with_tax",
        "_fivetran_synced",
        "sum(cast(subtotal as decimal(18, 2)) + cast(total_tax as decimal(18, 2)))",
        "shopify_order_line_refund_data.csv",
        "true");
  }

  @Test
  void costsInMicrosAreExact() throws SQLException {
    assertMonths(
        "google_cost",
        "date",
        "sum(cast(cost_micros as decimal(18, 0)) * cast('0.000001' as decimal(7, 6)))",
        "google_ads_campaign_stats_data.csv",
        "true");
  }

  @Test
  void costPerClickIsTheRatioOfTheTotals() throws SQLException {
    String file = "google_ads_campaign_stats_data.csv";
    Map<String, BigDecimal> micros =
        byMonth("date", "sum(cast(cost_micros as bigint))", file, "true");
    Map<String, BigDecimal> clicks = byMonth("date", "sum(cast(clicks as bigint))", file, "true");
    assertThat(micros).isNotEmpty();
    micros.forEach(
        (month, cost) -> {
          if (clicks.get(month).signum() != 0) {
            BigDecimal each = cost.movePointLeft(6).divide(clicks.get(month), new MathContext(20));
            assertThat(computed.value("google_cpc", Grain.MONTH, month).round(new MathContext(20)))
                .as(month)
                .isEqualByComparingTo(each);
          }
        });
  }

  @Test
  void thousandsOfLinesOfSpendAddUp() throws SQLException {
    String file = "microsoft_ads_campaign_performance_daily_report_data.csv";
    assertMonths("microsoft_spend", "date", "sum(cast(spend as decimal(18, 4)))", file, "true");
    assertMonths(
        "microsoft_conversions",
        "date",
        "coalesce(sum(cast(nullif(conversions, '') as bigint)), 0)",
        file,
        "true");
  }

  @Test
  void aLeadThatStandsInSeveralRowsIsCountedOnce() throws SQLException {
    assertMonths(
        "meta_spend",
        "date",
        "sum(cast(spend as decimal(18, 4)))",
        "facebook_ads_basic_ad_data.csv",
        "true");
    assertMonths(
        "meta_leads",
        "date",
        "sum(cast(\"value\" as decimal(18, 4)))",
        "facebook_ads_basic_ad_actions_data.csv",
        "action_type = 'offsite_conversion.fb_pixel_lead'");
  }

  /** Every month that has rows has the value by hand, and every other month is 0. */
  private void assertMonths(String metric, String time, String aggregate, String file, String where)
      throws SQLException {
    Map<String, BigDecimal> expected = byMonth(time, aggregate, file, where);
    assertThat(expected).isNotEmpty();
    Map<String, BigDecimal> found = new TreeMap<>(computed.series(metric, Grain.MONTH));
    found.keySet().removeIf(month -> found.get(month).signum() == 0);
    expected.values().removeIf(value -> value.signum() == 0);
    assertThat(found).as(metric).isEqualTo(expected);
  }

  private Map<String, BigDecimal> byMonth(String time, String aggregate, String file, String where)
      throws SQLException {
    return ByHand.query(
        "select strftime(cast(\""
            + time
            + "\" as timestamp), '%Y-%m'), "
            + aggregate
            + " from "
            + rows(file)
            + " where "
            + where
            + " group by 1");
  }

  private String rows(String file) {
    return "read_csv('" + data.resolve(file) + "', all_varchar = true, header = true)";
  }

  private plumbline.metric.plan.SourceRows orders() {
    plumbline.metric.plan.SourceRows rows = computed.sources().get(new SourceId("shop_orders"));
    assertThat(rows).isNotNull();
    return rows;
  }
}
