package plumbline.charter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** People who meet again and again, and what for. */
@Doc("People who meet again and again, and what for.")
public record Meeting(
    Origin origin,
    MeetingId id,
    @Weight.Of(Weight.WORDING) @Doc(value = "The name people use.", example = "Monday numbers")
        String name,
    @Doc("What is different after it.") String purpose,
    @Doc(value = "How long it takes.", example = "45 minutes") Duration length,
    @Doc("The teams whose lead and members come.") List<TeamId> teams,
    @Doc("The people who come besides.") List<PersonId> people,
    @Doc("The metrics it looks at.") List<MetricId> inputs,
    @Doc(
            "What else it looks at, beside decisions, results, actions and conflicts of those who"
                + " come.")
        List<Topic> alsoLooksAt,
    @Doc(
            value = "How often, in words or as a recurrence rule of RFC 5545.",
            example = "monthly on the first tuesday at 10:00")
        Cadence every,
    @Doc(value = "The time it begins, in the charter's zone, where `every` does not say.")
        Optional<LocalTime> at,
    @Doc("The first day it may be held.") LocalDate starts,
    @Doc("Days on which it is not held.") List<LocalDate> except,
    @Doc("Where it is held.") Optional<String> where,
    @Doc("The person who prepares and leads it.") Optional<PersonId> owner,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("When it is looked at again.") Optional<Review> review,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same meeting.")
        List<MeetingId> previously) {

  /** What a meeting may look at beside its metrics, whoever answers for it. */
  public enum Topic {
    /** Alerts that some row raised. */
    ALERTS,
    /** Whatever is to be looked at again by then. */
    REVIEWS,
    /** What is broken or missing by the audit of the channels, ranked. */
    GAPS
  }

  /** The time it begins; absent where nothing says so. */
  public Optional<LocalTime> begins() {
    return every.at().or(() -> at);
  }
}
