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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import plumbline.metric.calendar.Grain;

/**
 * Every line of January 2011 of a gift shop (UCI Online Retail, CC BY 4.0): cancellations, lines
 * without customer, fees among the products.
 *
 * <p>The rows are not part of the project; they are read from beside the checkout.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRetailTest {

  private static final Path ROWS =
      Path.of("../shared/data/uci-online-retail/orders-2011-01.csv.gz");
  private static final String MONTH = "2011-01";

  private Computed computed;

  @BeforeAll
  void compute(@TempDir Path root) throws IOException {
    assumeTrue(Files.exists(ROWS), "no rows at " + ROWS + ": they are not part of the project");
    Path data = Computed.unpack("uci", root);
    Files.copy(ROWS, data.resolve("orders-2011-01.csv.gz"));
    computed = Computed.of(root, Instant.parse("2011-02-01T06:00:00Z"));
  }

  @Test
  void netRevenueIsThePublishedFigure() {
    assertThat(month("net_revenue")).isEqualByComparingTo("560000.26");
  }

  @Test
  void countsAreWhatQueriesByHandSay() throws SQLException {
    assertThat(month("orders"))
        .isEqualTo(byHand("count(distinct InvoiceNo)", "InvoiceNo not like 'C%'"));
    assertThat(month("cancellations"))
        .isEqualTo(byHand("count(distinct InvoiceNo)", "InvoiceNo like 'C%'"));
    assertThat(month("customers")).isEqualTo(byHand("count(distinct CustomerID)", "true"));
    assertThat(month("lines_without_customer")).isEqualTo(byHand("count(*)", "CustomerID is null"));
    assertThat(month("odd_prices"))
        .isEqualTo(
            byHand("count(*)", "cast(UnitPrice as decimal(18, 4)) not between 0.0001 and 1000"));
  }

  @Test
  void theCancellationRateIsTheShareOfInvoices() throws SQLException {
    BigDecimal cancelled = byHand("count(distinct InvoiceNo)", "InvoiceNo like 'C%'");
    BigDecimal all = byHand("count(distinct InvoiceNo)", "true");

    assertThat(month("cancellation_rate").round(new MathContext(20)))
        .isEqualTo(cancelled.divide(all, new MathContext(20)));
  }

  @Test
  void everyWeekIsWhatAQueryByHandSays() throws SQLException {
    String sql =
        "select strftime(cast(InvoiceDate as timestamp), '%G-W%V'),"
            + " sum(cast(Quantity as integer) * cast(UnitPrice as decimal(18, 4))) from "
            + rows()
            + " group by 1";

    assertThat(computed.series("net_revenue", Grain.WEEK)).isEqualTo(ByHand.query(sql));
  }

  private BigDecimal month(String metric) {
    return computed.value(metric, Grain.MONTH, MONTH);
  }

  private BigDecimal byHand(String aggregate, String where) throws SQLException {
    Map<String, BigDecimal> one =
        ByHand.query("select 'all', " + aggregate + " from " + rows() + " where " + where);
    return one.get("all");
  }

  private static String rows() {
    return "read_csv('" + ROWS + "', all_varchar = true)";
  }
}
