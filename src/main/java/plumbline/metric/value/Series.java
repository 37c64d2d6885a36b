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
    int low = 0;
    int high = points.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = points.get(middle).period().compareTo(period);
      if (order == 0) {
        return Optional.of(points.get(middle));
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
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
