package plumbline.metric.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import plumbline.charter.Unit;
import plumbline.metric.value.Value;

/**
 * How far a value moved.
 *
 * @param kind what {@code amount} is
 * @param amount a fraction of the absolute base for {@link Kind#PERCENT} (0.05 is 5 percent), a
 *     difference of fractions for {@link Kind#POINTS} (0.05 is 5 percentage points, or 500 basis
 *     points), a difference in the metric's unit for {@link Kind#ABSOLUTE}
 */
public record Change(Kind kind, BigDecimal amount) {

  /** How a change is told. */
  public enum Kind {
    /** Relative to the base. */
    PERCENT,
    /** Of a rate: in percentage points. */
    POINTS,
    /** In the metric's unit: of scores, and where the base is 0 or of another sign. */
    ABSOLUTE
  }

  /** The change from a base to a value; absent where one of them is. */
  public static Optional<Change> between(Value base, Value now, Unit unit) {
    return base.asNumber().flatMap(from -> now.asNumber().map(to -> between(from, to, unit)));
  }

  private static Change between(BigDecimal base, BigDecimal now, Unit unit) {
    BigDecimal difference = now.subtract(base);
    if (unit.isPercent()) {
      return new Change(Kind.POINTS, difference);
    }
    boolean score =
        unit.isDimensionless() && (unit.name().equals("points") || unit.name().equals("score"));
    boolean signDiffers = base.signum() * now.signum() < 0;
    if (score || base.signum() == 0 || signDiffers) {
      return new Change(Kind.ABSOLUTE, difference);
    }
    return new Change(Kind.PERCENT, difference.divide(base.abs(), MathContext.DECIMAL128));
  }
}
