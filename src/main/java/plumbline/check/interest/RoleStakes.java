package plumbline.check.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Direction;
import plumbline.charter.Goal;
import plumbline.charter.Goals;
import plumbline.charter.Incentive;
import plumbline.charter.MetricId;
import plumbline.metric.tree.Effect;
import plumbline.metric.tree.Influences;
import plumbline.metric.tree.Way;

/**
 * What one role has at stake, and where that pulls.
 *
 * @param stakes in the order of the file
 */
public record RoleStakes(Incentive incentive, List<Stake> stakes) {

  public RoleStakes {
    stakes = List.copyOf(stakes);
  }

  /** Where a stake pulls. */
  public enum Pull {
    /** Gaining means that the primary goal's metric gets better. */
    WITH_GOAL,
    /** Gaining means that it gets worse. */
    AGAINST_GOAL,
    /** No way leads there. */
    ASIDE,
    /** It does both, or the charter does not say which way the role gains. */
    UNCLEAR
  }

  /**
   * One stake.
   *
   * @param gains which way brings the gain; absent where nothing says so
   * @param way to the primary goal's metric
   * @param movable whether the role can move it, by one of the metrics that it says it can move
   */
  public record Stake(
      Incentive.Stake written,
      Optional<Direction> gains,
      Pull pull,
      Optional<Way> way,
      boolean movable) {

    public MetricId metric() {
      return written.metric();
    }
  }

  /** All roles of a charter, in the order of the files. */
  static List<RoleStakes> of(Charter charter, Influences influences) {
    List<RoleStakes> roles = new ArrayList<>();
    for (Incentive incentive : charter.incentives()) {
      roles.add(
          new RoleStakes(
              incentive,
              incentive.metrics().stream()
                  .map(stake -> stake(charter, influences, incentive, stake))
                  .toList()));
    }
    return roles;
  }

  private static Stake stake(
      Charter charter, Influences influences, Incentive incentive, Incentive.Stake stake) {
    Optional<Direction> gains =
        stake.gainsWhen().or(() -> charter.metric(stake.metric()).flatMap(m -> m.better()));
    Optional<Goal> primary = charter.goals().map(Goals::primary);
    Optional<Way> way = primary.flatMap(goal -> influences.way(stake.metric(), goal.metric()));
    boolean movable =
        incentive.canMove().stream()
            .anyMatch(metric -> influences.way(metric, stake.metric()).isPresent());
    return new Stake(stake, gains, pull(gains, primary, way), way, movable);
  }

  private static Pull pull(Optional<Direction> gains, Optional<Goal> primary, Optional<Way> way) {
    if (way.isEmpty() || primary.isEmpty()) {
      return Pull.ASIDE;
    }
    if (gains.isEmpty() || way.get().effect() == Effect.UNCLEAR) {
      return Pull.UNCLEAR;
    }
    boolean sameWay = gains.get() == primary.get().to().better();
    return sameWay == (way.get().effect() == Effect.RAISES) ? Pull.WITH_GOAL : Pull.AGAINST_GOAL;
  }
}
