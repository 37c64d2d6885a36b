package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;

class DateStyleTest {

  private static final DateStyle BRITISH = style("en-GB");
  private static final DateStyle AMERICAN = style("en-US");

  @Test
  void dayAndMonthStandInTheOrderOfTheLocale() {
    LocalDate day = LocalDate.of(2027, 3, 31);
    assertThat(BRITISH.day(day)).isEqualTo("31 March 2027");
    assertThat(AMERICAN.day(day)).isEqualTo("March 31, 2027");
  }

  @Test
  void theYearIsLeftOutWhereItIsThisOne() {
    assertThat(BRITISH.shortDay(LocalDate.of(2026, 11, 3))).isEqualTo("3 November");
    assertThat(BRITISH.shortDay(LocalDate.of(2025, 11, 3))).isEqualTo("3 November 2025");
    assertThat(AMERICAN.shortDay(LocalDate.of(2026, 11, 3))).isEqualTo("November 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-09 | 2026-11-16 | 9 to 15 November 2026",
        "2026-10-26 | 2026-11-02 | 26 October to 1 November 2026",
        "2025-12-29 | 2026-01-05 | 29 December 2025 to 4 January 2026",
        "2026-11-09 | 2026-11-10 | 9 November 2026",
      })
  void aRangeSaysNothingTwice(LocalDate from, LocalDate until, String text) {
    assertThat(BRITISH.range(new DayRange(from, until))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WEEK    | 2026-11-09 | 2026-W46   | week 46",
        "WEEK    | 2025-12-29 | 2026-W01   | week 1",
        "WEEK    | 2025-11-10 | 2025-W46   | week 46 of 2025",
        "MONTH   | 2026-10-01 | 2026-10    | October 2026",
        "MONTH   | 2026-10-05 | 2026-P10   | 2026-P10",
        "QUARTER | 2026-10-01 | 2026-Q4    | Q4 2026",
        "QUARTER | 2026-10-01 | FY2027-Q3  | Q3 FY2027",
        "QUARTER | 2026-10-01 | Autumn     | Autumn",
        "YEAR    | 2026-04-01 | FY2027     | FY2027",
        "DAY     | 2026-11-22 | 2026-11-22 | 22 November",
      })
  void aPeriodIsCalledByItsName(Grain grain, LocalDate start, String label, String text) {
    Period period = new Period(grain, new DayRange(start, start.plusDays(1)), label);
    assertThat(BRITISH.period(period)).isEqualTo(text);
  }

  @Test
  void anInstantIsToldInTheZoneOfTheCharter() {
    assertThat(BRITISH.instant(Instant.parse("2026-07-01T05:03:59Z")))
        .isEqualTo("1 July 2026, 06:03");
  }

  private static DateStyle style(String locale) {
    return new DateStyle(
        Locale.forLanguageTag(locale),
        Words.english(),
        ZoneId.of("Europe/London"),
        Instant.parse("2026-11-22T06:00:00Z"));
  }
}
