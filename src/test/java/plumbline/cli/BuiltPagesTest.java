package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the pages of a shop whose files are a little different. */
class BuiltPagesTest {

  private static final String SALES = "metrics/sales.yaml";

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private Cli shop;

  @BeforeEach
  void copyTheShop() {
    shop = CornerShop.in(folder);
  }

  @Test
  void aCurrencyWithoutMinorUnitsIsShownInWholeOnes() throws IOException {
    inCurrency("JPY");

    // 18.75 + 9.00 + 12.00 is 39.75, and a third of it 13.25.
    assertThat(page("metrics/revenue.html").select("#weeks .now").text())
        .contains("¥40 ")
        .doesNotContain("39.75");
    assertThat(page("metrics/order_value.html").select("#weeks .now").text()).contains("¥13 ");
    assertThat(Files.readString(site().resolve("metrics/revenue-by-week.csv"))).contains(",39.75,");
  }

  @Test
  void aCurrencyOfThreeDecimalsKeepsAllThree() throws IOException {
    inCurrency("KWD");

    assertThat(page("metrics/revenue.html").select("#weeks .now").text()).contains("KWD 39.750 ");
    assertThat(page("metrics/order_value.html").select("#weeks .now").text())
        .contains("KWD 13.250 ");
  }

  @Test
  void rowsSetAsideAreListedOnTheSourcesPageWithPlaceAndReason() throws IOException {
    shop.edit(
            SALES, "    owner: ada-byron\n", "    owner: ada-byron\n    on_bad_rows: quarantine\n")
        .edit(
            "metrics/data/sales.csv",
            "9,2026-11-22,shop,12.00\n",
            "9,2026-11-22,shop,twelve\n10,2026-11-22,shop\n11,2026-11-22,shop,12.00\n");
    Document page = page("sources/sales.html");

    assertThat(page.select("#quarantined").text()).contains("2 rows left out");
    assertThat(page.select("#quarantined tbody tr").eachText())
        .containsExactly(
            "metrics/data/sales.csv line 10 amount is ‘twelve’, which is no plain number",
            "metrics/data/sales.csv line 11 it has 3 values instead of 4");
    assertThat(page.select("#rows .now").text()).startsWith("9 rows");
  }

  @Test
  void aListWithoutDatesIsReadAndShownButHasNoNewestRow() throws IOException {
    shop.file("metrics/data/regulars.csv", "name,street\nMrs Hall,Mill Lane\nMr Dent,High Street\n")
        .file(
            "metrics/regulars.yaml",
            "sources:\n  regulars: {export: data/regulars.csv, columns: {name: text, street: text}}\n");

    assertThat(page("sources/regulars.html").select("#rows .now").text()).startsWith("2 rows");
    assertThat(page("sources/index.html").select("tr:contains(Regulars)").text())
        .contains("2 without dates");
  }

  @Test
  void theTreeOfASharedMetricShowsWhatDrivesItAndBranchesOutOnlyOnce() throws IOException {
    shop.edit(
            SALES,
            "    formula: count()\n",
            "    formula: count()\n    drives: [order_value, revenue]\n")
        .edit(
            SALES,
            "  order_value:\n",
            "  baskets:\n    {title: Baskets, unit: baskets, source: sales, formula: count(), drives: [orders]}\n"
                + "  order_value:\n");
    Document tree = page("metrics/index.html");

    assertThat(tree.select("#tree .trees > ul > li > .node").eachText())
        .containsExactly("Revenue £39.75");
    // Orders drive both, and stand with what drives them where they come first.
    assertThat(tree.select("#tree li li .node").eachText())
        .containsExactly("Orders 3", "Baskets 3", "Order value £13.25", "Orders (own tree) 3");
  }

  @Test
  void aTeamSeesWhatItMustSignAndWhetherItDid() throws IOException {
    shop = SignedShop.in(elsewhere.resolve("shop"));
    SignedShop.sign(shop, "owners", "ada-byron", "goal/order-value");
    shop.edit(SignedShop.CHARTER, "at_least: 20.00 GBP", "at_least: 25.00 GBP");
    SignedShop.sign(shop, "till", "tom-hill", "goal/order-value");

    assertThat(page("teams/owners.html").select("#signs tbody tr").eachText())
        .containsExactly(
            "Every order feeds a family Goal Ada Byron 3 November 2026"
                + " Out of date its meaning changed since",
            "Sell fewer than two orders a week Constraint – Not signed");
    assertThat(page("teams/owners.html").select("#signs").text()).contains("2 of 2 are open");
    assertThat(page("teams/till.html").select("#signs tbody tr").eachText())
        .containsExactly("Every order feeds a family Goal Tom Hill 3 November 2026 Signed");
    assertThat(Files.readString(site().resolve("api/teams/owners.json")))
        .contains("\"standing\": \"stale\"", "\"standing\": \"missing\"");
  }

  private void inCurrency(String code) throws IOException {
    for (String file : new String[] {SALES, "charter/charter.yaml"}) {
      shop.file(file, Files.readString(folder.resolve(file)).replace("GBP", code));
    }
  }

  private Path site() {
    return elsewhere.resolve("site");
  }

  private Document page(String path) throws IOException {
    if (Files.notExists(site())) {
      Cli.Ran ran = shop.run("build", "--as-of", "2026-11-22", "--out", site().toString());
      assertThat(ran.exit()).as(ran.err()).isZero();
    }
    return Jsoup.parse(site().resolve(path).toFile());
  }
}
