package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli.Ran;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;
import plumbline.git.CommittedFolder;
import plumbline.git.CommittedFolder.Note;

/** The corner shop with a past, as `check` and the site tell it. */
class HistoryTest {

  private static final String ADA = "Ada Byron <ada@corner.example>";
  private static final String CHARTER = "charter/charter.yaml";
  private static final String METRICS = "metrics/sales.yaml";
  private static final String TARGET = "at_least: 20.00 GBP";
  private static final String LIMIT = "at_least: 2\n";

  @TempDir Path folder;
  private Map<String, String> files = new TreeMap<>();

  @Test
  void withoutARepositoryTheSiteSaysSoOnce() throws Exception {
    Cli shop = CornerShop.in(folder.resolve("shop"));
    Ran checked = shop.run("check");

    assertThat(checked.out()).doesNotContain("PL-11");
    assertThat(text(shop, "history/index.html"))
        .contains("No history yet", "not kept in a git repository");
    assertThat(text(shop, "index.html")).doesNotContain("repository");
  }

  /** On 12 November week 45 was the newest: £11.92 against a path of £15.76 to £40. */
  @Test
  @Covers(Code.GOALPOST_MOVED)
  void aTargetLoweredWhileTheGoalWasOffTrackIsAMovedGoalpost() throws Exception {
    Cli shop = past(Map.of(TARGET, "at_least: 40.00 GBP"), "2026-11-12");
    Ran checked = shop.run("check");

    assertThat(checked.out())
        .contains(
            "warning[PL-1103]: the target of goal `order-value` was made easier on 2026-11-12,"
                + " while it was off track",
            "by Ada Byron: Be more modest");
    assertThat(text(shop, "goals/order-value.html"))
        .contains(
            "Moved goalposts",
            "Target of Every order feeds a family lowered from £40 to £20",
            "Every order feeds a family was off track then, at £11.92 per order in week 45.",
            "Moved while off track");
    assertThat(text(shop, "history/index.html")).contains("Moved goalposts");
  }

  /** In week 45 there were three orders. */
  @Test
  void aLimitLoosenedWhileBreachedIsAMovedGoalpost() throws Exception {
    Cli shop = past(Map.of(LIMIT, "at_least: 4\n"), "2026-11-12");

    assertThat(shop.run("check").out())
        .contains(
            "the limit of constraint `no-empty-shelf` was loosened on 2026-11-12, while it was"
                + " breached");
    assertThat(text(shop, "constraints/no-empty-shelf.html"))
        .contains(
            "The constraint “Sell fewer than two orders a week” was breached then, at 3 orders in week 45.");
  }

  @Test
  void aDefinitionChangedWhileTheGoalWasBehindIsAMovedGoalpost() throws Exception {
    Cli shop =
        past(
            Map.of("formula: sum(amount)", "formula: sum(amount) - 1", TARGET, TARGET),
            "2026-11-12");

    assertThat(html(shop, "metrics/revenue.html"))
        .contains("12 November 2026: defined anew: Formula of Revenue changed")
        .contains("Its definition changed on 12 November 2026");
    // £11.92 against a path of £11.92 and two tenths of a penny: behind all the same.
    assertThat(shop.run("check").out())
        .contains(
            "the definition of metric `revenue` was changed on 2026-11-12, while goal"
                + " `order-value` was at risk");
  }

  /** The path to £40 was at £15.76 on 12 November. */
  @Test
  void aGoalRemovedWhileItWasOffTrackIsAMovedGoalpost() throws Exception {
    String dearer =
        """
          secondary:
            - id: dearer-orders
              goal: Every order is a feast
              metric: order_value
              from: {value: 10.00 GBP, on: 2026-10-05}
              to: {at_least: 40.00 GBP, by: 2027-03-31}
          constraints:
        """;
    Cli shop = past(Map.of("  constraints:\n", dearer), "2026-11-12");

    assertThat(shop.run("check").out())
        .contains(
            "goal `dearer-orders` was removed on 2026-11-12, while it was off track",
            "charter/charter.yaml:14:3");
    assertThat(text(shop, "history/index.html"))
        .contains(
            "Removed: goal “Every order is a feast”",
            "Every order is a feast was off track then, at £11.92 per order in week 45.");
  }

  /** No week of the shop has brought £500. */
  @Test
  void aConstraintPutOnAnotherMetricWhileBreachedIsAMovedGoalpost() throws Exception {
    Cli shop =
        past(
            Map.of(
                "metric: orders\n      at_least: 2\n",
                "metric: revenue\n      at_least: 500 GBP\n"),
            "2026-11-12");

    assertThat(shop.run("check").out())
        .contains(
            "constraint `no-empty-shelf` was put on another metric on 2026-11-12, while it was"
                + " breached");
  }

