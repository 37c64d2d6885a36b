package plumbline.example;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes rows of plain values as bytes, fast enough for tens of millions of them. */
final class CsvWriter implements AutoCloseable {

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int length;
  private boolean rowBegun;

  CsvWriter(OutputStream out, String... header) {
    this.out = out;
    for (String name : header) {
      text(name);
    }
    end();
  }

  /** Text without commas, quotes and line ends, in ASCII. */
  CsvWriter text(String value) {
    separate(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c < ' ' || c > '~') {
        throw new IllegalArgumentException("needs quoting: " + value);
      }
      buffer[length++] = (byte) c;
    }
    return this;
  }

  CsvWriter number(long value) {
    separate(20);
    digits(value);
    return this;
  }

  /** An amount given in hundredths, written with two decimals. */
  CsvWriter money(long hundredths) {
    return decimal(hundredths, 2);
  }

  /** A number given as a multiple of 10 to the power of {@code -places}. */
  CsvWriter decimal(long unscaled, int places) {
    separate(24);
    if (unscaled < 0) {
      buffer[length++] = '-';
      unscaled = -unscaled;
    }
    long scale = 1;
    for (int i = 0; i < places; i++) {
      scale *= 10;
    }
    digits(unscaled / scale);
    buffer[length++] = '.';
    long rest = unscaled % scale;
    for (long unit = scale / 10; unit > 0; unit /= 10) {
      buffer[length++] = (byte) ('0' + rest / unit % 10);
    }
    return this;
  }

  CsvWriter truth(boolean value) {
    return text(value ? "true" : "false");
  }

  void end() {
    buffer[length++] = '\n';
    rowBegun = false;
  }

  private void digits(long value) {
    if (value < 0) {
      buffer[length++] = '-';
      value = -value;
    }
    int start = length;
    do {
      buffer[length++] = (byte) ('0' + value % 10);
      value /= 10;
    } while (value > 0);
    for (int i = start, j = length - 1; i < j; i++, j--) {
      byte swap = buffer[i];
      buffer[i] = buffer[j];
      buffer[j] = swap;
    }
  }

  private void separate(int needed) {
    if (length + needed + 2 > buffer.length) {
      flush();
    }
    if (rowBegun) {
      buffer[length++] = ',';
    }
    rowBegun = true;
  }

  private void flush() {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    length = 0;
  }

  @Override
  public void close() {
    flush();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
