package plumbline.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plumbline.page.part.Page;
import plumbline.page.part.Site;
import plumbline.site.template.Shared;

/**
 * Pages of an earlier build of the same site that stay as they were, to be taken over instead of
 * drawn again.
 *
 * <p>A page is the same where its key, the frame that all pages share and the program are. The site
 * lists them with length and check of what was drawn, so that a page somebody edited is drawn
 * again.
 */
public final class DrawnBefore {

  /** Nothing was drawn before. */
  public static final DrawnBefore NOTHING = new DrawnBefore(Path.of(""), Map.of());

  /** Stands in the root of a site with such pages. */
  static final String LISTING = ".plumbline-drawn";

  private final Path site;
  private final Map<String, Line> lines;

  private DrawnBefore(Path site, Map<String, Line> lines) {
    this.site = site;
    this.lines = lines;
  }

  private static final int PARTS = 4;

  private record Line(String key, SiteFiles.Content content) {}

  /** What a site's folder holds; nothing where it holds no such list. */
  public static DrawnBefore in(Path site) {
    Map<String, Line> lines = new HashMap<>();
    try {
      for (String line : Files.readAllLines(site.resolve(LISTING), StandardCharsets.UTF_8)) {
        String[] parts = line.split(" ", -1);
        if (parts.length == PARTS) {
          SiteFiles.Content content =
              new SiteFiles.Content(Long.parseLong(parts[1]), Long.parseLong(parts[2], 16));
          lines.put(parts[3], new Line(parts[0], content));
        }
      }
      // The version that stands now, also when another one takes its place meanwhile.
      return new DrawnBefore(site.toRealPath(), lines);
    } catch (IOException | NumberFormatException none) {
      return NOTHING;
    }
  }

  /** The file of a page that needs not be drawn again. */
  Optional<SiteFiles.Standing> standing(Page page, Keys keys) {
    return standing(page.path(), keys.of(page));
  }

  /** The file of a picture that needs not be drawn again; its path changes with what it shows. */
  Optional<SiteFiles.Standing> standing(String picture, Keys keys) {
    return standing(picture, keys.of(picture));
  }

  private Optional<SiteFiles.Standing> standing(String path, Optional<String> key) {
    Line line = lines.get(path);
    if (line == null || key.isEmpty() || !line.key.equals(key.get())) {
      return Optional.empty();
    }
    try {
      Path file = site.resolve(path);
      return Files.size(file) == line.content.bytes()
              && SiteFiles.Content.of(file).equals(line.content)
          ? Optional.of(new SiteFiles.Standing(file, line.content))
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** What each page that stays depends on, in one digest. */
  static final class Keys {

    private final Site site;
    private final Optional<String> program;

    Keys(Site site, Optional<String> program) {
      this.site = site;
      this.program = program;
    }

    Optional<String> of(Page page) {
      return page.kept()
          .flatMap(
              kept ->
                  program.map(
                      code ->
                          digest(
                              String.join(
                                      "\n",
                                      code,
                                      kept.key(),
                                      site.language(),
                                      site.name(),
                                      site.base().toString(),
                                      site.navigation().toString(),
                                      site.look().toString(),
                                      site.marks().getOrDefault(page.path(), ""))
                                  .getBytes(StandardCharsets.UTF_8))));
    }

    Optional<String> of(String picture) {
      return program.map(code -> digest((code + "\n" + picture).getBytes(StandardCharsets.UTF_8)));
    }

    /** The list for the next build; absent where nothing can be taken over. */
    Optional<String> listing(SiteFiles files) {
      SortedMap<String, String> lines = new TreeMap<>();
      for (String path : files.paths()) {
        if (Shared.is(path)) {
          of(path).ifPresent(key -> lines.put(path, line(key, path, files)));
        }
      }
      for (Page page : site.pages()) {
        of(page).ifPresent(key -> lines.put(page.path(), line(key, page.path(), files)));
      }
      return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("", lines.values()));
    }

    private static String line(String key, String path, SiteFiles files) {
      SiteFiles.Content content = files.content(path);
      String check = Long.toHexString(content.check());
      return key + " " + content.bytes() + " " + check + " " + path + "\n";
    }
  }

  /** The digest of the program's archive; absent where it runs from loose classes. */
  public static Optional<String> program() {
    @Nullable CodeSource source = DrawnBefore.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path archive = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(archive)
          ? Optional.of(digest(Files.readAllBytes(archive)))
          : Optional.empty();
    } catch (URISyntaxException | IOException unknown) {
      return Optional.empty();
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new UncheckedIOException(new IOException(missing));
    }
  }
}
