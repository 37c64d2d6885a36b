package plumbline.metric.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.About;
import plumbline.charter.Duration;

/**
 * The periods of a shop: where days, weeks, months, quarters and years begin, how they are named,
 * and which came before.
 *
 * <p>All arithmetic is on dates, never on hours: a local day may have 23 or 25 of them.
 *
 * <p>Names of weeks follow ISO 8601. A week that does not start on Monday is numbered by the same
 * rule: it belongs to the year that holds at least four of its days, and a year's first week is
 * number 1. Years that do not start in January are named for the year they end in: {@code FY2027},
 * {@code FY2027-Q1}.
 */
public final class Calendar {

  private static final int DAYS_OF_WEEK = 7;
  private static final int DAYS_OF_YEAR_IN_WEEKS = 52 * DAYS_OF_WEEK;
  private static final int DAYS_OF_QUARTER_IN_WEEKS = 13 * DAYS_OF_WEEK;

  private final ZoneId zone;
  private final DayOfWeek weekStarts;
  private final Month yearStarts;
  private final Map<Grain, RetailPeriods> retail;

  private Calendar(
      ZoneId zone, DayOfWeek weekStarts, Month yearStarts, Map<Grain, RetailPeriods> retail) {
    this.zone = zone;
    this.weekStarts = weekStarts;
    this.yearStarts = yearStarts;
    this.retail = retail;
  }

  /** The calendar a charter asks for by its zone, first day of the week and first month. */
  public static Calendar of(About about) {
    return of(about, RetailDays.NONE);
  }

  /**
   * The same, with the grains that a retail calendar names taken from it. Days outside the retail
   * calendar fall into ordinary periods, cut where the retail ones begin and end.
   */
  public static Calendar of(About about, RetailDays days) {
    Map<Grain, RetailPeriods> retail = new EnumMap<>(Grain.class);
    days.labels()
        .forEach(
            (grain, labels) -> {
              if (!labels.isEmpty() && grain != Grain.DAY) {
                retail.put(grain, RetailPeriods.of(grain, labels));
              }
            });
    return new Calendar(
        about.timeZone(),
        about.weekStarts().orElse(DayOfWeek.MONDAY),
        about.yearStarts().orElse(Month.JANUARY),
        retail);
  }

  public ZoneId zone() {
    return zone;
  }

  /** The local day an instant falls on. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The instant a local day begins: midnight, or the first moment after it where there is none. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The period a day belongs to; every day belongs to exactly one of each grain. */
  public Period containing(LocalDate day, Grain grain) {
    RetailPeriods periods = retail.get(grain);
    if (periods == null) {
      return ordinary(day, grain);
    }
    return periods.find(day).orElseGet(() -> periods.cut(ordinary(day, grain), day));
  }

  /**
   * The longest period that has exactly these days, or else a stretch of days of its own, by day
   * and named for its first and last.
   *
   * @param days at least one
   */
  public Period stretch(DayRange days) {
    Grain[] grains = Grain.values();
    for (int i = grains.length - 1; i >= 0; i--) {
      Period period = containing(days.from(), grains[i]);
      if (period.days().equals(days)) {
        return period;
      }
    }
    return new Period(Grain.DAY, days, days.from() + "/" + days.lastDay());
  }

  /** All periods that share a day with the range, ascending and without holes. */
  public List<Period> over(DayRange days, Grain grain) {
    List<Period> periods = new ArrayList<>();
    for (LocalDate day = days.from(); day.isBefore(days.until()); ) {
      Period period = containing(day, grain);
      periods.add(period);
      day = period.days().until();
    }
    return periods;
  }

  /** The period just before. */
  public Period before(Period period) {
    return containing(period.start().minusDays(1), period.grain());
  }

  /**
   * The period a length of time earlier. A day goes back by days and weeks, and by months, quarters
   * and years to the same date (the last day of a month that is too short: 29 February a year back
   * is 28 February). A week goes back by whole weeks, by years of 364 days and quarters of 91, so
   * that the same weekdays are compared. Months, quarters and years go back by the calendar. A
   * stretch of days goes back with both of its ends.
   *
   * @return absent where the length is no whole number of such periods, as a month of weeks
   */
  public Optional<Period> back(Period period, Duration length) {
    return switch (period.grain()) {
      case DAY -> daysBack(period.days(), length);
      case WEEK ->
          weekDays(length).map(days -> containing(period.start().minusDays(days), Grain.WEEK));
      case MONTH -> periodsBack(period, length, 1);
      case QUARTER -> periodsBack(period, length, 3);
      case YEAR -> periodsBack(period, length, 12);
    };
  }

  /** The same period a year earlier; a week 364 days earlier. */
  public Period yearBefore(Period period) {
    return back(period, new Duration(1, Duration.TimeUnit.YEAR)).orElseThrow();
  }

  /**
   * The part of an earlier period that is equal to the part of a later one that has gone by.
   *
   * <p>Months, quarters and years are cut on the same day of the same month of theirs, at most at
   * the end of that month; weeks and the periods of a retail calendar after as many days. When the
   * later period is over, so is the earlier.
   *
   * @param until the day after the last that has gone by, within the later period
   */
  public DayRange equalPart(Period later, LocalDate until, Period earlier) {
    if (!until.isBefore(later.days().until())) {
      return earlier.days();
    }
    if (!until.isAfter(later.start())) {
      return new DayRange(earlier.start(), earlier.start());
    }
    boolean byDays = later.grain() == Grain.WEEK || retail.containsKey(later.grain());
    LocalDate end =
        byDays
            ? earlier.start().plusDays(ChronoUnit.DAYS.between(later.start(), until))
            : sameDate(later.start(), until.minusDays(1), earlier.start()).plusDays(1);
    return new DayRange(earlier.start(), earliest(end, earlier.days().until()));
  }

