package plumbline.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;

/** The week to be closed, or why there is none. */
sealed interface ChosenWeek {

  /** How far back and ahead a name is looked for. */
  int MOST_WEEKS = 1100;

  /** A week that is over. */
  record Over(Period week) implements ChosenWeek {}

  /** There is no such week, or it is not over; the reason is for the user. */
  record None(String why) implements ChosenWeek {}

  /**
   * The week of this name, or else the last that is over.
   *
   * @param name as {@link Period#label()} has it
   */
  static ChosenWeek of(Optional<String> name, Calendar calendar, Instant now) {
    LocalDate today = calendar.dayOf(now);
    Period current = calendar.containing(today, Grain.WEEK);
    if (name.isEmpty()) {
      return new Over(calendar.before(current));
    }
    Period week = current;
    for (int i = 0; i < MOST_WEEKS; i++) {
      week = calendar.before(week);
      if (week.label().equals(name.get())) {
        return new Over(week);
      }
    }
    week = current;
    for (int i = 0; i < MOST_WEEKS; i++) {
      if (week.label().equals(name.get())) {
        return new None(
            "--week: " + name.get() + " is not over; its last day is " + week.days().lastDay());
      }
      week = calendar.containing(week.days().until(), Grain.WEEK);
    }
    return new None(
        "--week: the charter's calendar has no week `"
            + name.get()
            + "`; the last one that is over is "
            + calendar.before(current).label());
  }
}
