package plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The package as a user unpacks it: run by its launcher, in processes of their own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class PackageIT {

  private static final Path HOME =
      Path.of(System.getProperty("plumbline.package")).toAbsolutePath();

  @TempDir Path folder;
  @TempDir Path cache;
  @TempDir Path elsewhere;

  private String javaOptions = "";

  @BeforeEach
  void copyTheShop() {
    CornerShop.in(folder);
  }

  @Test
  void theLauncherBuildsASiteAndLaterStartsFromItsArchive() throws Exception {
    Cli.Ran first = build(elsewhere.resolve("first"), java());
    List<Path> archives = list(cache.resolve("plumbline"));
    Cli.Ran second = build(elsewhere.resolve("second"), java());

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(archives).hasSize(1).allMatch(PackageIT::isFilled);
    assertThat(second.err()).isEmpty();
    assertThat(second.exit()).isZero();
    assertThat(list(cache.resolve("plumbline"))).isEqualTo(archives);
    assertThat(contents(elsewhere.resolve("second")))
        .isNotEmpty()
        .isEqualTo(contents(elsewhere.resolve("first")));
  }

  @Test
  void everyJavaOfTheMachineGivesTheSameBytes() throws Exception {
    build(elsewhere.resolve("ours"), java());
    SortedMap<String, String> ours = contents(elsewhere.resolve("ours"));

    for (Path other : javas()) {
      Path site = elsewhere.resolve(other.getFileName().toString());
      Cli.Ran ran = build(site, other);
      assertThat(ran.exit()).as(other + ": " + ran.err()).isZero();
      assertThat(contents(site)).as(other.toString()).isEqualTo(ours);
    }
    assertThat(ours).isNotEmpty();
  }

  @Test
  void theExampleIsTheSameToTheByteWithOneProcessorWithTwoAndOnEveryJava() throws Exception {
    folder = Path.of("").toAbsolutePath();
    Path alone = elsewhere.resolve("alone");
    Cli.Ran ran = build(alone, java(), "-XX:ActiveProcessorCount=1");
    assertThat(ran.exit()).as(ran.err()).isZero();
    SortedMap<String, String> expected = contents(alone);
    assertThat(expected).containsKey("metrics/revenue_per_session.html");

    List<Path> javas = new ArrayList<>(javas());
    javas.add(java());
    for (int i = 0; i < javas.size(); i++) {
      Path site = elsewhere.resolve("site-" + i);
      ran = build(site, javas.get(i), "-XX:ActiveProcessorCount=2");
      assertThat(ran.exit()).as(javas.get(i) + ": " + ran.err()).isZero();
      assertThat(contents(site)).as(javas.get(i).toString()).isEqualTo(expected);
    }
  }

  @Test
  void aCacheThatCannotBeWrittenDoesNoHarm() throws Exception {
    Path file = Files.writeString(elsewhere.resolve("file"), "no folder");

    Cli.Ran ran = launch(file, java(), "build", "--out", elsewhere.resolve("site").toString());

    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  @Test
  void theLauncherWorksThroughALinkAndPassesTheExitCodeOn() throws Exception {
    Path link =
        Files.createSymbolicLink(elsewhere.resolve("plumbline"), HOME.resolve("bin/plumbline"));
    Process process =
        new ProcessBuilder(link.toString(), "chekc").redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).contains("did you mean `check`?");
  }

  @Test
  void initFillsTheFolderThatOneIsInOnce() throws Exception {
    Path empty = Files.createDirectory(elsewhere.resolve("empty"));
    Process first = init(empty);
    String said = new String(first.getInputStream().readAllBytes(), UTF_8);
    assertThat(first.waitFor()).as(said).isZero();
    assertThat(said).contains("files here");
    assertThat(empty.resolve("charter/charter.yaml")).exists();

    Process again = init(empty);
    assertThat(new String(again.getInputStream().readAllBytes(), UTF_8))
        .contains("`.` is not empty");
    assertThat(again.waitFor()).isEqualTo(2);
  }

  private static Process init(Path where) throws IOException {
    ProcessBuilder init = new ProcessBuilder(HOME.resolve("bin/plumbline").toString(), "init");
    init.environment().put("PLUMBLINE_CACHE", "off");
    return init.directory(where.toFile()).redirectErrorStream(true).start();
  }

  @Test
  void theNoticeNamesEveryLibraryOfThePackage() throws IOException {
    String notice = Files.readString(HOME.resolve("NOTICE"));
    for (Path library : list(HOME.resolve("lib"))) {
      String name = library.getFileName().toString();
      if (name.endsWith(".jar") && !name.equals("plumbline.jar")) {
        assertThat(notice).contains("\n  " + name.replaceFirst("-[0-9].*", "") + " ");
      }
    }
  }

  @Test
  void duckDbIsUnpackedNowhere() throws IOException {
    List<String> names =
        list(HOME.resolve("lib")).stream().map(path -> path.getFileName().toString()).toList();

    assertThat(names)
        .contains(
            "libduckdb_java.so_linux_amd64",
            "libduckdb_java.so_linux_arm64",
            "libduckdb_java.so_macos_arm64",
            "libduckdb_java.so_windows_amd64");
    for (Path library : list(HOME.resolve("lib"))) {
      if (library.getFileName().toString().startsWith("duckdb_jdbc")) {
        assertThat(Files.size(library)).isLessThan(1_000_000);
      }
    }
  }

  private Cli.Ran build(Path site, Path java, String... options) throws Exception {
    javaOptions = String.join(" ", options);
    return launch(cache, java, "build", "--out", site.toString());
  }

  private Cli.Ran launch(Path cacheHome, Path java, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("bin/plumbline").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--charter", folder.toString(), "--as-of", "2026-11-22"));
    Path out = Files.createTempFile(elsewhere, "out", ".txt");
    Path err = Files.createTempFile(elsewhere, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "XDG_CACHE_HOME", cacheHome.toString(),
                "JAVA_HOME", java.toString(),
                "PLUMBLINE_OPTS", javaOptions));
    int exit = builder.start().waitFor();
    return new Cli.Ran(exit, Files.readString(out), Files.readString(err));
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"));
  }

  /** Where Linux systems keep their Javas; folders without a launcher are left out. */
  private static List<Path> javas() throws IOException {
    Path home = Path.of("/usr/lib/jvm");
    return Files.isDirectory(home)
        ? list(home).stream()
            .filter(java -> Files.isExecutable(java.resolve("bin/java")))
            .filter(java -> !Files.isSymbolicLink(java))
            .toList()
        : List.of();
  }

  private static boolean isFilled(Path file) {
    try {
      return Files.size(file) > 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static SortedMap<String, String> contents(Path site) throws IOException {
    Path root = site.toRealPath();
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(),
            Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
