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
import plumbline.json.Json;

/**
 * Two closed weeks of the shop of nine rows side by side: week 45 has orders of 10.50, 4.25 and
 * 21.00, week 46 of 8.00, 32.10 and 5.00.
 */
class WeeksCommandTest {

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void closeAWeek() {
    shop = CornerShop.in(folder);
    assertThat(shop.run("snapshot", "--week", "2026-W45").exit()).isZero();
  }

  /**
   * The path asks 10.00 + 10.00 x 34/177 = 11.9209 of 8 November, more than 35.75 / 3 = 11.9167.
   */
  @Test
  void theLaterWeekIsHeldAgainstTheEarlierOne() {
    shop.edit("charter/charter.yaml", "at_least: 2\n", "at_least: 4\n");
    shop.run("snapshot", "--week", "2026-W46");
    Cli.Ran ran = shop.run("weeks", "2026-W45");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    // 35.75 over 3 is 11.92, 45.10 over 3 is 15.03: 45.10 / 35.75 is 1.2615.
    assertThat(ran.out().replace('\u00a0', ' '))
        .startsWith("Week 46 against week 45: 2 goals and constraints stand differently\n")
        .contains("Week 45: At risk, £0.0042 worse than the path")
        .contains("Sell fewer than two orders a week\n    Week 45: Holds, 1 order above")
        .contains("Week 46: Breached, 1 order below")
        .contains("  Order value\n    Week 45: £11.92 · Week 46: £15.03 · Change: +26.2%\n")
        .contains("  Revenue\n    Week 45: £35.75 · Week 46: £45.10 · Change: +26.2%\n")
        .contains("  Orders\n    Week 45: 3 · Week 46: 3 · Change: 0.0%\n");
  }

  @Test
  void anotherDefinitionIsSaidAtTheNumber() {
    shop.edit("metrics/sales.yaml", "formula: sum(amount)", "formula: sum(amount) * 2");
    shop.run("snapshot", "--week", "2026-W46");
    Cli.Ran ran = shop.run("weeks", "2026-W45", "2026-W46");

    assertThat(ran.out())
        .contains("Revenue (counted differently then)\n    Week 45: £35.75 · Week 46: £90.20")
        .contains("  Orders\n    Week 45: 3");
  }

  @Test
  void programsReadTheDifferenceToTheLastDigit() throws Json.Malformed {
    shop.run("snapshot", "--week", "2026-W46");
    Cli.Ran ran = shop.run("weeks", "2026-W45", "--format", "json");

    assertThat(Json.read(ran.out())).isInstanceOf(Json.Members.class);
    assertThat(ran.out())
        .contains(
            "\"before\": \"35.75\",\n      \"now\": \"45.10\",\n      \"difference\": \"9.35\"")
        .contains("\"week\": \"2026-W46\",\n    \"file\": \"2026-W46.json\"");
  }

  @Test
  void aForgeReadsMarkdown() {
    shop.run("snapshot", "--week", "2026-W46");
    Cli.Ran ran = shop.run("weeks", "2026-W45", "--format", "markdown");

    assertThat(ran.out())
        .startsWith("## Week 46 against week 45")
        .contains("| Revenue | £35\\.75 | £45\\.10 | \\+26\\.2% |");
  }

  @Test
  void aWeekThatIsNotClosedIsRefused() {
    Cli.Ran ran = shop.run("weeks", "2026-W40");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("the week 2026-W40 is not closed; the newest closed week is 2026-W45");
  }

  /** Week 42 is four weeks before; nobody closed the week a year before. */
  @Test
  void thePageBehindAWeekHoldsItAgainstTheWeekBeforeAndFourWeeksBefore() throws IOException {
    shop.run("snapshot", "--week", "2026-W46");
    shop.run("snapshot", "--week", "2026-W42", "--provisional");
    Path site = folder.resolve("site");
    shop.run("build", "--as-of", "2026-11-22", "--out", site.toString());
    Document page = Jsoup.parse(Files.readString(site.resolve("weekly/2026-W46.behind.html")));
    Document first = Jsoup.parse(Files.readString(site.resolve("weekly/2026-W42.behind.html")));

    assertThat(page.select("section#apart summary").eachText())
        .containsExactly(
            "Since week 45, the week before: one goal or constraint stands differently",
            "Since week 42, four weeks before: 2 goals and constraints stand differently");
    assertThat(page.select("section#apart details").first().select("tr:contains(Revenue)").text())
        .isEqualTo("Revenue £35.75 £45.10 +26.2%");
    assertThat(first.select("section#apart")).isEmpty();
    assertThat(
            Jsoup.parse(Files.readString(site.resolve("weekly/index.html")))
                .select("section#exceptions a")
                .eachAttr("href"))
        .contains("2026-W46.behind.html");
  }
}
