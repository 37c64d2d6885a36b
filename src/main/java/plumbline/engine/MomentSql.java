package plumbline.engine;

import plumbline.charter.Duration;

/**
 * The moment of each row of two sources, so that rows of one can be held against rows of the other.
 *
 * <p>Where either source knows only days, both are compared by days. Whole days are counted by the
 * calendar of the charter's zone, hours and minutes by the clock.
 *
 * @param within the length of time that is counted between two rows
 */
record MomentSql(RowsSql one, RowsSql other, Duration within) {

  /** SQL of a timestamp of each row of one of the two. */
  String of(RowsSql rows) {
    if (one.time().isByDay() || other.time().isByDay()) {
      return "CAST(" + rows.time().day() + " AS TIMESTAMP)";
    }
    return isByClock() ? rows.time().instant() : rows.time().local();
  }

  boolean isByClock() {
    return within.unit() == Duration.TimeUnit.HOUR || within.unit() == Duration.TimeUnit.MINUTE;
  }

  static String interval(Duration within) {
    int count = within.unit() == Duration.TimeUnit.QUARTER ? 3 * within.count() : within.count();
    String unit = within.unit() == Duration.TimeUnit.QUARTER ? "MONTH" : within.unit().name();
    return "INTERVAL " + count + " " + unit;
  }
}
