package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

  @TempDir Path folder;

  @Test
  void theTargetHoldsTheFilesAndNothingElse() throws IOException {
    Path target = folder.resolve("out/site");
    Publisher.publish(site("a", 3), target);
    Publisher.publish(site("b", 2), target);
    assertThat(read(target)).containsExactly("index.html=b", "pages/0.html=b", "pages/1.html=b");
  }

  @Test
  void theVersionBeforeIsKeptAndOlderOnesGo() throws IOException {
    Path target = folder.resolve("site");
    for (String letter : List.of("a", "b", "c")) {
      Publisher.publish(site(letter, 1), target);
    }
    try (Stream<Path> versions = Files.list(folder.resolve(".site-versions"))) {
      assertThat(versions.filter(Files::isDirectory)).hasSize(2);
    }
  }

  @Test
  void aFileChangedByHandIsMendedByTheNextBuild() throws IOException {
    Path target = folder.resolve("site");
    Publisher.publish(site("a", 1), target);
    Files.writeString(target.resolve("index.html"), "by hand");
    Publisher.publish(site("a", 1), target);
    assertThat(read(target)).containsExactly("index.html=a", "pages/0.html=a");
  }

  @Test
  void aFolderOfOtherUseIsLeftAlone() throws IOException {
    Path target = Files.createDirectories(folder.resolve("docs"));
    Files.writeString(target.resolve("thesis.txt"), "ten years of work");
    assertThatThrownBy(() -> Publisher.publish(site("a", 1), target))
        .isInstanceOf(DirectoryNotEmptyException.class);
    assertThat(target.resolve("thesis.txt")).hasContent("ten years of work");
  }

  @Test
  void anEmptyFolderAndAnUnpackedSiteAreReplaced() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Publisher.publish(site("a", 1), empty);
    assertThat(read(empty)).contains("index.html=a");

    Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
    Files.createFile(unpacked.resolve(Publisher.MARK));
    Files.writeString(unpacked.resolve("index.html"), "old");
    Publisher.publish(site("b", 1), unpacked);
    assertThat(read(unpacked)).contains("index.html=b");
  }

  @Test
  void aPathCannotLeaveTheSite() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("../escaped.html", new byte[0]);
    assertThatThrownBy(() -> Publisher.publish(files, folder.resolve("site")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder.resolve("escaped.html")).doesNotExist();
  }

  @Test
  void aBuildKilledAtAnyMomentLeavesTheOldOrTheNewSite() throws Exception {
    Path target = folder.resolve("site");
    Random random = new Random(20261122);
    int inTheMidst = 0;
    for (int i = 0; i < 12; i++) {
      Process builds = new ProcessBuilder(command(target, i)).redirectErrorStream(true).start();
      for (int done = 0; done < 1 + random.nextInt(3); done++) {
        assertThat(builds.getInputStream().read()).as("a build is done").isEqualTo('.');
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
      builds.destroyForcibly().waitFor();
      List<String> files = read(target);
      assertThat(files).hasSize(Endless.PAGES + 1);
      assertThat(files.stream().map(file -> file.substring(file.indexOf('='))).distinct())
          .as("one version only")
          .hasSize(1);
      inTheMidst += isUnderWay() ? 1 : 0;
    }
    assertThat(inTheMidst).as("builds that were killed while they wrote").isPositive();
  }

  private boolean isUnderWay() throws IOException {
    try (Stream<Path> versions = Files.list(folder.resolve(".site-versions"))) {
      return versions.anyMatch(path -> path.toString().endsWith(".building"));
    }
  }

  private static List<String> command(Path target, int run) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Endless.class.getName(),
        target.toString(),
        Integer.toString(run));
  }

  /** Publishes one version after the other until it is killed. */
  static final class Endless {
    static final int PAGES = 300;

    public static void main(String[] arguments) throws IOException {
      Path target = Path.of(arguments[0]);
      for (int i = 0; ; i++) {
        Publisher.publish(site(arguments[1] + "." + i, PAGES), target);
        System.out.write('.');
        System.out.flush();
      }
    }
  }

  private static SortedMap<String, byte[]> site(String content, int pages) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("index.html", content.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < pages; i++) {
      files.put("pages/" + i + ".html", content.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static List<String> read(Path target) throws IOException {
    Path real = target.toRealPath();
    try (Stream<Path> files = Files.walk(real)) {
      TreeSet<String> all = new TreeSet<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(Publisher.MARK)) {
          all.add(real.relativize(file) + "=" + Files.readString(file));
        }
      }
      return List.copyOf(all);
    }
  }
}
