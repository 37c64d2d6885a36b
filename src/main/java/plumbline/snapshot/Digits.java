package plumbline.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they are published. */
final class Digits {

  /** Quotients have no end; sums and counts have fewer digits, and stay exact. */
  private static final MathContext PUBLISHED = new MathContext(16, RoundingMode.HALF_EVEN);

  private Digits() {}

  /** A whole number keeps all its digits, however many. */
  static BigDecimal of(BigDecimal value) {
    BigDecimal rounded = value.scale() <= 0 ? value : value.round(PUBLISHED);
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
