package plumbline.metric.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.metric.calendar.Calendars.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates worked out by hand from printed calendars. */
class CalendarTest {

  private static final Calendar LONDON = calendar("Europe/London", DayOfWeek.MONDAY, Month.JANUARY);
  private static final Calendar SUNDAYS =
      calendar("America/New_York", DayOfWeek.SUNDAY, Month.JANUARY);
  private static final Calendar FISCAL = calendar("Europe/London", DayOfWeek.MONDAY, Month.APRIL);

  @ParameterizedTest
  @CsvSource({
    // 2020 is a leap year that begins on a Wednesday, so it has 53 weeks.
    "2019-12-29, 2019-W52, 2019-12-23",
    "2019-12-30, 2020-W01, 2019-12-30",
    "2020-01-01, 2020-W01, 2019-12-30",
    "2020-12-31, 2020-W53, 2020-12-28",
    "2021-01-03, 2020-W53, 2020-12-28",
    "2021-01-04, 2021-W01, 2021-01-04",
    // 2024 is a leap year that begins on a Monday.
    "2024-01-01, 2024-W01, 2024-01-01",
    "2024-02-29, 2024-W09, 2024-02-26",
    "2024-12-29, 2024-W52, 2024-12-23",
    "2024-12-30, 2025-W01, 2024-12-30",
    "2025-12-28, 2025-W52, 2025-12-22",
    "2025-12-29, 2026-W01, 2025-12-29",
    // 2026 begins on a Thursday, so it has 53 weeks.
    "2026-11-22, 2026-W47, 2026-11-16",
    "2026-12-31, 2026-W53, 2026-12-28",
    "2027-01-03, 2026-W53, 2026-12-28",
    "2027-01-04, 2027-W01, 2027-01-04"
  })
  void weeksAreThoseOfIso8601(LocalDate day, String label, LocalDate start) {
    Period week = LONDON.containing(day, Grain.WEEK);
    assertThat(week).isEqualTo(week(start, label));
  }

