package plumbline.history;

import java.util.Optional;
import plumbline.charter.Goal;
import plumbline.diff.Change;
import plumbline.diff.Change.Strictness;
import plumbline.history.Goalpost.Move;
import plumbline.metric.judge.GlidePath;

/** Tells whether a change of a goal or constraint makes it easier to meet, and by what. */
final class Easing {

  private Easing() {}

  /**
   * How a change made a goal easier; absent where it did not.
   *
   * @param after the goal as it is since; absent where it is gone
   */
  static Optional<Move> of(Change change, Goal before, Optional<Goal> after) {
    if (change instanceof Change.TargetMoved moved) {
      return moved.value() == Strictness.LOOSER
          ? Optional.of(Move.TARGET)
          : when(moved.date() == Strictness.LOOSER, Move.DATE);
    }
    return of(change)
        .or(
            () ->
                after.flatMap(
                    now ->
                        switch (change.field()) {
                          case "from" -> when(now.from().isEmpty(), Move.START);
                          case "from.value" -> when(startsLower(before, now), Move.START);
                          case "from.on" -> when(startsLater(before, now), Move.START);
                          case "to.tolerance" -> when(bearsMore(before, now), Move.TOLERANCE);
                          default -> Optional.empty();
                        }));
  }

  /** How a change made a demand easier, if that can be told by itself. */
  static Optional<Move> of(Change change) {
    if (change instanceof Change.Removed) {
      return Optional.of(Move.REMOVED);
    } else if (change instanceof Change.BoundMoved moved) {
      return when(moved.strictness() == Strictness.LOOSER, Move.LIMIT);
    }
    return when(change.field().equals("metric"), Move.METRIC);
  }

  private static Optional<Move> when(boolean easier, Move move) {
    return easier ? Optional.of(move) : Optional.empty();
  }

  /** Farther from the target: a path from there asks for less on every day before the last. */
  private static boolean startsLower(Goal before, Goal after) {
    if (before.from().isEmpty() || after.from().isEmpty()) {
      return false;
    }
    int order = after.from().get().value().value().compareTo(before.from().get().value().value());
    return switch (after.to().better()) {
      case HIGHER -> order < 0;
      case LOWER -> order > 0;
    };
  }

  private static boolean startsLater(Goal before, Goal after) {
    return before.from().isPresent()
        && after.from().filter(now -> now.on().isAfter(before.from().get().on())).isPresent();
  }

  private static boolean bearsMore(Goal before, Goal after) {
    return GlidePath.tolerated(after.to()).compareTo(GlidePath.tolerated(before.to())) > 0;
  }
}
