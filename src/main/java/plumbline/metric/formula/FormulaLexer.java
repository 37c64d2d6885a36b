package plumbline.metric.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plumbline.diagnostic.Span;

/** Cuts the text of a formula into tokens. Offsets are counted in code points. */
final class FormulaLexer {

  /** More than any formula that a person could review. */
  private static final int MOST_CODE_POINTS = 20_000;

  private static final int MOST_TOKENS = 2_000;
  private static final int MOST_DIGITS = 30;

  private static final Map<String, String> HELP_FOR_SIGNS =
      Map.of(
          "\"", "put texts between single quotes, as in `status = 'paid'`",
          "`", "names stand in formulas as they are, without quotes",
          "%", "write a percentage as its fraction: 0.18 for 18%",
          "&", "write `and`",
          "|", "write `or`",
          "^", "there are no powers; multiply instead",
          "!", "write `not`, or `<>` for `is not equal to`",
          ";", "a formula is a single expression",
          ".", "write the name of the column alone: the metric's `source` says where it is from");

  private final int[] text;
  private final TextPlace place;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private FormulaLexer(String text, TextPlace place) {
    this.text = text.codePoints().toArray();
    this.place = place;
  }

  /**
   * All tokens in order, the last one of kind {@code END}.
   *
   * @throws SyntaxError at the first character that fits nowhere
   */
  static List<Token> tokens(String text, TextPlace place) {
    return new FormulaLexer(text, place).all();
  }

  private List<Token> all() {
    if (text.length > MOST_CODE_POINTS) {
      throw tooLong("it has more than " + MOST_CODE_POINTS + " characters");
    }
    skipSpace();
    while (at < text.length) {
      tokens.add(next());
      if (tokens.size() > MOST_TOKENS) {
        throw tooLong("it has more than " + MOST_TOKENS + " words and signs");
      }
      skipSpace();
    }
    tokens.add(new Token(Token.Kind.END, "", at, at));
    return tokens;
  }

  private SyntaxError tooLong(String why) {
    return SyntaxError.at(place.of(0, text.length), "the formula is too long: " + why)
        .help("make metrics of its parts, or a `query` source");
  }

  private void skipSpace() {
    while (at < text.length && isSpace(text[at])) {
      at++;
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private Token next() {
    int c = text[at];
    if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      return number();
    }
    if (c == '\'') {
      return quoted();
    }
    return isNameStart(c) ? word() : sign();
  }

  private Token number() {
    int from = at;
    skipDigits();
    if (peek(0) == '.') {
      at++;
      skipDigits();
    }
    if (at < text.length && (isNameStart(text[at]) || text[at] == '.')) {
      while (at < text.length && (isNamePart(text[at]) || text[at] == '.')) {
        at++;
      }
      throw SyntaxError.at(span(from, at), "`" + slice(from, at) + "` is not a number")
          .help("numbers are written like 12 or 0.18; names begin with a letter");
    }
    if (at - from > MOST_DIGITS) {
      throw SyntaxError.at(
          span(from, at), "the number has more than " + MOST_DIGITS + " characters");
    }
    return token(Token.Kind.NUMBER, slice(from, at), from);
  }

  private void skipDigits() {
    while (at < text.length && isDigit(text[at])) {
      at++;
    }
  }

  private Token quoted() {
    int from = at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length) {
      if (text[at] != '\'') {
        value.appendCodePoint(text[at++]);
      } else if (peek(1) == '\'') {
        value.append('\'');
        at += 2;
      } else {
        at++;
        return token(Token.Kind.TEXT, value.toString(), from);
      }
    }
    throw SyntaxError.at(span(from, from + 1), "the text that begins here has no closing quote")
        .help("an apostrophe within a text is written twice: 'it''s'");
  }

  private Token word() {
    int from = at;
    while (at < text.length && isNamePart(text[at])) {
      at++;
    }
    return token(Token.Kind.WORD, slice(from, at), from);
  }

  private Token sign() {
    int from = at;
    String two = slice(at, Math.min(at + 2, text.length));
    if (List.of("<>", "!=", "<=", ">=").contains(two)) {
      at += 2;
      return token(Token.Kind.SIGN, two, from);
    }
    if (two.equals("==")) {
      throw SyntaxError.at(span(from, from + 2), "`==` is not part of formulas")
          .help("write a single `=`");
    }
    String one = slice(at, at + 1);
    if ("+-*/=<>(),".contains(one)) {
      at++;
      return token(Token.Kind.SIGN, one, from);
    }
    throw unknownSign(one);
  }

  private SyntaxError unknownSign(String sign) {
    int c = sign.codePointAt(0);
    String told = Character.isISOControl(c) ? "a control character (" + c + ")" : "`" + sign + "`";
    SyntaxError error = SyntaxError.at(span(at, at + 1), told + " has no meaning in formulas");
    if (sign.matches("[−–—×÷≠≤≥·]")) {
      return error.help("signs are plain: + - * / <> <= >=");
    }
    if (sign.matches("[‘’“”„«»´]")) {
      return error.help("put texts between straight single quotes, as in `status = 'paid'`");
    }
    return HELP_FOR_SIGNS.containsKey(sign) ? error.help(HELP_FOR_SIGNS.get(sign)) : error;
  }

  private Token token(Token.Kind kind, String value, int from) {
    return new Token(kind, value, from, at);
  }

  private Span span(int from, int until) {
    return place.of(from, until);
  }

  private String slice(int from, int until) {
    return new String(text, from, until - from);
  }

  /** The code point {@code ahead} of the current one, 0 after the end. */
  private int peek(int ahead) {
    return at + ahead < text.length ? text[at + ahead] : 0;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(int c) {
    return Character.isLetter(c) || c == '_';
  }

  private static boolean isNamePart(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
