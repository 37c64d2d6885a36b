package plumbline.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.Duration;
import plumbline.charter.Meeting;

/**
 * A calendar of meetings to subscribe to, by RFC 5545.
 *
 * <p>The same meetings as of the same instant give the same bytes. An event keeps its UID as long
 * as the meeting keeps its id, so that a calendar updates it in place.
 */
public final class CalendarFile {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final String shop;
  private final ZoneId zone;
  private final Instant asOf;
  private final ContentLines lines = new ContentLines();

  private CalendarFile(String shop, ZoneId zone, Instant asOf) {
    this.shop = shop;
    this.zone = zone;
    this.asOf = asOf;
  }

  /**
   * One meeting as it stands in the calendar.
   *
   * @param description who comes, what for and what is looked at, in plain text
   */
  public record Event(Meeting meeting, String description) {}

  /**
   * The text of the file.
   *
   * @param shop the name of the shop, which also tells its meetings from those of others
   * @param zone in which the meetings are held
   * @param events meetings whose rules can be followed; one without dates is left out
   */
  public static String of(String shop, ZoneId zone, Instant asOf, List<Event> events) {
    return new CalendarFile(shop, zone, asOf).text(events);
  }

  private String text(List<Event> events) {
    lines
        .line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//Plumbline//Alignment charter//EN")
        .line("CALSCALE", "GREGORIAN")
        .text("NAME", shop)
        .text("X-WR-CALNAME", shop);
    events.stream()
        .flatMap(event -> first(event).stream())
        .map(ZonedDateTime::getYear)
        .min(Integer::compare)
        .ifPresent(year -> ZoneLines.write(zone, year - 1, lines));
    events.forEach(event -> first(event).ifPresent(start -> event(event, start)));
    return lines.line("END", "VCALENDAR").toString();
  }

  private Optional<ZonedDateTime> first(Event event) {
    return MeetingDates.of(event.meeting(), zone, asOf).first();
  }

  private void event(Event event, ZonedDateTime start) {
    Meeting meeting = event.meeting();
    lines
        .line("BEGIN", "VEVENT")
        .line("UID", meeting.id() + "@" + slug() + ".plumbline")
        .line("DTSTAMP", UTC.format(asOf))
        .line(local("DTSTART"), ZoneLines.LOCAL.format(start))
        .line("DURATION", length(meeting.length()))
        .line("RRULE", rule(meeting));
    LocalTime at = start.toLocalTime();
    for (LocalDate day : meeting.except()) {
      lines.line(local("EXDATE"), ZoneLines.LOCAL.format(day.atTime(at)));
    }
    lines.text("SUMMARY", meeting.name()).text("DESCRIPTION", event.description());
    meeting.where().ifPresent(where -> lines.text("LOCATION", where));
    lines.line("TRANSP", "OPAQUE").line("END", "VEVENT");
  }

  private String local(String name) {
    return name + ";TZID=" + zone.getId();
  }

  /** The end of a rule is told in UTC where its start has a zone. */
  private String rule(Meeting meeting) {
    Recurrence recurrence = Recurrence.parse(meeting.every().rule());
    return recurrence.endless()
        + recurrence
            .until()
            .map(day -> ";UNTIL=" + UTC.format(day.atTime(LAST_SECOND).atZone(zone)))
            .orElse("");
  }

  private static String length(Duration length) {
    int count = length.count();
    return switch (length.unit()) {
      case MINUTE -> "PT" + count + "M";
      case HOUR -> "PT" + count + "H";
      case WEEK -> "P" + count + "W";
      default -> "P" + count + "D";
    };
  }

  private String slug() {
    String slug = shop.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.replaceAll("^-+|-+$", "");
  }
}
