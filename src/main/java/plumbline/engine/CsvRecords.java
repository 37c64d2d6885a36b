package plumbline.engine;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text one after the other, each with the line it starts on.
 *
 * <p>Only for headers and for telling where a bad row stands; rows are read by the engine.
 */
final class CsvRecords implements Closeable {

  private final Reader reader;
  private final char quote;
  private long line = 1;
  private long recordLine = 1;
  private int pushedBack = -2;

  CsvRecords(Reader reader, char quote) {
    this.reader = new BufferedReader(reader, 1 << 16);
    this.quote = quote;
  }

  /** The line the last record started on, from 1. */
  long line() {
    return recordLine;
  }

  /** The next record without its line end; an empty line is an empty record; null at the end. */
  @Nullable String next() throws IOException {
    StringBuilder record = new StringBuilder();
    recordLine = line;
    boolean quoted = false;
    int c = read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0; c = read()) {
      boolean lineEnd = c == '\n' || c == '\r';
      if (lineEnd) {
        boolean pair = c == '\r' && peek() == '\n';
        if (pair) {
          read();
        }
        line++;
        if (!quoted) {
          return record.toString();
        }
        record.append('\n');
      } else {
        quoted ^= c == quote;
        record.append((char) c);
      }
    }
    return record.toString();
  }

  private int read() throws IOException {
    if (pushedBack != -2) {
      int c = pushedBack;
      pushedBack = -2;
      return c;
    }
    return reader.read();
  }

  private int peek() throws IOException {
    pushedBack = reader.read();
    return pushedBack;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
