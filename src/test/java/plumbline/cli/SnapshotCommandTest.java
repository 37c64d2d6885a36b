package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    return folder.resolve("snapshots").resolve(name);
  }

  private String text(String name) throws IOException {
    return Files.readString(file(name));
  }

  private Snapshot snapshot(String name) throws IOException {
    return ((SnapshotText.Whole) SnapshotText.read(text(name))).snapshot();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("snapshots"))) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theLastWeekThatIsOverIsClosed() throws IOException {
    Cli.Ran ran = shop.run("snapshot");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualTo("2026-W46 is closed: " + folder + "/snapshots/2026-W46.json\n");
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

    assertThat(other.resolve("snapshots/2026-W46.json")).hasContent(first);
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
    assertThat(folder.resolve("snapshots")).doesNotExist();
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
        .contains("--> snapshots/2026-W46.json:1:1");
    assertThat(text("2026-W46.json")).isEqualTo(edited);
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
        .contains("--> snapshots/2026-W46.json:2:1");
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
}
