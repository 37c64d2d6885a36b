package plumbline.metric.weigh;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.Goal;
import plumbline.metric.evaluation.Values;

/**
 * The options of a decision by the hierarchy.
 *
 * <p>Options that break a constraint fall out. Of the rest those stay that are, at the primary
 * goal, within the tolerance of the best; of these those that are so at the next goal; and so on
 * until one is left. The places after the first are found alike among what remains.
 *
 * @param goals in their order
 * @param options as they are written
 * @param steps what each goal decided for the first place, up to the one that left a single option
 * @param best ids of the options in the first place; several where the goals hold them for equal,
 *     none where that cannot be told or nothing is left
 */
public record Weighing(
    List<Goal> goals,
    List<Weighed> options,
    List<Lineup.Step> steps,
    Outcome outcome,
    List<String> best) {

  public Weighing {
    goals = List.copyOf(goals);
    options = List.copyOf(options);
    steps = List.copyOf(steps);
    best = List.copyOf(best);
  }

  /** What the goals say. */
  public enum Outcome {
    /** One option comes first. */
    ONE_BEST,
    /** Several are equal at every goal. */
    EQUAL,
    /** An effect was told as a share of a value that is not there. */
    UNKNOWN,
    /** Every option breaks a constraint. */
    NONE_LEFT
  }

  /**
   * An option.
   *
   * @param touches the constraints that it touches
   * @param prospects what it does to the metric of each goal; absent where not known
   * @param place from 1, the same for equals; absent for those that fall out and those whose place
   *     cannot be told
   * @param dominatedBy ids of options that are no worse at any goal and better at one
   */
  public record Weighed(
      Decision.Option option,
      List<Touch> touches,
      List<Optional<Prospect>> prospects,
      Optional<Integer> place,
      List<String> dominatedBy) {
    public Weighed {
      touches = List.copyOf(touches);
      prospects = List.copyOf(prospects);
      dominatedBy = List.copyOf(dominatedBy);
    }

    /** Whether it breaks a constraint. */
    public boolean fallsOut() {
      return touches.stream().anyMatch(Touch::isBreak);
    }
  }

  /** The options of a decision as things stood when it was made, or stand while it is open. */
  public static Weighing of(Decision decision, Charter charter, Values values) {
    Outlook outlook =
        new Outlook(values, decision.decided().map(made -> made.on()).orElse(values.today()));
    List<Goal> goals = charter.goalsInOrder();
    List<Lineup.Entrant> entrants =
        decision.options().stream()
            .map(
                option ->
                    new Lineup.Entrant(
                        option,
                        Touch.of(charter.constraints(), option.breaks(), option.expects(), outlook),
                        goals.stream()
                            .map(goal -> outlook.prospect(option.expects(), goal.metric()))
                            .toList()))
            .toList();
    return new Lineup(goals, charter.hierarchyThresholds().equality(), entrants).weigh();
  }

  /** The option of this id. */
  public Optional<Weighed> option(String id) {
    return options.stream().filter(weighed -> weighed.option().id().equals(id)).findFirst();
  }
}
