package plumbline.metric.formula;

import java.util.Locale;
import java.util.Set;

/**
 * A word, number, text or sign of a formula.
 *
 * @param text as written; of a text, what stands between the quotes, unescaped
 * @param from the first code point, counted from 0 in the formula's text
 * @param until after the last code point
 */
record Token(Kind kind, String text, int from, int until) {

  enum Kind {
    NUMBER,
    TEXT,
    WORD,
    SIGN,
    END
  }

  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "is",
          "null",
          "between",
          "case",
          "when",
          "then",
          "else",
          "end",
          "true",
          "false",
          "distinct");

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Whether it is the word, in capitals or not. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** Whether it is a word of the grammar, which therefore cannot name anything. */
  boolean isKeyword() {
    return kind == Kind.WORD && isKeyword(text);
  }

  static boolean isKeyword(String word) {
    return KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** As it is told to the user. */
  String told() {
    return switch (kind) {
      case END -> "the end of the formula";
      case TEXT -> "the text '" + text + "'";
      default -> "`" + text + "`";
    };
  }
}
