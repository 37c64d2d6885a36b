package plumbline.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/**
 * The charter's folder, and the only place that turns the name of an export into files.
 *
 * @param root names in the charter are relative to it; no export may lie outside, whatever links
 *     lead there
 */
record DataFolder(Path root) {

  /**
   * A file to be read.
   *
   * @param name relative to the charter's folder, with forward slashes
   */
  record Found(String name, Path path) {}

  /**
   * Statements with the names of files as the charter knows them: where the folder lies concerns
   * nobody, and the same charter in another place must tell the same.
   */
  List<String> withoutPlace(List<String> statements) {
    try {
      String top = root.toRealPath() + File.separator;
      return statements.stream().map(statement -> statement.replace(top, "")).toList();
    } catch (IOException failure) {
      throw new EngineFailure("the charter's folder is gone", failure);
    }
  }

  /** The files an export names, in order of their names; at least one. */
  List<Found> files(Source source) throws DataProblem {
    Span span = source.origin().of("export");
    String pattern = source.export().orElseThrow();
    try {
      Path top = root.toRealPath();
      Path home = top.resolve(span.file()).normalize().getParent();
      List<Path> matches = new ArrayList<>(List.of(home == null ? top : home));
      for (String part : pattern.split("/", -1)) {
        matches = step(matches, part, pattern, span);
      }
      List<Found> found = new ArrayList<>();
      for (Path match : matches) {
        if (Files.isRegularFile(match)) {
          found.add(inside(top, match, pattern, span));
        }
      }
      if (found.isEmpty()) {
        throw none(source, pattern, span);
      }
      found.sort(Comparator.comparing(Found::name));
      return found;
    } catch (IOException failure) {
      throw new DataProblem(
          Finding.of(
              Code.UNREADABLE_DATA,
              span,
              "the files of `" + pattern + "` cannot be listed: " + failure.getMessage()));
    }
  }

  private static List<Path> step(List<Path> folders, String part, String pattern, Span span)
      throws IOException, DataProblem {
    if (part.isEmpty() || part.indexOf('\0') >= 0) {
      throw new DataProblem(
          Finding.of(Code.PATH_OUTSIDE, span, "`" + pattern + "` is not a relative path")
              .help("exports are files beside the charter: write it like `data/orders-*.csv`"));
    }
    List<Path> next = new ArrayList<>();
    for (Path folder : folders) {
      if (part.indexOf('*') < 0 && part.indexOf('?') < 0) {
        next.add(folder.resolve(part).normalize());
      } else if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> entries =
            Files.newDirectoryStream(folder, entry -> matches(part, entry))) {
          entries.forEach(next::add);
        }
      }
    }
    return next;
  }

  private static boolean matches(String part, Path entry) {
    String name = String.valueOf(entry.getFileName());
    boolean hidden = name.startsWith(".") && !part.startsWith(".");
    return !hidden && fits(part, 0, name, 0);
  }

  /** Whether a name fits a pattern of {@code *} and {@code ?}, each from its offset on. */
  private static boolean fits(String pattern, int p, String name, int n) {
    if (p == pattern.length()) {
      return n == name.length();
    }
    if (pattern.charAt(p) == '*') {
      return fits(pattern, p + 1, name, n) || (n < name.length() && fits(pattern, p, name, n + 1));
    }
    return n < name.length()
        && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))
        && fits(pattern, p + 1, name, n + 1);
  }

  private static Found inside(Path top, Path match, String pattern, Span span)
      throws IOException, DataProblem {
    Path real = match.toRealPath();
    if (!real.startsWith(top) || !match.normalize().startsWith(top)) {
      throw new DataProblem(
          Finding.of(Code.PATH_OUTSIDE, span, "`" + pattern + "` leads out of the charter's folder")
              .help("keep exports beside the files that name them"));
    }
    return new Found(top.relativize(match.normalize()).toString().replace('\\', '/'), real);
  }

  private static DataProblem none(Source source, String pattern, Span span) {
    return new DataProblem(
        Finding.of(
                Code.NO_DATA_FILES,
                span,
                "source `" + source.id() + "` has no data: no file matches `" + pattern + "`")
            .help("the path is relative to " + span.file()));
  }
}
