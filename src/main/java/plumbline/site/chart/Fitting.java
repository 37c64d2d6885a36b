package plumbline.site.chart;

import java.util.ArrayList;
import java.util.List;

/** Fits words into widths. */
final class Fitting {
  private static final String ELLIPSIS = "…";

  private Fitting() {}

  /** The text if it fits, else its beginning with an ellipsis; empty if not even that fits. */
  static String shortened(String text, Typeface face, double width) {
    if (face.width(text, Layout.FONT) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0) {
      end = text.offsetByCodePoints(end, -1);
      String start = text.substring(0, end).stripTrailing() + ELLIPSIS;
      if (end > 0 && face.width(start, Layout.FONT) <= width) {
        return start;
      }
    }
    return "";
  }

  /** Breaks at spaces into at most so many lines; what is too long is shortened. */
  static List<String> wrapped(String text, Typeface face, double width, int mostLines) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && lines.size() < mostLines - 1) {
      int end = breakAt(rest, face, width);
      lines.add(shortened(rest.substring(0, end).strip(), face, width));
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      lines.add(shortened(rest, face, width));
    }
    return lines;
  }

  private static int breakAt(String text, Typeface face, double width) {
    int end = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean mayBreak = i == text.length() || text.charAt(i) == ' ';
      if (mayBreak) {
        if (end > 0 && face.width(text.substring(0, i), Layout.FONT) > width) {
          return end;
        }
        end = i;
      }
    }
    return end;
  }
}
