package plumbline.diagnostic;

import java.util.Optional;

/**
 * The line a span starts on, as it can be shown in a terminal, and which of its cells the span
 * covers.
 *
 * @param line tabs widened, characters that would disturb the terminal replaced, and cut around the
 *     span where it is long
 * @param cellsBefore how many cells of a fixed-width font stand before the span
 * @param markedCells how many the span covers on this line, at least 1
 */
record Excerpt(String line, int cellsBefore, int markedCells) {

  private static final int TAB = 4;

  /** The most cells of a line that are shown. */
  private static final int WIDEST = 120;

  /** How many cells before the span are kept of a longer line. */
  private static final int KEPT_BEFORE = 40;

  private static final String REPLACEMENT = "\ufffd";

  /** Absent where the text has no such line. */
  static Optional<Excerpt> of(String text, Span span) {
    String[] lines = text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1);
    if (span.line() > lines.length) {
      return Optional.empty();
    }
    int[] line = lines[span.line() - 1].codePoints().toArray();
    int from = Math.min(span.column() - 1, line.length);
    boolean oneLine = span.endLine() == span.line();
    int until = oneLine ? Math.min(span.endColumn() - 1, line.length) : line.length;
    return Optional.of(cut(line, from, Math.max(from, until)));
  }

  private static Excerpt cut(int[] line, int from, int until) {
    String before = shown(line, 0, from);
    String marked = shown(line, from, until);
    String after = shown(line, until, line.length);
    if (cells(before) + cells(marked) + cells(after) > WIDEST) {
      before = cells(before) > KEPT_BEFORE ? "…" + tail(before, KEPT_BEFORE - 1) : before;
      String whole = before + marked + after;
      String shortened = cells(whole) > WIDEST ? head(whole, WIDEST - 1) + "…" : whole;
      int left = cells(shortened) - cells(before);
      return new Excerpt(shortened, cells(before), Math.max(1, Math.min(cells(marked), left)));
    }
    String whole = before + marked + after;
    return new Excerpt(whole.stripTrailing(), cells(before), Math.max(1, cells(marked)));
  }

  /** Text without the characters that steer a terminal or turn the reading direction. */
  static String harmless(String text) {
    int[] points = text.codePoints().toArray();
    return shown(points, 0, points.length);
  }

  private static String shown(int[] line, int from, int until) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < until; i++) {
      if (line[i] == '\t') {
        out.append(" ".repeat(TAB));
      } else if (steersTerminal(line[i])) {
        out.append(REPLACEMENT);
      } else {
        out.appendCodePoint(line[i]);
      }
    }
    return out.toString();
  }

  private static boolean steersTerminal(int point) {
    return Character.isISOControl(point)
        || (point >= 0x202a && point <= 0x202e)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200e
        || point == 0x200f
        || point == 0x61c
        || point == 0xfeff
        || (point >= 0xd800 && point <= 0xdfff);
  }

  private static int cells(String text) {
    return text.codePoints().map(Excerpt::cells).sum();
  }

  /** How many cells a character takes: 0 for marks set upon others, 2 for wide ones. */
  private static int cells(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  /** The wide and full-width ranges of Unicode Standard Annex 11, in large strokes. */
  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115f)
        || (point >= 0x2e80 && point <= 0x303e)
        || (point >= 0x3041 && point <= 0xa4cf)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe6f)
        || (point >= 0xff00 && point <= 0xff60)
        || (point >= 0xffe0 && point <= 0xffe6)
        || (point >= 0x1f300 && point <= 0x1f64f)
        || (point >= 0x1f680 && point <= 0x1f6ff)
        || (point >= 0x1f900 && point <= 0x1f9ff)
        || (point >= 0x20000 && point <= 0x3fffd);
  }

  private static String head(String text, int cells) {
    int end = 0;
    int taken = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      taken += cells(point);
      if (taken > cells) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end);
  }

  private static String tail(String text, int cells) {
    int start = text.length();
    int taken = 0;
    while (start > 0) {
      int point = text.codePointBefore(start);
      taken += cells(point);
      if (taken > cells) {
        break;
      }
      start -= Character.charCount(point);
    }
    return text.substring(start);
  }
}