  /** From £18 the path was at £18.43 on 12 November, from £10 it was at £12.15. */
  @Test
  void aStartMovedAwayFromTheTargetIsAMovedGoalpost() throws Exception {
    Cli shop = past(Map.of("value: 10.00 GBP", "value: 18.00 GBP"), "2026-11-12");

    assertThat(shop.run("check").out())
        .contains(
            "the start of goal `order-value` was made easier on 2026-11-12, while it was off"
                + " track");
    assertThat(text(shop, "goals/order-value.html")).contains("Moved while off track");
  }

  /** On 16 November week 46 was the newest: £15.03 against a path of £12.78 to £22. */
  @Test
  void aTargetLoweredWhileTheGoalWasOnTrackIsNone() throws Exception {
    Cli shop = past(Map.of(TARGET, "at_least: 22.00 GBP"), "2026-11-16");

    assertThat(shop.run("check").out()).doesNotContain("PL-1103");
    assertThat(text(shop, "goals/order-value.html"))
        .contains("lowered from £22 to £20")
        .doesNotContain("Moved goalposts");
  }

  @Test
  void aTargetRaisedIsNone() throws Exception {
    Cli shop = past(Map.of(TARGET, "at_least: 15.00 GBP"), "2026-11-12");

    assertThat(shop.run("check").out()).doesNotContain("PL-1103");
  }

  @Test
  void theMarginTellsWhoLastChangedTheMeaningAndWhy() throws Exception {
    Cli shop = past(Map.of(TARGET, "at_least: 15.00 GBP"), "2026-11-12");

    assertThat(text(shop, "goals/order-value.html"))
        .contains("Last changed 12 November 2026, Ada Byron Be more modest");
    assertThat(text(shop, "metrics/revenue.html"))
        .contains("Last changed Unchanged since 1 November 2026");
    assertThat(text(shop, "index.html")).contains("What changed lately", "raised from £15");
  }

  @Test
  void aPageTellsWhoLastChangedEachValue() throws Exception {
    Cli shop =
        past(
            Map.of(
                TARGET,
                "at_least: 15.00 GBP",
                "deprioritises: [Single rolls]",
                "deprioritises: []"),
            "2026-11-12");

    Elements rows =
        Jsoup.parse(html(shop, "goals/order-value.html"))
            .select("#history details:has(summary:contains(Who last changed)) tbody tr");

    assertThat(rows.eachText())
        .containsExactlyInAnyOrder(
            "Target Ada Byron 12 November 2026 Be more modest",
            "Trade-offs Ada Byron 12 November 2026 Be more modest");
    assertThat(html(shop, "constraints/no-empty-shelf.html"))
        .doesNotContain("Who last changed each");
  }

  @Test
  void theFeedLeadsToWholeAddressesWhereTheyAreKnown() throws Exception {
    Cli shop = past(Map.of(TARGET, "at_least: 15.00 GBP"), "2026-11-12");
    Path site = folder.resolve("whole");
    shop.run("build", "--out", site.toString(), "--base-url", "https://corner.example/a&b/");

    String feed = Files.readString(site.resolve("feed.xml"));

    assertThat(Jsoup.parse(feed, "", Parser.xmlParser()).select("link").eachAttr("href"))
        .containsExactly(
            "https://corner.example/a&b/feed.xml",
            "https://corner.example/a&b/history/index.html",
            "https://corner.example/a&b/history/index.html");
    assertThat(html(shop, "feed.xml")).contains("href=\"history/index.html\"");
  }

  @Test
  void theCommandTellsItOnATerminal() throws Exception {
    Cli shop = past(Map.of(TARGET, "at_least: 15.00 GBP"), "2026-11-12");
    Ran all = shop.run("history");

    assertThat(all.exit()).isZero();
    assertThat(all.out().lines().map(line -> line.replaceAll(" · [0-9a-f]{12}$", "")))
        .containsExactly(
            "12 November 2026 · Ada Byron: Be more modest",
            "  meaning: Target of Every order feeds a family raised from £15 to £20, by 31 March 2027",
            "1 November 2026 · Ada Byron: Begin",
            "  The charter begins, with 8 entries");
    assertThat(shop.run("history", "metric/revenue").out()).contains("Begin").doesNotContain("£");
  }

  @Test
  void whatNoCommitTellsOfIsAUsageErrorWithASuggestion() throws Exception {
    Cli shop = past(Map.of(TARGET, "at_least: 15.00 GBP"), "2026-11-12");

    Ran misspelt = shop.run("history", "goal/order-valeu");
    assertThat(misspelt.exit()).isEqualTo(2);
    assertThat(misspelt.out()).isEmpty();
    assertThat(misspelt.err())
        .startsWith(
            "plumbline: no commit tells of `goal/order-valeu`; did you mean `goal/order-value`?\n");
    assertThat(shop.run("history", "order-value").err())
        .contains("did you mean `goal/order-value`");
  }

