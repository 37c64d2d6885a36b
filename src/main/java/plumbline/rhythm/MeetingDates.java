package plumbline.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Meeting;

/**
 * The dates of a meeting in a zone, over the years around an instant.
 *
 * <p>A local time that a clock change leaves out is held an hour later, and one that comes twice is
 * held the first time, as RFC 5545 has it.
 */
public final class MeetingDates {

  /** How far ahead dates are looked for. */
  private static final int YEARS_AHEAD = 3;

  private final ZoneId zone;
  private final List<LocalDate> except;
  private final List<LocalDateTime> dates;

  private MeetingDates(ZoneId zone, List<LocalDate> except, List<LocalDateTime> dates) {
    this.zone = zone;
    this.except = except;
    this.dates = dates;
  }

  /**
   * The dates from the meeting's first day to three years after an instant.
   *
   * @throws IllegalArgumentException if its rule cannot be followed; see {@link #objection}
   */
  public static MeetingDates of(Meeting meeting, ZoneId zone, Instant around) {
    LocalDate today = LocalDate.ofInstant(around, zone);
    LocalDate from = meeting.starts().isAfter(today) ? meeting.starts() : today;
    LocalTime at = meeting.begins().orElse(LocalTime.MIDNIGHT);
    return new MeetingDates(
        zone,
        meeting.except(),
        Recurrence.parse(meeting.every().rule())
            .dates(meeting.starts(), at, from.plusYears(YEARS_AHEAD)));
  }

  /** Why the rule of a meeting cannot be followed, to stand after a colon; absent if it can. */
  public static Optional<String> objection(Meeting meeting) {
    try {
      LocalTime at = meeting.begins().orElse(LocalTime.MIDNIGHT);
      List<LocalDateTime> dates =
          Recurrence.parse(meeting.every().rule())
              .dates(meeting.starts(), at, meeting.starts().plusYears(YEARS_AHEAD));
      return dates.isEmpty() ? Optional.of("it gives no date") : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The first date of all; absent where the rule gives none. */
  public Optional<ZonedDateTime> first() {
    return dates.stream().findFirst().map(date -> date.atZone(zone));
  }

  /** The next dates that begin at or after an instant, ascending, at most so many. */
  public List<ZonedDateTime> next(Instant after, int most) {
    return held().filter(date -> !date.toInstant().isBefore(after)).limit(most).toList();
  }

  /** The newest date that began before an instant. */
  public Optional<ZonedDateTime> lastBefore(Instant instant) {
    return held().filter(date -> date.toInstant().isBefore(instant)).reduce((a, b) -> b);
  }

  private java.util.stream.Stream<ZonedDateTime> held() {
    return dates.stream()
        .filter(date -> !except.contains(date.toLocalDate()))
        .map(date -> date.atZone(zone));
  }

  /** Whether the rule falls on a day, an exception or not. */
  public boolean fallsOn(LocalDate day) {
    return dates.stream().anyMatch(date -> date.toLocalDate().equals(day));
  }
}
