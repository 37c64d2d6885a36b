package plumbline.reader;

import java.util.Locale;
import java.util.regex.Pattern;

/** How ids are spelt. */
enum IdStyle {
  /** Stands in formulas and queries: metrics, sources, columns. */
  SNAKE_CASE("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", '_'),
  /** Stands in addresses: everything else. */
  KEBAB_CASE("^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$", '-');

  private final Pattern pattern;
  private final char joint;

  IdStyle(String pattern, char joint) {
    this.pattern = Pattern.compile(pattern);
    this.joint = joint;
  }

  String pattern() {
    return pattern.pattern();
  }

  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }

  /** In words, for a message. */
  String rule() {
    return this == SNAKE_CASE
        ? "small letters, digits and single `_` between them, a letter first"
        : "small letters, digits and single `-` between them, a letter among them";
  }

  /** The nearest spelling that fits; empty if nothing of the text can stay. */
  String mend(String text) {
    String split = text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    String joined = split.replaceAll("[^a-z0-9]+", String.valueOf(joint));
    String trimmed = joined.replaceAll("^" + joint + "+|" + joint + "+$", "");
    return fits(trimmed) ? trimmed : "";
  }
}
