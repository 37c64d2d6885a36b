package plumbline.metric.judge;

import java.util.Optional;
import plumbline.charter.Unit;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.Period;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;

/**
 * A value beside an earlier one of the same series; both periods are complete.
 *
 * @param change absent where one of the values is
 */
public record Comparison(Point base, Point now, Optional<Change> change) {

  /** Beside the period before; absent unless both are complete. */
  public static Optional<Comparison> withPeriodBefore(
      Series series, Point now, Calendar calendar, Unit unit) {
    return with(series, now, calendar.before(now.period()), unit);
  }

  /** Beside the period a year before, for weeks 364 days; absent unless both are complete. */
  public static Optional<Comparison> withYearBefore(
      Series series, Point now, Calendar calendar, Unit unit) {
    return with(series, now, calendar.yearBefore(now.period()), unit);
  }

  private static Optional<Comparison> with(Series series, Point now, Period earlier, Unit unit) {
    if (!now.complete()) {
      return Optional.empty();
    }
    return series
        .at(earlier)
        .filter(Point::complete)
        .map(base -> new Comparison(base, now, Change.between(base.value(), now.value(), unit)));
  }
}
