package plumbline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.diagnostic.Span;

/**
 * A text cut at its headings of the second level: lines that begin with {@code ##} in the first
 * column, outside fenced code and comments of HTML.
 *
 * @param before what stands before the first of them, without blank lines around it
 * @param sections in order
 */
record MarkdownSections(String before, List<Section> sections) {

  /** What is indented further than this many spaces is code. */
  private static final int DEEPEST = 3;

  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}(?=[^`]*$)|~{3,}).*");
  private static final Pattern COMMENT = Pattern.compile(" {0,3}<!--.*");

  /**
   * The text under a heading.
   *
   * @param heading without marks around it; may be empty
   * @param place of the heading, without its marks
   * @param text without blank lines around it; may be empty
   */
  record Section(String heading, Span place, String text) {}

  /** Cuts the text of a file. */
  static MarkdownSections of(MarkdownText file) {
    List<String> lines = file.text().lines().toList();
    List<Integer> heads = heads(lines);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1) : lines.size();
      sections.add(section(file, lines, heads.get(i), end));
    }
    int first = heads.isEmpty() ? lines.size() : heads.get(0);
    return new MarkdownSections(joined(lines, 0, first), List.copyOf(sections));
  }

  private static Section section(MarkdownText file, List<String> lines, int head, int end) {
    String line = lines.get(head);
    String heading = heading(line);
    int at = heading.isEmpty() ? 0 : line.indexOf(heading, 2);
    Span start = file.textPlace();
    int row = start.line() + head;
    int column = (head == 0 ? start.column() : 1) + line.codePointCount(0, at);
    int length = heading.codePointCount(0, heading.length());
    Span place = new Span(start.file(), row, column, row, column + length);
    String name = heading.matches("`[^`]+`") ? heading.substring(1, heading.length() - 1) : heading;
    return new Section(name, place, joined(lines, head + 1, end));
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

  /** The lines that are headings. */
  private static List<Integer> heads(List<String> lines) {
    List<Integer> heads = new ArrayList<>();
    String open = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!open.isEmpty()) {
        open = closes(open, line) ? "" : open;
      } else if (isHeading(line)) {
        heads.add(i);
      } else {
        open = opened(line);
      }
    }
    return heads;
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
