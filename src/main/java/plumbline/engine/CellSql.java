package plumbline.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.charter.Source;

/**
 * How the text of a cell becomes a value, as SQL over the text.
 *
 * @param text SQL of the text, null where there is no value
 */
record CellSql(WantedColumn column, String text, Optional<Source.TextFormat> format) {

  private static final String PLAIN_NUMBER = "'*[! 0-9.+-]*'";

  /** A day and a time to the second without a zone: what most are, so looked for first. */
  private static final String USUAL_TIME = " GLOB '????-??-?????:??:?[0-9]'";

  /** SQL of the value; null where the text is none of the column's type. */
  String value(ColumnScale scale) {
    return switch (column.type()) {
      case MONEY, NUMBER, INTEGER -> "TRY_CAST(" + plain() + " AS " + scale.sqlType() + ")";
      case TEXT -> text;
      case BOOLEAN ->
          Sql.fill("CASE WHEN lower(trim(%1$s)) IN ('true', 't', 'yes', 'y', '1') THEN true", text)
              + Sql.fill(
                  " WHEN lower(trim(%1$s)) IN ('false', 'f', 'no', 'n', '0') THEN false END", text);
      case DATE ->
          datePattern()
              .map(pattern -> "CAST(TRY_STRPTIME(" + text + ", " + pattern + ") AS DATE)")
              .orElse("TRY_CAST(" + text + " AS DATE)");
      case TIME -> timeValue();
    };
  }

  /**
   * SQL of how a time was written: 0 a day only, 1 without a zone, 2 with one; such a time is kept
   * in UTC.
   */
  String timeKind() {
    if (timePattern().isPresent()) {
      return patternHasZone() ? "2" : "1";
    }
    return Sql.fill(
        "CASE WHEN %1$s%3$s THEN 1 WHEN strlen(%1$s) <= 10 THEN 0 WHEN %2$s THEN 2 ELSE 1 END",
        text, hasZone(), USUAL_TIME);
  }

  private String hasZone() {
    return Sql.fill(
        "(suffix(%1$s, 'Z') OR %1$s GLOB '*[A-Za-z]' OR substr(%1$s, 12) GLOB '*[+-]*')", text);
  }

  private String timeValue() {
    if (timePattern().isPresent()) {
      return Sql.fill("CAST(TRY_STRPTIME(%s, %s) AS TIMESTAMP)", text, timePattern().get());
    }
    return Sql.fill(
        "CASE WHEN %1$s%3$s OR suffix(%1$s, 'Z') OR NOT %2$s THEN TRY_CAST(%1$s AS TIMESTAMP)"
            + " ELSE CAST(TRY_CAST(%1$s AS TIMESTAMPTZ) AS TIMESTAMP) END",
        text, hasZone(), USUAL_TIME);
  }

  private boolean patternHasZone() {
    return timePattern().orElse("").contains("%z");
  }

  private Optional<String> datePattern() {
    return format.flatMap(Source.TextFormat::dates).map(Sql::text);
  }

  private Optional<String> timePattern() {
    return format.flatMap(Source.TextFormat::times).map(Sql::text);
  }

  /** SQL that is true where there is a text that is no such value, or none that can be kept. */
  List<String> isBad(String value, ColumnScale scale) {
    String present = "(" + text + " IS NOT NULL AND " + value + " IS NULL)";
    return switch (column.type()) {
      case MONEY, NUMBER -> List.of(present, notPlain(), tooFine(scale));
      case INTEGER -> List.of(present, notPlain(), notWhole(value));
      case TEXT -> List.of();
      case BOOLEAN -> List.of(present);
      case DATE ->
          datePattern().isPresent()
              ? List.of(present)
              : List.of(present, Sql.fill("strlen(%1$s) > 10 OR %1$s GLOB '[!0-9]*'", text));
      case TIME ->
          timePattern().isPresent()
              ? List.of(present)
              : List.of(present, Sql.fill("%1$s GLOB '[!0-9]*'", text));
    };
  }

  private String notPlain() {
    if (isPlainFormat()) {
      return Sql.fill("(strlen(%1$s) > 1 AND %1$s GLOB %2$s)", text, PLAIN_NUMBER);
    }
    return Sql.fill("NOT regexp_full_match(%s, %s)", text, Sql.text(numberPattern()));
  }

  private String tooFine(ColumnScale scale) {
    return Sql.fill(
        "(strlen(%1$s) > %2$d AND strpos(%1$s, '.') > 0 AND strlen(%1$s) - strpos(%1$s, '.') > %3$d)",
        plain(), scale.scale() + 1, scale.scale());
  }

  private String notWhole(String value) {
    return Sql.fill(
        "(strpos(%1$s, '.') > 0 AND TRY_CAST(%1$s AS DECIMAL(38,18)) IS DISTINCT FROM %2$s)",
        plain(), value);
  }

  /** SQL of the number's text with a decimal point and without signs between thousands. */
  String plain() {
    if (isPlainFormat()) {
      return text;
    }
    String plain = text;
    if (thousands().isPresent()) {
      plain = "replace(" + plain + ", " + Sql.text(thousands().get()) + ", '')";
    }
    return decimal().equals(".")
        ? plain
        : "replace(" + plain + ", " + Sql.text(decimal()) + ", '.')";
  }

  private boolean isPlainFormat() {
    return decimal().equals(".") && thousands().isEmpty();
  }

  private String decimal() {
    return format.flatMap(Source.TextFormat::decimal).orElse(".");
  }

  private Optional<String> thousands() {
    return format.flatMap(Source.TextFormat::thousands).filter(sign -> !sign.isEmpty());
  }

  /** What a number looks like in this format, for both the engine and Java. */
  String numberPattern() {
    String whole = "[0-9]+";
    if (thousands().isPresent()) {
      whole += "|[0-9]{1,3}(?:" + quoted(thousands().get()) + "[0-9]{3})+";
    }
    String fraction = quoted(decimal()) + "[0-9]";
    return " *[-+]?(?:(?:" + whole + ")(?:" + fraction + "*)?|" + fraction + "+) *";
  }

  private static String quoted(String sign) {
    return sign.chars()
        .mapToObj(c -> Character.isLetterOrDigit(c) ? "" + (char) c : "\\" + (char) c)
        .reduce("", String::concat);
  }

  /** Whether the text is a number as this format writes them. */
  boolean isNumber(String written) {
    return Pattern.matches(numberPattern(), written);
  }
}
