package plumbline.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What happens at Fernway Outdoor, day by day, before any chance.
 *
 * <p>From March 2026 marketing buys broad traffic: clicks get cheaper, sessions rise, few of the
 * new visitors buy. In May the teams agree on revenue per session as the one number they share;
 * through the summer the broad campaigns are wound down and landing pages are matched to what
 * people came for. Within two quarters revenue per session is back, and above where it was.
 */
final class Story {

  static final LocalDate FIRST = LocalDate.of(2024, 11, 1);
  static final LocalDate LAST = LocalDate.of(2026, 11, 21);
  static final int DAYS = (int) ChronoUnit.DAYS.between(FIRST, LAST) + 1;
  static final int WEEKS = DAYS / 7 + 2;

  /** ISO dates by number of the day. */
  static final String[] DATES = new String[DAYS];

  static {
    for (int day = 0; day < DAYS; day++) {
      DATES[day] = date(day).toString();
    }
  }

  private static final LocalDate BROAD_BEGINS = LocalDate.of(2026, 3, 2);
  private static final LocalDate BROAD_FULL = LocalDate.of(2026, 4, 6);
  private static final LocalDate SHARED_METRIC = LocalDate.of(2026, 5, 18);
  private static final LocalDate BROAD_OVER = LocalDate.of(2026, 10, 5);
  private static final LocalDate MATCHING_BEGINS = LocalDate.of(2026, 6, 8);
  private static final LocalDate MATCHING_DONE = LocalDate.of(2026, 11, 2);

  private Story() {}

  static LocalDate date(int day) {
    return FIRST.plusDays(day);
  }

  /** The number of the week, Monday to Sunday, from 0. */
  static int week(int day) {
    return (day + FIRST.getDayOfWeek().getValue() - 1) / 7;
  }

  /** How much of the broad traffic is bought, from 0 to 1. */
  static double broad(int day) {
    LocalDate date = date(day);
    return Math.min(way(date, BROAD_BEGINS, BROAD_FULL), 1 - way(date, SHARED_METRIC, BROAD_OVER));
  }

  /** How far pages have been matched to what people came for, from 0 to 1. */
  static double matched(int day) {
    return way(date(day), MATCHING_BEGINS, MATCHING_DONE);
  }

  private static double way(LocalDate date, LocalDate from, LocalDate to) {
    double way = ChronoUnit.DAYS.between(from, date) / (double) ChronoUnit.DAYS.between(from, to);
    return Math.max(0, Math.min(1, way));
  }

  private static final double[] SESSIONS_BY_MONTH = {
    0.92, 0.86, 0.93, 1.02, 1.06, 1.00, 0.96, 0.95, 0.98, 1.06, 1.20, 1.22
  };
  private static final double[] CONVERSION_BY_MONTH = {
    0.995, 0.985, 0.99, 0.995, 1.00, 0.985, 0.98, 0.985, 0.99, 1.00, 1.015, 1.03
  };
  private static final double[] BY_WEEKDAY = {1.04, 1.00, 0.98, 0.97, 0.93, 0.95, 1.13};

  /** Sessions against an average day: growth, season and weekday. */
  static double traffic(int day) {
    double growth = 1 + 0.05 * day / 365.0;
    return growth
        * smooth(SESSIONS_BY_MONTH, day)
        * BY_WEEKDAY[date(day).getDayOfWeek().getValue() - 1]
        * (blackFriday(day) ? 1.45 : 1);
  }

  /** Conversion against the average of the year. */
  static double buying(int day) {
    return smooth(CONVERSION_BY_MONTH, day)
        * (blackFriday(day) ? 1.16 : 1)
        * (1 + 0.03 * matched(day));
  }

  /** The four days from the fourth Friday of November to the Monday after. */
  static boolean blackFriday(int day) {
    LocalDate date = date(day);
    LocalDate friday = LocalDate.of(date.getYear(), 11, 22);
    while (friday.getDayOfWeek() != DayOfWeek.FRIDAY) {
      friday = friday.plusDays(1);
    }
    return !date.isBefore(friday) && date.isBefore(friday.plusDays(4));
  }

  /** The value for the day, from values that hold in the middle of each month. */
  static double smooth(double[] byMonth, int day) {
    LocalDate date = date(day);
    double at = date.getDayOfMonth() / (double) date.lengthOfMonth() - 0.5;
    int month = date.getMonthValue() - 1;
    int other = Math.floorMod(month + (at < 0 ? -1 : 1), 12);
    double share = Math.abs(at);
    return byMonth[month] * (1 - share) + byMonth[other] * share;
  }
}
