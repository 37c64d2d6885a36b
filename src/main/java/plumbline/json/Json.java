package plumbline.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value read from JSON. */
public sealed interface Json {

  /** Values by key, in the order they were written. */
  record Members(Map<String, Json> byKey) implements Json {
    public Members {
      byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }
  }

  /** An array. */
  record Items(List<Json> items) implements Json {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A string. */
  record Text(String text) implements Json {}

  /** A number with the digits it was written with. */
  record Digits(BigDecimal number) implements Json {}

  /** {@code true} or {@code false}. */
  record Truth(boolean holds) implements Json {}

  /** {@code null}. */
  record Nothing() implements Json {}

  /**
   * Reads one JSON value as RFC 8259 has it, with nothing after it. A key that stands twice in one
   * object, a lone surrogate and nesting deeper than 64 are refused too.
   *
   * @throws Malformed at the first place that is wrong
   */
  static Json read(String text) throws Malformed {
    return new JsonParser(text).whole();
  }

  /** A text that is no JSON; line and column are counted from 1, columns in UTF-16 code units. */
  final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    Malformed(int line, int column, String message) {
      super(message);
      this.line = line;
      this.column = column;
    }

    public int line() {
      return line;
    }

    public int column() {
      return column;
    }
  }
}
