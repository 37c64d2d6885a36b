package plumbline.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** What counts as now: nothing in the output depends on any other clock. */
public sealed interface AsOf {

  /** The instant, once the charter's zone is known. */
  Instant in(ZoneId zone);

  /** The day that is today in a zone; of the end of a day, that day. */
  static LocalDate day(AsOf asOf, ZoneId zone) {
    return asOf instanceof EndOf end ? end.day : LocalDate.ofInstant(asOf.in(zone), zone);
  }

  /** An instant that is the same in every zone. */
  record At(Instant instant) implements AsOf {
    @Override
    public Instant in(ZoneId zone) {
      return instant;
    }
  }

  /** The end of a day of the charter's zone, so that the whole day counts. */
  record EndOf(LocalDate day) implements AsOf {
    @Override
    public Instant in(ZoneId zone) {
      return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
  }

  /** A time of the charter's zone. */
  record Local(LocalDateTime time) implements AsOf {
    @Override
    public Instant in(ZoneId zone) {
      return time.atZone(zone).toInstant();
    }
  }

  /**
   * Reads {@code 2026-11-22}, {@code 2026-11-22T09:00} or {@code 2026-11-22T09:00Z}.
   *
   * @throws DateTimeException if it is none of these
   */
  static AsOf parse(String text) {
    if (text.indexOf('T') < 0) {
      return new EndOf(LocalDate.parse(text));
    }
    boolean zoned = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d");
    return zoned
        ? new At(OffsetDateTime.parse(text).toInstant())
        : new Local(LocalDateTime.parse(text));
  }
}
