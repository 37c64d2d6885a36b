package plumbline.rhythm;

import java.nio.charset.StandardCharsets;

/** Content lines of RFC 5545: folded at 75 octets, each ended by CR and LF. */
final class ContentLines {

  private static final int MOST_OCTETS = 75;

  private final StringBuilder out = new StringBuilder();

  /** A line whose value is as the standard wants it already. */
  ContentLines line(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /** A line of text, escaped. */
  ContentLines text(String name, String value) {
    return line(name, escape(value));
  }

  /** Backslash, semicolon, comma and line break, by section 3.3.11. */
  private static String escape(String text) {
    return text.strip()
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** No code point is cut in two: some readers undo the folding after decoding. */
  private void fold(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int next = i + Character.charCount(line.codePointAt(i));
      int width = line.substring(i, next).getBytes(StandardCharsets.UTF_8).length;
      if (octets + width > MOST_OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(line, i, next);
      octets += width;
      i = next;
    }
    out.append("\r\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
