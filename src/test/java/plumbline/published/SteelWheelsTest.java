package plumbline.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import plumbline.metric.calendar.Grain;

/** The demonstration data of Pentaho, with the totals that its reports show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteelWheelsTest {

  private static final Instant AS_OF = Instant.parse("2007-01-01T00:00:00Z");

  private Path root;
  private Path data;
  private Computed computed;

  @BeforeAll
  void compute(@TempDir Path folder) throws IOException {
    root = folder;
    data = Computed.unpack("steelwheels", root);
    new HsqldbScript("/steelwheels.script").export(data, "orderfact");
    computed = Computed.of(root, AS_OF);
  }

  @Test
  void salesAddUpToThePublishedTotal() {
    BigDecimal total =
        computed.series("sales", Grain.YEAR).values().stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(total).isEqualByComparingTo("10645949.18");
  }

  @Test
  void theSiteShowsThePublishedFigures() throws IOException {
    PublishedSite site =
        PublishedSite.of(root, root.resolve("site"), Instant.parse("2004-01-01T06:00:00Z"));

    site.assertWhole(8);
    assertThat(site.text("metrics/sales_of_the_year.html")).contains("December 2003 $3,677,384 ");
    assertThat(site.file("metrics/sales_of_the_year-by-month.csv"))
        .contains("2003-12,2003-12-01,2003-12-31,3677384.00,");
  }

  @Test
  void salesOf2003AreThePublishedOnes() {
    assertThat(computed.value("sales", Grain.YEAR, "2003")).isEqualByComparingTo("3677384");
  }

  @Test
  void everyMonthIsWhatAQueryByHandSays() throws SQLException {
    String rows = "read_csv('" + data.resolve("orderfact.csv") + "', all_varchar = true)";
    String byMonth = " from " + rows + " group by 1";

    assertThat(computed.series("sales", Grain.MONTH))
        .hasSize(29)
        .isEqualTo(
            ByHand.query(
                "select left(TIME_ID, 7), sum(cast(TOTALPRICE as decimal(18, 4)))" + byMonth));
    assertThat(computed.series("orders", Grain.MONTH))
        .isEqualTo(ByHand.query("select left(TIME_ID, 7), count(distinct ORDERNUMBER)" + byMonth));
    assertThat(computed.series("customers", Grain.QUARTER))
        .isEqualTo(
            ByHand.query(
                "select YEAR_ID || '-Q' || QTR_ID, count(distinct CUSTOMERNUMBER)" + byMonth));
  }
}
