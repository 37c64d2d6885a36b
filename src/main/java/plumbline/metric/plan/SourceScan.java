package plumbline.metric.plan;

import java.util.List;
import plumbline.charter.SourceId;

/**
 * Everything that is wanted of one source, to be answered in one pass over its rows where it can
 * be.
 *
 * @param daily additive measures, wanted by local day; the first is always the count of all rows
 * @param framed measures that must be taken from the rows, each with the ranges it is wanted for
 * @param dimensions the columns by whose values each measure is wanted as well as in total; one at
 *     a time
 */
public record SourceScan(
    SourceId source, List<Measure> daily, List<Framed> framed, List<String> dimensions) {

  public SourceScan {
    daily = List.copyOf(daily);
    framed = List.copyOf(framed);
    dimensions = List.copyOf(dimensions);
  }

  /** A measure and the ranges of days it is wanted for. */
  public record Framed(Measure measure, Framing framing) {}
}
