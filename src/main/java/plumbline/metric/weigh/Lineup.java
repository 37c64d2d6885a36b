package plumbline.metric.weigh;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Decision;
import plumbline.charter.Goal;
import plumbline.metric.weigh.Weighing.Outcome;
import plumbline.metric.weigh.Weighing.Weighed;

/** Puts the options of one decision in order. */
public final class Lineup {

  /**
   * An option before it has a place.
   *
   * @param prospects one for each goal
   */
  record Entrant(Decision.Option option, List<Touch> touches, List<Optional<Prospect>> prospects) {

    boolean fallsOut() {
      return touches.stream().anyMatch(Touch::isBreak);
    }

    BigDecimal gain(int goal, Goal of) {
      return prospects.get(goal).orElse(Prospect.NONE).gain(of.to().better());
    }
  }

  /**
   * What a goal says of the options that the goals above it left.
   *
   * @param tolerance how far behind the best still counts as equal, in the unit of the metric
   * @param stay ids of those within it
   * @param leave ids of the others; empty where the goal tells no difference
   * @param unknown ids of those whose effect is not known; with any, nothing is decided
   */
  public record Step(
      Goal goal,
      BigDecimal tolerance,
      List<String> stay,
      List<String> leave,
      List<String> unknown) {
    public Step {
      stay = List.copyOf(stay);
      leave = List.copyOf(leave);
      unknown = List.copyOf(unknown);
    }
  }

  private final List<Goal> goals;
  private final List<Entrant> all;
  private final List<Entrant> candidates;
  private final List<BigDecimal> tolerances = new ArrayList<>();

  Lineup(List<Goal> goals, BigDecimal equality, List<Entrant> all) {
    this.goals = goals;
    this.all = all;
    this.candidates = all.stream().filter(entrant -> !entrant.fallsOut()).toList();
    for (int i = 0; i < goals.size(); i++) {
      tolerances.add(width(i).multiply(equality));
    }
  }

  /** The way from baseline to target, or without a baseline the largest gain or loss expected. */
  private BigDecimal width(int index) {
    Goal goal = goals.get(index);
    BigDecimal target = goal.to().value().value();
    return goal.from()
        .map(from -> target.subtract(from.value().value()).abs())
        .orElseGet(
            () ->
                candidates.stream()
                    .map(entrant -> entrant.gain(index, goal).abs())
                    .reduce(BigDecimal.ZERO, BigDecimal::max));
  }

  Weighing weigh() {
    Map<Entrant, Integer> places = new HashMap<>();
    List<Step> steps = steps(candidates);
    List<Entrant> first = survivors(candidates, steps);
    List<Entrant> left = new ArrayList<>(candidates);
    List<Entrant> next = first;
    while (!next.isEmpty()) {
      int place = candidates.size() - left.size() + 1;
      next.forEach(entrant -> places.put(entrant, place));
      left.removeAll(next);
      next = survivors(left, steps(left));
    }
    return new Weighing(
        goals,
        all.stream().map(entrant -> weighed(entrant, places)).toList(),
        steps,
        outcome(first),
        ids(first));
  }

  private Outcome outcome(List<Entrant> first) {
    if (candidates.isEmpty()) {
      return Outcome.NONE_LEFT;
    }
    return first.isEmpty() ? Outcome.UNKNOWN : first.size() == 1 ? Outcome.ONE_BEST : Outcome.EQUAL;
  }

  /** Goal by goal, until one option is left or something is not known. */
  private List<Step> steps(List<Entrant> field) {
    List<Step> steps = new ArrayList<>();
    List<Entrant> left = field;
    for (int i = 0; i < goals.size() && left.size() > 1; i++) {
      Step step = step(i, left);
      steps.add(step);
      if (!step.unknown().isEmpty()) {
        break;
      }
      left = left.stream().filter(entrant -> step.stay().contains(id(entrant))).toList();
    }
    return steps;
  }

  private Step step(int index, List<Entrant> left) {
    Goal goal = goals.get(index);
    BigDecimal tolerance = tolerances.get(index);
    List<Entrant> unknown =
        left.stream().filter(entrant -> entrant.prospects().get(index).isEmpty()).toList();
    BigDecimal best =
        left.stream()
            .map(entrant -> entrant.gain(index, goal))
            .reduce(BigDecimal::max)
            .orElse(BigDecimal.ZERO);
    BigDecimal least = best.subtract(tolerance);
    List<Entrant> stay =
        left.stream().filter(entrant -> entrant.gain(index, goal).compareTo(least) >= 0).toList();
    List<Entrant> leave = left.stream().filter(entrant -> !stay.contains(entrant)).toList();
    return new Step(goal, tolerance, ids(stay), ids(leave), ids(unknown));
  }

  /** Who is left after the steps; nobody where they ended with something unknown. */
  private static List<Entrant> survivors(List<Entrant> field, List<Step> steps) {
    if (steps.isEmpty()) {
      return field;
    }
    Step last = steps.get(steps.size() - 1);
    return last.unknown().isEmpty()
        ? field.stream().filter(entrant -> last.stay().contains(id(entrant))).toList()
        : List.of();
  }

  private Weighed weighed(Entrant entrant, Map<Entrant, Integer> places) {
    List<String> dominatedBy =
        entrant.fallsOut()
            ? List.of()
            : ids(candidates.stream().filter(other -> dominates(other, entrant)).toList());
    return new Weighed(
        entrant.option(),
        entrant.touches(),
        entrant.prospects(),
        Optional.ofNullable(places.get(entrant)),
        dominatedBy);
  }

  private boolean dominates(Entrant one, Entrant other) {
    boolean known =
        one.prospects().stream().allMatch(Optional::isPresent)
            && other.prospects().stream().allMatch(Optional::isPresent);
    boolean better = false;
    for (int i = 0; known && i < goals.size(); i++) {
      int order = one.gain(i, goals.get(i)).compareTo(other.gain(i, goals.get(i)));
      known = order >= 0;
      better |= order > 0;
    }
    return known && better;
  }

  private static String id(Entrant entrant) {
    return entrant.option().id();
  }

  private static List<String> ids(List<Entrant> entrants) {
    return entrants.stream().map(Lineup::id).toList();
  }
}
