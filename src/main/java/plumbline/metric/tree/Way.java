package plumbline.metric.tree;

import java.util.List;
import plumbline.charter.MetricId;

/**
 * The way from one metric to another.
 *
 * @param effect of a rise of the first metric on the last
 * @param metrics from the first to the last; the shortest way where there are several
 * @param byFormula whether formulas alone lead there, so that it is arithmetic and no opinion
 */
public record Way(Effect effect, List<MetricId> metrics, boolean byFormula) {
  public Way {
    metrics = List.copyOf(metrics);
  }
}
