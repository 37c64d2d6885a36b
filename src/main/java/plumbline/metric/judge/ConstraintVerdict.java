package plumbline.metric.judge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Constraint;
import plumbline.charter.Direction;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;

/**
 * Whether what must not happen happens.
 *
 * @param judged the newest complete point; absent when no period is complete
 * @param margin how far its value is on the safe side of the bound, negative beyond it; absent
 *     without value
 * @param since the first point of the unbroken run of breaches that ends with the judged one; a
 *     period without value breaks the run, as nothing is known of it. Absent unless breached
 * @param missing why there is no verdict; absent when there is one
 */
public record ConstraintVerdict(
    Standing standing,
    Optional<Point> judged,
    Optional<BigDecimal> margin,
    Optional<Point> since,
    Optional<Evidence.Missing> missing) {

  /** Whether a constraint holds. */
  public enum Standing {
    HOLDS,
    BREACHED,
    NO_VERDICT
  }

  /** The verdict on a constraint; {@code series} is the one the evidence was taken from. */
  public static ConstraintVerdict of(Constraint constraint, Series series, Evidence evidence) {
    return of(new Limit(constraint.bound().value(), constraint.better()), series, evidence);
  }

  /** A bound with the direction that is safe. */
  public record Limit(BigDecimal bound, Direction better) {}

  /** The verdict on a bound; {@code series} is the one the evidence was taken from. */
  public static ConstraintVerdict of(Limit constraint, Series series, Evidence evidence) {
    Optional<BigDecimal> margin = evidence.point().flatMap(point -> margin(constraint, point));
    if (evidence.missing().isPresent() || margin.isEmpty()) {
      return new ConstraintVerdict(
          Standing.NO_VERDICT, evidence.point(), margin, Optional.empty(), evidence.missing());
    }
    boolean holds = margin.get().signum() >= 0;
    return new ConstraintVerdict(
        holds ? Standing.HOLDS : Standing.BREACHED,
        evidence.point(),
        margin,
        holds ? Optional.empty() : breachedSince(constraint, series),
        Optional.empty());
  }

  private static Optional<Point> breachedSince(Limit constraint, Series series) {
    List<Point> complete = series.points().stream().filter(Point::complete).toList();
    Optional<Point> since = Optional.empty();
    for (int i = complete.size() - 1; i >= 0; i--) {
      Optional<BigDecimal> margin = margin(constraint, complete.get(i));
      if (margin.isEmpty() || margin.get().signum() >= 0) {
        break;
      }
      since = Optional.of(complete.get(i));
    }
    return since;
  }

  private static Optional<BigDecimal> margin(Limit constraint, Point point) {
    BigDecimal bound = constraint.bound();
    return point
        .value()
        .asNumber()
        .map(
            value ->
                constraint.better() == Direction.HIGHER
                    ? value.subtract(bound)
                    : bound.subtract(value));
  }
}
