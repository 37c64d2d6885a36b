package plumbline.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.charter.Doc;
import plumbline.metric.judge.GoalVerdict;

/** How a goal stood at the end of the week. */
@Doc("How a goal stood at the end of the week.")
public record GoalState(
    @Doc("Its id.") String id,
    @Doc("What is to be reached, in words.") String goal,
    @Doc("Whether it is the primary one.") boolean primary,
    @Doc("The metric it is counted by.") String metric,
    @Doc("Who answers for it.") Optional<String> accountable,
    @Doc("The digest of its meaning, as teams sign it.") String definition,
    @Doc("Which way is the better one.") Direction better,
    @Doc("Where the way to the target begins.") Optional<From> from,
    @Doc("The value to be reached.") BigDecimal target,
    @Doc("By when.") LocalDate by,
    @Doc("How it stands.") GoalVerdict.Standing standing,
    @Doc("The week that tells.") Optional<String> judged,
    @Doc("What the way to the target asks of that week.") Optional<BigDecimal> expected,
    @Doc("How far the value is ahead of that; negative when short of it.")
        Optional<BigDecimal> ahead,
    @Doc("The verdict, in words.") String verdict) {

  /** Where a way begins. */
  @Doc("Where the way to a target begins.")
  public record From(@Doc("The day.") LocalDate on, @Doc("The value.") BigDecimal value) {}
}
