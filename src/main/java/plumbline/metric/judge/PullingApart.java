package plumbline.metric.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.charter.Direction;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.Period;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;

/**
 * Whether one metric gets better in the weeks in which another gets worse.
 *
 * <p>Of each pair of neighbouring complete weeks the change is taken, counted as positive where it
 * is the better way; the changes of both metrics over the same weeks are then correlated by rank.
 *
 * @param changes the weeks in which both changed from a known value to a known value, ascending
 * @param correlation absent below two changes, and where one metric did not vary
 */
public record PullingApart(List<WeekChange> changes, Optional<BigDecimal> correlation) {

  /** The last half year: as many changes between as many weeks and one. */
  public static final int WEEKS = 26;

  public PullingApart {
    changes = List.copyOf(changes);
  }

  /**
   * By how much two metrics got better in one week, each in its own unit; negative for worse.
   *
   * @param week the later one of the two
   */
  public record WeekChange(Period week, BigDecimal one, BigDecimal other) {}

  /** Over the 26 weeks that end with the newest one complete in both series. */
  public static PullingApart of(
      Series one, Direction betterOne, Series other, Direction betterOther, Calendar calendar) {
    List<WeekChange> changes = new ArrayList<>();
    Optional<Period> newest = newestKnown(one, other);
    if (newest.isPresent()) {
      Period week = newest.get();
      for (int i = 0; i < WEEKS; i++) {
        Period current = week;
        Optional<BigDecimal> right = improvement(other, current, betterOther, calendar);
        improvement(one, current, betterOne, calendar)
            .flatMap(left -> right.map(known -> new WeekChange(current, left, known)))
            .ifPresent(change -> changes.add(0, change));
        week = calendar.before(current);
      }
    }
    List<BigDecimal> lefts = changes.stream().map(WeekChange::one).toList();
    List<BigDecimal> rights = changes.stream().map(WeekChange::other).toList();
    return new PullingApart(changes, RankCorrelation.of(lefts, rights));
  }

  private static Optional<Period> newestKnown(Series one, Series other) {
    List<Point> points = one.points();
    return IntStream.iterate(points.size() - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(i -> points.get(i).period())
        .filter(week -> known(one, week).isPresent() && known(other, week).isPresent())
        .findFirst();
  }

  private static Optional<BigDecimal> improvement(
      Series series, Period week, Direction better, Calendar calendar) {
    return known(series, week)
        .flatMap(
            now ->
                known(series, calendar.before(week))
                    .map(before -> now.subtract(before))
                    .map(rise -> better == Direction.HIGHER ? rise : rise.negate()));
  }

  private static Optional<BigDecimal> known(Series series, Period week) {
    return series.at(week).filter(Point::complete).flatMap(point -> point.value().asNumber());
  }
}
