package plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Snapshot;
import plumbline.snapshot.SnapshotText;

/** The shop of nine rows on Sunday 22 November 2026 at noon: the last whole week is 2026-W46. */
class SnapshotCommandTest {

  private static final String ROWS = "metrics/data/sales.csv";

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void copyTheShop() {
    shop = CornerShop.in(folder);
  }

  private Path file(String name) {
    return folder.resolve("metrics/snapshots").resolve(name);
  }

  private String text(String name) throws IOException {
    return Files.readString(file(name));
  }

  private Snapshot snapshot(String name) throws IOException {
    return ((SnapshotText.Whole) SnapshotText.read(text(name))).snapshot();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("metrics/snapshots"))) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theLastWeekThatIsOverIsClosed() throws IOException {
    Cli.Ran ran = shop.run("snapshot");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo("2026-W46 is closed: " + folder + "/metrics/snapshots/2026-W46.json\n");
    Snapshot snapshot = snapshot("2026-W46.json");
    assertThat(snapshot.week())
        .hasToString("Week[name=2026-W46, firstDay=2026-11-09, lastDay=2026-11-15]");
    assertThat(snapshot.asOf()).hasToString("2026-11-16T00:00:00Z");
    assertThat(snapshot.isProvisional()).isFalse();
  }

  @Test
  void itsFiguresAreThoseOfTheRows() throws IOException {
    shop.run("snapshot");

    Snapshot snapshot = snapshot("2026-W46.json");
    MetricFigures revenue = snapshot.metric("revenue").orElseThrow();
    // 8.00 + 32.10 + 5.00, the week before 10.50 + 4.25 + 21.00.
    assertThat(revenue.ofTheWeek().orElseThrow()).isEqualByComparingTo("45.10");
    assertThat(revenue.values().weeks().get(24).orElseThrow()).isEqualByComparingTo("35.75");
    assertThat(revenue.values().weeks().subList(0, 24)).allMatch(week -> week.isEmpty());
    // The month so far to 15 November: 35.75 + 45.10.
    assertThat(revenue.values().toDate().get(0).orElseThrow()).isEqualByComparingTo("80.85");
    // By channel: shop 8.00 + 5.00, web 32.10.
    assertThat(revenue.parts().get(0).members()).containsExactly("shop", "web");
    assertThat(revenue.parts().get(0).week()).hasToString("[Optional[13.00], Optional[32.1]]");
    // 45.10 over three orders, to 16 digits.
    assertThat(snapshot.metric("order_value").orElseThrow().ofTheWeek().orElseThrow())
        .hasToString("15.03333333333333");
    assertThat(snapshot.sources().get(0).files().get(0).name()).isEqualTo(ROWS);
    assertThat(snapshot.goals().get(0).verdict()).isNotEmpty();
    assertThat(snapshot.constraints().get(0).standing()).hasToString("HOLDS");
  }

  @Test
  void theSameCharterAndDataGiveTheSameBytes(@TempDir Path other) throws IOException {
    shop.run("snapshot");
    String first = text("2026-W46.json");
    CornerShop.in(other).run("snapshot", "--week", "2026-W46");

    assertThat(other.resolve("metrics/snapshots/2026-W46.json")).hasContent(first);
  }

  @Test
  void aFileFitsTheSchemaThatIsPublished() throws IOException {
    shop.run("snapshot");

    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Cli.plain("schema", "snapshots").out(), InputFormat.JSON);
    assertThat(schema.validate(text("2026-W46.json"), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"format\": 1}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void theSchemaOfTheDocumentationIsThatOfTheProgram() {
    assertThat(Path.of("docs/reference/schemas/snapshot.schema.json"))
        .content()
        .isEqualTo(Cli.plain("schema", "snapshots").out());
  }

  @Test
  void closingAWeekAgainChangesNothing() throws IOException {
    shop.run("snapshot");
    String before = text("2026-W46.json");
    Cli.Ran ran = shop.run("snapshot");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("2026-W46 is closed already, and nothing differs: ");
    assertThat(text("2026-W46.json")).isEqualTo(before);
    assertThat(files()).containsExactly("2026-W46.json");
  }

  @Test
  void rowsOfLaterWeeksAreNoNewsForAClosedOne() throws IOException {
    shop.run("snapshot");
    String before = text("2026-W46.json");
    shop.edit(ROWS, "9,2026-11-22,shop,12.00", "9,2026-11-22,shop,12.00\n10,2026-11-22,web,1.00");
    Cli.Ran ran = shop.run("snapshot");

    assertThat(ran.exit()).isZero();
    assertThat(text("2026-W46.json")).isEqualTo(before);
  }

  @Test
  @Covers(Code.CLOSED_WEEK_DIFFERS)
  void aClosedWeekThatWouldDifferIsAnErrorThatSaysWhat() throws IOException {
    shop.run("snapshot");
    String before = text("2026-W46.json");
    shop.edit(ROWS, "6,2026-11-14,shop,5.00", "6,2026-11-14,shop,0.00");
    Cli.Ran ran = shop.run("snapshot");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .contains("error[PL-1403]: 2026-W46 is closed, and would say something else today")
        .contains("revenue of 2026-W46: 45.10 became 40.10");
    assertThat(text("2026-W46.json")).isEqualTo(before);
  }

  @Test
  void aCorrectionStandsBesideWhatItCorrects() throws IOException {
    shop.run("snapshot");
    String before = text("2026-W46.json");
    shop.edit(ROWS, "6,2026-11-14,shop,5.00", "6,2026-11-14,shop,0.00");
    Cli.Ran ran = shop.run("snapshot", "--correct", "Order 6 was never paid");
    Cli.Ran again = shop.run("snapshot");

    assertThat(ran.exit()).isZero();
    assertThat(text("2026-W46.json")).isEqualTo(before);
    Snapshot corrected = snapshot("2026-W46.correction-1.json");
    assertThat(corrected.correction().orElseThrow())
        .isEqualTo(
            new Snapshot.Correction(
                1,
                "Order 6 was never paid",
                "2026-W46.json",
                ((SnapshotText.Whole) SnapshotText.read(before)).digest()));
    assertThat(corrected.metric("revenue").orElseThrow().ofTheWeek().orElseThrow())
        .isEqualByComparingTo("40.10");
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("nothing differs", "2026-W46.correction-1.json");
  }

  @Test
  @Covers(Code.WEEK_NOT_KNOWN)
  void staleDataAreRefusedWithTheMetricsThatNeedThem() {
    // Three days after Saturday 7 November are over before the week ends.
    shop.file(ROWS, "order_id,sold_on,channel,amount\n1,2026-11-07,shop,10.50\n");
    Cli.Ran ran = shop.run("snapshot");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("error[PL-1404]: `sales` is older than promised: its newest row is of 2026-11-0")
        .contains("--> metrics/sales.yaml:2:3")
        .contains("order_value, orders, revenue");
    assertThat(folder.resolve("metrics/snapshots")).doesNotExist();
  }

  @Test
  void whatIsProvisionalSaysWhyAndGivesWayToWhatIsFinal() throws IOException {
    String whole = Files.readString(folder.resolve(ROWS));
    shop.file(ROWS, "order_id,sold_on,channel,amount\n1,2026-11-07,shop,10.50\n");
    Cli.Ran first = shop.run("snapshot", "--provisional");
    Snapshot provisional = snapshot("2026-W46.json");
    shop.file(ROWS, whole);
    Cli.Ran second = shop.run("snapshot");

    assertThat(first.out()).startsWith("2026-W46 is closed for the time being: ");
    assertThat(provisional.provisional().orElseThrow().why())
        .singleElement()
        .asString()
        .startsWith("sales is older than promised");
    assertThat(second.exit()).isZero();
    assertThat(second.out()).startsWith("2026-W46 is closed in place of the provisional one: ");
    assertThat(snapshot("2026-W46.json").isProvisional()).isFalse();
    assertThat(files()).containsExactly("2026-W46.json");
  }

  @Test
  @Covers(Code.SNAPSHOT_EDITED)
  void aSnapshotChangedByHandIsFoundAndKept() throws IOException {
    shop.run("snapshot");
    String edited = text("2026-W46.json").replace("\"45.10\"", "\"99.10\"");
    Files.writeString(file("2026-W46.json"), edited);
    Cli.Ran ran = shop.run("snapshot");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .contains("error[PL-1402]: somebody changed the snapshot after it was written")
        .contains("--> metrics/snapshots/2026-W46.json:1:1");
    assertThat(text("2026-W46.json")).isEqualTo(edited);
  }

  @Test
  void weeksClosedOneAfterAnotherAreNoChangeOfTheCharter() throws IOException {
    new ShopRepository(folder).commit(ShopRepository.ADA);
    for (int week = 37; week <= 46; week++) {
      Cli.Ran ran = shop.run("snapshot", "--week", "2026-W" + week, "--provisional");

      assertThat(ran.exit()).as(ran.err()).isZero();
      Snapshot.Definitions charter = snapshot("2026-W" + week + ".json").charter();
      assertThat(charter.commit()).isPresent();
      assertThat(charter.modified()).as("week " + week).isFalse();
    }
    shop.edit("metrics/sales.yaml", "title: Revenue", "title: Takings");
    shop.run("snapshot", "--week", "2026-W36", "--provisional");

    assertThat(snapshot("2026-W36.json").charter().modified()).isTrue();
  }

  @Test
  void lineEndsOfAnotherSystemAreNoChange() throws IOException {
    shop.run("snapshot");
    Files.writeString(file("2026-W46.json"), text("2026-W46.json").replace("\n", "\r\n"));

    assertThat(shop.run("snapshot").exit()).isZero();
  }

  @Test
  @Covers(Code.SNAPSHOT_UNREADABLE)
  void aSnapshotThatCannotBeReadIsFoundWhereItBreaks() throws IOException {
    shop.run("snapshot");
    Files.writeString(file("2026-W46.json"), "{\n<<<<<<< HEAD\n  \"format\": 1\n}\n");
    Cli.Ran ran = shop.run("snapshot");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .contains("error[PL-1401]: the snapshot cannot be read: it is no JSON: a key in quotes")
        .contains("--> metrics/snapshots/2026-W46.json:2:1");
  }

  @Test
  void aWeekThatIsNotOverOrIsNoneIsRefused() {
    Cli.Ran current = shop.run("snapshot", "--week", "2026-W47");
    Cli.Ran none = shop.run("snapshot", "--week", "2026-W54");
    Cli.Ran early = shop.run("snapshot", "--week", "2026-W46", "--as-of", "2026-11-12");

    assertThat(current.exit()).isEqualTo(2);
    assertThat(current.err()).contains("--week: 2026-W47 is not over; its last day is 2026-11-22");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err())
        .contains("has no week `2026-W54`; the last one that is over is 2026-W46");
    assertThat(early.exit()).isEqualTo(2);
    assertThat(early.err()).contains("2026-W46 is not over");
  }

  @Test
  void onlyAClosedWeekIsCorrected() {
    Cli.Ran ran = shop.run("snapshot", "--correct", "No reason");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--correct: 2026-W46 is not closed yet");
  }

  @Test
  void commentsOfPeopleAreKeptWithTheWeek() throws IOException {
    shop.file(
        "charter/weekly/2026-W46.md",
        "A quiet week.\n\n## revenue\n\nUnexplained so far.\n\n## `orders`\n\nRain on Tuesday.\n");
    shop.run("snapshot");

    assertThat(snapshot("2026-W46.json").comments())
        .containsExactly(
            new Snapshot.Comment(Optional.empty(), "A quiet week."),
            new Snapshot.Comment(Optional.of("revenue"), "Unexplained so far."),
            new Snapshot.Comment(Optional.of("orders"), "Rain on Tuesday."));
  }

  @Test
  void commentsOfTheMeetingAreNoNewsForAClosedWeekAndMayBeAddedByACorrection() throws IOException {
    shop.run("snapshot");
    shop.file("charter/weekly/2026-W46.md", "## revenue\n\nA school ordered.\n");
    Cli.Ran again = shop.run("snapshot");
    Cli.Ran corrected = shop.run("snapshot", "--correct", "Comments of the meeting");

    assertThat(again.out()).contains("nothing differs");
    assertThat(corrected.exit()).isZero();
    assertThat(snapshot("2026-W46.correction-1.json").comments()).hasSize(1);
  }

  @Test
  @Covers(Code.COMMENT_ON_NOTHING)
  void aCommentOnNoMetricIsFound() {
    shop.file("charter/weekly/2026-W46.md", "Quiet.\n\n## revenu\n\nUp.\n");
    Cli.Ran ran = shop.run("check", "--as-of", "2026-11-22");

    assertThat(ran.out())
        .contains("warning[PL-1406]: `revenu` is no metric, so nobody sees the comment")
        .contains("--> charter/weekly/2026-W46.md:3:4");
  }

  @Test
  void anExportMadeBeforeTheLastDayWasOverIsRefused() throws IOException {
    // Rows on each of five Sundays, then none on that of week 46, though Saturday is fresh enough.
    shop.file(
        ROWS,
        """
        order_id,sold_on,channel,amount
        1,2026-10-11,shop,1.00
        2,2026-10-18,shop,1.00
        3,2026-10-25,shop,1.00
        4,2026-11-01,shop,1.00
        5,2026-11-08,shop,1.00
        6,2026-11-14,shop,1.00
        """);
    Cli.Ran without = shop.run("snapshot");
    shop.edit(ROWS, "6,2026-11-14,shop,1.00", "6,2026-11-15,shop,1.00");
    Cli.Ran with = shop.run("snapshot");

    assertThat(without.exit()).isEqualTo(1);
    assertThat(without.err())
        .contains("`sales` has no row of 2026-11-15, the last day of 2026-W46, though it has");
    assertThat(with.exit()).isZero();
  }

  /** At the same time, each in a Java of its own; the first one to write is the one that counts. */
  @Test
  void processesThatCloseAWeekAtOnceLeaveOneWholeSnapshot() throws Exception {
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      running.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Djava.awt.headless=true",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  "snapshot",
                  "--charter",
                  folder.toString(),
                  "--week",
                  "2026-W46")
              .redirectErrorStream(true)
              .start());
    }
    List<String> told = new ArrayList<>();
    for (Process process : running) {
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(out).isZero();
      told.add(out);
    }

    assertThat(told).filteredOn(out -> out.contains("2026-W46 is closed: ")).hasSize(1);
    assertThat(told).filteredOn(out -> out.contains("nothing differs")).hasSize(2);
    assertThat(files()).containsExactly("2026-W46.json");
    assertThat(SnapshotText.read(text("2026-W46.json"))).isInstanceOf(SnapshotText.Whole.class);
  }

  /**
   * The week that is over at an instant, by the charter's own zone and first day: its name, its
   * first and last day, and the instant it ended.
   */
  @ParameterizedTest
  @CsvSource({
    // Sunday 22 November, 23:30 in London: the week still runs; half an hour later it is over.
    "Europe/London, monday, 2026-11-22T23:30:00Z, 2026-W46, 2026-11-09, 2026-11-15, 2026-11-16T00:00:00Z",
    "Europe/London, monday, 2026-11-23T00:00:00Z, 2026-W47, 2026-11-16, 2026-11-22, 2026-11-23T00:00:00Z",
    // In Auckland Monday began thirteen hours before.
    "Pacific/Auckland, monday, 2026-11-22T12:00:00Z, 2026-W47, 2026-11-16, 2026-11-22, 2026-11-22T11:00:00Z",
    // In Los Angeles it begins eight hours later.
    "America/Los_Angeles, monday, 2026-11-23T07:59:00Z, 2026-W46, 2026-11-09, 2026-11-15, 2026-11-16T08:00:00Z",
    // Weeks from Sunday: the one that began on 15 November is over as Sunday begins.
    "Europe/London, sunday, 2026-11-22T00:00:00Z, 2026-W46, 2026-11-15, 2026-11-21, 2026-11-22T00:00:00Z",
    // The week of the day with 25 hours, and that of the day with 23.
    "Europe/London, monday, 2026-10-26T00:00:00Z, 2026-W43, 2026-10-19, 2026-10-25, 2026-10-26T00:00:00Z",
    "Europe/London, monday, 2026-03-29T22:59:00Z, 2026-W12, 2026-03-16, 2026-03-22, 2026-03-23T00:00:00Z",
    "Europe/London, monday, 2026-03-29T23:00:00Z, 2026-W13, 2026-03-23, 2026-03-29, 2026-03-29T23:00:00Z",
    // In Santiago the clocks go on at midnight: that Sunday begins at one.
    "America/Santiago, sunday, 2026-09-06T04:00:00Z, 2026-W35, 2026-08-30, 2026-09-05, 2026-09-06T04:00:00Z",
    // 2026 has a week 53, which ends in the new year.
    "Europe/London, monday, 2027-01-04T00:00:00Z, 2026-W53, 2026-12-28, 2027-01-03, 2027-01-04T00:00:00Z",
    "Europe/London, monday, 2027-01-11T00:00:00Z, 2027-W01, 2027-01-04, 2027-01-10, 2027-01-11T00:00:00Z",
    "Europe/London, monday, 2026-01-05T00:00:00Z, 2026-W01, 2025-12-29, 2026-01-04, 2026-01-05T00:00:00Z",
  })
  void theWeekIsThatOfTheChartersCalendar(
      String zone, String starts, String now, String week, String first, String last, String end)
      throws IOException {
    shop.edit(
        "charter/charter.yaml",
        "time_zone: Europe/London",
        "time_zone: " + zone + "\n  week_starts: " + starts);
    Cli.Ran ran =
        Cli.at(Instant.parse(now), "snapshot", "--charter", folder.toString(), "--provisional");

    assertThat(ran.exit()).as(ran.err()).isZero();
    Snapshot snapshot = snapshot(week + ".json");
    assertThat(snapshot.week())
        .isEqualTo(new Snapshot.Week(week, LocalDate.parse(first), LocalDate.parse(last)));
    assertThat(snapshot.asOf()).isEqualTo(Instant.parse(end));
    assertThat(snapshot.periods().weeks()).hasSize(26);
    assertThat(snapshot.periods().weeks().get(25).name()).isEqualTo(week);
  }

  @Test
  void aCommentWrittenAfterTheWeekWasClosedChangesNothingInItAndIsShownAsLater()
      throws IOException {
    shop.file("charter/weekly/2026-W46.md", "Said in time.\n");
    shop.run("snapshot");
    String before = text("2026-W46.json");
    shop.file(
        "charter/weekly/2026-W46.md",
        "Said in time.\n\n## revenue\n\nOrder 6 <script>alert(1)</script> [x](javascript:alert(1))\n");
    Cli.Ran again = shop.run("snapshot");
    Cli.Ran built = shop.run("build", "--out", folder.resolve("out").toString());

    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("nothing differs");
    assertThat(text("2026-W46.json")).isEqualTo(before);
    assertThat(built.exit()).isZero();
    Document page = Jsoup.parse(Files.readString(folder.resolve("out/weekly/2026-W46.html")));
    String text = page.select("main").text();
    assertThat(text).containsOnlyOnce("Written after the week was closed:");
    assertThat(text.indexOf("Said in time."))
        .isBetween(0, text.indexOf("Written after the week was closed: Order 6 <script>"));
    assertThat(page.select("main script, main a[href^=javascript]")).isEmpty();
  }

  @Test
  void aWeekThatNobodyClosesMayHaveComments() {
    shop.file("charter/weekly/2026-W30.md", "Nothing was closed.\n");

    assertThat(shop.run("check").err()).doesNotContain("weekly");
    assertThat(shop.run("snapshot").exit()).isZero();
  }
}
