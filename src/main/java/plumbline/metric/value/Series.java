package plumbline.metric.value;

import java.util.List;
import java.util.Optional;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;

/**
 * The values of one metric for one slice, one point for every period from the first to the last,
 * ascending and without holes; gaps are points without value.
 */
public record Series(MetricId metric, Slice slice, Grain grain, List<Point> points) {

  public Series {
    points = List.copyOf(points);
  }

  /** The point of a period; absent outside the series. */
  public Optional<Point> at(Period period) {
    return points.stream().filter(point -> point.period().equals(period)).findFirst();
  }

  /** The newest point whose period is complete. */
  public Optional<Point> lastComplete() {
    for (int i = points.size() - 1; i >= 0; i--) {
      if (points.get(i).complete()) {
        return Optional.of(points.get(i));
      }
    }
    return Optional.empty();
  }
}
