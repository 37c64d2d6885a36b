package plumbline.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.Goal;
import plumbline.charter.Goals;
import plumbline.charter.Id;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Weight;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.ConstraintVerdict;
import plumbline.metric.judge.Evidence;
import plumbline.metric.judge.GoalVerdict;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/**
 * What a change of a charter does to its numbers: both charters computed on the same data.
 *
 * @param metrics those with another value in any complete period or of another definition; the
 *     redefined ones first, else in the order of the later charter
 * @param uncomparable those of another definition whose values cannot be held side by side
 * @param goals whose verdict is another one
 * @param constraints whose verdict is another one
 */
public record Effects(
    List<MetricEffect> metrics,
    List<Uncomparable> uncomparable,
    List<GoalFlip> goals,
    List<ConstraintFlip> constraints) {

  public Effects {
    metrics = List.copyOf(metrics);
    uncomparable = List.copyOf(uncomparable);
    goals = List.copyOf(goals);
    constraints = List.copyOf(constraints);
  }

  /** A metric whose values cannot be held side by side. */
  public record Uncomparable(Metric metric, Why why) {}

  /** Why values cannot be held side by side. */
  public enum Why {
    /** It did not exist before. */
    NEW,
    /** It no longer exists. */
    GONE,
    /** It is told in another unit. */
    OTHER_UNIT,
    /** Neither side has a complete period. */
    NO_PERIOD
  }

  /** A goal that both charters have, with the verdict each gives. */
  public record GoalFlip(Goal goal, GoalVerdict before, GoalVerdict after) {}

  /** A constraint that both charters have, with the verdict each gives. */
  public record ConstraintFlip(
      Constraint constraint, ConstraintVerdict before, ConstraintVerdict after) {}

  /** How many goals and constraints have another verdict. */
  public int flips() {
    return goals.size() + constraints.size();
  }

  /** Whether anything is another number, or judged in another way. */
  public boolean any() {
    return !metrics.isEmpty()
        || !uncomparable.isEmpty()
        || !goals.isEmpty()
        || !constraints.isEmpty();
  }

  /**
   * The effects of the changes between the charters of two sets of values.
   *
   * @param changes as {@link Changes#between} gives them for the same charters
   */
  public static Effects of(Values before, Values after, List<Change> changes) {
    return new Work(before, after, changes).effects();
  }

  private static final class Work {

    private final Values before;
    private final Values after;
    private final Renames renames;
    private final Set<String> redefined;
    private final List<MetricEffect> metrics = new ArrayList<>();
    private final List<Uncomparable> uncomparable = new ArrayList<>();

    Work(Values before, Values after, List<Change> changes) {
      this.before = before;
      this.after = after;
      this.renames =
          Renames.between(Entities.of(charter(before)).byId(), Entities.of(charter(after)).byId());
      this.redefined =
          changes.stream()
              .filter(change -> change.weight() == Weight.MEANING)
              .filter(change -> change.entity().kind().equals("metric"))
              .map(change -> change.entity().id())
              .collect(Collectors.toSet());
    }

    private static Charter charter(Values values) {
      return values.plan().charter();
    }

    Effects effects() {
      Map<MetricId, Metric> earlier =
          charter(before).metrics().stream()
              .collect(Collectors.toMap(metric -> later(metric.id()), metric -> metric));
      for (Metric metric : charter(after).metrics()) {
        Metric was = earlier.remove(metric.id());
        if (was == null) {
          uncomparable.add(new Uncomparable(metric, Why.NEW));
        } else {
          compare(was, metric);
        }
      }
      charter(before).metrics().stream()
          .filter(metric -> earlier.containsKey(later(metric.id())))
          .forEach(gone -> uncomparable.add(new Uncomparable(gone, Why.GONE)));
      metrics.sort(Comparator.comparing(effect -> !effect.redefined()));
      return new Effects(metrics, uncomparable, goalFlips(), constraintFlips());
    }

    private MetricId later(MetricId earlier) {
      return (MetricId) renames.later(earlier);
    }

    private void compare(Metric was, Metric is) {
      boolean own = redefined.contains(is.id().value());
      if (!was.unit().equals(is.unit())) {
        uncomparable.add(new Uncomparable(is, Why.OTHER_UNIT));
        return;
      }
      Grain grain = grain(was.id(), is.id());
      MetricEffect effect =
          MetricEffect.of(is, own, total(before, was.id(), grain), total(after, is.id(), grain));
      if (effect.compared() == 0 && own) {
        uncomparable.add(new Uncomparable(is, Why.NO_PERIOD));
      } else if (effect.changed() > 0 || (own && effect.compared() > 0)) {
        metrics.add(effect);
      }
    }

    /**
     * The grain a metric is told by: what it adds up to if it is to date, else weeks; a longer one
     * where neither side has a number for any complete period of that.
     */
    private Grain grain(MetricId was, MetricId is) {
      List<Grain> grains = new ArrayList<>();
      after.toDateSince(is).ifPresent(grains::add);
      grains.addAll(List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR));
      return grains.stream()
          .filter(grain -> isTold(before, was, grain) || isTold(after, is, grain))
          .findFirst()
          .orElse(Grain.WEEK);
    }

    private static boolean isTold(Values values, MetricId metric, Grain grain) {
      return total(values, metric, grain).points().stream()
          .anyMatch(point -> point.complete() && point.value().asNumber().isPresent());
    }

    private List<GoalFlip> goalFlips() {
      List<GoalFlip> flips = new ArrayList<>();
      for (Goal goal : goals(after)) {
        Optional<Goal> was = find(goals(before), goal.id());
        if (was.isPresent()) {
          GoalVerdict earlier = judge(before, was.get());
          GoalVerdict later = judge(after, goal);
          if (earlier.standing() != later.standing()) {
            flips.add(new GoalFlip(goal, earlier, later));
          }
        }
      }
      return flips;
    }

    private Optional<Goal> find(List<Goal> goals, Id later) {
      return goals.stream().filter(goal -> renames.later(goal.id()).equals(later)).findFirst();
    }

    private List<ConstraintFlip> constraintFlips() {
      List<ConstraintFlip> flips = new ArrayList<>();
      for (Constraint constraint : constraints(after)) {
        Optional<Constraint> was =
            constraints(before).stream()
                .filter(old -> renames.later(old.id()).equals(constraint.id()))
                .findFirst();
        if (was.isPresent()) {
          ConstraintVerdict earlier = judge(before, was.get());
          ConstraintVerdict later = judge(after, constraint);
          if (earlier.standing() != later.standing()) {
            flips.add(new ConstraintFlip(constraint, earlier, later));
          }
        }
      }
      return flips;
    }

    private static List<Goal> goals(Values values) {
      return charter(values).goals().map(Goals::inOrder).orElse(List.of());
    }

    private static List<Constraint> constraints(Values values) {
      return charter(values).goals().map(Goals::constraints).orElse(List.of());
    }

    private static GoalVerdict judge(Values values, Goal goal) {
      return GoalVerdict.of(goal, evidence(values, goal.metric()), values.today());
    }

    private static ConstraintVerdict judge(Values values, Constraint constraint) {
      return ConstraintVerdict.of(
          constraint, weeks(values, constraint.metric()), evidence(values, constraint.metric()));
    }

    private static Evidence evidence(Values values, MetricId metric) {
      return Evidence.of(weeks(values, metric), values.staleSources(metric));
    }

    private static Series weeks(Values values, MetricId metric) {
      return total(values, metric, Grain.WEEK);
    }

    private static Series total(Values values, MetricId metric, Grain grain) {
      return values.series(metric, Slice.TOTAL, grain);
    }
  }
}
