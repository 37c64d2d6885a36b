package plumbline.site.chart;

import java.util.ArrayList;
import java.util.List;

/** Fits words into widths. */
final class Fitting {
  private static final String ELLIPSIS = "…";

  private Fitting() {}

  /**
   * The text if it fits, else its beginning with an ellipsis, in whole words unless that would
   * leave less than half of what fits; empty if not even a letter fits.
   */
  static String shortened(String text, Typeface face, double width) {
    if (face.width(text, Layout.FONT) <= width) {
      return text;
    }
    double ellipsis = face.ems(ELLIPSIS.codePointAt(0));
    double whole = 0;
    double seen = 0;
    int fits = 0;
    for (int end = 0; end < text.length(); ) {
      if (end > 0 && (seen + ellipsis) * Layout.FONT <= width) {
        fits = end;
      }
      int c = text.codePointAt(end);
      whole += face.ems(c);
      // What is blank at the end is left out.
      seen = Character.isWhitespace(c) ? seen : whole;
      end += Character.charCount(c);
    }
    return fits == 0 ? "" : text.substring(0, wholeWords(text, fits)).stripTrailing() + ELLIPSIS;
  }

  private static int wholeWords(String text, int fits) {
    int space = text.lastIndexOf(' ', fits);
    return space > fits / 2 ? space : fits;
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
