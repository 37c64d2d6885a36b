package plumbline.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names and values written so that DuckDB reads them as names and values, whatever they hold. */
final class Sql {

  private Sql() {}

  /** A template with its places filled, in the same way wherever it runs. */
  static String fill(String template, Object... parts) {
    return String.format(Locale.ROOT, template, parts);
  }

  /** A name between double quotes. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text between single quotes. */
  static String text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a text with a NUL character");
    }
    return "'" + text.replace("'", "''") + "'";
  }

  static String texts(Collection<String> texts) {
    return texts.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
  }

  static String day(LocalDate day) {
    return "DATE '" + day + "'";
  }

  static String timestamp(LocalDateTime time) {
    return fill(
        "TIMESTAMP '%s %02d:%02d:%02d.%06d'",
        time.toLocalDate(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        time.getNano() / 1000);
  }

  /** An exact number; never read as a binary double. */
  static String number(BigDecimal number) {
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    int digits = Math.max(plain.precision(), plain.scale() + 1);
    return "CAST('" + plain.toPlainString() + "' AS DECIMAL(" + digits + "," + plain.scale() + "))";
  }
}
