package plumbline.site.chart;

import java.math.BigDecimal;

/** Numbers as drawings take them. */
final class Reals {

  /** What one division yields exactly has no more digits. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = new double[64];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = Double.parseDouble("1e" + i);
    }
  }

  private Reals() {}

  /**
   * The number in binary, right to fifteen digits or more.
   *
   * <p>A quotient has 34 digits, of which {@link BigDecimal#doubleValue} makes a text that it then
   * reads; a chart asks for each of its values several times.
   */
  static double of(BigDecimal number) {
    int scale = number.scale();
    return number.precision() <= EXACT_DIGITS || scale < 0 || scale >= POWERS.length
        ? number.doubleValue()
        : number.unscaledValue().doubleValue() / POWERS[scale];
  }
}
