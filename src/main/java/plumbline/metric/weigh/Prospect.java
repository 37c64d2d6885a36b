package plumbline.metric.weigh;

import java.math.BigDecimal;
import plumbline.charter.Direction;

/**
 * What an option is expected to do to one metric, in the metric's unit.
 *
 * @param low the low end of the change
 * @param high the high end, at least as much
 * @param confidence from 0 to 1
 */
public record Prospect(BigDecimal low, BigDecimal high, BigDecimal confidence) {

  /** No change, for certain. */
  public static final Prospect NONE =
      new Prospect(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The middle of the range. */
  public BigDecimal middle() {
    return low.add(high).multiply(HALF);
  }

  /** The middle times the confidence: how much to count on. */
  public BigDecimal expected() {
    return middle().multiply(confidence);
  }

  /** The same, positive where it is for the better. */
  public BigDecimal gain(Direction better) {
    return better == Direction.HIGHER ? expected() : expected().negate();
  }

  /** The end of the range that is for the worse. */
  public BigDecimal worse(Direction better) {
    return better == Direction.HIGHER ? low : high;
  }
}