  @Test
  void theCommandSaysWhereThereIsNothingToTell() {
    Ran ran = CornerShop.in(folder.resolve("shop")).run("history");

    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("no git repository");
  }

  @Test
  void whatIsNotCommittedIsToldApart() throws Exception {
    Cli shop = past(Map.of(TARGET, "at_least: 15.00 GBP"), "2026-11-12");
    shop.edit(CHARTER, "at_least: 20.00 GBP", "at_least: 25.00 GBP");

    assertThat(text(shop, "history/index.html"))
        .contains("Not committed yet", "raised from £20 to £25");
  }

  @Test
  void hostileTextOfACommitStaysText() throws Exception {
    Cli shop = CornerShop.in(folder.resolve("shop"));
    try (CommittedFolder repository = repository()) {
      String first = repository.commit(note("2026-11-01", "Begin"), files);
      Note evil =
          new Note(
              "<script>alert(1)</script> <x@y.example>",
              "2026-11-12T09:00:00Z",
              "<img src=x onerror=alert(1)> & \"more\" \u0007");
      Map<String, String> raised =
          Map.of(CHARTER, files.get(CHARTER).replace(TARGET, "at_least: 25.00 GBP"));
      repository.checkOut(repository.commit(evil, raised, first));
    }
    String page = html(shop, "history/index.html");

    assertThat(Jsoup.parse(page).select("head > script").eachAttr("src"))
        .allMatch(script -> script.startsWith("../assets/scripts/"));
    assertThat(Jsoup.parse(page).select("body script, img")).isEmpty();
    assertThat(Jsoup.parse(page).text()).contains("<img src=x onerror=alert(1)>");
  }

  @Test
  @Covers(Code.SHALLOW_HISTORY)
  void aShallowCloneIsSaidPlainly(@TempDir Path elsewhere) throws Exception {
    past(Map.of(TARGET, "at_least: 15.00 GBP"), "2026-11-12");
    Path clone = elsewhere.resolve("clone");
    Git.cloneRepository()
        .setURI(folder.resolve("shop").toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .call()
        .close();
    Cli shop = new Cli(clone);

    assertThat(shop.run("check").out())
        .contains("note[PL-1101]: the charter stands in a shallow clone", "git fetch --unshallow");
    assertThat(text(shop, "history/index.html"))
        .contains("shallow clone", "git fetch --unshallow", "The known history begins here");
    assertThat(text(shop, "goals/order-value.html")).contains("12 November 2026 at least");
  }

  @Test
  @Covers(Code.UNREADABLE_HISTORY)
  void aBrokenRepositoryIsSaidAndTheSiteStillBuilt() throws Exception {
    Cli shop = past(Map.of(TARGET, "at_least: 15.00 GBP"), "2026-11-12");
    try (Stream<Path> objects = Files.walk(folder.resolve("shop/.git/objects"))) {
      for (Path object : objects.filter(Files::isRegularFile).toList()) {
        Files.delete(object);
      }
    }

    assertThat(shop.run("check").out()).contains("warning[PL-1102]");
    assertThat(text(shop, "history/index.html")).contains("cannot be read");
  }

  @Test
  void twoBuildsAreTheSameToTheByte() throws Exception {
    Cli shop = past(Map.of(TARGET, "at_least: 40.00 GBP"), "2026-11-12");

    assertThat(html(shop, "history/index.html")).isEqualTo(html(shop, "history/index.html"));
    assertThat(html(shop, "feed.xml")).isEqualTo(html(shop, "feed.xml"));
  }

  /** The shop as it is, with one commit before it in which some texts were others. */
  private Cli past(Map<String, String> earlier, String changed) throws Exception {
    Cli shop = CornerShop.in(folder.resolve("shop"));
    try (CommittedFolder repository = repository()) {
      Map<String, String> before = new TreeMap<>(files);
      earlier.forEach(
          (text, instead) -> before.replaceAll((name, all) -> all.replace(text, instead)));
      assertThat(before).isNotEqualTo(files);
      String first = repository.commit(note("2026-11-01", "Begin"), before);
      repository.checkOut(repository.commit(note(changed, "Be more modest"), files, first));
    }
    return shop;
  }

  private CommittedFolder repository() throws Exception {
    Path shop = folder.resolve("shop");
    for (String name : new String[] {CHARTER, METRICS, "metrics/data/sales.csv"}) {
      files.put(name, Files.readString(shop.resolve(name)));
    }
    return CommittedFolder.in(shop);
  }

  private static Note note(String day, String message) {
    return new Note(ADA, day + "T09:00:00Z", message);
  }

  private String html(Cli shop, String page) throws IOException {
    Path site = folder.resolve("site");
    Ran built = shop.run("build", "--out", site.toString());
    assertThat(built.exit()).as(built.err()).isZero();
    return Files.readString(site.resolve(page));
  }

  private String text(Cli shop, String page) throws IOException {
    return Jsoup.parse(html(shop, page)).text();
  }
}
