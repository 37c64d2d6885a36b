package plumbline.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The example's site on a disk and a browser that looks at it; without one, tests are skipped. */
final class BrowsedExample implements BeforeAllCallback, AfterAllCallback {

  private static final int TRIES = 20;

  private Optional<Path> folder = Optional.empty();
  private Optional<Browser> browser = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Optional<Path> program = Browser.found();
    assumeTrue(program.isPresent(), "no chromium on the path, so no page can be looked at");
    folder = Optional.of(Files.createTempDirectory("browsed-example-"));
    Publisher.publish(BuiltExample.files(), site());
    Path profile = Files.createDirectories(folder.get().resolve("profile"));
    browser = Optional.of(Browser.start(program.get(), profile));
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    browser.ifPresent(Browser::close);
    if (folder.isPresent()) {
      delete(folder.get());
    }
  }

  /** Once more where a browser that is being ended has still written into its profile. */
  private static void delete(Path folder) throws IOException {
    for (int tries = 1; Files.exists(folder); tries++) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.deleteIfExists(file);
        }
      } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException moved) {
        if (tries == TRIES) {
          throw moved;
        }
      }
    }
  }

  Path site() {
    return folder.orElseThrow().resolve("site");
  }

  Browser browser() {
    return browser.orElseThrow();
  }

  /** Opens one of the site's pages. */
  void open(String page, int width, boolean dark) {
    browser().open(site().resolve(page).toUri(), width, dark);
  }
}
