package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** What one role gains and loses by the shop's numbers, and which of them it can move. */
@Doc("What one role gains and loses by the shop's numbers, and which of them it can move.")
public record Incentive(
    Origin origin,
    IncentiveId id,
    @Doc(value = "The role.", example = "Performance marketer") String role,
    @Doc("The people who have it.") List<PersonId> people,
    @Doc("The team it belongs to; left out for somebody outside.") Optional<TeamId> team,
    @Doc(value = "What it gains when sales rise.", example = "Bonus of up to 10% of salary")
        List<String> gainsIf,
    @Doc("What follows for it when the target is missed.") List<String> losesIf,
    @Doc("The metrics that gain and loss hang on.") List<Stake> metrics,
    @Doc("The metrics it can move by its own work.") List<MetricId> canMove,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("The teams that must sign it.") List<TeamId> signOff,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same incentive.")
        List<IncentiveId> previously) {

  /** A metric that a gain hangs on. */
  @Shorthand("metric")
  @Doc("A metric that a gain hangs on.")
  public record Stake(
      Origin origin,
      @Doc("The metric.") MetricId metric,
      @Doc("Which way of it brings the gain; the metric's better one if left out.")
          Optional<Direction> gainsWhen) {}

  /** Whether it neither gains nor loses anything. */
  public boolean isWithoutStake() {
    return gainsIf.isEmpty() && losesIf.isEmpty() && metrics.isEmpty();
  }
}
