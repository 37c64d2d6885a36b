package plumbline.charter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut at its headings of the second level: lines that begin with {@code ##} in the first
 * column, outside fenced code and comments of HTML.
 *
 * @param before what stands before the first of them, without blank lines around it
 * @param parts in order
 */
public record MarkdownParts(String before, List<Part> parts) {

  /** What is indented further than this many spaces is code. */
  private static final int DEEPEST = 3;

  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}(?=[^`]*$)|~{3,}).*");
  private static final Pattern COMMENT = Pattern.compile(" {0,3}<!--.*");

  public MarkdownParts {
    parts = List.copyOf(parts);
  }

  /**
   * The text under a heading.
   *
   * @param heading without marks around it; may be empty
   * @param line of the text that the heading stands on, from 0
   * @param column of its first letter in that line, from 0 in UTF-16 code units
   * @param text without blank lines around it; may be empty
   */
  public record Part(String heading, int line, int column, String text) {}

  /** Cuts a text whose lines are ended by {@code \n}. */
  public static MarkdownParts of(String text) {
    List<String> lines = text.lines().toList();
    BitSet fenced = fenced(lines);
    List<Integer> heads = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!fenced.get(i) && isHeading(lines.get(i))) {
        heads.add(i);
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int head = heads.get(i);
      int end = i + 1 < heads.size() ? heads.get(i + 1) : lines.size();
      String heading = heading(lines.get(head));
      int column = heading.isEmpty() ? 0 : lines.get(head).indexOf(heading, 2);
      parts.add(new Part(heading, head, column, joined(lines, head + 1, end)));
    }
    int first = heads.isEmpty() ? lines.size() : heads.get(0);
    return new MarkdownParts(joined(lines, 0, first), parts);
  }

  private static boolean isHeading(String line) {
    return line.startsWith("##")
        && (line.length() == 2 || line.charAt(2) == ' ' || line.charAt(2) == '\t');
  }

  /** The words of a heading, without marks around them. */
  private static String heading(String line) {
    String words = line.substring(2).strip();
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end == 0 || words.charAt(end - 1) == ' ' || words.charAt(end - 1) == '\t';
    return closed ? words.substring(0, end).strip() : words;
  }

  /** Some lines, without blank ones around them. */
  private static String joined(List<String> lines, int from, int to) {
    int begin = from;
    while (begin < to && lines.get(begin).isBlank()) {
      begin++;
    }
    return String.join("\n", lines.subList(begin, to)).stripTrailing();
  }

  /** The lines that are fenced code or a comment, those that begin and end it among them. */
  static BitSet fenced(List<String> lines) {
    BitSet fenced = new BitSet();
    String open = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean inside = !open.isEmpty();
      if (!inside) {
        open = opened(line);
      } else if (closes(open, line)) {
        open = "";
      }
      fenced.set(i, inside || !open.isEmpty());
    }
    return fenced;
  }

  /** The fence or mark that a line opens and leaves open; empty where it opens none. */
  private static String opened(String line) {
    Matcher fence = FENCE.matcher(line);
    if (fence.matches()) {
      return fence.group(1);
    }
    return COMMENT.matcher(line).matches() && !line.contains("-->") ? "<!--" : "";
  }

  private static boolean closes(String open, String line) {
    if (open.equals("<!--")) {
      return line.contains("-->");
    }
    String marks = line.strip();
    return marks.length() >= open.length()
        && line.indexOf(marks) <= DEEPEST
        && marks.chars().allMatch(mark -> mark == open.charAt(0));
  }
}
