package plumbline.charter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.diagnostic.Span;

/** When options are equal, and when people pull apart; what is left out is as usual. */
@Doc("When options are equal, and when people pull apart; what is left out is as usual.")
public record HierarchyThresholds(
    Origin origin,
    @Doc(
            "Two options count as equal at a goal when their expected effects differ by no more than"
                + " this share of the way from its baseline to its target; 5% if left out.")
        @NumberForm(NumberForm.Kind.SHARE)
        Optional<Amount> equalWithin,
    @Doc("How many days a decision may stay open; 30 days if left out.")
        Optional<Duration> frozenAfter,
    @Doc(
            "A decision reversed or superseded within this time counts as rework; 90 days if left"
                + " out.")
        Optional<Duration> reworkWithin,
    @Doc("How long a decision that was undone is told of; 1 year if left out.")
        Optional<Duration> reworkOver,
    @Doc(
            "Which share of the open initiatives may serve no goal before it counts as feature"
                + " bloat; 20% if left out.")
        @NumberForm(NumberForm.Kind.SHARE)
        Optional<Amount> servingNoGoal,
    @Doc(
            "Metrics that tell whether product facts and prices are the same on all channels, with"
                + " their bounds.")
        List<SameFacts> sameFacts) {

  /** Where nothing is said. */
  public static final HierarchyThresholds USUAL =
      new HierarchyThresholds(
          new Origin(Span.startOf(""), Map.of()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private static final BigDecimal EQUAL_WITHIN = new BigDecimal("0.05");
  private static final Duration FROZEN_AFTER = new Duration(30, Duration.TimeUnit.DAY);
  private static final Duration REWORK_WITHIN = new Duration(90, Duration.TimeUnit.DAY);
  private static final Duration REWORK_OVER = new Duration(1, Duration.TimeUnit.YEAR);
  private static final BigDecimal SERVING_NO_GOAL = new BigDecimal("0.2");

  /** A metric that tells whether channels say the same, and from where on they do not. */
  @ExactlyOne({"atLeast", "atMost"})
  @Doc("A metric that tells whether channels say the same, and its bound.")
  public record SameFacts(
      Origin origin,
      @Doc("The metric.") MetricId metric,
      @Doc(value = "The same from this value on.", example = "98%") Optional<Amount> atLeast,
      @Doc("The same up to this value.") Optional<Amount> atMost) {}

  /** As a share of the way from a goal's baseline to its target. */
  public BigDecimal equality() {
    return equalWithin.map(Amount::value).orElse(EQUAL_WITHIN);
  }

  /** How long a decision may stay open. */
  public Duration openAtMost() {
    return frozenAfter.orElse(FROZEN_AFTER);
  }

  /** How long a decision should hold. */
  public Duration holdsAtLeast() {
    return reworkWithin.orElse(REWORK_WITHIN);
  }

  /** How long a decision that was undone is told of. */
  public Duration undoneToldFor() {
    return reworkOver.orElse(REWORK_OVER);
  }

  /** The share of open initiatives that may serve no goal. */
  public BigDecimal withoutGoalAtMost() {
    return servingNoGoal.map(Amount::value).orElse(SERVING_NO_GOAL);
  }
}
