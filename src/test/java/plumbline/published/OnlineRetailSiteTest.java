package plumbline.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import plumbline.app.AsOf;
import plumbline.app.BuildSite;
import plumbline.app.CharterFolder;
import plumbline.app.Phases;
import plumbline.diagnostic.Severity;
import plumbline.site.LinkCheck;

/** The whole site of January 2011 of a gift shop, as a reader sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRetailSiteTest {

  private static final Path ROWS =
      Path.of("../shared/data/uci-online-retail/orders-2011-01.csv.gz");

  private Path site;
  private BuildSite.Outcome outcome;

  @BeforeAll
  void build(@TempDir Path root) throws IOException {
    assumeTrue(Files.exists(ROWS), "no rows at " + ROWS + ": they are not part of the project");
    Path shop = Files.createDirectories(root.resolve("shop"));
    Path data = Computed.unpack("uci", shop);
    Files.copy(ROWS, data.resolve("orders-2011-01.csv.gz"));
    site = root.resolve("site");
    outcome =
        BuildSite.run(
            new BuildSite.Request(
                new CharterFolder(shop),
                site,
                new AsOf.At(Instant.parse("2011-02-01T06:00:00Z")),
                "0"),
            new Phases(phase -> {}));
  }

  @Test
  void theSiteIsPublishedWithoutErrors() {
    assertThat(outcome.published()).isPresent();
    assertThat(outcome.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @Test
  void netRevenueOfTheMonthIsThePublishedFigure() throws IOException {
    assertThat(text("metrics/net_revenue.html")).contains("January 2011 £560,000");
    assertThat(Files.readString(site.resolve("metrics/net_revenue-by-month.csv")))
        .contains("2011-01,")
        .contains("560000.26");
  }

  @Test
  void missingCustomersAndOddPricesAreTold() throws IOException {
    String metrics = text("metrics/index.html");

    assertThat(metrics).contains("Lines without a customer").contains("Lines with an odd price");
  }

  @Test
  void theSourceTellsHowManyRowsWereRead() throws IOException {
    assertThat(text("sources/invoice_lines.html")).contains("35,147");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site.toRealPath())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            site.toRealPath().relativize(file).toString().replace('\\', '/'),
            Files.readAllBytes(file));
      }
    }
    assertThat(files).hasSizeGreaterThan(10);
    assertThat(LinkCheck.broken(files)).isEmpty();
  }

  private String text(String page) throws IOException {
    return Jsoup.parse(site.resolve(page).toFile()).text();
  }
}
