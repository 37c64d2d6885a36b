package plumbline.json;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Writes one JSON value, indented by two spaces, with {@code \n} between lines.
 *
 * <p>Keys stand in the order they are written. What is begun on one line stays on it. Every
 * character that could end a script element or that is no plain printable one is escaped, so the
 * text may stand in an HTML page. Calls that make no valid JSON, such as a value where a key is
 * due, are the caller's fault and throw {@link IllegalStateException}.
 */
public final class JsonWriter {

  private enum Place {
    OBJECT,
    ARRAY,
    AFTER_KEY
  }

  private final StringBuilder out = new StringBuilder();
  private final Deque<Place> places = new ArrayDeque<>();
  private boolean empty = true;

  /** How many places were open where a line began that is not to be broken; 0 outside of one. */
  private int unbrokenFrom;

  public JsonWriter beginObject() {
    return begin('{', Place.OBJECT);
  }

  /** An object that stands on one line with all that is in it. */
  public JsonWriter beginObjectOnOneLine() {
    beginObject();
    return unbroken();
  }

  /** An array that stands on one line with all that is in it. */
  public JsonWriter beginArrayOnOneLine() {
    beginArray();
    return unbroken();
  }

  private JsonWriter unbroken() {
    if (unbrokenFrom == 0) {
      unbrokenFrom = places.size();
    }
    return this;
  }

  public JsonWriter endObject() {
    return end('}', Place.OBJECT);
  }

  public JsonWriter beginArray() {
    return begin('[', Place.ARRAY);
  }

  public JsonWriter endArray() {
    return end(']', Place.ARRAY);
  }

  /** The key of the value that follows. */
  public JsonWriter key(String key) {
    require(places.peek() == Place.OBJECT, "a key stands in an object only");
    separate();
    quote(key);
    out.append(": ");
    places.push(Place.AFTER_KEY);
    return this;
  }

  public JsonWriter value(String text) {
    beforeValue();
    quote(text);
    return this;
  }

  /** An exact number with the digits it has, trailing zeros included, never in exponent form. */
  public JsonWriter value(BigDecimal number) {
    beforeValue();
    out.append(number.toPlainString());
    return this;
  }

  public JsonWriter value(long number) {
    beforeValue();
    out.append(number);
    return this;
  }

  public JsonWriter value(boolean truth) {
    beforeValue();
    out.append(truth);
    return this;
  }

  public JsonWriter nullValue() {
    beforeValue();
    out.append("null");
    return this;
  }

  /** A list under a key, of values as they name themselves. */
  public JsonWriter texts(String key, Iterable<?> values) {
    key(key).beginArray();
    values.forEach(value -> value(value.toString()));
    return endArray();
  }

  /**
   * A list under a key, of an object for each item.
   *
   * @param fields writes the keys and values of one
   */
  public <T> JsonWriter objects(String key, Iterable<T> items, Consumer<T> fields) {
    key(key).beginArray();
    for (T item : items) {
      beginObject();
      fields.accept(item);
      endObject();
    }
    return endArray();
  }

  /** The whole text, ending in a line break. */
  public String text() {
    require(places.isEmpty() && !out.isEmpty(), "the value is not finished");
    return out + "\n";
  }

  private JsonWriter begin(char bracket, Place place) {
    beforeValue();
    out.append(bracket);
    places.push(place);
    empty = true;
    return this;
  }

  private JsonWriter end(char bracket, Place place) {
    require(places.peek() == place, "nothing to end with " + bracket);
    places.pop();
    boolean unbroken = unbrokenFrom > 0;
    if (places.size() < unbrokenFrom) {
      unbrokenFrom = 0;
    }
    if (!empty && !unbroken) {
      newLine();
    }
    out.append(bracket);
    empty = false;
    return this;
  }

  private void beforeValue() {
    if (places.peek() == Place.AFTER_KEY) {
      places.pop();
    } else if (places.peek() == Place.ARRAY) {
      separate();
    } else {
      require(places.isEmpty() && out.isEmpty(), "a value stands after a key or in an array");
    }
    empty = false;
  }

  private void separate() {
    if (!empty) {
      out.append(',');
    }
    if (unbrokenFrom == 0) {
      newLine();
    } else if (!empty) {
      out.append(' ');
    }
    empty = false;
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(places.size()));
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> plainOrEscaped(text, i, c);
      }
    }
    out.append('"');
  }

  private void plainOrEscaped(String text, int i, char c) {
    if (mustEscape(text, i, c)) {
      String hex = Integer.toHexString(c);
      out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    } else {
      out.append(c);
    }
  }

  private static boolean mustEscape(String text, int i, char c) {
    if (Character.isSurrogate(c)) {
      boolean high = Character.isHighSurrogate(c);
      int other = high ? i + 1 : i - 1;
      return other < 0
          || other >= text.length()
          || !(high
              ? Character.isLowSurrogate(text.charAt(other))
              : Character.isHighSurrogate(text.charAt(other)));
    }
    return Character.isISOControl(c)
        || c == '<'
        || c == '>'
        || c == '&'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\ufeff';
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalStateException(message);
    }
  }
}
