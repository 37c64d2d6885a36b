package plumbline.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import plumbline.metric.calendar.Grain;

/** The demonstration data of Pentaho, with the totals that its reports show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteelWheelsTest {

  private Path data;
  private Computed computed;

  @BeforeAll
  void compute(@TempDir Path root) throws IOException {
    data = Computed.unpack("steelwheels", root);
    new HsqldbScript("/steelwheels.script", LocalDate.of(2005, 6, 30)).export(data, "orderfact");
    computed = Computed.of(root, Instant.parse("2007-01-01T00:00:00Z"));
  }

  @Test
  void salesAddUpToThePublishedTotal() {
    BigDecimal total =
        computed.series("sales", Grain.YEAR).values().stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(total).isEqualByComparingTo("10645949.18");
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
