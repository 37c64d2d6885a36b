package plumbline.reader;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How ids are spelt. */
enum IdStyle {
  /** Stands in formulas and queries: metrics, sources, columns. */
  SNAKE_CASE(
      "^[a-z][a-z0-9]*(_[a-z0-9]+)*$",
      "small letters, digits and single `_` between them, a letter first") {
    @Override
    String mended(String text) {
      return joined(text, '_');
    }
  },
  /** Stands in addresses: everything else. */
  KEBAB_CASE(
      "^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$",
      "small letters, digits and single `-` between them, a letter among them") {
    @Override
    String mended(String text) {
      return joined(text, '-');
    }
  },
  /** A week by its year and number, as ISO 8601 writes it. */
  WEEK(
      "^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$",
      "the year and the number of the week, as in `2026-W07`") {
    @Override
    String mended(String text) {
      Matcher near = NEARLY_A_WEEK.matcher(text);
      return near.matches()
          ? near.group(1) + "-W" + "0".repeat(2 - near.group(2).length()) + near.group(2)
          : "";
    }
  };

  private static final Pattern NEARLY_A_WEEK =
      Pattern.compile("([0-9]{4})[^0-9]{0,6}([0-9]{1,2})[^0-9]*");

  private final Pattern pattern;
  private final String rule;

  IdStyle(String pattern, String rule) {
    this.pattern = Pattern.compile(pattern);
    this.rule = rule;
  }

  String pattern() {
    return pattern.pattern();
  }

  boolean fits(String text) {
    return pattern.matcher(text).matches();
  }

  /** In words, for a message. */
  String rule() {
    return rule;
  }

  /** The nearest spelling that fits; empty if nothing of the text can stay. */
  String mend(String text) {
    String mended = mended(text);
    return fits(mended) ? mended : "";
  }

  abstract String mended(String text);

  private static String joined(String text, char joint) {
    String split = text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    String joined = split.replaceAll("[^a-z0-9]+", String.valueOf(joint));
    return joined.replaceAll("^" + joint + "+|" + joint + "+$", "");
  }
}
