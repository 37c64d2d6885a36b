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

  /** The round of the newest save, however many looks it takes. */
  private ServeSite.Round last() throws InterruptedException {
    ServeSite.Round last = next();
    for (ServeSite.Round more = last;
        more != null;
        more = rounds.poll(600, TimeUnit.MILLISECONDS)) {
      last = more;
    }
    return last;
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

  private void isAsBuilt() throws IOException {
    Map<String, String> served = new TreeMap<>();
    preview
        .files()
        .forEach((name, bytes) -> served.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
    assertThat(served).isEqualTo(fresh());
  }

  @Test
  void afterEveryEditThePreviewIsWhatABuildWouldBe() throws Exception {
    isAsBuilt();
    shop.edit("metrics/sales.yaml", "title: Revenue", "title: Takings");
    next();
    isAsBuilt();
    shop.edit("metrics/sales.yaml", "revenue / orders", "revenue / orders * 2");
    next();
    isAsBuilt();
    shop.edit("metrics/sales.yaml", "formula: count()", "formula: count(distinct order_id)");
    next();
    isAsBuilt();
    shop.edit(
        "metrics/sales.yaml", "sources:\n", "# One more line moves all places.\n\nsources:\n");
    next();
    isAsBuilt();
    shop.edit("metrics/sales.yaml", "fresh_within: 3 days", "fresh_within: 1 day");
    next();
    isAsBuilt();
    shop.edit("charter/charter.yaml", "locale: en-GB", "locale: en-US");
    next();
    isAsBuilt();
    shop.edit("charter/charter.yaml", "at_least: 20.00 GBP", "at_least: 25.00 GBP");
    next();
    isAsBuilt();
    shop.edit("charter/charter.yaml", "time_zone: Europe/London", "time_zone: Asia/Tokyo");
    next();
    isAsBuilt();
    Path rows = folder.resolve("metrics/data/sales.csv");
    String text = Files.readString(rows);
    Files.writeString(rows, text.substring(0, text.stripTrailing().lastIndexOf('\n') + 1));
    next();
    isAsBuilt();
    shop.file(
        "charter/later/teams.yaml", "teams:\n  - {id: bakers, name: Bakers, lead: ada-byron}\n");
    last();
    isAsBuilt();
    Files.delete(folder.resolve("charter/later/teams.yaml"));
    Files.delete(folder.resolve("charter/later"));
    last();
    isAsBuilt();
  }

  @Test
  void theLastGoodSiteStaysUntilTheFilesAreMended() throws Exception {
    Map<String, byte[]> good = Map.copyOf(preview.files());
    shop.edit("metrics/sales.yaml", "revenue / orders", "revnue / orders");

    ServeSite.Round broken = next();
    assertThat(broken.pages()).isEmpty();
    assertThat(broken.findings()).filteredOn(Finding::isError).hasSize(1);
    assertThat(preview.files()).containsExactlyInAnyOrderEntriesOf(good);

    shop.edit("metrics/sales.yaml", "revnue / orders", "revenue / orders");
    assertThat(next().pages()).isPresent();
    isAsBuilt();
  }

  @Test
  void aFileThatIsGoneOrCutShortIsSurvived() throws Exception {
    Path metrics = folder.resolve("metrics/sales.yaml");
    String text = Files.readString(metrics);

    Files.delete(metrics);
    assertThat(next().pages()).isEmpty();
    Files.writeString(metrics, text.substring(0, text.length() / 2) + "\n  : [");
    assertThat(last().pages()).isEmpty();
    Files.writeString(metrics, text);
    assertThat(last().pages()).isPresent();
    isAsBuilt();

    Path data = folder.resolve("metrics/data/sales.csv");
    Path aside = folder.resolve("sales.csv");
    Files.move(data, aside);
    assertThat(next().pages()).isEmpty();
    Files.move(aside, data);
    assertThat(next().pages()).isPresent();
    isAsBuilt();
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

    assertThat(last().pages()).isPresent();
    assertThat(new String(preview.files().get("metrics/revenue.html"), StandardCharsets.UTF_8))
        .contains("<h1>Revenue 50");
    isAsBuilt();
  }
}
