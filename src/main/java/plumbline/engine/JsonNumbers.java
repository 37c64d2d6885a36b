package plumbline.engine;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Numbers in JSON that do not come back as they were from a binary double, which is how the engine
 * reads them.
 *
 * @param file in UTF-8
 */
record JsonNumbers(TextFile file) {

  /** Each decimal number of so many digits comes back from a binary double as it was. */
  private static final int SAFE_DIGITS = 15;

  /** The engine writes binary doubles below a ten-thousandth with an exponent. */
  private static final String TINY = "0.0000";

  /** Whether there is such a number. */
  boolean hasLong() throws IOException {
    return copy(OutputStream.nullOutputStream());
  }

  /** Writes the text with quotes around such numbers. */
  void quoteLong(Path target) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
      copy(out);
    }
  }

  private boolean copy(OutputStream out) throws IOException {
    boolean found = false;
    byte[] buffer = new byte[1 << 16];
    ByteArrayOutputStream number = new ByteArrayOutputStream();
    boolean inText = false;
    boolean escaped = false;
    int digits = 0;
    try (InputStream in = file.bytes()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          byte c = buffer[i];
          if (!inText && isOfNumber(c, number.size())) {
            number.write(c);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            continue;
          }
          if (number.size() > 0) {
            found |= write(number, digits, out);
            digits = 0;
          }
          if (c == '"' && !escaped) {
            inText = !inText;
          }
          escaped = inText && c == '\\' && !escaped;
          out.write(c);
        }
      }
    }
    return write(number, digits, out) || found;
  }

  private static boolean isOfNumber(byte c, int place) {
    boolean first = (c >= '0' && c <= '9') || c == '-';
    return first || (place > 0 && (c == '.' || c == '+' || c == 'e' || c == 'E'));
  }

  /** Whether it was put between quotes. */
  private static boolean write(ByteArrayOutputStream number, int digits, OutputStream out)
      throws IOException {
    boolean quoted =
        digits > SAFE_DIGITS || number.toString(StandardCharsets.US_ASCII).contains(TINY);
    if (quoted) {
      out.write('"');
    }
    number.writeTo(out);
    if (quoted) {
      out.write('"');
    }
    number.reset();
    return quoted;
  }
}
