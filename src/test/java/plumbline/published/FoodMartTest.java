package plumbline.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.metric.calendar.Grain;

/** The demonstration data of Mondrian, with the figures its tests and documents show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoodMartTest {

  private static final Instant AS_OF = Instant.parse("1999-02-01T00:00:00Z");

  private Path root;
  private Path data;
  private Computed computed;

  @BeforeAll
  void compute(@TempDir Path folder) throws IOException {
    root = folder;
    data = Computed.unpack("foodmart", root);
    new HsqldbScript("/foodmart.script")
        .export(data, "sales_fact_1997", "sales_fact_1998", "time_by_day", "store");
    computed = Computed.of(root, AS_OF);
  }

  @ParameterizedTest
  @CsvSource({
    "unit_sales, 266773",
    "store_sales, 565238.13",
    "store_cost, 225627.2336",
    "sales_count, 86837",
    "customer_count, 5581",
    "profit, 339610.8964",
  })
  void theYear1997IsAsPublished(String metric, String published) {
    assertThat(computed.value(metric, Grain.YEAR, "1997")).isEqualByComparingTo(published);
  }

  @Test
  void theSiteShowsThePublishedFigures() throws IOException {
    PublishedSite site =
        PublishedSite.of(root, root.resolve("site"), Instant.parse("1998-01-01T06:00:00Z"));

    site.assertWhole(15);
    assertThat(site.text("metrics/store_sales_of_the_year.html"))
        .contains("December 1997 $565,238 ");
    assertThat(site.file("metrics/store_sales_of_the_year-by-month.csv"))
        .contains("1997-12,1997-12-01,1997-12-31,565238.13,");
  }

  @Test
  void theFirstQuarterOf1997IsAsPublished() {
    assertThat(computed.value("store_sales", Grain.QUARTER, "1997-Q1"))
        .isEqualByComparingTo("139628.35");
  }

  @ParameterizedTest
  @CsvSource({
    "store_sales, 'sum(cast(store_sales as decimal(18, 4)))'",
    "store_cost, 'sum(cast(store_cost as decimal(18, 4)))'",
    "unit_sales, 'sum(cast(unit_sales as decimal(18, 4)))'",
    "customer_count, count(distinct customer_id)",
  })
  void everyMonthIsWhatAQueryByHandSays(String metric, String aggregate) throws SQLException {
    String sql =
        """
        select left(the_date, 7), %s
        from read_csv('%s/sales_fact_199*.csv', all_varchar = true)
        join read_csv('%s/time_by_day.csv', all_varchar = true) using (time_id)
        group by 1
        """
            .formatted(aggregate, data, data);

    // December 1998 stands in a table of its own, which is not read.
    assertThat(computed.series(metric, Grain.MONTH)).hasSize(23).isEqualTo(ByHand.query(sql));
  }
}
