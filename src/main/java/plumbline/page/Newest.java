package plumbline.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.metric.calendar.Period;
import plumbline.metric.value.Point;

/** The newest complete week of the whole charter. */
final class Newest {

  private Newest() {}

  /** The week that most metrics are complete for; absent without any values. */
  static Optional<Period> period(Telling telling) {
    List<Period> weeks =
        telling.charter().metrics().stream()
            .filter(metric -> telling.isComputed(metric.id()))
            .flatMap(metric -> telling.metric(metric.id()).newest().stream())
            .map(Point::period)
            .toList();
    return weeks.stream().max(Comparator.naturalOrder());
  }

  /** {@code Week 46}, for the head of a column. */
  static String week(Telling telling) {
    return period(telling)
        .map(week -> MetricChart.capital(telling.voice().dates().period(week)))
        .orElseGet(() -> telling.say("column.newest"));
  }
}
