package plumbline.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Cadence;
import plumbline.charter.Meeting;

/** Dates of meetings, worked out on a wall calendar. */
class MeetingDatesTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weekly on monday at 09:30 | FREQ=WEEKLY;BYDAY=MO",
        "Weekly on Monday, Wednesday and Friday | FREQ=WEEKLY;BYDAY=MO,WE,FR",
        "every 2 weeks on thursday | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
        "every weekday at 9:15 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "every tuesday | FREQ=WEEKLY;BYDAY=TU",
        "daily | FREQ=DAILY",
        "monthly on the first tuesday at 10:00 | FREQ=MONTHLY;BYDAY=1TU",
        "monthly on the last friday | FREQ=MONTHLY;BYDAY=-1FR",
        "monthly on the last day | FREQ=MONTHLY;BYMONTHDAY=-1",
        "monthly on day 5 | FREQ=MONTHLY;BYMONTHDAY=5",
        "every 2 months on the third monday | FREQ=MONTHLY;INTERVAL=2;BYDAY=3MO",
        "quarterly on the second wednesday | FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=2WE",
        "yearly on 3 march | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3",
        "freq=weekly;byday=mo | FREQ=WEEKLY;BYDAY=MO",
        "RRULE:FREQ=WEEKLY;BYDAY=MO | FREQ=WEEKLY;BYDAY=MO",
      })
  void wordsBecomeRules(String words, String rule) {
    assertThat(Cadence.parse(words).rule()).isEqualTo(rule);
  }

  @Test
  void tenOClockStaysTenOClockWhenTheClocksChange() {
    // Clocks go back on 25 October 2026 and forward on 28 March 2027.
    Meeting meeting = Meetings.of("every: weekly on monday at 10:00\nstarts: 2026-01-05");

    assertThat(next(meeting, "2026-10-18T00:00:00Z", 2))
        .containsExactly("2026-10-19T10:00+01:00", "2026-10-26T10:00Z");
    assertThat(next(meeting, "2027-03-22T00:00:00Z", 2))
        .containsExactly("2027-03-22T10:00Z", "2027-03-29T10:00+01:00");
  }

  @Test
  void aTimeThatAClockChangeLeavesOutIsHeldAnHourLater() {
    // On 28 March 2027 clocks go from 01:00 to 02:00.
    Meeting meeting = Meetings.of("every: weekly on sunday at 01:30\nstarts: 2027-03-21");

    assertThat(next(meeting, "2027-03-21T00:00:00Z", 2))
        .containsExactly("2027-03-21T01:30Z", "2027-03-28T02:30+01:00");
  }

  @Test
  void theFirstTuesdayIsTheFirstOfTheMonthWhereItIsATuesday() {
    Meeting meeting =
        Meetings.of("every: monthly on the first tuesday at 10:00\nstarts: 2026-01-01");

    assertThat(next(meeting, "2026-11-22T06:00:00Z", 3))
        .containsExactly("2026-12-01T10:00Z", "2027-01-05T10:00Z", "2027-02-02T10:00Z");
  }

  @Test
  void exceptionsAreLeftOutAndTheIntervalGoesOn() {
    Meeting meeting =
        Meetings.of(
            "every: every 2 weeks on monday at 09:00\nstarts: 2026-11-02\nexcept: [2026-11-16]");

    assertThat(next(meeting, "2026-11-02T09:00:00Z", 3))
        .containsExactly("2026-11-02T09:00Z", "2026-11-30T09:00Z", "2026-12-14T09:00Z");
  }

  @Test
  void theMeetingThatBeginsNowIsTheNextOneAndTheOneBeforeIsTheLast() {
    Meeting meeting = Meetings.of("every: weekly on monday at 09:00\nstarts: 2026-11-02");
    Instant now = Instant.parse("2026-11-23T09:00:00Z");
    MeetingDates dates = MeetingDates.of(meeting, LONDON, now);

    assertThat(dates.next(now, 1).get(0).toInstant()).isEqualTo(now);
    assertThat(dates.lastBefore(now).orElseThrow().toInstant())
        .isEqualTo(Instant.parse("2026-11-16T09:00:00Z"));
    assertThat(dates.first().orElseThrow().toInstant())
        .isEqualTo(Instant.parse("2026-11-02T09:00:00Z"));
  }

  @Test
  void theLastDayOfARuleCounts() {
    Meeting meeting =
        Meetings.of(
            "every: FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130\nat: \"09:00\"\nstarts: 2026-11-02");

    assertThat(next(meeting, "2026-11-22T00:00:00Z", 5))
        .containsExactly("2026-11-23T09:00Z", "2026-11-30T09:00Z");
    assertThat(next(meeting, "2026-12-22T00:00:00Z", 5)).isEmpty();
  }

  private static List<String> next(Meeting meeting, String after, int most) {
    Instant instant = Instant.parse(after);
    return MeetingDates.of(meeting, LONDON, instant).next(instant, most).stream()
        .map(ZonedDateTime::toOffsetDateTime)
        .map(Object::toString)
        .toList();
  }
}
