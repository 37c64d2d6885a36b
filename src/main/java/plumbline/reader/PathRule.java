package plumbline.reader;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the paths that files name within the charter's folders: those that the charter's own files
 * stand in.
 */
final class PathRule {

  private final Set<String> folders;

  /**
   * @param files the names of the charter's files, with forward slashes
   */
  static PathRule of(Collection<String> files) {
    return new PathRule(folders(files));
  }

  /**
   * @param folders that the files stand in, as {@link #folders} tells them
   */
  PathRule(Set<String> folders) {
    this.folders = folders;
  }

  /** The first folder of each file's name; empty for one that stands beside the folders. */
  static Set<String> folders(Collection<String> files) {
    return files.stream()
        .map(name -> name.contains("/") ? name.substring(0, name.indexOf('/')) : "")
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is wrong with a path written in a file, if anything. */
  Optional<String> objection(String file, String path) {
    if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.startsWith("~")) {
      return Optional.of("is not relative to the file that names it");
    } else if (path.contains("\\")) {
      return Optional.of("has a backslash; folders are told apart by `/`");
    } else if (path.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("has a character that no file name should have");
    }
    return inside(file, path)
        ? Optional.empty()
        : Optional.of("leads out of the charter's folders");
  }

  private boolean inside(String file, String path) {
    Deque<String> steps = new ArrayDeque<>();
    String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/') + 1) : "";
    for (String step : (folder + path).split("/", -1)) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return false;
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return !steps.isEmpty() && (folders.contains("") || folders.contains(steps.peekFirst()));
  }
}
