package plumbline.metric.plan;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.charter.Duration;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Period;

/**
 * The days a value is taken from when it is told for a period.
 *
 * @param until the day after the last that counts; before the end of the period where only a part
 *     of it is meant
 * @param days what follows from period, end and shape
 */
public record Frame(Period period, LocalDate until, Shape shape, DayRange days) {

  /** How many days a source may lag for its figures to date to be told. */
  public static final int LONGEST_LAG_DAYS = 7;

  /** How long ago the newest complete week of such a source may have ended. */
  public static final int LONGEST_WEEK_LAG_DAYS = 2 * LONGEST_LAG_DAYS;

  /** A period taken as far as {@code until}. */
  public static Frame of(Calendar calendar, Period period, LocalDate until, Shape shape) {
    LocalDate end = until.isBefore(period.days().until()) ? until : period.days().until();
    return new Frame(period, end, shape, days(calendar, period, end, shape));
  }

  /**
   * A period as a series tells it on a day: windows and figures to date end with that day at the
   * latest, whole periods with themselves.
   */
  public static Frame asSeen(Calendar calendar, Period period, LocalDate today, Shape shape) {
    boolean whole = shape.equals(Shape.WHOLE);
    return of(calendar, period, whole ? period.days().until() : today.plusDays(1), shape);
  }

  /** The same frame in another shape, as seen on a day. */
  public Frame in(Calendar calendar, Shape other, LocalDate today) {
    if (other.equals(shape)) {
      return this;
    }
    LocalDate seen = today.plusDays(1);
    return of(calendar, period, until.isBefore(seen) ? until : seen, other);
  }

  /**
   * The equal part of the period a length of time earlier; absent where the calendar has no such
   * period.
   */
  public Optional<Frame> back(Calendar calendar, Duration length) {
    return calendar.back(period, length).map(earlier -> at(calendar, earlier));
  }

  /** The equal part of an earlier period, in the same shape. */
  public Frame at(Calendar calendar, Period earlier) {
    return of(calendar, earlier, calendar.equalPart(period, until, earlier).until(), shape);
  }

  private static DayRange days(Calendar calendar, Period period, LocalDate until, Shape shape) {
    if (shape instanceof Shape.Trailing trailing) {
      return calendar.trailing(until, trailing.length());
    }
    LocalDate start = period.start();
    if (shape instanceof Shape.ToDate toDate && until.isAfter(period.start())) {
      start = calendar.containing(until.minusDays(1), toDate.since()).start();
    }
    return new DayRange(start, until.isBefore(start) ? start : until);
  }
}
