package plumbline.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text once, from its beginning to its end. */
final class JsonParser {

  private static final int DEEPEST = 64;

  /** Longer numbers could take very long to work with. */
  private static final int LONGEST_NUMBER = 1000;

  private static final int UNICODE_DIGITS = 4;
  private static final int HEXADECIMAL = 16;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,4})?");

  private final String text;
  private int at;
  private int depth;

  JsonParser(String text) {
    this.text = text;
  }

  Json whole() throws Json.Malformed {
    Json value = value();
    skipSpace();
    if (at < text.length()) {
      throw wrong("something stands after the end of the value");
    }
    return value;
  }

  private Json value() throws Json.Malformed {
    skipSpace();
    return switch (peek()) {
      case '{' -> members();
      case '[' -> items();
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Truth(true));
      case 'f' -> word("false", new Json.Truth(false));
      case 'n' -> word("null", new Json.Nothing());
      default -> number();
    };
  }

  private Json members() throws Json.Malformed {
    begin();
    Map<String, Json> byKey = new LinkedHashMap<>();
    while (!closes('}', byKey.isEmpty())) {
      if (peek() != '"') {
        throw wrong("a key in quotes is due");
      }
      int start = at;
      String key = string();
      skipSpace();
      expect(':');
      Json value = value();
      if (byKey.put(key, value) != null) {
        at = start;
        throw wrong("the key \"" + key + "\" stands there twice");
      }
    }
    depth--;
    return new Json.Members(byKey);
  }

  private Json items() throws Json.Malformed {
    begin();
    List<Json> items = new ArrayList<>();
    while (!closes(']', items.isEmpty())) {
      items.add(value());
    }
    depth--;
    return new Json.Items(items);
  }

  private void begin() throws Json.Malformed {
    depth++;
    if (depth > DEEPEST) {
      throw wrong("nested too deeply");
    }
    at++;
  }

  /** Whether the bracket ends here; else what comes next begins, after a comma if not the first. */
  private boolean closes(char bracket, boolean first) throws Json.Malformed {
    skipSpace();
    if (peek() == bracket) {
      at++;
      return true;
    }
    if (!first) {
      expect(',');
      skipSpace();
    }
    return false;
  }

  private Json word(String word, Json value) throws Json.Malformed {
    if (!text.startsWith(word, at)) {
      throw wrong("no value begins like this");
    }
    at += word.length();
    return value;
  }

  private Json number() throws Json.Malformed {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw wrong(at == text.length() ? "the text ends too early" : "no value begins like this");
    }
    String digits = matcher.group();
    if (digits.length() > LONGEST_NUMBER) {
      throw wrong("the number is too long");
    }
    at = matcher.end();
    return new Json.Digits(new BigDecimal(digits));
  }

  private String string() throws Json.Malformed {
    int start = ++at;
    boolean plain = true;
    while (peek() != '"') {
      char c = peek();
      if (at == text.length() || c < ' ') {
        throw wrong("the string does not end on its line");
      }
      plain &= c != '\\' && !Character.isSurrogate(c);
      if (c == '\\') {
        at++;
      }
      at++;
    }
    if (plain) {
      return text.substring(start, at++);
    }
    at = start;
    return unescaped();
  }

  /** As {@link #string}, from its first character, with care for escapes. */
  private String unescaped() throws Json.Malformed {
    StringBuilder found = new StringBuilder();
    while (peek() != '"') {
      char c = peek();
      found.append(c == '\\' ? escaped() : c);
      at++;
    }
    at++;
    requireWhole(found);
    return found.toString();
  }

  private char escaped() throws Json.Malformed {
    at++;
    return switch (peek()) {
      case '"' -> '"';
      case '\\' -> '\\';
      case '/' -> '/';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("no such escape");
    };
  }

  private char unicode() throws Json.Malformed {
    int code = 0;
    for (int i = 0; i < UNICODE_DIGITS; i++) {
      at++;
      int digit = Character.digit(peek(), HEXADECIMAL);
      if (digit < 0 || peek() > 'f') {
        throw wrong("four hexadecimal digits are due");
      }
      code = code * HEXADECIMAL + digit;
    }
    return (char) code;
  }

  private void requireWhole(StringBuilder found) throws Json.Malformed {
    boolean broken =
        found
            .codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    if (broken) {
      throw wrong("the string holds half a character");
    }
  }

  private void expect(char c) throws Json.Malformed {
    if (peek() != c) {
      throw wrong("`" + c + "` is due");
    }
    at++;
  }

  /** The next character; at the end one that nothing begins with. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void skipSpace() {
    for (char c = peek(); c == ' ' || c == '\n' || c == '\r' || c == '\t'; c = peek()) {
      at++;
    }
  }

  private Json.Malformed wrong(String message) {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return new Json.Malformed(line, at - start + 1, message);
  }
}
