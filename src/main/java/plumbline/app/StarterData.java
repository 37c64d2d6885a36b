package plumbline.app;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Made-up exports for a new charter: half a year of days from a Monday up to yesterday, the same
 * for the same day. People buy more at weekends, and a visit slowly brings more.
 */
final class StarterData {

  private static final int WEEKS = 26;

  /** Of sessions, from Monday on. */
  private static final int[] BY_WEEKDAY = {38, 36, 41, 47, 62, 78, 55};

  private StarterData() {}

  /** The first day with rows. */
  static LocalDate firstDay(LocalDate today) {
    return today.minusWeeks(WEEKS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static long days(LocalDate today) {
    return ChronoUnit.DAYS.between(firstDay(today), today);
  }

  static String sessions(LocalDate today) {
    StringBuilder out = new StringBuilder("day,sessions\n");
    for (int i = 0; i < days(today); i++) {
      LocalDate day = firstDay(today).plusDays(i);
      out.append(day).append(',').append(visits(day, i)).append('\n');
    }
    return out.toString();
  }

  static String orders(LocalDate today) {
    StringBuilder out = new StringBuilder("order_id,ordered_on,amount,ingredients\n");
    int order = 1000;
    for (int i = 0; i < days(today); i++) {
      LocalDate day = firstDay(today).plusDays(i);
      int count = visits(day, i) / 17;
      for (int n = 0; n < count; n++) {
        order++;
        // From 16 to 30 pounds, in steps of no pattern that meets the eye, and 3 pence more a day.
        int pence = 1600 + (order * 7919 % 1400) + 3 * i;
        out.append(order).append(',').append(day).append(',');
        out.append(BigDecimal.valueOf(pence, 2)).append(',');
        out.append(BigDecimal.valueOf(pence / 3 + order % 90, 2)).append('\n');
      }
    }
    return out.toString();
  }

  private static int visits(LocalDate day, int i) {
    return BY_WEEKDAY[day.getDayOfWeek().getValue() - 1] + (i * 31 % 11) - 5;
  }
}
