package plumbline.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts the text of a YAML file into parts that say, one by one, what the whole says: the keys at
 * its top, and the entries of those that are lists.
 *
 * <p>A cut is made only before a line that cannot continue what stands above it. Nothing in block
 * style goes on at the column of the entry it belongs to or left of it. What stands in quotes or
 * brackets may, but then the part above ends in the middle of it and cannot be parsed; so the cut
 * holds if every part can be read without any finding, and uses no alias.
 */
final class TextCut {

  /**
   * A part of a file.
   *
   * @param above how many lines stand above it in the file, less those it repeats
   * @param text its lines; an entry has the key that it stands under above it
   */
  record Part(int above, String text) {}

  private static final int NONE = -1;

  private final String text;
  private final List<Line> lines = new ArrayList<>();

  /** A line that holds something besides a comment. */
  private record Line(int number, int start, int end, int indent) {}

  private TextCut(String text) {
    this.text = text;
  }

  /** The parts in order, more than one; empty where the text cannot be cut for certain. */
  static List<Part> of(String text) {
    TextCut cut = new TextCut(text);
    return cut.readLines() ? cut.parts() : List.of();
  }

  /** False where a line may end otherwise than here. */
  private boolean readLines() {
    char[] chars = text.toCharArray();
    int number = 0;
    int start = 0;
    int content = NONE;
    for (int at = 0; at < chars.length; at++) {
      char c = chars[at];
      if (c == '\n') {
        line(number++, start, at, content, chars);
        start = at + 1;
        content = NONE;
      } else if (c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        return false;
      } else if (content == NONE && c != ' ') {
        content = at;
      }
    }
    line(number, start, chars.length, content, chars);
    return true;
  }

  private void line(int number, int start, int end, int content, char[] chars) {
    if (content != NONE && chars[content] != '#') {
      lines.add(new Line(number, start, end, content - start));
    }
  }

  private List<Part> parts() {
    List<Integer> heads = heads();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int next = i + 1 < heads.size() ? heads.get(i + 1) : lines.size();
      section(heads.get(i), next, i == 0, parts);
    }
    return parts.size() > 1 ? parts : List.of();
  }

  /** The lines with a key at the top of the file; none where another line stands there. */
  private List<Integer> heads() {
    List<Integer> heads = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.indent == 0 && isKey(line)) {
        heads.add(i);
        if (!keys.add(key(line))) {
          return List.of();
        }
      } else if (heads.isEmpty() ? !isStart(i) : line.indent == 0 && !isItem(line)) {
        return List.of();
      }
    }
    return heads;
  }

  /** Whether it is the mark that a document begins, the first line of all. */
  private boolean isStart(int i) {
    Line line = lines.get(i);
    return i == 0 && line.end - line.start == 3 && text.startsWith("---", line.start);
  }

  private void section(int head, int next, boolean first, List<Part> parts) {
    int start = first ? 0 : lines.get(head).start;
    int above = first ? 0 : lines.get(head).number;
    int end = next < lines.size() ? lines.get(next).start : text.length();
    List<Line> entries = entries(head, next);
    int until = entries.size() > 1 ? entries.get(1).start : end;
    parts.add(new Part(above, text.substring(start, until)));
    for (int i = 1; i < entries.size(); i++) {
      Line entry = entries.get(i);
      int stop = i + 1 < entries.size() ? entries.get(i + 1).start : end;
      String body = text.substring(entry.start, stop);
      parts.add(new Part(entry.number - 1, key(lines.get(head)) + ":\n" + body));
    }
  }

  /** The first line of each entry of a list; none where they are not told apart by their lines. */
  private List<Line> entries(int head, int next) {
    Optional<Shape.Key> key = Shapes.CHARTER.key(key(lines.get(head)));
    boolean items = key.filter(one -> one.shape() instanceof Shape.ListOf).isPresent();
    boolean byId = key.filter(one -> one.shape() instanceof Shape.ById).isPresent();
    if (!(items || byId) || !isBare(lines.get(head)) || head + 1 >= next) {
      return List.of();
    }
    int indent = lines.get(head + 1).indent;
    List<Line> entries = new ArrayList<>();
    for (int i = head + 1; i < next; i++) {
      Line line = lines.get(i);
      boolean begins = line.indent == indent && (items ? isItem(line) : isKey(line));
      if (begins) {
        entries.add(line);
      } else if (line.indent <= indent) {
        return List.of();
      }
    }
    return entries;
  }

  private boolean isItem(Line line) {
    int at = line.start + line.indent;
    return text.charAt(at) == '-' && (at + 1 == line.end || text.charAt(at + 1) == ' ');
  }

  /** Whether it begins with a plain name and a colon. */
  private boolean isKey(Line line) {
    int at = line.start + line.indent;
    int colon = at;
    while (colon < line.end && isOfName(text.charAt(colon), colon > at)) {
      colon++;
    }
    return colon > at
        && colon < line.end
        && text.charAt(colon) == ':'
        && (colon + 1 == line.end || text.charAt(colon + 1) == ' ');
  }

  private static boolean isOfName(char c, boolean within) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    return letter || (within && ((c >= '0' && c <= '9') || c == '-'));
  }

  private String key(Line line) {
    return text.substring(line.start + line.indent, text.indexOf(':', line.start));
  }

  /** Whether nothing but a comment follows the key. */
  private boolean isBare(Line line) {
    String rest = text.substring(text.indexOf(':', line.start) + 1, line.end).strip();
    return rest.isEmpty() || rest.startsWith("#");
  }
}
