package plumbline.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/**
 * What people say of a week: {@code charter/weekly/2026-W47.md}, in Markdown. What stands under a
 * heading of the second level that is the id of a metric is about that metric, and what stands
 * before the first such heading is about the whole week.
 */
public final class WeekNotes {

  /** The folder of the files. */
  public static final String FOLDER = "charter/weekly";

  private static final Pattern HEADING = Pattern.compile("## +`?([^`]*?)`? *#*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

  private WeekNotes() {}

  /** The name of the file for a week. */
  public static String fileOf(String week) {
    return FOLDER + "/" + week + ".md";
  }

  /**
   * The comments of one file, the one on the whole week first; empty ones are left out.
   *
   * @param metrics the ids of all metrics; a heading that is none of them is a finding
   */
  public static List<Snapshot.Comment> of(
      String file, String text, Set<String> metrics, Findings findings) {
    List<Snapshot.Comment> comments = new ArrayList<>();
    List<String> lines = text.replace("\r\n", "\n").lines().toList();
    Optional<String> about = Optional.empty();
    StringBuilder says = new StringBuilder();
    boolean fenced = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      fenced ^= FENCE.matcher(line).matches();
      Matcher heading = HEADING.matcher(line);
      if (!fenced && heading.matches()) {
        add(about, says, comments);
        about = Optional.of(heading.group(1).strip());
        if (!metrics.contains(about.get())) {
          findings.add(unknown(file, i + 1, about.get()));
        }
      } else {
        says.append(line).append('\n');
      }
    }
    add(about, says, comments);
    return comments;
  }

  private static void add(
      Optional<String> about, StringBuilder says, List<Snapshot.Comment> comments) {
    String text = says.toString().strip();
    if (!text.isEmpty()) {
      comments.add(new Snapshot.Comment(about, text));
    }
    says.setLength(0);
  }

  private static Finding unknown(String file, int line, String name) {
    int end = 4 + name.codePointCount(0, name.length());
    return Finding.of(
            Code.COMMENT_ON_NOTHING,
            new Span(file, line, 4, line, end),
            "`" + name + "` is no metric, so nobody sees the comment")
        .help("give the id of a metric, as under `metrics:`; other headings have three `#`");
  }
}
