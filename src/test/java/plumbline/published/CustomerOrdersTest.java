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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import plumbline.charter.Channel;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;

/**
 * Oracle's customer orders (MIT): times to the microsecond, JSON in a column, an online shop beside
 * stores. The files of items and products have no day and are only looked up.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerOrdersTest {

  private static final Path ROWS = Path.of("../shared/data/oracle-customer-orders");
  private static final MathContext DIGITS = new MathContext(20);

  private Computed computed;
  private PublishedSite site;

  @BeforeAll
  void compute(@TempDir Path root) throws IOException {
    assumeTrue(Files.exists(ROWS), "no rows at " + ROWS + ": they are not part of the project");
    Path data = Computed.unpack("oracle", root);
    for (String file : List.of("orders.csv", "order_items.csv", "products.csv")) {
      Files.copy(ROWS.resolve(file), data.resolve(file));
    }
    Instant asOf = Instant.parse("2023-01-01T06:00:00Z");
    computed = Computed.of(root, asOf);
    site = PublishedSite.of(root, root.resolve("site"), asOf);
  }

  @Test
  void theSiteShowsWhatAQueryByHandSays() throws IOException, SQLException {
    site.assertWhole(12);
    Map<String, BigDecimal> orders = byHand("count(*)", "orders", "true");
    assertThat(orders).isNotEmpty();
    String months = site.file("metrics/orders-by-month.csv");
    orders.forEach(
        (month, count) ->
            assertThat(months.lines())
                .anyMatch(
                    line -> line.startsWith(month + ",") && line.contains("," + count + ",")));
  }

  @Test
  void ordersAndCustomersOfEveryMonthAreThoseByHand() throws SQLException {
    assertMonths(months("orders", Slice.TOTAL), byHand("count(*)", "orders", "true"));
    assertMonths(
        months("buyers", Slice.TOTAL), byHand("count(distinct customer_id)", "orders", "true"));
    assertMonths(
        months("completed", new Slice("order_status", "COMPLETE")),
        byHand("count(*)", "orders", "order_status = 'COMPLETE'"));
  }

  @Test
  void theShareOfCompletedOrdersIsTheRatioOfTheTotals() throws SQLException {
    Map<String, BigDecimal> completed = byHand("count(*)", "orders", "order_status = 'COMPLETE'");
    byHand("count(*)", "orders", "true")
        .forEach(
            (month, orders) ->
                assertThat(computed.value("completion", Grain.MONTH, month).round(DIGITS))
                    .as(month)
                    .isEqualByComparingTo(
                        completed.getOrDefault(month, BigDecimal.ZERO).divide(orders, DIGITS)));
  }

  @Test
  void salesOnlineAndInStoresAreThoseByHand() throws SQLException {
    String sum = "sum(cast(unit_price as decimal(18, 2)) * cast(quantity as integer))";
    assertMonths(months("sales", Slice.TOTAL), byHand(sum, JOINED, "true"));
    assertMonths(
        months("sales", new Slice("shop", "online")), byHand(sum, JOINED, "store_id = '1'"));
    assertMonths(
        months("sales", new Slice("shop", "store")), byHand(sum, JOINED, "store_id <> '1'"));
  }

  @Test
  void whatJsonInAColumnSaysCanBeAsked() throws SQLException {
    String sum = "sum(cast(unit_price as decimal(18, 2)) * cast(quantity as integer))";
    String products = JOINED + " join " + file("products") + " p using (product_id)";
    assertMonths(
        months("womens_sales", Slice.TOTAL),
        byHand(
            sum.replace("unit_price", "i.unit_price"),
            products,
            "case when json_valid(product_details)"
                + " then json_extract_string(product_details, '$.gender') end like 'Women%'"));
  }

  @Test
  void theKpisOfEachChannelAreThoseByHand() throws SQLException {
    for (Channel channel : computed.values().plan().charter().channels()) {
      String store = "store_id " + (channel.id().value().equals("online") ? "= '1'" : "<> '1'");
      Slice slice = new Slice("shop", channel.id().value());
      String sum = "sum(cast(unit_price as decimal(18, 2)) * cast(quantity as integer))";
      Map<String, BigDecimal> sales = byHand(sum, JOINED, store);
      Map<String, BigDecimal> orders = byHand("count(distinct order_id)", JOINED, store);
      Map<String, BigDecimal> customers = byHand("count(distinct customer_id)", JOINED, store);

      assertMonths(months("ordered", slice), orders);
      assertMonths(months("shoppers", slice), customers);
      assertMonths(months("units", slice), byHand("sum(cast(quantity as integer))", JOINED, store));
      assertRatios(months("order_value", slice), sales, orders);
      assertRatios(months("customer_value", slice), sales, customers);
    }
  }

  private static void assertRatios(
      Map<String, BigDecimal> found, Map<String, BigDecimal> over, Map<String, BigDecimal> under) {
    assertThat(over).hasSizeGreaterThan(3);
    assertThat(found.keySet()).isEqualTo(over.keySet());
    over.forEach(
        (month, number) ->
            assertThat(found.get(month).round(DIGITS))
                .as(month)
                .isEqualByComparingTo(number.divide(under.get(month), DIGITS)));
  }

  private static final String JOINED =
      file("order_items") + " i join " + file("orders") + " o using (order_id)";

  private static void assertMonths(
      Map<String, BigDecimal> found, Map<String, BigDecimal> expected) {
    assertThat(expected).hasSizeGreaterThan(3);
    found.values().removeIf(value -> value.signum() == 0);
    assertThat(found).isEqualTo(expected);
  }

  private Map<String, BigDecimal> months(String metric, Slice slice) {
    Map<String, BigDecimal> months = new TreeMap<>();
    for (Point point :
        computed.values().series(new MetricId(metric), slice, Grain.MONTH).points()) {
      point
          .value()
          .asNumber()
          .ifPresent(value -> months.put(point.period().label(), Computed.plain(value)));
    }
    return months;
  }

  private static Map<String, BigDecimal> byHand(String aggregate, String from, String where)
      throws SQLException {
    String rows = from.equals("orders") ? file("orders") : from;
    return ByHand.query(
        "select substr(order_tms, 1, 7), "
            + aggregate
            + " from "
            + rows
            + " where "
            + where
            + " group by 1");
  }

  private static String file(String name) {
    return "read_csv('" + ROWS.resolve(name + ".csv") + "', all_varchar = true, header = true)";
  }
}
