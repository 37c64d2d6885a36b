package plumbline.check.interest;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Conflict;
import plumbline.charter.Direction;
import plumbline.charter.MetricId;
import plumbline.charter.TeamId;
import plumbline.metric.judge.PullingApart;
import plumbline.metric.tree.Way;

/**
 * Two teams that are measured on metrics which pull against each other.
 *
 * @param weeks the weekly changes, where they show it
 * @param way from the metric of either side to that of the other one, where it shows it
 * @param declared what the charter says of it; absent where it is news
 */
public record DetectedConflict(
    Side one,
    Side other,
    Optional<PullingApart> weeks,
    Optional<Way> way,
    Optional<Conflict> declared) {

  /**
   * Who pulls one way.
   *
   * @param teams those that are measured on this metric and not on the other side's
   * @param better which way they pull
   */
  public record Side(List<TeamId> teams, MetricId metric, Direction better) {
    public Side {
      teams = List.copyOf(teams);
    }
  }

  /** The side whose getting better harms the other one, where a way shows it; else either. */
  public Side first() {
    return leadsBack() ? other : one;
  }

  /** The side that the first one harms. */
  public Side last() {
    return leadsBack() ? one : other;
  }

  private boolean leadsBack() {
    return way.filter(steps -> steps.metrics().get(0).equals(other.metric())).isPresent();
  }

  /** Whether the charter says how it is settled. */
  public boolean isSettled() {
    return declared.map(Conflict::isSettled).orElse(false);
  }

  /** Whether the charter says nothing of it. */
  public boolean isNew() {
    return declared.isEmpty();
  }
}
