package plumbline.metric.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.About;
import plumbline.charter.Duration;
import plumbline.charter.Origin;
import plumbline.diagnostic.Span;

/** Calendars for tests. */
public final class Calendars {

  private Calendars() {}

  public static Calendar calendar(String zone, DayOfWeek weekStarts, Month yearStarts) {
    return Calendar.of(about(zone, weekStarts, yearStarts));
  }

  static Calendar retail(String zone, RetailDays days) {
    return Calendar.of(about(zone, DayOfWeek.SUNDAY, Month.JANUARY), days);
  }

  /** A charter's head with nothing but its calendar said. */
  public static About about(String zone, DayOfWeek weekStarts, Month yearStarts) {
    return new About(
        new Origin(Span.startOf("charter.yaml"), Map.of()),
        "Shop",
        Optional.empty(),
        List.of(),
        Locale.UK,
        "GBP",
        ZoneId.of(zone),
        Optional.of(weekStarts),
        Optional.of(yearStarts),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A length written as {@code 2 MONTH}. */
  public static Duration length(String text) {
    List<String> parts = List.of(text.split(" ", -1));
    return new Duration(Integer.parseInt(parts.get(0)), Duration.TimeUnit.valueOf(parts.get(1)));
  }
}
