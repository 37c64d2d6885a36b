package plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;
import plumbline.diagnostic.Finding;

/** A preview beside fresh builds of the same files, after every kind of edit. */
class ServeSiteTest {

  private static final long PATIENCE_SECONDS = 120;
  private static final String VERSION = "0";
  private static final AsOf AS_OF = AsOf.parse("2026-11-22T06:00:00Z");

  @TempDir private Path folder;
  @TempDir private Path built;
  private final LinkedBlockingQueue<ServeSite.Round> rounds = new LinkedBlockingQueue<>();
  private Cli shop;
  private ServeSite preview;
  private Thread running;

  @BeforeEach
  void begin() throws Exception {
    shop = CornerShop.in(folder);
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T06:00:00Z"), ZoneOffset.UTC);
    preview =
        new ServeSite(
            new ServeSite.Request(new CharterFolder(folder), 0, Optional.of(AS_OF), clock, VERSION),
            rounds::add);
    running = new Thread(preview::run);
    running.start();
    next();
  }

  @AfterEach
  void end() throws InterruptedException {
    preview.close();
    running.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    assertThat(running.isAlive()).isFalse();
  }

  private ServeSite.Round next() throws InterruptedException {
    ServeSite.Round round = rounds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(round).as("no look at the files").isNotNull();
    return round;
  }

  /** The first round with errors; a file that is half written may have been looked at before. */
  private ServeSite.Round broken() throws InterruptedException {
    ServeSite.Round round = next();
    while (round.pages().isPresent()) {
      round = next();
    }
    return round;
  }

  private SortedMap<String, String> fresh() throws IOException {
    Path out = built.resolve("site");
    BuildSite.Outcome outcome =
        BuildSite.run(
            new BuildSite.Request(new CharterFolder(folder), out, AS_OF, VERSION),
            new Phases(step -> {}));
    assertThat(outcome.published()).isPresent();
    SortedMap<String, String> files = new TreeMap<>();
    Path site = out.toRealPath();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = site.relativize(file).toString();
        if (!name.equals(".plumbline-site")) {
          files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private Map<String, String> served() {
    Map<String, String> served = new TreeMap<>();
    preview
        .files()
        .forEach((name, bytes) -> served.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
    return served;
  }

  /** However many looks a save took: in the end it is the same. */
  private void becomesAsBuilt() throws Exception {
    SortedMap<String, String> fresh = fresh();
    while (!served().equals(fresh)) {
      ServeSite.Round round = rounds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (round == null) {
        assertThat(served()).isEqualTo(fresh);
      }
    }
  }

  @Test
  void afterEveryEditThePreviewIsWhatABuildWouldBe() throws Exception {
    becomesAsBuilt();
    shop.edit("metrics/sales.yaml", "title: Revenue", "title: Takings");
    becomesAsBuilt();
    shop.edit("metrics/sales.yaml", "revenue / orders", "revenue / orders * 2");
    becomesAsBuilt();
    shop.edit("metrics/sales.yaml", "formula: count()", "formula: count(distinct order_id)");
    becomesAsBuilt();
    shop.edit(
        "metrics/sales.yaml", "sources:\n", "# One more line moves all places.\n\nsources:\n");
    becomesAsBuilt();
    shop.edit("metrics/sales.yaml", "fresh_within: 3 days", "fresh_within: 1 day");
    becomesAsBuilt();
    shop.edit("charter/charter.yaml", "locale: en-GB", "locale: en-US");
    becomesAsBuilt();
    shop.edit("charter/charter.yaml", "at_least: 20.00 GBP", "at_least: 25.00 GBP");
    becomesAsBuilt();
    shop.edit("charter/charter.yaml", "time_zone: Europe/London", "time_zone: Asia/Tokyo");
    becomesAsBuilt();
    Path rows = folder.resolve("metrics/data/sales.csv");
    String text = Files.readString(rows);
    Files.writeString(rows, text.substring(0, text.stripTrailing().lastIndexOf('\n') + 1));
    becomesAsBuilt();
    shop.file(
        "charter/later/teams.yaml", "teams:\n  - {id: bakers, name: Bakers, lead: ada-byron}\n");
    becomesAsBuilt();
    Files.delete(folder.resolve("charter/later/teams.yaml"));
    Files.delete(folder.resolve("charter/later"));
    becomesAsBuilt();
  }

  @Test
  void theLookAndPagesOfOnesOwnAreFollowed() throws Exception {
    shop.file("charter/look/loaf.svg", logo("#a40"));
    shop.edit(
        "charter/charter.yaml",
        "  currency: GBP\n",
        "  currency: GBP\n  site: {logo: look/loaf.svg}\n");
    becomesAsBuilt();
    shop.file("charter/look/loaf.svg", logo("#04a"));
    becomesAsBuilt();
    shop.file("charter/pages/oven.md", "---\ntitle: The oven\n---\nIt is lit at two.\n");
    becomesAsBuilt();
    shop.edit("charter/pages/oven.md", "at two", "at three");
    becomesAsBuilt();
    Files.delete(folder.resolve("charter/pages/oven.md"));
    becomesAsBuilt();
  }

  private static String logo(String colour) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
        + "<circle cx=\"4\" cy=\"4\" r=\"4\" fill=\""
        + colour
        + "\"/></svg>";
  }

  @Test
  void theLastGoodSiteStaysUntilTheFilesAreMended() throws Exception {
    Map<String, byte[]> good = Map.copyOf(preview.files());
    shop.edit("metrics/sales.yaml", "revenue / orders", "revnue / orders");

    ServeSite.Round broken = broken();
    assertThat(broken.findings()).filteredOn(Finding::isError).hasSize(1);
    assertThat(preview.files()).containsExactlyInAnyOrderEntriesOf(good);

    shop.edit("metrics/sales.yaml", "revnue / orders", "revenue / orders");
    becomesAsBuilt();
  }

  @Test
  void aFileThatIsGoneOrCutShortIsSurvived() throws Exception {
    Path metrics = folder.resolve("metrics/sales.yaml");
    String text = Files.readString(metrics);

    Files.delete(metrics);
    broken();
    Files.writeString(metrics, text.substring(0, text.length() / 2) + "\n  : [");
    broken();
    Files.writeString(metrics, text);
    becomesAsBuilt();

    Path data = folder.resolve("metrics/data/sales.csv");
    Path aside = folder.resolve("sales.csv");
    Files.move(data, aside);
    broken();
    Files.move(aside, data);
    becomesAsBuilt();
  }

  @Test
  void fiftySavesByRenameEndWithTheLastOne() throws Exception {
    Path metrics = folder.resolve("metrics/sales.yaml");
    String text = Files.readString(metrics);
    for (int i = 1; i <= 50; i++) {
      Path beside = folder.resolve("metrics/.sales.yaml.new");
      Files.writeString(beside, text.replace("title: Revenue", "title: Revenue " + i));
      Files.move(beside, metrics, StandardCopyOption.ATOMIC_MOVE);
    }

    becomesAsBuilt();
    assertThat(served().get("metrics/revenue.html")).contains("<h1>Revenue 50");
  }
}
