package plumbline.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;

/** The periods that a snapshot of a week tells, by the charter's calendar; each list ascending. */
record ClosedPeriods(
    Period week,
    List<Period> weeks,
    List<Period> weeksYearBefore,
    List<Period> months,
    List<Period> monthsYearBefore,
    List<Period> toDate,
    List<DayRange> toDateYearBefore,
    List<Period> quarters,
    List<Period> quartersYearBefore,
    List<Period> years,
    List<Period> yearsYearBefore,
    List<Period> earlierWeeks) {

  /** Weeks that tell what is ordinary. */
  static final int WEEKS = 26;

  /** With those, two years. */
  private static final int EARLIER_WEEKS = 104 - WEEKS;

  private static final int TRAILING_WEEKS = 6;
  private static final int MONTHS = 12;

  /** Since when things are told to date. */
  static final List<Grain> SINCE = List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR);

  static ClosedPeriods of(Calendar calendar, Period week) {
    LocalDate until = week.days().until();
    List<Period> weeks = back(calendar, week, WEEKS);
    List<Period> months = over(calendar, until, Grain.MONTH, MONTHS);
    List<Period> quarters = over(calendar, until, Grain.QUARTER, 1);
    List<Period> years = over(calendar, until, Grain.YEAR, 1);
    List<Period> toDate =
        SINCE.stream().map(grain -> calendar.containing(until.minusDays(1), grain)).toList();
    return new ClosedPeriods(
        week,
        weeks,
        yearBefore(calendar, weeks.subList(WEEKS - TRAILING_WEEKS, WEEKS)),
        months,
        yearBefore(calendar, months),
        toDate,
        toDate.stream()
            .map(period -> calendar.equalPart(period, until, calendar.yearBefore(period)))
            .toList(),
        quarters,
        yearBefore(calendar, quarters),
        years,
        yearBefore(calendar, years),
        back(calendar, calendar.before(weeks.get(0)), EARLIER_WEEKS));
  }

  Periods told() {
    return new Periods(
        told(weeks),
        told(weeksYearBefore),
        told(months),
        told(monthsYearBefore),
        toDate.stream()
            .map(one -> new Periods.Stretch(one.label(), one.start(), week.days().lastDay()))
            .toList(),
        told(toDate, toDateYearBefore),
        told(quarters),
        told(quartersYearBefore),
        told(years),
        told(yearsYearBefore),
        told(earlierWeeks));
  }

  private static List<Periods.Stretch> told(List<Period> periods) {
    return periods.stream()
        .map(one -> new Periods.Stretch(one.label(), one.start(), one.days().lastDay()))
        .toList();
  }

  /** Named for the period they are held against. */
  private static List<Periods.Stretch> told(List<Period> periods, List<DayRange> parts) {
    return IntStream.range(0, periods.size())
        .mapToObj(
            i ->
                new Periods.Stretch(
                    periods.get(i).label(), parts.get(i).from(), parts.get(i).lastDay()))
        .toList();
  }

  /** The newest periods that are over before a day. */
  private static List<Period> over(Calendar calendar, LocalDate until, Grain grain, int count) {
    Period newest = calendar.containing(until.minusDays(1), grain);
    boolean isOver = !newest.days().until().isAfter(until);
    return back(calendar, isOver ? newest : calendar.before(newest), count);
  }

  private static List<Period> back(Calendar calendar, Period newest, int count) {
    List<Period> periods = new ArrayList<>();
    for (Period period = newest; periods.size() < count; period = calendar.before(period)) {
      periods.add(period);
    }
    Collections.reverse(periods);
    return periods;
  }

  private static List<Period> yearBefore(Calendar calendar, List<Period> periods) {
    return periods.stream().map(calendar::yearBefore).toList();
  }
}
