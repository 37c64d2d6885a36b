package plumbline.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole site of January 2011 of a gift shop, as a reader sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRetailSiteTest {

  private static final Path ROWS =
      Path.of("../shared/data/uci-online-retail/orders-2011-01.csv.gz");

  private PublishedSite site;

  @BeforeAll
  void build(@TempDir Path root) throws IOException {
    assumeTrue(Files.exists(ROWS), "no rows at " + ROWS + ": they are not part of the project");
    Path shop = Files.createDirectories(root.resolve("shop"));
    Path data = Computed.unpack("uci", shop);
    Files.copy(ROWS, data.resolve("orders-2011-01.csv.gz"));
    site = PublishedSite.of(shop, root.resolve("site"), Instant.parse("2011-02-01T06:00:00Z"));
  }

  @Test
  void netRevenueOfTheMonthIsThePublishedFigure() throws IOException {
    assertThat(site.text("metrics/net_revenue.html")).contains("January 2011 £560,000");
    assertThat(site.file("metrics/net_revenue-by-month.csv"))
        .contains("2011-01,")
        .contains("560000.26");
  }

  @Test
  void missingCustomersAndOddPricesAreTold() throws IOException {
    String metrics = site.text("metrics/index.html");

    assertThat(metrics).contains("Lines without a customer").contains("Lines with an odd price");
  }

  @Test
  void theSourceTellsHowManyRowsWereRead() throws IOException {
    assertThat(site.text("sources/invoice_lines.html")).contains("35,147");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    site.assertWhole(10);
  }
}
