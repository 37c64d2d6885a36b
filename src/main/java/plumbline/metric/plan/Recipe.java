package plumbline.metric.plan;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;

/** How the value of a metric is worked out from what the engine answers. */
public sealed interface Recipe {

  Metric metric();

  /** The columns, by name, that values can be split by. */
  List<String> dimensions();

  default MetricId id() {
    return metric().id();
  }

  default Optional<Shape> shape() {
    return Shape.of(metric());
  }

  /** From the measures of one source. */
  record Aggregate(Metric metric, SourceId source, Term value, List<String> dimensions)
      implements Recipe {
    public Aggregate {
      dimensions = List.copyOf(dimensions);
    }
  }

  /**
   * From other metrics.
   *
   * @param inputs each once, in order of appearance
   */
  record Composite(Metric metric, Term value, List<MetricId> inputs, List<String> dimensions)
      implements Recipe {
    public Composite {
      inputs = List.copyOf(inputs);
      dimensions = List.copyOf(dimensions);
    }
  }

  /** From the measures of a conversion scan. */
  record Converting(Metric metric, Metric.Conversion conversion, List<String> dimensions)
      implements Recipe {
    public Converting {
      dimensions = List.copyOf(dimensions);
    }
  }
}
