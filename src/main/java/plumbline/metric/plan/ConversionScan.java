package plumbline.metric.plan;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.metric.formula.Formula;

/**
 * Starts in one source that are followed by a row of another.
 *
 * <p>Each start counts once; the nearest start before a conversion wins; a start whose window has
 * not elapsed at the as-of instant is left out of the rate and counted. Three daily measures are
 * wanted by the day of the start, in this order: elapsed starts, converted ones among them, and
 * starts still open. They come as {@link SourceRows#daily} of the source of the starts.
 *
 * @param where which starts count
 * @param dimensions columns of the source of the starts
 */
public record ConversionScan(
    MetricId metric,
    Metric.Conversion conversion,
    Optional<Formula> where,
    List<String> dimensions) {

  public ConversionScan {
    dimensions = List.copyOf(dimensions);
  }
}
