package plumbline.engine;

import java.math.BigDecimal;

/**
 * Exact arithmetic as SQL. No binary double arises anywhere.
 *
 * <p>Sums and differences keep all digits. Products keep all digits up to {@value #MOST_SCALE}
 * after the decimal sign, quotients {@value #QUOTIENT_SCALE}; the last digit is rounded, half away
 * from zero. A number beyond 38 digits makes the engine fail, never a wrong number.
 */
final class Decimals {

  static final int MOST_SCALE = 18;
  static final int QUOTIENT_SCALE = 12;

  /** Integers divided and rounded half away from zero; the quotients below use it. */
  static final String MACRO =
      "CREATE MACRO exact_divide(n, d) AS"
          + " ((2 * abs(n) + abs(d)) // (2 * abs(d))) * (sign(n) * sign(d))";

  private Decimals() {}

  static Rendered product(Rendered a, Rendered b) {
    int scale = a.scale() + b.scale();
    String sql = "(" + wide(a.sql(), a.scale()) + " * " + wide(b.sql(), b.scale()) + ")";
    return scale <= MOST_SCALE
        ? Rendered.number(sql, scale)
        : Rendered.number(wide(sql, MOST_SCALE), MOST_SCALE);
  }

  /** Null where the divisor is 0, as nothing can be said of such a row. */
  static Rendered quotient(Rendered a, Rendered b) {
    int shift = QUOTIENT_SCALE + b.scale() - a.scale();
    String dividend = unscaled(a.sql(), a.scale() + Math.max(shift, 0), a.scale());
    String divisor =
        "nullif(" + unscaled(b.sql(), b.scale() + Math.max(-shift, 0), b.scale()) + ", 0)";
    return Rendered.number(divided(dividend, divisor), QUOTIENT_SCALE);
  }

  /** A length in microseconds, as an integer, in units of so many microseconds. */
  static Rendered lengthOfTime(String micros, long microsPerUnit) {
    String dividend = "(CAST(" + micros + " AS HUGEINT) * 1000000000000)";
    String divisor = "CAST(" + microsPerUnit + " AS HUGEINT)";
    return Rendered.number(divided(dividend, divisor), QUOTIENT_SCALE);
  }

  /** The number rounded half away from zero to a power of ten. */
  static Rendered rounded(Rendered number, int places) {
    if (places >= number.scale()) {
      return number;
    }
    if (places >= 0) {
      return Rendered.number(wide(number.sql(), places), places);
    }
    String ten = Sql.number(BigDecimal.ONE.movePointRight(-places));
    String tenth = Sql.number(BigDecimal.ONE.movePointRight(places));
    Rendered moved =
        Rendered.number(
            "(" + wide(number.sql(), number.scale()) + " * " + tenth + ")",
            number.scale() - places);
    return Rendered.number("(" + wide(wide(moved.sql(), 0), 0) + " * " + ten + ")", 0);
  }

  private static String divided(String dividend, String divisor) {
    String unit = Sql.number(BigDecimal.ONE.movePointLeft(QUOTIENT_SCALE));
    return Sql.fill("(CAST(exact_divide(%s, %s) AS DECIMAL(38,0)) * %s)", dividend, divisor, unit);
  }

  /** A number as a whole number of units of its last digit. */
  static String units(Rendered number) {
    return unscaled(number.sql(), number.scale(), number.scale());
  }

  /** The number times 10 to the power of {@code power}, as an integer; no digit is lost. */
  private static String unscaled(String sql, int power, int scale) {
    String whole = "CAST(" + wide(sql, scale) + " * " + ten(scale) + " AS HUGEINT)";
    return power == scale ? whole : "(" + whole + " * " + ten(power - scale) + ")";
  }

  private static String ten(int power) {
    return "CAST(1" + "0".repeat(power) + " AS HUGEINT)";
  }

  static String wide(String sql, int scale) {
    return "CAST(" + sql + " AS DECIMAL(38," + scale + "))";
  }
}
