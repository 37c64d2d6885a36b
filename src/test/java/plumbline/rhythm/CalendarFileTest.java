package plumbline.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.charter.Meeting;

/** The calendar as another library reads it, with its own reckoning of zones and recurrences. */
class CalendarFileTest {

  private static final Instant AS_OF = Instant.parse("2026-11-22T06:00:00Z");
  private static final String LONDON = "Europe/London";

  @Test
  void anotherLibraryFindsTheSameDatesOverBothClockChanges() {
    Meeting meeting =
        Meetings.of(
            "every: weekly on monday at 10:00\nstarts: 2026-01-05\nexcept: [2026-10-26, 2027-03-22]");

    List<Instant> ours =
        MeetingDates.of(meeting, ZoneId.of(LONDON), AS_OF)
            .next(Instant.parse("2026-01-01T00:00:00Z"), 100)
            .stream()
            .map(date -> date.toInstant())
            .toList();

    assertThat(theirs(only(text(LONDON, meeting)), 100)).isEqualTo(ours).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/London",
        "America/New_York",
        "Australia/Sydney",
        "Asia/Tokyo",
        "America/Sao_Paulo",
        "Asia/Kolkata",
        "Africa/Casablanca",
        "UTC"
      })
  void everyZoneIsWrittenSoThatItsHoursAreRight(String zone) {
    Meeting meeting = Meetings.of("every: monthly on day 15 at 18:30\nstarts: 2026-01-15");

    List<Instant> ours =
        MeetingDates.of(meeting, ZoneId.of(zone), AS_OF)
            .next(Instant.parse("2026-01-01T00:00:00Z"), 24)
            .stream()
            .map(date -> date.toInstant())
            .toList();

    assertThat(theirs(only(text(zone, meeting)), 24)).isEqualTo(ours);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Meeting meeting =
        Meetings.of(
            "every: monthly on the first tuesday at 10:00\n"
                + "starts: 2026-01-01\n"
                + "where: Kitchen; the large table, upstairs");
    CalendarFile.Event event =
        new CalendarFile.Event(
            meeting, "What moved, and why;\nback\\slashes, – dashes and 🙂 more than a line");

    ICalendar calendar =
        Biweekly.parse(CalendarFile.of("Fern & Way, Ltd", ZoneId.of(LONDON), AS_OF, List.of(event)))
            .first();

    VEvent read = calendar.getEvents().get(0);
    assertThat(read.getUid().getValue()).isEqualTo("monday@fern-way-ltd.plumbline");
    assertThat(read.getSummary().getValue()).isEqualTo("Monday");
    assertThat(read.getDescription().getValue()).isEqualTo(event.description());
    assertThat(read.getLocation().getValue()).isEqualTo("Kitchen; the large table, upstairs");
    assertThat(read.getDateTimeStamp().getValue().toInstant()).isEqualTo(AS_OF);
    assertThat(Duration.ofMillis(read.getDuration().getValue().toMillis()))
        .isEqualTo(Duration.ofMinutes(45));
    // The first Tuesday of January 2026 is the 6th: the first date, not the day it may begin.
    assertThat(read.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-01-06T10:00:00Z"));
    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
  }

  @Test
  void theLastDayOfARuleStillCounts() {
    Meeting meeting =
        Meetings.of(
            "every: FREQ=WEEKLY;BYDAY=MO;UNTIL=20260601\nat: \"23:30\"\nstarts: 2026-05-18");

    assertThat(theirs(only(text(LONDON, meeting)), 9))
        .containsExactly(
            Instant.parse("2026-05-18T22:30:00Z"),
            Instant.parse("2026-05-25T22:30:00Z"),
            Instant.parse("2026-06-01T22:30:00Z"));
  }

  @Test
  void linesEndInCrLfAndHoldAtMostSeventyFiveOctets() {
    Meeting meeting = Meetings.of("every: weekly on monday at 10:00\nstarts: 2026-01-05");
    String text =
        CalendarFile.of(
            "Shop",
            ZoneId.of(LONDON),
            AS_OF,
            List.of(new CalendarFile.Event(meeting, "ünïcödé 🙂 ".repeat(40))));

    assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length == 75);
    assertThat(Biweekly.parse(text).first().getEvents().get(0).getDescription().getValue())
        .isEqualTo("ünïcödé 🙂 ".repeat(40).strip());
  }

  @Test
  void theSameMeetingsAsOfTheSameInstantGiveTheSameBytes() {
    Meeting meeting = Meetings.of("every: weekly on monday at 10:00\nstarts: 2026-01-05");

    assertThat(text(LONDON, meeting)).isEqualTo(text(LONDON, meeting));
  }

  private static String text(String zone, Meeting meeting) {
    return CalendarFile.of(
        "Shop", ZoneId.of(zone), AS_OF, List.of(new CalendarFile.Event(meeting, "Numbers")));
  }

  private static ICalendar only(String text) {
    List<List<String>> warnings = new ArrayList<>();
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(warnings).isEmpty();
    return calendar;
  }

  /** By the file's own VTIMEZONE, not by what the library knows of the zone's name. */
  private static List<Instant> theirs(ICalendar calendar, int most) {
    VEvent event = calendar.getEvents().get(0);
    TimeZone zone =
        calendar.getTimezoneInfo().getTimezone(event.getDateStart()) == null
            ? TimeZone.getTimeZone("UTC")
            : calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getTimeZone();
    DateIterator dates = event.getDateIterator(zone);
    List<Instant> found = new ArrayList<>();
    while (dates.hasNext() && found.size() < most) {
      Date next = dates.next();
      found.add(next.toInstant());
    }
    return found;
  }
}
