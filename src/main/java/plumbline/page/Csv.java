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

  private static String cell(String text) {
    boolean number = text.matches("-?\\d+(\\.\\d+)?");
    boolean formula = !number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
