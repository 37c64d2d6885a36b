package plumbline.metric.formula;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;

/**
 * A metric whose formula was parsed and found sound.
 *
 * @param formula over columns where the metric names a source, else over metrics; absent for a
 *     conversion
 * @param where over columns of the source, or of the source of the starts
 * @param inputs the metrics the formula names, each once, in order of appearance
 */
public record Definition(
    Metric metric, Optional<Formula> formula, Optional<Formula> where, List<MetricId> inputs) {

  public Definition {
    inputs = List.copyOf(inputs);
  }

  public MetricId id() {
    return metric.id();
  }

  /** Whether it aggregates rows of a source. */
  public boolean isAggregate() {
    return metric.source().isPresent();
  }
}
