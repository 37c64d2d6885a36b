package plumbline.site.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers finer than a tenth: factors and widths. */
final class Decimals {
  private Decimals() {}

  /** At most three decimals, without zeros at the end. */
  static String of(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
