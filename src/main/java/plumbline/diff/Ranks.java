package plumbline.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import plumbline.charter.Charter;
import plumbline.charter.Goal;
import plumbline.charter.GoalId;
import plumbline.charter.Goals;

/** Which goals have another place in the hierarchy. */
final class Ranks {

  private Ranks() {}

  /**
   * The goals of both charters that moved against the others: as few as can tell the new order. A
   * goal that became the primary one, or no longer is, has always moved.
   */
  static List<Change.Reranked> between(Charter before, Charter after, Renames renames) {
    if (before.goals().equals(after.goals())) {
      return List.of();
    }
    List<GoalId> earlier =
        goals(before).stream().map(goal -> (GoalId) renames.later(goal.id())).toList();
    List<Goal> later = goals(after);
    List<GoalId> order = later.stream().map(Goal::id).toList();
    List<GoalId> common = order.stream().filter(earlier::contains).toList();
    Set<GoalId> kept = new TreeSet<>(longestInOrder(common, earlier));
    if (!earlier.isEmpty() && !order.isEmpty() && !earlier.get(0).equals(order.get(0))) {
      kept.remove(earlier.get(0));
      kept.remove(order.get(0));
    }
    return later.stream()
        .filter(goal -> common.contains(goal.id()) && !kept.contains(goal.id()))
        .map(
            goal ->
                new Change.Reranked(
                    Entity.of(goal.id(), goal),
                    earlier.indexOf(goal.id()),
                    order.indexOf(goal.id())))
        .toList();
  }

  private static List<Goal> goals(Charter charter) {
    return charter.goals().map(Goals::inOrder).orElse(List.of());
  }

  /** The longest run through {@code items} whose places in {@code order} ascend. */
  private static List<GoalId> longestInOrder(List<GoalId> items, List<GoalId> order) {
    List<List<GoalId>> endingAt = new ArrayList<>();
    for (GoalId item : items) {
      int place = order.indexOf(item);
      Optional<List<GoalId>> before =
          IntStream.range(0, endingAt.size())
              .filter(i -> order.indexOf(items.get(i)) < place)
              .mapToObj(endingAt::get)
              .max(Comparator.comparingInt(List::size));
      List<GoalId> run = new ArrayList<>(before.orElse(List.of()));
      run.add(item);
      endingAt.add(run);
    }
    return endingAt.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
  }
}
