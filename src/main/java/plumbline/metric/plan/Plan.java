package plumbline.metric.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;

/**
 * Everything that is asked of the engine for one charter, and how its answers become values.
 *
 * <p>Rows dated at or after the as-of instant are not known yet: no scan counts them, nor do they
 * make a source fresher. A row dated by a day alone is known once its day has begun.
 *
 * @param scans one for every source of the charter, in its order
 * @param conversions one for every conversion metric
 * @param recipes by metric, inputs before the metrics that use them
 * @param stretches by metric, days of no period that it is told for all the same
 */
public record Plan(
    Charter charter,
    Calendar calendar,
    Instant asOf,
    List<SourceScan> scans,
    List<ConversionScan> conversions,
    Map<MetricId, Recipe> recipes,
    Map<MetricId, Set<DayRange>> stretches) {

  public Plan {
    scans = List.copyOf(scans);
    conversions = List.copyOf(conversions);
    recipes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(recipes));
    stretches = Map.copyOf(stretches);
  }

  /** What is asked of one source. */
  public Optional<SourceScan> scan(SourceId source) {
    return scans.stream().filter(scan -> scan.source().equals(source)).findFirst();
  }
}
