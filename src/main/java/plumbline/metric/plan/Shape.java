package plumbline.metric.plan;

import java.util.Optional;
import plumbline.charter.Duration;
import plumbline.charter.Metric;
import plumbline.metric.calendar.Grain;

/** Which days a metric looks at to tell the value of a period. */
public sealed interface Shape {

  /** The days of the period itself. */
  Shape WHOLE = new Whole();

  /** The days of the period. */
  record Whole() implements Shape {}

  /** The days of a length of time that ends with the period. */
  record Trailing(Duration length) implements Shape {}

  /** The days from the start of the month, quarter or year in which the period ends. */
  record ToDate(Grain since) implements Shape {}

  /** The shape a metric asks for itself, which its inputs take on; absent where it has none. */
  static Optional<Shape> of(Metric metric) {
    if (metric.window().isPresent()) {
      return Optional.of(new Trailing(metric.window().get()));
    }
    return metric.toDate().map(since -> new ToDate(Grain.valueOf(since.name())));
  }
}
