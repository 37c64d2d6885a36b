package plumbline.history;

import java.time.LocalDate;
import plumbline.charter.Id;
import plumbline.charter.MetricId;
import plumbline.diff.Change;
import plumbline.metric.value.Point;

/**
 * A demand that was made easier while it was not met.
 *
 * @param day from which the change holds
 * @param change what was made easier, or the definition by which it is measured
 * @param move what made it easier
 * @param demand the goal or constraint, by the id it has now, or had at last
 * @param metric that it was measured by, by the id it has now
 * @param standing how it stood the day before, by what it asked for then
 * @param judged the newest complete week of that day
 */
public record Goalpost(
    Entry.Event event,
    LocalDate day,
    Change change,
    Move move,
    Id demand,
    MetricId metric,
    Standing standing,
    Point judged) {

  /** What made a demand easier. */
  public enum Move {
    /** It asks for less. */
    TARGET,
    /** The target may be reached later. */
    DATE,
    /** A limit allows more. */
    LIMIT,
    /** The path starts farther from the target, or later, or nowhere. */
    START,
    /** More of a lag counts as at risk only. */
    TOLERANCE,
    /** It is measured by another metric. */
    METRIC,
    /** What it is measured by is worked out in another way. */
    DEFINITION,
    /** It is gone. */
    REMOVED
  }

  /** How a demand was not met. */
  public enum Standing {
    AT_RISK,
    OFF_TRACK,
    MISSED,
    BREACHED
  }

  /** Whether the demand itself was kept, and only its measure changed. */
  public boolean byDefinition() {
    return move == Move.DEFINITION;
  }
}
