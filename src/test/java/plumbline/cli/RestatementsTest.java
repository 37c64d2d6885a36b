package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;

/** What was published of the shop's weeks 45 and 46, after somebody changed something. */
class RestatementsTest {

  private static final String ROWS = "metrics/data/sales.csv";
  private static final String SALES = "metrics/sales.yaml";

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private Cli shop;

  @BeforeEach
  void closeTwoWeeks() {
    shop = CornerShop.in(folder);
    assertThat(shop.run("snapshot", "--week", "2026-W45").exit()).isZero();
    assertThat(shop.run("snapshot", "--week", "2026-W46").exit()).isZero();
  }

  private Document page() throws IOException {
    Path site = elsewhere.resolve("site");
    assertThat(shop.run("build", "--out", site.toString(), "--as-of", "2026-11-22").exit())
        .isZero();
    return Jsoup.parse(site.resolve("weekly/restatements.html").toFile());
  }

  private static List<String> cells(Element row) {
    return row.select("th, td").eachText();
  }

  /** The rows of the table in the open of the section of a reason. */
  private static List<List<String>> rows(Document page) {
    return page.select("section#reason-1 table").first().select("tbody tr").stream()
        .map(RestatementsTest::cells)
        .toList();
  }

  @Test
  void nothingIsRestatedWhereNothingChanged() throws IOException {
    Cli.Ran ran = shop.run("check", "--as-of", "2026-11-22");

    assertThat(ran.out()).doesNotContain("PL-14");
    assertThat(page().text()).contains("Every figure still is what was published");
  }

  @Test
  @Covers(Code.FIGURE_RESTATED)
  void aLateRefundIsDataThatChanged() throws IOException {
    // Order 6 of week 46 is paid back: 45.10 becomes 40.10, and there are as many rows.
    shop.edit(ROWS, "6,2026-11-14,shop,5.00", "6,2026-11-14,shop,0.00");
    Cli.Ran ran = shop.run("check", "--as-of", "2026-11-22");

    assertThat(ran.out())
        .contains("warning[PL-1405]: `revenue` is not what was published of 2026-W46")
        .contains("--> metrics/sales.yaml:13:3")
        .contains("published as 45.10, today 40.10")
        .contains("the data changed: metrics/data/sales.csv has other values")
        // 45.10 and 40.10 over three orders.
        .contains("published as 15.03333333333333, today 13.36666666666667")
        .doesNotContain("`orders` is not");
    Document page = page();
    assertThat(page.select("section#reason-1").text())
        .startsWith("Data changed not in any snapshot yet")
        .contains("metrics/data/sales.csv has as many rows, with other values.");
    assertThat(rows(page)).hasSize(2);
    assertThat(rows(page).get(0)).containsExactly("Revenue week 46", "£45.10", "£40.10", "−11.1%");
  }

  @Test
  void lateRowsAreCounted() {
    shop.edit(ROWS, "6,2026-11-14,shop,5.00", "6,2026-11-14,shop,5.00\n60,2026-11-14,web,4.90");
    Cli.Ran ran = shop.run("check", "--as-of", "2026-11-22");

    // 45.10 + 4.90, and one order more.
    assertThat(ran.out())
        .contains("published as 45.10, today 50.00")
        .contains("published as 3, today 4")
        .contains("the data changed: metrics/data/sales.csv has 1 row more");
  }

  @Test
  void anotherFormulaIsADefinitionThatChanged() throws IOException {
    // Without tax at 10 of 110: 45.10 becomes 41.00, and 35.75 becomes 32.50.
    shop.edit(SALES, "formula: sum(amount)", "formula: sum(amount / 1.1)");
    Cli.Ran ran = shop.run("check", "--as-of", "2026-11-22");

    assertThat(ran.out())
        .contains("`revenue` is not what was published of 2026-W46, and of 1 more periods")
        .contains("published as 45.10, today 41")
        .contains("its definition changed")
        .doesNotContain("`orders` is not")
        .doesNotContain("the data");
    Document page = page();
    assertThat(page.select("section#reason-1").text())
        .startsWith("Definition changed")
        .contains("The definition has changed since publication");
    assertThat(rows(page).get(0))
        .containsExactly("Revenue week 46 and 1 more", "£45.10", "£41.00", "−9.1%");
  }

