package plumbline.check.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Meeting;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;
import plumbline.rhythm.MeetingDates;

/** Meetings nobody could put into a calendar. */
public final class MeetingFindings {

  private MeetingFindings() {}

  /** Rules that give no dates ({@code PL-0817}), exceptions that are none ({@code PL-0818}). */
  public static List<Finding> of(Charter charter) {
    ZoneId zone = charter.charter().timeZone();
    List<Finding> findings = new ArrayList<>();
    for (Meeting meeting : charter.meetings()) {
      Optional<String> objection = MeetingDates.objection(meeting);
      Span every = meeting.origin().of("every");
      if (objection.isPresent()) {
        findings.add(
            Finding.of(
                    Code.CADENCE_UNCLEAR,
                    every,
                    "meeting `" + meeting.id() + "` cannot be held so often: " + objection.get())
                .help("write it like `monthly on the first tuesday at 10:00`"));
        continue;
      }
      if (meeting.begins().isEmpty()) {
        findings.add(
            Finding.of(
                    Code.CADENCE_UNCLEAR,
                    every,
                    "meeting `" + meeting.id() + "` does not say at what time it begins")
                .help("write `at: \"10:00\"`"));
      } else if (meeting.every().at().isPresent() && meeting.at().isPresent()) {
        findings.add(
            Finding.of(
                    Code.CADENCE_UNCLEAR,
                    meeting.origin().of("at"),
                    "meeting `" + meeting.id() + "` says twice at what time it begins")
                .help("leave `at` out"));
      }
      exceptions(meeting, zone, findings);
    }
    return findings;
  }

  private static void exceptions(Meeting meeting, ZoneId zone, List<Finding> findings) {
    for (int i = 0; i < meeting.except().size(); i++) {
      LocalDate day = meeting.except().get(i);
      MeetingDates dates = MeetingDates.of(meeting, zone, day.atStartOfDay(zone).toInstant());
      if (!dates.fallsOn(day)) {
        findings.add(
            Finding.of(
                    Code.EXCEPTION_FALLS_ON_NO_DATE,
                    meeting.origin().of("except", i),
                    "meeting `" + meeting.id() + "` would not be held on " + day + " anyway")
                .help("see whether the day is the one you meant"));
      }
    }
  }
}
