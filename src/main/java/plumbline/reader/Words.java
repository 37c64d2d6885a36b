package plumbline.reader;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names as they are written in files and messages. */
final class Words {

  private Words() {}

  /** {@code notPrimarily} as {@code not_primarily}. */
  static String snake(String camel) {
    return camel.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /** {@code NotPrimarily} as {@code not primarily}. */
  static String spaced(String camel) {
    return snake(camel).replace('_', ' ');
  }

  /** {@code a team}, {@code an event}. */
  static String article(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  /** {@code `a`, `b` or `c`}. */
  static String oneOf(List<String> names) {
    List<String> quoted = names.stream().map(Words::quoted).toList();
    int last = quoted.size() - 1;
    return last < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
  }

  /** {@code `a`, `b`, `c`}. */
  static String list(List<String> names) {
    return names.stream().map(Words::quoted).collect(Collectors.joining(", "));
  }

  /** In backquotes on one line, cut where a message would grow too long. */
  static String quoted(String text) {
    String line = text.strip().replaceAll("[\\s`]+", " ");
    int most = 60;
    String cut =
        line.codePointCount(0, line.length()) > most
            ? line.substring(0, line.offsetByCodePoints(0, most)) + "…"
            : line;
    return "`" + cut + "`";
  }
}