  @Test
  void dataThatGrewAreNoCauseWhereTheOtherFiguresOfTheSourceStand() {
    shop.edit(SALES, "formula: sum(amount)", "formula: sum(amount / 1.1)");
    shop.edit(ROWS, "9,2026-11-22,shop,12.00", "9,2026-11-22,shop,12.00\n10,2026-11-22,web,1.00");
    Cli.Ran ran = shop.run("check", "--as-of", "2026-11-22");

    assertThat(ran.out()).contains("its definition changed\n").doesNotContain("sales.csv has");
  }

  @Test
  void dataAndDefinitionAreBothNamedWhereNeitherCanBeRuledOut() {
    shop.edit(SALES, "formula: sum(amount)", "formula: sum(amount / 1.1)");
    shop.edit(ROWS, "6,2026-11-14,shop,5.00", "6,2026-11-14,shop,5.00\n60,2026-11-14,web,4.90");
    Cli.Ran ran = shop.run("check", "--as-of", "2026-11-22");

    assertThat(ran.out())
        .contains("its definition changed, and the data: metrics/data/sales.csv has 1 row more");
  }

  @Test
  void aCorrectionTellsItSoThatItIsNoNews() throws IOException {
    shop.edit(ROWS, "6,2026-11-14,shop,5.00", "6,2026-11-14,shop,0.00");
    shop.run("snapshot", "--week", "2026-W46", "--correct", "Order 6 was never paid");
    Cli.Ran ran = shop.run("check", "--as-of", "2026-11-22");

    assertThat(ran.out()).doesNotContain("PL-1405");
  }

  @Test
  void theNextSnapshotTellsWhatWasRestated() throws IOException {
    // Order 3 of week 45 is paid back before week 46 is closed anew: 35.75 becomes 14.75.
    Files.delete(folder.resolve("metrics/snapshots/2026-W46.json"));
    shop.edit(ROWS, "3,2026-11-07,web,21.00", "3,2026-11-07,web,0.00");
    shop.run("snapshot", "--week", "2026-W46");
    Cli.Ran ran = shop.run("check", "--as-of", "2026-11-22");

    assertThat(ran.out()).doesNotContain("PL-1405");
    Document page = page();
    assertThat(page.select("section#reason-1").text()).contains("shown by the snapshot of week 46");
    assertThat(rows(page).get(0).subList(0, 3))
        .containsExactly("Revenue week 45", "£35.75", "£14.75");
  }

  @Test
  void smallDifferencesAreCountedAndNotListed() throws IOException {
    // 0.04 of 45.10 is 0.09%, less than the usual 0.1%.
    shop.edit(ROWS, "6,2026-11-14,shop,5.00", "6,2026-11-14,shop,4.96");
    Cli.Ran usual = shop.run("check", "--as-of", "2026-11-22");
    String folded = page().text();
    shop.edit(SALES, "metrics:\n", "checks: {restatements: {fold_up_to: 0.05%}}\n\nmetrics:\n");
    Cli.Ran stricter = shop.run("check", "--as-of", "2026-11-22");

    assertThat(usual.out()).doesNotContain("PL-1405");
    assertThat(folded).contains("2 differences of at most 0.1% each are not listed");
    assertThat(stricter.out()).contains("published as 45.10, today 45.06");
  }

  @Test
  void theLedgerHasEveryFigureOfEveryFile() throws IOException {
    page();

    assertThat(elsewhere.resolve("site/weekly/ledger.csv"))
        .content()
        .startsWith("week,from,to,file,provisional,metric,title,unit,value\r\n")
        .contains("2026-W45,2026-11-02,2026-11-08,2026-W45.json,no,revenue,Revenue,GBP,35.75\r\n")
        .contains("2026-W46,2026-11-09,2026-11-15,2026-W46.json,no,revenue,Revenue,GBP,45.10\r\n");
  }

  @Test
  void aSnapshotChangedByHandStandsInTheWayOfASite() throws IOException {
    Path file = folder.resolve("metrics/snapshots/2026-W45.json");
    Files.writeString(file, Files.readString(file).replace("35.75", "36.75"));
    Cli.Ran ran = shop.run("build", "--out", elsewhere.resolve("site").toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("error[PL-1402]");
  }
}
