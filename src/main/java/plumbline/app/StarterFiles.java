package plumbline.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts that a new charter repository begins with. */
final class StarterFiles {

  /** Where they are to stand. */
  static final List<String> NAMES =
      List.of(
          ".github/workflows/publish.yml",
          ".github/workflows/review.yml",
          ".github/workflows/week.yml",
          ".gitignore",
          ".gitlab-ci.yml",
          ".vscode/extensions.json",
          ".vscode/settings.json",
          "README.md",
          "charter/charter.yaml",
          "charter/goals.yaml",
          "charter/teams.yaml",
          "ci/close-week.sh",
          "ci/comment.sh",
          "ci/get-plumbline.sh",
          "ci/review.sh",
          "metrics/sales.yaml");

  private StarterFiles() {}

  /**
   * The text of a file; hidden ones are kept under a name that is not, so that no tool skips it.
   */
  static String read(String name) throws IOException {
    String kept = name.startsWith(".") ? "dot-" + name.substring(1) : name;
    try (InputStream in = StarterFiles.class.getResourceAsStream("starter/" + kept)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks starter/" + kept);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
