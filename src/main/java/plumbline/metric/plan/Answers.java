package plumbline.metric.plan;

import java.util.Map;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;

/**
 * What an engine found for a whole plan.
 *
 * @param sources by source, one for every {@link Plan#scans scan}
 * @param conversions by metric, one for every {@link Plan#conversions conversion}
 */
public record Answers(Map<SourceId, SourceRows> sources, Map<MetricId, SourceRows> conversions) {

  public Answers {
    sources = Map.copyOf(sources);
    conversions = Map.copyOf(conversions);
  }
}