  /**
   * The days of a trailing window that ends before {@code until}; months and longer go back to the
   * same day of the month.
   */
  public DayRange trailing(LocalDate until, Duration length) {
    LocalDate from = dayBack(until, length).orElse(until);
    return new DayRange(from, until);
  }

  private static LocalDate sameDate(LocalDate start, LocalDate day, LocalDate earlierStart) {
    long months = ChronoUnit.MONTHS.between(start, day);
    long days = ChronoUnit.DAYS.between(start.plusMonths(months), day);
    LocalDate base = earlierStart.plusMonths(months);
    return earliest(base.plusDays(days), base.plusMonths(1).minusDays(1));
  }

  private static LocalDate earliest(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private Optional<Period> periodsBack(Period period, Duration length, int monthsOfOne) {
    int months = months(length);
    if (months <= 0 || months % monthsOfOne != 0) {
      return Optional.empty();
    }
    Period earlier = period;
    for (int i = 0; i < months / monthsOfOne; i++) {
      earlier = before(earlier);
    }
    return Optional.of(earlier);
  }

  private Optional<Period> daysBack(DayRange days, Duration length) {
    Optional<LocalDate> from = dayBack(days.from(), length);
    if (days.from().equals(days.lastDay())) {
      return from.map(day -> containing(day, Grain.DAY));
    }
    Optional<LocalDate> until = dayBack(days.until(), length);
    return from.isEmpty() || until.isEmpty() || !from.get().isBefore(until.get())
        ? Optional.empty()
        : Optional.of(stretch(new DayRange(from.get(), until.get())));
  }

  private static Optional<LocalDate> dayBack(LocalDate day, Duration length) {
    if (length.isWholeDays()) {
      return Optional.of(day.minusDays(length.days()));
    }
    int months = months(length);
    return months > 0 ? Optional.of(day.minusMonths(months)) : Optional.empty();
  }

  private static Optional<Integer> weekDays(Duration length) {
    return switch (length.unit()) {
      case DAY ->
          length.count() % DAYS_OF_WEEK == 0 ? Optional.of(length.count()) : Optional.empty();
      case WEEK -> Optional.of(DAYS_OF_WEEK * length.count());
      case QUARTER -> Optional.of(DAYS_OF_QUARTER_IN_WEEKS * length.count());
      case YEAR -> Optional.of(DAYS_OF_YEAR_IN_WEEKS * length.count());
      case MONTH ->
          length.count() % 3 == 0
              ? Optional.of(DAYS_OF_QUARTER_IN_WEEKS * (length.count() / 3))
              : Optional.empty();
      case MINUTE, HOUR -> Optional.empty();
    };
  }

  /** 0 for lengths that are no number of months. */
  private static int months(Duration length) {
    return switch (length.unit()) {
      case MONTH -> length.count();
      case QUARTER -> 3 * length.count();
      case YEAR -> 12 * length.count();
      case MINUTE, HOUR, DAY, WEEK -> 0;
    };
  }

  private Period ordinary(LocalDate day, Grain grain) {
    return switch (grain) {
      case DAY -> period(grain, day, day.plusDays(1), day.toString());
      case WEEK -> week(day);
      case MONTH -> {
        LocalDate first = day.withDayOfMonth(1);
        yield period(grain, first, first.plusMonths(1), first.toString().substring(0, 7));
      }
      case QUARTER -> quarter(day);
      case YEAR -> {
        LocalDate first = yearStart(day);
        yield period(grain, first, first.plusYears(1), yearLabel(first));
      }
    };
  }

  private Period week(LocalDate day) {
    LocalDate first = day.with(TemporalAdjusters.previousOrSame(weekStarts));
    WeekFields fields = WeekFields.of(weekStarts, 4);
    String label =
        digits(first.get(fields.weekBasedYear()), 4)
            + "-W"
            + digits(first.get(fields.weekOfWeekBasedYear()), 2);
    return period(Grain.WEEK, first, first.plusWeeks(1), label);
  }

  /** A year or week as ISO 8601 writes it; labels are made by the thousand, so not by a format. */
  private static String digits(int number, int count) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, count - digits.length())) + digits;
  }

  private Period quarter(LocalDate day) {
    LocalDate year = yearStart(day);
    int index = (int) ChronoUnit.MONTHS.between(year, day) / 3;
    LocalDate first = year.plusMonths(3L * index);
    return period(Grain.QUARTER, first, first.plusMonths(3), yearLabel(year) + "-Q" + (index + 1));
  }

  private LocalDate yearStart(LocalDate day) {
    LocalDate first = LocalDate.of(day.getYear(), yearStarts, 1);
    return first.isAfter(day) ? first.minusYears(1) : first;
  }

  private String yearLabel(LocalDate first) {
    return yearStarts == Month.JANUARY
        ? Integer.toString(first.getYear())
        : "FY" + (first.getYear() + 1);
  }

  private static Period period(Grain grain, LocalDate from, LocalDate until, String label) {
    return new Period(grain, new DayRange(from, until), label);
  }
}
