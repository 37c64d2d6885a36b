package plumbline.check.roadmap;

import java.math.BigDecimal;
import java.util.Optional;
import plumbline.charter.Amount;
import plumbline.charter.Charter;
import plumbline.charter.Duration;
import plumbline.charter.Duration.TimeUnit;
import plumbline.charter.MetricId;
import plumbline.charter.Thresholds;
import plumbline.charter.Thresholds.ExperimentThresholds;
import plumbline.charter.Thresholds.InsightThresholds;
import plumbline.charter.Thresholds.RoadmapThresholds;
import plumbline.charter.Thresholds.TrafficThresholds;

/** The thresholds of a charter, with the defaults of those it leaves out. */
public final class RoadmapRules {

  private final Optional<ExperimentThresholds> experiments;
  private final Optional<RoadmapThresholds> roadmap;
  private final Optional<TrafficThresholds> traffic;
  private final Optional<InsightThresholds> insights;

  private RoadmapRules(Optional<Thresholds> checks) {
    experiments = checks.flatMap(Thresholds::experiments);
    roadmap = checks.flatMap(Thresholds::roadmap);
    traffic = checks.flatMap(Thresholds::traffic);
    insights = checks.flatMap(Thresholds::insights);
  }

  public static RoadmapRules of(Charter charter) {
    return new RoadmapRules(charter.checks());
  }

  /** How many of 100 intervals hold the true difference, as a fraction. */
  public BigDecimal confidence() {
    return value(experiments.flatMap(ExperimentThresholds::confidence), "0.95");
  }

  /** Arms whose sizes are less likely than this were not parted as planned. */
  public BigDecimal sampleRatio() {
    return value(experiments.flatMap(ExperimentThresholds::sampleRatio), "0.001");
  }

  /** How long after its end a result may take. */
  public Duration resultWithin() {
    return experiments
        .flatMap(ExperimentThresholds::resultWithin)
        .orElse(new Duration(14, TimeUnit.DAY));
  }

  /** What counts traffic; absent where the charter does not say. */
  public Optional<MetricId> trafficMetric() {
    return roadmap.flatMap(RoadmapThresholds::traffic);
  }

  /** What tells how much of the traffic buys; absent where the charter does not say. */
  public Optional<MetricId> conversionMetric() {
    return roadmap.flatMap(RoadmapThresholds::conversion);
  }

  /** How many weeks are compared with the same weeks a year ago. */
  public int trendWeeks() {
    return roadmap.flatMap(RoadmapThresholds::trendWeeks).orElse(8);
  }

  /** From which rise on traffic grows, as a fraction. */
  public BigDecimal trafficGrows() {
    return value(roadmap.flatMap(RoadmapThresholds::trafficGrows), "0.05");
  }

  /** From which fall on conversion falls, as a fraction above 0. */
  public BigDecimal conversionFalls() {
    return value(roadmap.flatMap(RoadmapThresholds::conversionFalls), "0.05");
  }

  /** The highest share of inconclusive results that is not yet high, as a fraction. */
  public BigDecimal inconclusive() {
    return value(roadmap.flatMap(RoadmapThresholds::inconclusive), "0.5");
  }

  /** Results of how long count in that share. */
  public Duration inconclusiveOver() {
    return roadmap
        .flatMap(RoadmapThresholds::inconclusiveOver)
        .orElse(new Duration(1, TimeUnit.YEAR));
  }

  /** The fewest results of which a share is told. */
  public int fewestResults() {
    return roadmap.flatMap(RoadmapThresholds::fewestResults).orElse(5);
  }

  /** How long a roadmap may stay as it is. */
  public Duration unchanged() {
    return roadmap.flatMap(RoadmapThresholds::unchanged).orElse(new Duration(90, TimeUnit.DAY));
  }

  /** How long a winner may take to everybody. */
  public Duration shipWithin() {
    return roadmap.flatMap(RoadmapThresholds::shipWithin).orElse(new Duration(30, TimeUnit.DAY));
  }

  /** From which share of the visits on a source of traffic counts, as a fraction. */
  public BigDecimal trafficShare() {
    return value(traffic.flatMap(TrafficThresholds::share), "0.1");
  }

  /** How many of the newest complete weeks of traffic are looked at. */
  public int trafficWeeks() {
    return traffic.flatMap(TrafficThresholds::weeks).orElse(8);
  }

  /** How many months in a row without a conversation are worth a warning. */
  public int monthsWithout() {
    return insights.flatMap(InsightThresholds::monthsWithout).orElse(1);
  }

  /** How many months that are over are looked at for that. */
  public int monthsBack() {
    return insights.flatMap(InsightThresholds::monthsBack).orElse(12);
  }

  /** How long an insight may wait to be used. */
  public Duration usedWithin() {
    return insights.flatMap(InsightThresholds::usedWithin).orElse(new Duration(60, TimeUnit.DAY));
  }

  private static BigDecimal value(Optional<Amount> amount, String otherwise) {
    return amount.map(Amount::value).orElse(new BigDecimal(otherwise));
  }
}
