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
 * @param demand the goal or constraint, by the id it has now
 * @param metric that it was measured by, by the id it has now
 * @param standing how it stood the day before, by what it asked for then
 * @param judged the newest complete week of that day
 */
public record Goalpost(
    Entry.Event event,
    LocalDate day,
    Change change,
    Id demand,
    MetricId metric,
    Standing standing,
    Point judged) {

  /** How a demand was not met. */
  public enum Standing {
    AT_RISK,
    OFF_TRACK,
    MISSED,
    BREACHED
  }

  /** Whether the demand itself was kept, and only its measure changed. */
  public boolean byDefinition() {
    return change.entity().kind().equals("metric");
  }
}
