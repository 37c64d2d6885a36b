package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import plumbline.cli.Cli;
import plumbline.example.ExampleHistory;

/**
 * The site of the example with the commits behind it, built as a user builds it, and once for all
 * tests that look at it.
 */
final class BuiltExample {

  private static Optional<SortedMap<String, byte[]>> built = Optional.empty();

  private BuiltExample() {}

  /** Its files by their paths. */
  static synchronized SortedMap<String, byte[]> files() throws IOException, GitAPIException {
    if (built.isEmpty()) {
      built = Optional.of(build(shop -> {}));
    }
    return built.get();
  }

  /** The preview of what differs from a revision. */
  static SortedMap<String, byte[]> comparedWith(String revision)
      throws IOException, GitAPIException {
    return build(shop -> {}, "--compare", revision);
  }

  /** For readers of German; what the charter says itself stays as it is. */
  static SortedMap<String, byte[]> inGerman() throws IOException, GitAPIException {
    return build(shop -> shop.edit("charter/charter.yaml", "locale: en-GB", "locale: de-DE"));
  }

  private static SortedMap<String, byte[]> build(Consumer<Cli> edit, String... more)
      throws IOException, GitAPIException {
    Path work = Files.createTempDirectory("built-example-");
    try {
      Path shop = work.resolve("shop");
      ExampleHistory.layDown(Path.of(""), shop);
      Path site = work.resolve("site");
      List<String> usual = List.of("--as-of", "2026-11-22T06:00:00Z", "--out", site.toString());
      String[] options = Stream.concat(usual.stream(), Stream.of(more)).toArray(String[]::new);
      Cli cli = new Cli(shop);
      edit.accept(cli);
      Cli.Ran ran = cli.run("build", options);
      assertThat(ran.exit()).as(ran.err()).isZero();
      return Collections.unmodifiableSortedMap(CheckLinks.read(site.toRealPath()));
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