  @ParameterizedTest
  @CsvSource({
    // Four days of the week from 28 December 2025 are in December, so it ends 2025.
    "2025-12-28, 2025-W53, 2025-12-28",
    "2026-01-03, 2025-W53, 2025-12-28",
    "2026-01-04, 2026-W01, 2026-01-04",
    "2026-11-22, 2026-W47, 2026-11-22",
    "2026-11-21, 2026-W46, 2026-11-15",
    // Only three days of the week from 29 December 2024 are in December, so it begins 2025.
    "2024-12-31, 2025-W01, 2024-12-29"
  })
  void aWeekFromSundayBelongsToTheYearOfMostOfItsDays(
      LocalDate day, String label, LocalDate start) {
    assertThat(SUNDAYS.containing(day, Grain.WEEK)).isEqualTo(week(start, label));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, MONTH, 2026-11, 2026-11-01, 2026-12-01",
    "2024-02-29, MONTH, 2024-02, 2024-02-01, 2024-03-01",
    "2026-11-22, QUARTER, 2026-Q4, 2026-10-01, 2027-01-01",
    "2026-01-01, QUARTER, 2026-Q1, 2026-01-01, 2026-04-01",
    "2026-12-31, YEAR, 2026, 2026-01-01, 2027-01-01",
    "2024-02-29, DAY, 2024-02-29, 2024-02-29, 2024-03-01"
  })
  void monthsQuartersAndYearsAreOrdinary(
      LocalDate day, Grain grain, String label, LocalDate from, LocalDate until) {
    assertThat(LONDON.containing(day, grain))
        .isEqualTo(new Period(grain, new DayRange(from, until), label));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, YEAR, FY2026, 2025-04-01, 2026-04-01",
    "2026-04-01, YEAR, FY2027, 2026-04-01, 2027-04-01",
    "2026-04-01, QUARTER, FY2027-Q1, 2026-04-01, 2026-07-01",
    "2026-11-22, QUARTER, FY2027-Q3, 2026-10-01, 2027-01-01",
    "2027-03-31, QUARTER, FY2027-Q4, 2027-01-01, 2027-04-01",
    "2026-11-22, MONTH, 2026-11, 2026-11-01, 2026-12-01"
  })
  void aBusinessYearIsNamedForTheYearItEndsIn(
      LocalDate day, Grain grain, String label, LocalDate from, LocalDate until) {
    assertThat(FISCAL.containing(day, grain))
        .isEqualTo(new Period(grain, new DayRange(from, until), label));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2026-03-31, 1 MONTH, 2026-02-28",
    "DAY, 2024-02-29, 1 YEAR, 2023-02-28",
    "DAY, 2025-02-28, 1 YEAR, 2024-02-28",
    "DAY, 2024-03-01, 1 DAY, 2024-02-29",
    "DAY, 2024-03-07, 1 WEEK, 2024-02-29",
    "DAY, 2026-11-22, 1 QUARTER, 2026-08-22",
    "WEEK, 2026-11-16, 1 WEEK, 2026-11-09",
    "WEEK, 2026-11-16, 14 DAY, 2026-11-02",
    "WEEK, 2026-11-16, 1 YEAR, 2025-11-17",
    "WEEK, 2020-12-28, 1 YEAR, 2019-12-30",
    "WEEK, 2026-11-16, 2 YEAR, 2024-11-18",
    "WEEK, 2026-11-16, 1 QUARTER, 2026-08-17",
    "WEEK, 2026-11-16, 3 MONTH, 2026-08-17",
    "MONTH, 2024-03-01, 1 MONTH, 2024-02-01",
    "MONTH, 2026-01-01, 1 MONTH, 2025-12-01",
    "MONTH, 2024-02-01, 1 YEAR, 2023-02-01",
    "MONTH, 2026-11-01, 1 QUARTER, 2026-08-01",
    "QUARTER, 2026-10-01, 3 MONTH, 2026-07-01",
    "QUARTER, 2026-01-01, 1 YEAR, 2025-01-01",
    "YEAR, 2026-01-01, 12 MONTH, 2025-01-01",
    "YEAR, 2026-01-01, 4 QUARTER, 2025-01-01"
  })
  void lookingBackFollowsTheCalendar(
      Grain grain, LocalDate start, String length, LocalDate earlier) {
    Period period = LONDON.containing(start, grain);
    assertThat(LONDON.back(period, Calendars.length(length)))
        .contains(LONDON.containing(earlier, grain));
    assertThat(LONDON.containing(earlier, grain).start()).isEqualTo(earlier);
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, 1 MONTH",
    "WEEK, 10 DAY",
    "MONTH, 4 WEEK",
    "MONTH, 28 DAY",
    "QUARTER, 1 MONTH",
    "YEAR, 1 QUARTER",
    "YEAR, 18 MONTH",
    "DAY, 36 HOUR",
    "MONTH, 90 MINUTE"
  })
  void aLengthThatIsNoWholeNumberOfPeriodsLeadsNowhere(Grain grain, String length) {
    Period period = LONDON.containing(LocalDate.of(2026, 11, 22), grain);
    assertThat(LONDON.back(period, Calendars.length(length))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // grain, a day of the later period, gone until, a day of the earlier one, equal until
    "MONTH, 2026-11-01, 2026-11-23, 2026-10-01, 2026-10-23",
    "MONTH, 2026-03-01, 2026-03-31, 2026-02-01, 2026-03-01",
    "MONTH, 2026-03-01, 2026-03-29, 2026-02-01, 2026-03-01",
    "MONTH, 2026-02-01, 2026-03-01, 2026-01-01, 2026-02-01",
    "QUARTER, 2026-10-01, 2026-11-23, 2026-07-01, 2026-08-23",
    "QUARTER, 2026-04-01, 2026-06-01, 2026-01-01, 2026-03-01",
    "YEAR, 2024-01-01, 2024-11-23, 2023-01-01, 2023-11-23",
    "YEAR, 2024-01-01, 2024-03-01, 2023-01-01, 2023-03-01",
    "YEAR, 2025-01-01, 2025-03-01, 2024-01-01, 2024-02-29",
    "WEEK, 2026-11-16, 2026-11-20, 2025-11-17, 2025-11-21",
    "MONTH, 2026-11-01, 2026-11-01, 2026-10-01, 2026-10-01"
  })
  void theEqualPartOfAnEarlierPeriodEndsOnTheSameDay(
      Grain grain, LocalDate later, LocalDate until, LocalDate earlier, LocalDate equal) {
    DayRange part =
        LONDON.equalPart(LONDON.containing(later, grain), until, LONDON.containing(earlier, grain));
    assertThat(part).isEqualTo(new DayRange(earlier, equal));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 28 DAY, 2026-10-26",
    "2026-11-23, 4 WEEK, 2026-10-26",
    "2026-12-01, 3 MONTH, 2026-09-01",
    "2024-03-01, 1 DAY, 2024-02-29",
    "2025-03-31, 1 MONTH, 2025-02-28"
  })
  void aTrailingWindowEndsBeforeItsLastDay(LocalDate until, String length, LocalDate from) {
    assertThat(LONDON.trailing(until, Calendars.length(length)))
        .isEqualTo(new DayRange(from, until));
  }

  @ParameterizedTest
  @CsvSource({
    // British clocks go forward at 01:00 on 29 March 2026 and back at 02:00 on 25 October.
    "2026-03-28, 24",
    "2026-03-29, 23",
    "2026-03-30, 24",
    "2026-10-25, 25"
  })
  void aLocalDayHasTheHoursTheClockGivesIt(LocalDate day, int hours) {
    assertThat(Duration.between(LONDON.startOf(day), LONDON.startOf(day.plusDays(1))))
        .hasHours(hours);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-24T22:59:59Z, 2026-10-24",
    "2026-10-24T23:00:00Z, 2026-10-25",
    "2026-10-25T23:59:59Z, 2026-10-25",
    "2026-10-26T00:00:00Z, 2026-10-26",
    "2026-03-29T00:00:00Z, 2026-03-29",
    "2026-03-29T22:59:59Z, 2026-03-29",
    "2026-03-29T23:00:00Z, 2026-03-30"
  })
  void anInstantFallsOnTheLocalDay(Instant instant, LocalDate day) {
    assertThat(LONDON.dayOf(instant)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    // American clocks go forward at 02:00 on 8 March 2026 and back on 1 November.
    "2026-03-08T04:59:59Z, 2026-03-07",
    "2026-03-08T05:00:00Z, 2026-03-08",
    "2026-03-09T03:59:59Z, 2026-03-08",
    "2026-03-09T04:00:00Z, 2026-03-09",
    "2026-11-01T04:00:00Z, 2026-11-01",
    "2026-11-02T04:59:59Z, 2026-11-01",
    "2026-11-02T05:00:00Z, 2026-11-02"
  })
  void anInstantFallsOnTheLocalDayInNewYork(Instant instant, LocalDate day) {
    assertThat(SUNDAYS.dayOf(instant)).isEqualTo(day);
  }

  @Test
  void periodsOverARangeAdjoinAndCoverIt() {
    DayRange range = new DayRange(LocalDate.of(2019, 12, 25), LocalDate.of(2027, 1, 6));
    for (Calendar calendar : List.of(LONDON, SUNDAYS, FISCAL)) {
      for (Grain grain : Grain.values()) {
        List<Period> periods = calendar.over(range, grain);
        assertThat(periods.get(0).days().contains(range.from())).isTrue();
        assertThat(periods.get(periods.size() - 1).days().contains(range.lastDay())).isTrue();
        for (int i = 1; i < periods.size(); i++) {
          assertThat(periods.get(i).start()).isEqualTo(periods.get(i - 1).days().until());
          assertThat(calendar.before(periods.get(i))).isEqualTo(periods.get(i - 1));
        }
        assertThat(periods).extracting(Period::label).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aRetailCalendarNamesItsOwnPeriods() {
    TreeMap<LocalDate, String> months = new TreeMap<>();
    LocalDate start = LocalDate.of(2026, 2, 1);
    int[] weeks = {4, 4, 5, 4};
    for (int month = 0; month < weeks.length; month++) {
      for (int day = 0; day < 7 * weeks[month]; day++) {
        months.put(start, "2026-P0" + (month + 1));
        start = start.plusDays(1);
      }
    }
    Calendar retail =
        Calendars.retail("America/New_York", new RetailDays(Map.of(Grain.MONTH, months)));
    Period third = retail.containing(LocalDate.of(2026, 4, 1), Grain.MONTH);
    assertThat(third)
        .isEqualTo(
            new Period(
                Grain.MONTH,
                new DayRange(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 5, 3)),
                "2026-P03"));
    assertThat(retail.back(third, Calendars.length("2 MONTH")).orElseThrow().label())
        .isEqualTo("2026-P01");
    assertThat(retail.containing(LocalDate.of(2026, 4, 1), Grain.YEAR).label()).isEqualTo("2026");
    assertThat(retail.containing(LocalDate.of(2026, 1, 20), Grain.MONTH).days())
        .isEqualTo(new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)));
    assertThat(retail.containing(LocalDate.of(2026, 5, 31), Grain.MONTH).days())
        .isEqualTo(new DayRange(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 1)));
    DayRange twelveDays = new DayRange(third.start(), third.start().plusDays(12));
    assertThat(
            retail.equalPart(
                third,
                twelveDays.until(),
                retail.containing(third.start().minusDays(1), Grain.MONTH)))
        .isEqualTo(new DayRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 13)));
  }

  private static Period week(LocalDate start, String label) {
    return new Period(Grain.WEEK, new DayRange(start, start.plusDays(7)), label);
  }
}
