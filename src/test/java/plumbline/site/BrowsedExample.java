package plumbline.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
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
      try (Stream<Path> files = Files.walk(folder.get())) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.deleteIfExists(file);
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
