package plumbline.metric.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.charter.Goal;
import plumbline.metric.value.Point;

/**
 * How a goal stands.
 *
 * <p>The newest complete period is held against the path on its last day. The goal is met while
 * that value is at or beyond the target; it is missed when it is not and the as-of day is after the
 * target's. Otherwise it is on track at or beyond the path, at risk short of it by no more than the
 * tolerance, off track further.
 *
 * @param judged the point the verdict rests on; there too when the data are stale, absent when no
 *     period is complete
 * @param path absent without a baseline
 * @param ahead how far the value is beyond the path on the last day of the period, in the better
 *     direction; negative when short of it. Absent without path or value
 * @param missing why there is no verdict; absent when there is one
 */
public record GoalVerdict(
    Standing standing,
    Optional<Point> judged,
    Optional<GlidePath> path,
    Optional<BigDecimal> ahead,
    Optional<Evidence.Missing> missing) {

  /** How a goal stands, best first. */
  public enum Standing {
    MET,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    MISSED,
    NO_VERDICT
  }

  /** Where the path is on the last day of the judged period. */
  public Optional<BigDecimal> expected() {
    return path.flatMap(line -> judged.map(point -> line.at(point.period().days().lastDay())));
  }

  /**
   * The verdict on a goal.
   *
   * @param today the as-of day
   */
  public static GoalVerdict of(Goal goal, Evidence evidence, LocalDate today) {
    Optional<GlidePath> path = GlidePath.of(goal);
    Optional<BigDecimal> value = evidence.point().flatMap(point -> point.value().asNumber());
    Optional<BigDecimal> ahead =
        value.flatMap(
            number ->
                path.map(line -> line.ahead(number, lastDay(evidence.point().orElseThrow()))));
    if (evidence.missing().isPresent() || value.isEmpty()) {
      return new GoalVerdict(
          Standing.NO_VERDICT, evidence.point(), path, ahead, evidence.missing());
    }
    Optional<Standing> standing =
        standing(goal.to(), path, value.get(), lastDay(evidence.point().get()), today);
    return new GoalVerdict(
        standing.orElse(Standing.NO_VERDICT),
        evidence.point(),
        path,
        ahead,
        standing.isPresent() ? Optional.empty() : Optional.of(new Evidence.NoBaseline()));
  }

  private static Optional<Standing> standing(
      Goal.Target target,
      Optional<GlidePath> path,
      BigDecimal value,
      LocalDate day,
      LocalDate today) {
    int order = value.compareTo(target.value().value());
    if (target.better() == Direction.HIGHER ? order >= 0 : order <= 0) {
      return Optional.of(Standing.MET);
    }
    if (today.isAfter(target.by())) {
      return Optional.of(Standing.MISSED);
    }
    return path.map(
        line ->
            line.isReached(value, day)
                ? Standing.ON_TRACK
                : line.isWithinTolerance(value, day) ? Standing.AT_RISK : Standing.OFF_TRACK);
  }

  private static LocalDate lastDay(Point point) {
    return point.period().days().lastDay();
  }
}
