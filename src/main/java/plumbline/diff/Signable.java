package plumbline.diff;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Channel;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.Decision;
import plumbline.charter.Goal;
import plumbline.charter.Id;
import plumbline.charter.Incentive;
import plumbline.charter.Metric;
import plumbline.charter.Origin;
import plumbline.charter.Reference;
import plumbline.charter.TeamId;

/**
 * Something that teams sign: a goal, a constraint, a metric, a channel, an incentive or a decision.
 *
 * @param id by which it goes today
 * @param earlier ids that it had before
 * @param name what people call it
 * @param teams that must sign it; may be empty
 * @param origin where it was written
 */
public record Signable(
    Id id,
    List<? extends Id> earlier,
    String name,
    List<TeamId> teams,
    Origin origin,
    Record record) {

  public Signable {
    earlier = List.copyOf(earlier);
    teams = List.copyOf(teams);
  }

  /** The kinds of entity that may be signed, as a reference names them. */
  public static final List<String> KINDS =
      List.of("goal", "constraint", "metric", "channel", "incentive", "decision");

  /**
   * All of a charter: goals in their order, constraints, metrics, channels, incentives, decisions.
   */
  public static List<Signable> of(Charter charter) {
    List<Signable> all = new ArrayList<>();
    for (Goal goal : charter.goalsInOrder()) {
      all.add(
          new Signable(
              goal.id(), goal.previously(), goal.goal(), goal.signOff(), goal.origin(), goal));
    }
    for (Constraint one : charter.constraints()) {
      all.add(
          new Signable(
              one.id(), one.previously(), one.mustNot(), one.signOff(), one.origin(), one));
    }
    for (Metric metric : charter.metrics()) {
      all.add(
          new Signable(
              metric.id(),
              metric.previously(),
              metric.title(),
              metric.signOff(),
              metric.origin(),
              metric));
    }
    for (Channel one : charter.channels()) {
      all.add(
          new Signable(one.id(), one.previously(), one.name(), one.signOff(), one.origin(), one));
    }
    for (Incentive one : charter.incentives()) {
      all.add(
          new Signable(one.id(), one.previously(), one.role(), one.signOff(), one.origin(), one));
    }
    for (Decision one : charter.decisions()) {
      all.add(
          new Signable(
              one.id(), one.previously(), one.question(), one.signOff(), one.origin(), one));
    }
    return List.copyOf(all);
  }

  /** Whether it is a number or something that one is held against. */
  public boolean isCounted() {
    return record instanceof Goal || record instanceof Constraint || record instanceof Metric;
  }

  public Reference reference() {
    return Reference.to(id);
  }

  /** Whether a reference names it, by its id or by an earlier one. */
  public boolean isCalled(Reference other) {
    return reference().equals(other)
        || earlier.stream().anyMatch(id -> Reference.to(id).equals(other));
  }
}
