package plumbline.rhythm;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Cadence;

/**
 * How often something is held, taken apart: what the plainer recurrence rules say.
 *
 * @param interval each which day, week, month or year, from 1
 * @param days of the week, in the order of the rule; none where it names no weekdays
 * @param datesOfMonth from 1, or from -1 where they are counted from the last day
 * @param months from 1 for January; none where it names no months
 */
public record Repetition(
    Every every, int interval, List<Day> days, List<Integer> datesOfMonth, List<Integer> months) {

  /** How long the steps are. */
  public enum Every {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /**
   * A day of the week.
   *
   * @param place which such day of the month, from 1, or from -1 where they are counted from the
   *     last one; 0 for each of them
   */
  public record Day(int place, DayOfWeek weekday) {}

  public Repetition {
    days = List.copyOf(days);
    datesOfMonth = List.copyOf(datesOfMonth);
    months = List.copyOf(months);
  }

  /** Absent for a rule that says more than this holds, or that cannot be followed. */
  public static Optional<Repetition> of(Cadence cadence) {
    try {
      return Recurrence.parse(cadence.rule()).repetition();
    } catch (IllegalArgumentException cannotBeFollowed) {
      return Optional.empty();
    }
  }
}
