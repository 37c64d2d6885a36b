package plumbline.page;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes comma-separated values as RFC 4180 has them, UTF-8 in the end.
 *
 * <p>Text that a spreadsheet would run as a formula is set off by an apostrophe; numbers are not
 * text here.
 */
final class Csv {

  private final StringBuilder out = new StringBuilder();

  Csv(String... heads) {
    row(heads);
  }

  Csv row(String... cells) {
    out.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  String text() {
    return out.toString();
  }

  /** Digits with at most one point between them, and perhaps a minus before. */
  static boolean isNumber(String text) {
    int points = 0;
    for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && c != '.') {
        return false;
      }
    }
    String digits = text.startsWith("-") ? text.substring(1) : text;
    return points < 2 && !digits.isEmpty() && !digits.startsWith(".") && !digits.endsWith(".");
  }

  private static String cell(String text) {
    boolean number = isNumber(text);
    boolean formula = !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
