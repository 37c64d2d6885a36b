package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** Something that might be done next. */
@Doc("Something that might be done next.")
public record Initiative(
    Origin origin,
    InitiativeId id,
    @Doc(value = "What would be done.", example = "Fit pages for boots") String initiative,
    @Doc("The goals it serves.") List<GoalId> serves,
    @Doc("What it is expected to do to metrics.") List<Effect> expects,
    @Doc(
            value = "How many person-days or person-weeks it takes; a week counts as 5 days.",
            example = "12 days")
        Duration effort,
    @Doc("The constraints it would break, whatever the numbers say.") List<ConstraintId> breaks,
    @Doc("How far it is; a candidate if left out.") Optional<Stage> stage,
    @Doc("The person who answers for it.") Optional<PersonId> owner,
    @Doc("Why it might help.") Optional<Markdown> because,
    @Doc("What it rests on: `kind/id`, or words.") List<Citation> evidence,
    @Doc("When it is looked at again.") Optional<Review> review,
    @Doc("Earlier ids of the same initiative.") List<InitiativeId> previously) {

  /** How far an initiative is. */
  public enum Stage {
    CANDIDATE,
    STARTED,
    DONE,
    DROPPED
  }

  private static final int DAYS_OF_WORKING_WEEK = 5;

  /** The effort in person-days, a week counted as 5; at least 1. */
  public int effortDays() {
    return effort.unit() == Duration.TimeUnit.WEEK
        ? effort.count() * DAYS_OF_WORKING_WEEK
        : effort.count();
  }

  /** Whether it still competes for people's time. */
  public boolean isOpen() {
    Stage now = stage.orElse(Stage.CANDIDATE);
    return now == Stage.CANDIDATE || now == Stage.STARTED;
  }
}
