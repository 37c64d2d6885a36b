package plumbline.metric.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import plumbline.charter.Amount;
import plumbline.charter.Direction;
import plumbline.charter.Goal;

/**
 * The straight line, day by day, from the value at the start of a goal to the value it is to reach.
 *
 * @param from the day the start value held
 * @param by the day the target is to be reached
 * @param tolerance how far short of the path is still at risk only; an amount of the metric, not
 *     negative
 */
public record GlidePath(
    LocalDate from,
    BigDecimal start,
    LocalDate by,
    BigDecimal target,
    Direction better,
    BigDecimal tolerance) {

  private static final BigDecimal USUAL_TOLERANCE = new BigDecimal("0.1");

  /** The path of a goal; absent without a baseline. */
  public static Optional<GlidePath> of(Goal goal) {
    return goal.from().map(baseline -> of(baseline, goal.to()));
  }

  /** How far short of its path a goal is at risk only, as a share of the way. */
  public static BigDecimal tolerated(Goal.Target target) {
    return target.tolerance().map(Amount::value).orElse(USUAL_TOLERANCE);
  }

  private static GlidePath of(Goal.Baseline baseline, Goal.Target target) {
    BigDecimal start = baseline.value().value();
    BigDecimal end = target.value().value();
    BigDecimal tolerance = end.subtract(start).abs().multiply(tolerated(target));
    return new GlidePath(baseline.on(), start, target.by(), end, target.better(), tolerance);
  }

  /**
   * Where the path is on a day: the start value up to the first day, the target from the last on.
   */
  public BigDecimal at(LocalDate day) {
    if (!day.isBefore(by)) {
      return target;
    }
    if (!day.isAfter(from)) {
      return start;
    }
    return start.add(
        target
            .subtract(start)
            .multiply(days(from, day))
            .divide(days(from, by), MathContext.DECIMAL128));
  }

  /**
   * How far a value is ahead of the path on a day, in the direction that is better; negative when
   * it is short of it.
   */
  public BigDecimal ahead(BigDecimal value, LocalDate day) {
    return signed(value.subtract(at(day)));
  }

  /** Whether a value is at or beyond the path on a day; exact, without rounding the path. */
  boolean isReached(BigDecimal value, LocalDate day) {
    return isWithin(value, day, BigDecimal.ZERO);
  }

  /** Whether a value is short of the path on a day by no more than the tolerance; exact. */
  boolean isWithinTolerance(BigDecimal value, LocalDate day) {
    return isWithin(value, day, tolerance);
  }

  private boolean isWithin(BigDecimal value, LocalDate day, BigDecimal allowance) {
    if (!day.isBefore(by) || !day.isAfter(from)) {
      return ahead(value, day).add(allowance).signum() >= 0;
    }
    BigDecimal whole = days(from, by);
    BigDecimal way = target.subtract(start).multiply(days(from, day));
    BigDecimal gained = value.subtract(start).multiply(whole);
    return signed(gained.subtract(way)).add(allowance.multiply(whole)).signum() >= 0;
  }

  private BigDecimal signed(BigDecimal difference) {
    return better == Direction.HIGHER ? difference : difference.negate();
  }

  private static BigDecimal days(LocalDate from, LocalDate until) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
  }
}
