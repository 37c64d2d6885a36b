package plumbline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, written the ways editors write them. */
class FileWatchTest {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir private Path root;
  private final LinkedBlockingQueue<List<Path>> told = new LinkedBlockingQueue<>();
  private FileWatch watch;
  private Thread waiting;

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectories(root.resolve("charter"));
    Files.writeString(root.resolve("charter/goals.yaml"), "a");
    watch = new FileWatch(root, List.of(root.resolve("charter"), root.resolve("metrics")));
    waiting =
        new Thread(
            () -> {
              for (var next = watch.next(); next.isPresent(); next = watch.next()) {
                told.add(next.get());
              }
            });
    waiting.start();
  }

  @AfterEach
  void end() throws InterruptedException {
    watch.close();
    waiting.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    assertThat(waiting.isAlive()).isFalse();
  }

  private List<Path> next() throws InterruptedException {
    List<Path> changed = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(changed).as("nothing was told").isNotNull();
    return changed;
  }

  @Test
  void aFileThatIsWrittenIsTold() throws Exception {
    Path file = Files.writeString(root.resolve("charter/goals.yaml"), "longer");

    assertThat(next()).containsExactly(file);
  }

  @Test
  void aFileThatIsReplacedByRenameIsToldThoughSizeAndTimeAreTheSame() throws Exception {
    Path file = root.resolve("charter/goals.yaml");
    Path beside = Files.writeString(root.resolve("charter/.goals.swp"), "b");
    Files.setLastModifiedTime(beside, Files.getLastModifiedTime(file));

    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

    assertThat(next()).containsExactly(file);
  }

  @Test
  void fiftySavesAreToldUpToTheLastOne() throws Exception {
    Path file = root.resolve("charter/goals.yaml");
    for (int i = 0; i < 50; i++) {
      Files.writeString(file, "text " + i);
    }

    int rounds = 0;
    for (List<Path> more = next(); more != null; more = told.poll(1, TimeUnit.SECONDS)) {
      assertThat(more).containsExactly(file);
      rounds++;
    }
    assertThat(rounds).isLessThan(10);
  }

  @Test
  void aSaveThatEmptiesTheFileFirstIsToldOnce() throws Exception {
    Path file = Files.writeString(root.resolve("charter/goals.yaml"), "");
    Thread.sleep(2 * FileWatch.PATIENCE_MILLIS);
    assertThat(told).isEmpty();

    Files.writeString(file, "longer");

    assertThat(next()).containsExactly(file);
    assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();
  }

  /** The file is empty for longer than who writes without a pause is waited for. */
  @Test
  void aFileThatWasEmptiedIsWaitedForUntilAllIsWritten() throws Exception {
    Path file = root.resolve("charter/goals.yaml");
    List<Integer> sizes = new ArrayList<>(Collections.nCopies(30, 0));
    sizes.addAll(List.of(10, 20, 30, 30));
    Iterator<Integer> looks = sizes.iterator();

    Stamps settled = FileWatch.settled(ofSize(file, 5), () -> ofSize(file, looks.next()));

    assertThat(settled).isEqualTo(ofSize(file, 30));
  }

  private static Stamps ofSize(Path file, int size) {
    return new Stamps(Map.of(file, size + " 0 key"), List.of());
  }

  @Test
  void aFileThatStaysEmptyIsTold() throws Exception {
    Path file = Files.writeString(root.resolve("charter/goals.yaml"), "");

    assertThat(next()).containsExactly(file);
  }

  @Test
  void aFileThatIsRemovedAndOneThatComesBackAreTold() throws Exception {
    Path file = root.resolve("charter/goals.yaml");

    Files.delete(file);
    assertThat(next()).containsExactly(file);
    Files.writeString(file, "a");
    assertThat(next()).containsExactly(file);
  }

  @Test
  void aFolderThatIsMadeLaterAndRemovedAgainIsTold() throws Exception {
    Path data = root.resolve("metrics/data");
    Files.createDirectories(data);
    Path file = Files.writeString(data.resolve("orders.csv"), "a");
    List<Path> seen = new ArrayList<>(next());
    assertThat(seen).containsExactly(file);

    Files.delete(file);
    Files.delete(data);
    Files.delete(root.resolve("metrics"));
    assertThat(next()).containsExactly(file);

    Files.createDirectories(data);
    Files.writeString(file, "b");
    assertThat(next()).containsExactly(file);
  }

  @Test
  void whatEditorsKeepBesideAFileIsNotTold() throws Exception {
    Files.writeString(root.resolve("charter/.goals.yaml.swp"), "a");
    Files.writeString(root.resolve("charter/goals.yaml~"), "a");
    Thread.sleep(3 * FileWatch.PATIENCE_MILLIS);
    Path file = Files.writeString(root.resolve("charter/teams.yaml"), "a");

    assertThat(next()).containsExactly(file);
  }
}
