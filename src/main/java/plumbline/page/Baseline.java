package plumbline.page;

import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Metric;
import plumbline.charter.Metric.BaselinePeriod;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.judge.Change;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;

/**
 * The change of a metric since its baseline, where the baseline is a period of the calendar: the
 * newest complete period of the same length is held against it.
 */
final class Baseline {

  private final Telling telling;
  private final Metric metric;

  Baseline(Telling telling, Metric metric) {
    this.telling = telling;
    this.metric = metric;
  }

  /** {@code +12.3% in Q3 2026 on Q1 2025}; absent without baseline or values. */
  Optional<String> sentence() {
    Optional<Period> period = metric.baseline().flatMap(this::period);
    if (period.isEmpty()) {
      return Optional.empty();
    }
    Series series = telling.metric(metric.id()).series(period.get().grain());
    Optional<Point> base = series.at(period.get()).filter(Point::complete);
    Optional<Point> now =
        series.lastComplete().filter(point -> point.period().compareTo(period.get()) > 0);
    if (base.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    Voice voice = telling.voice();
    return Change.between(base.get().value(), now.get().value(), metric.unit())
        .map(
            change ->
                voice.say(
                    "baseline.change",
                    voice.numbers().change(change, metric.unit()),
                    voice.dates().period(now.get().period()),
                    voice.dates().period(period.get())));
  }

  private Optional<Period> period(BaselinePeriod baseline) {
    DayRange days = new DayRange(baseline.from(), baseline.to().plusDays(1));
    return Stream.of(Grain.values())
        .map(grain -> telling.values().calendar().containing(baseline.from(), grain))
        .filter(period -> period.days().equals(days))
        .findFirst();
  }
}
