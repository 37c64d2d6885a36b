package plumbline.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a text is no value of a column, in words. Follows the conditions of {@link CellSql}. */
final class BadValue {

  private static final int SHOWN = 60;

  private static final Pattern COMMA =
      Pattern.compile("is `[-+]?[0-9]+(\\.[0-9]{3})*,[0-9]+`, which is no plain number");
  private static final Pattern DAY_FIRST =
      Pattern.compile("is `[0-3][0-9]\\.[01][0-9]\\.[0-9]{4}`, which is no date written as in .*");

  private BadValue() {}

  /** The reason with what was found. */
  static String reason(CellSql cell, String text) {
    if (text.isEmpty()) {
      return "is empty";
    }
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    String found = "is `" + shown + "`, which is ";
    return switch (cell.column().type()) {
      case MONEY, NUMBER -> found + number(cell, text);
      case INTEGER -> found + (cell.isNumber(text) ? "no whole number" : number(cell, text));
      case BOOLEAN -> found + "neither true nor false";
      case DATE -> found + "no date" + pattern(cell, true);
      case TIME -> found + "no time" + pattern(cell, false);
      case TEXT -> found + "no text";
    };
  }

  private static String number(CellSql cell, String text) {
    return cell.isNumber(text) ? "a number of more digits than can be kept" : "no plain number";
  }

  private static String pattern(CellSql cell, boolean date) {
    return cell.format()
        .flatMap(format -> date ? format.dates() : format.times())
        .map(pattern -> " written as `" + pattern + "`")
        .orElse(" written as in 2026-11-22" + (date ? "" : " 14:05:00"));
  }

  /** What to declare if all values are written by a habit of their own, told by a reason. */
  static Optional<String> habit(String reason) {
    Matcher number = COMMA.matcher(reason);
    if (number.matches()) {
      String thousands = number.group(1) == null ? "" : ", thousands: \".\"";
      return Optional.of(
          "if all numbers are written so, say `text: {decimal: \",\"" + thousands + "}`");
    }
    return DAY_FIRST.matcher(reason).matches()
        ? Optional.of("if all days are written so, say `text: {dates: \"%d.%m.%Y\"}`")
        : Optional.empty();
  }
}
