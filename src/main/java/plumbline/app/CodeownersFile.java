package plumbline.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;
import plumbline.git.Worktree;
import plumbline.report.Codeowners;
import plumbline.report.Codeowners.Line;

/** The CODEOWNERS file of the repository that a charter lies in. */
final class CodeownersFile {

  /** Where forges look for it, from the top of a repository; the first that exists counts. */
  private static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  private static final int MOST_BYTES = 3 * 1024 * 1024;

  private CodeownersFile() {}

  /** What it would say. */
  static List<Line> lines(CharterFolder folder, Charter charter) {
    return Codeowners.lines(charter, worktree(folder).prefix(), CharterFolder.PARTS);
  }

  /** That it says something else about the charter's files; absent where there is none. */
  static Optional<Finding> outdated(CharterFolder folder, Charter charter) {
    Worktree worktree = worktree(folder);
    for (String place : PLACES) {
      Path file = worktree.top().resolve(place);
      if (Files.isRegularFile(file)) {
        return outdated(place, file, lines(folder, charter), worktree.prefix());
      }
    }
    return Optional.empty();
  }

  /** A charter outside a repository is taken for one at the top of it. */
  private static Worktree worktree(CharterFolder folder) {
    return Worktree.of(folder.root()).orElseGet(() -> new Worktree(folder.root(), ""));
  }

  private static Optional<Finding> outdated(
      String name, Path file, List<Line> wanted, String prefix) {
    List<Line> written;
    try (var in = Files.newInputStream(file)) {
      written = Codeowners.read(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    List<Line> own =
        written.stream()
            .filter(
                line ->
                    CharterFolder.PARTS.stream()
                        .anyMatch(part -> line.pattern().startsWith("/" + prefix + part + "/")))
            .toList();
    for (int i = 0; i < Math.max(own.size(), wanted.size()); i++) {
      boolean same = i < own.size() && i < wanted.size() && own.get(i).isSame(wanted.get(i));
      if (!same) {
        String what =
            i < wanted.size()
                ? "it wants the line `" + wanted.get(i) + "`"
                : "nobody owns `" + own.get(i).pattern() + "` any more";
        int line = i < own.size() ? own.get(i).line() : 1;
        return Optional.of(
            Finding.of(
                    Code.CODEOWNERS_OUTDATED,
                    new Span(name, line, 1, line, 1),
                    "CODEOWNERS does not say who owns the charter: " + what)
                .help("write its lines again: `plumbline codeowners`"));
      }
    }
    return Optional.empty();
  }
}
