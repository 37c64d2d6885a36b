package plumbline.page;

import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.charter.Metric;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.Change;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;

/**
 * The change of a metric since its baseline: where that is a period of the calendar, the newest
 * complete period of the same length is held against it, and otherwise the newest as many days.
 */
final class Baseline {

  private final Telling telling;
  private final Metric metric;
  private final Slice slice;
  private final Values values;

  Baseline(Telling telling, Metric metric) {
    this(telling, metric, Slice.TOTAL);
  }

  /**
   * @param slice which rows are told of, in both periods
   */
  Baseline(Telling telling, Metric metric, Slice slice) {
    this.telling = telling;
    this.metric = metric;
    this.slice = slice;
    this.values = telling.values();
  }

  /** {@code +12.3% (better) in Q3 2026 on Q1 2025}; absent without baseline or values. */
  Optional<String> sentence() {
    return metric.baseline().flatMap(DayRange::of).flatMap(this::sentence);
  }

  private Optional<String> sentence(DayRange days) {
    Point base = values.over(metric.id(), slice, days);
    boolean regular =
        values.calendar().containing(days.from(), base.period().grain()).days().equals(days);
    Optional<Point> now = regular ? newest(base.period()) : newest(days);
    Voice voice = telling.voice();
    return now.filter(point -> base.complete() && point.complete())
        .flatMap(point -> Change.between(base.value(), point.value(), metric.unit()))
        .map(
            change -> {
              String told = voice.numbers().change(change, metric.unit()) + better(change);
              String since = voice.dates().period(base.period());
              Period period = now.get().period();
              return regular
                  ? voice.say("baseline.change", told, voice.dates().period(period), since)
                  : voice.say(
                      "baseline.change-of-days",
                      told,
                      voice.numbers().count(days.length()),
                      voice.dates().day(period.days().lastDay()),
                      voice.dates().range(days));
            });
  }

  private Optional<Point> newest(Period base) {
    return telling
        .metric(metric.id(), slice)
        .series(base.grain())
        .lastComplete()
        .filter(point -> point.period().compareTo(base) > 0);
  }

  private Optional<Point> newest(DayRange days) {
    return values
        .newest(metric.id(), days)
        .filter(newest -> !newest.from().isBefore(days.until()))
        .map(newest -> values.over(metric.id(), slice, newest));
  }

  private String better(Change change) {
    int sign = change.amount().signum();
    return metric
        .better()
        .filter(direction -> sign != 0)
        .map(
            direction ->
                " "
                    + telling.say(
                        (direction == Direction.HIGHER) == (sign > 0)
                            ? "baseline.better"
                            : "baseline.worse"))
        .orElse("");
  }
}
