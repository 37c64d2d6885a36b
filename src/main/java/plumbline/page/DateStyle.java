package plumbline.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.charter.Duration;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.page.figure.TimeChart.DateStep;

/**
 * Words dates and periods: names of months from the message file, order of day and month by the
 * charter's locale, times in the charter's zone.
 *
 * <p>The same on every Java version, as nothing is taken from the runtime's locale data.
 */
public final class DateStyle {

  private static final Pattern ISO_WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)");
  private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}-\\d\\d");
  private static final Pattern QUARTER = Pattern.compile("((?:FY)?\\d{4})-Q([1-4])");
  private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "PW");

  private final Words words;
  private final boolean monthFirst;
  private final ZoneId zone;
  private final int thisYear;

  /** Dates as read at an instant: its year need not be said where it is plain. */
  public DateStyle(Locale locale, Words words, ZoneId zone, Instant asOf) {
    this.words = words;
    this.monthFirst = MONTH_FIRST.contains(locale.getCountry());
    this.zone = zone;
    this.thisYear = asOf.atZone(zone).getYear();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DateStyle style
        && words.equals(style.words)
        && monthFirst == style.monthFirst
        && zone.equals(style.zone)
        && thisYear == style.thisYear;
  }

  @Override
  public int hashCode() {
    return thisYear;
  }

  /** {@code 31 March 2027}. */
  public String day(LocalDate day) {
    return words.say(
        monthFirst ? "date.full.month-first" : "date.full",
        day.getDayOfMonth(),
        month(day),
        day.getYear());
  }

  /** {@code 31 March}, with the year where it is another one than now. */
  public String shortDay(LocalDate day) {
    return day.getYear() == thisYear ? dayOfMonth(day) : day(day);
  }

  /** {@code 6 months}. */
  public String length(Duration duration) {
    return words.count("length." + unit(duration), duration.count(), count(duration));
  }

  /** {@code the last 6 months}, {@code the last year}. */
  public String last(Duration duration) {
    return words.count("last." + unit(duration), duration.count(), count(duration));
  }

  private static String unit(Duration duration) {
    return duration.unit().name().toLowerCase(Locale.ROOT);
  }

  private static String count(Duration duration) {
    return String.valueOf(duration.count());
  }

  /** {@code 9 to 15 November 2026}. */
  public String range(DayRange days) {
    LocalDate from = days.from();
    LocalDate last = days.lastDay();
    if (from.equals(last)) {
      return day(from);
    }
    boolean sameYear = from.getYear() == last.getYear();
    boolean sameMonth = sameYear && from.getMonthValue() == last.getMonthValue();
    String start =
        sameMonth && !monthFirst
            ? words.say("date.day-of-range", from.getDayOfMonth())
            : sameYear ? dayOfMonth(from) : day(from);
    return words.say("date.range", start, day(last));
  }

  /** {@code 22 November 2026, 06:00}. */
  public String instant(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    String time = twoDigits(local.getHour()) + ":" + twoDigits(local.getMinute());
    return words.say("date.instant", day(local.toLocalDate()), time);
  }

  /** The day of an instant in the charter's zone. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /**
   * {@code week 46}, {@code October 2026}, {@code Q3 2026}; names of a retail calendar as they are.
   */
  public String period(Period period) {
    LocalDate start = period.start();
    if (period.grain() == Grain.WEEK) {
      return week(period.label());
    }
    if (period.grain() == Grain.DAY) {
      return shortDay(start);
    }
    Matcher quarter = QUARTER.matcher(period.label());
    if (period.grain() == Grain.QUARTER && quarter.matches()) {
      return words.say("date.quarter-of-year", quarter.group(2), quarter.group(1));
    }
    boolean calendarMonth =
        period.grain() == Grain.MONTH && ISO_MONTH.matcher(period.label()).matches();
    return calendarMonth
        ? words.say("date.month-of-year", month(start), start.getYear())
        : period.label();
  }

  /** A week by its standard name, {@code 2026-W46}; another name as it is. */
  public String week(String name) {
    Matcher week = ISO_WEEK.matcher(name);
    if (!week.matches()) {
      return name;
    }
    int number = Integer.parseInt(week.group(2));
    int year = Integer.parseInt(week.group(1));
    return year == thisYear
        ? words.say("date.week", number)
        : words.say("date.week-of-year", number, year);
  }

  /** {@code October 2026}. */
  public String month(YearMonth month) {
    return words.say("date.month-of-year", month(month.atDay(1)), month.getYear());
  }

  /** Under a tick of a time axis: {@code 3 Nov}, {@code Nov} or {@code 2026}. */
  public String tick(LocalDate date, DateStep step) {
    String month = words.say("month.short." + date.getMonthValue());
    return switch (step) {
      case DAY ->
          words.say(monthFirst ? "date.day.month-first" : "date.day", date.getDayOfMonth(), month);
      case MONTH -> month;
      case YEAR -> Integer.toString(date.getYear());
    };
  }

  private String dayOfMonth(LocalDate day) {
    return dayOfMonth(day.getDayOfMonth(), day.getMonthValue());
  }

  /** {@code 3 March} of any year. */
  String dayOfMonth(int day, int month) {
    return words.say(
        monthFirst ? "date.day.month-first" : "date.day", day, words.say("month." + month));
  }

  private String month(LocalDate day) {
    return words.say("month." + day.getMonthValue());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
