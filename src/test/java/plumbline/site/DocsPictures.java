package plumbline.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * Takes the pictures of {@code docs/pictures} from the example's site, with the history that is
 * scripted for it.
 *
 * <p>Run {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=plumbline.site.DocsPictures}; it needs Chromium on the path.
 */
public final class DocsPictures {

  private static final Path FOLDER = Path.of("docs/pictures");

  /**
   * @param name of the file, without its ending
   * @param doing what is done on the page before, as a script; may be empty
   */
  private record Picture(
      String name, String page, int width, int height, boolean dark, String doing) {

    static Picture wide(String name, String page) {
      return new Picture(name, page, 1280, 900, false, "");
    }

    static Picture dark(String name, String page) {
      return new Picture(name, page, 1280, 900, true, "");
    }

    static Picture phone(String name, String page, boolean dark, String doing) {
      return new Picture(name, page, 360, 780, dark, doing);
    }
  }

  private static final List<Picture> PICTURES =
      List.of(
          Picture.wide("home", "index.html"),
          Picture.dark("goals", "goals/index.html"),
          Picture.wide("metric", "metrics/revenue_per_session.html"),
          Picture.wide("metrics", "metrics/index.html"),
          Picture.wide("week", "weekly/2026-W46.html"),
          Picture.dark("alignment", "alignment/index.html"),
          Picture.wide("roadmap", "roadmap/index.html"),
          Picture.wide("history", "history/index.html"),
          Picture.wide("decision", "decisions/2026-05-one-figure.html"),
          Picture.phone("phone", "index.html", false, ""),
          Picture.phone(
              "phone-menu", "goals/index.html", true, "document.querySelector('.menu').click()"),
          Picture.phone("phone-week", "weekly/2026-W46.html", true, ""));

  private DocsPictures() {}

  public static void main(String[] arguments) throws IOException, GitAPIException {
    Path work = Files.createTempDirectory("docs-pictures");
    Path site = work.resolve("site");
    Publisher.publish(BuiltExample.files(), site);
    Files.createDirectories(FOLDER);
    try (Browser browser =
        Browser.start(
            Browser.found().orElseThrow(), Files.createDirectories(work.resolve("profile")))) {
      for (Picture picture : PICTURES) {
        // Twice, as a font that comes late is left out of the first view.
        browser.open(site.resolve(picture.page).toUri(), picture.width, picture.dark);
        browser.open(site.resolve(picture.page).toUri(), picture.width, picture.dark);
        if (!picture.doing.isEmpty()) {
          browser.evaluate(picture.doing);
        }
        Files.write(
            FOLDER.resolve(picture.name + ".webp"), browser.picture(picture.width, picture.height));
      }
    }
  }
}
