package plumbline.metric.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.diagnostic.Span;
import plumbline.metric.formula.Formula.Operator;

/** Steps through the tokens of one formula. */
final class TokenReader {

  private static final Map<String, Operator> COMPARISONS =
      Map.of(
          "=", Operator.EQUAL,
          "<>", Operator.NOT_EQUAL,
          "!=", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.LESS_OR_EQUAL,
          ">", Operator.GREATER,
          ">=", Operator.GREATER_OR_EQUAL);

  private final List<Token> tokens;
  private final TextPlace place;
  private int at;

  TokenReader(List<Token> tokens, TextPlace place) {
    this.tokens = tokens;
    this.place = place;
  }

  /** The next token, which stays. */
  Token peek() {
    return tokens.get(at);
  }

  /** The one after the next, or the end. */
  Token peekSecond() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  /** The next token; the end is never passed. */
  Token take() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  boolean takeSign(String sign) {
    return takeIf(peek().isSign(sign));
  }

  boolean takeWord(String word) {
    return takeIf(peek().isWord(word));
  }

  /** Takes {@code not} where one of the words follows it. */
  boolean takeNotBefore(String... words) {
    return takeIf(peek().isWord("not") && List.of(words).stream().anyMatch(peekSecond()::isWord));
  }

  private boolean takeIf(boolean wanted) {
    if (wanted) {
      take();
    }
    return wanted;
  }

  Optional<Operator> peekComparison() {
    return peek().kind() == Token.Kind.SIGN
        ? Optional.ofNullable(COMPARISONS.get(peek().text()))
        : Optional.empty();
  }

  Optional<Operator> takeComparison() {
    Optional<Operator> comparison = peekComparison();
    takeIf(comparison.isPresent());
    return comparison;
  }

  void expectSign(String sign, String told) {
    if (!takeSign(sign)) {
      throw unexpected(told);
    }
  }

  void expectWord(String word) {
    if (!takeWord(word)) {
      throw unexpected("`" + word + "`");
    }
  }

  /** The place of the next token. */
  Span span() {
    return place.of(peek().from(), peek().until());
  }

  /** From the start of {@code first} to the end of the token taken last. */
  Span since(Token first) {
    int until = at == 0 ? first.until() : tokens.get(at - 1).until();
    return place.of(first.from(), Math.max(until, first.until()));
  }

  /** The error that the next token is not what belongs here. */
  SyntaxError unexpected(String expected) {
    Token token = peek();
    SyntaxError error =
        SyntaxError.at(span(), "expected " + expected + " but found " + token.told());
    return help(token).map(error::help).orElse(error);
  }

  private Optional<String> help(Token token) {
    Optional<String> slip = slip(token);
    if (slip.isPresent()) {
      return slip;
    }
    if (token.isWord("null")) {
      return Optional.of("ask for a missing value with `is null` or `is not null`");
    }
    if (token.isWord("like") || token.isWord("ilike")) {
      return Optional.of("use `starts_with`, `ends_with` or `contains`");
    }
    if (token.isWord("select") || token.isWord("from") || token.isWord("where")) {
      return Optional.of("a formula is no query; rows are chosen in the metric's `where`");
    }
    if (token.isKeyword()) {
      return Optional.of(
          "`"
              + token.text()
              + "` is a word of the grammar; a column of that name can be given"
              + " another one with `from` in its source");
    }
    boolean twoValues = at > 0 && token.kind() != Token.Kind.SIGN && token.kind() != Token.Kind.END;
    if (twoValues && tokens.get(at - 1).kind() == Token.Kind.NUMBER) {
      return Optional.of("numbers stand without units and without signs between thousands");
    }
    return Optional.empty();
  }

  /** Habits of spreadsheets and of writing by hand. */
  private Optional<String> slip(Token token) {
    Optional<Token> before = at > 0 ? Optional.of(tokens.get(at - 1)) : Optional.empty();
    if (token.isSign("=") && before.isEmpty()) {
      return Optional.of("a formula begins without `=`");
    } else if (token.isWord("x") && before.isPresent()) {
      return Optional.of("write `*` to multiply");
    }
    boolean comma =
        token.isSign(",")
            && peekSecond().kind() == Token.Kind.NUMBER
            && before.filter(last -> last.kind() == Token.Kind.NUMBER).isPresent();
    return comma
        ? Optional.of(
            "the decimal sign is a point: `"
                + before.orElseThrow().text()
                + "."
                + peekSecond().text()
                + "`")
        : Optional.empty();
  }
}
