package plumbline.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something to accomplish, measured by one metric, by a date. */
@Doc("Something to accomplish, measured by one metric, by a date.")
public record Goal(
    Origin origin,
    GoalId id,
    @Weight.Of(Weight.WORDING)
        @Doc(value = "The goal in a few words.", example = "Every visit earns more")
        String goal,
    @Doc("The metric that tells whether it is met.") MetricId metric,
    @Doc("The value of the metric at the start.") Optional<Baseline> from,
    @Doc("The value to reach, and by when.") Target to,
    @Doc("Why this goal.") Optional<Markdown> because,
    @Doc("What is given up for it.") List<String> deprioritises,
    @Doc("The one person who answers for it.") Optional<PersonId> accountable,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("The teams that must sign it.") List<TeamId> signOff,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("When it is looked at again.") Optional<Review> review,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same goal.") List<GoalId> previously) {

  /** Where the glide path starts. */
  @Doc("Where the glide path starts.")
  public record Baseline(
      Origin origin,
      @Doc(value = "The value.", example = "2.10 GBP") Amount value,
      @Doc("The date it held.") LocalDate on) {}

  /** Where the glide path ends. */
  @ExactlyOne({"atLeast", "atMost"})
  @Doc("Where the glide path ends.")
  public record Target(
      Origin origin,
      @Doc(value = "Reached at this value or above.", example = "2.40 GBP")
          Optional<Amount> atLeast,
      @Doc("Reached at this value or below.") Optional<Amount> atMost,
      @Doc("The date by which it is to be reached.") LocalDate by,
      @Doc("How far behind the path counts as at risk, as a share of the way; 10% if left out.")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> tolerance) {

    /** The value to reach, whichever way. */
    public Amount value() {
      return atLeast.or(() -> atMost).orElseThrow();
    }

    /** Which way is the better one. */
    public Direction better() {
      return atLeast.isPresent() ? Direction.HIGHER : Direction.LOWER;
    }
  }
}
