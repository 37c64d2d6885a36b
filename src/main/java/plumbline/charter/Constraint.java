package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** What must not happen, whatever the benefit. */
@ExactlyOne({"atLeast", "atMost"})
@Doc("What must not happen, whatever the benefit: a bound on a metric.")
public record Constraint(
    Origin origin,
    ConstraintId id,
    @Weight.Of(Weight.WORDING)
        @Doc(value = "What must not happen.", example = "Selling below an 18% contribution margin")
        String mustNot,
    @Doc("The metric that is bounded.") MetricId metric,
    @Doc(value = "Holds at this value or above.", example = "18%") Optional<Amount> atLeast,
    @Doc("Holds at this value or below.") Optional<Amount> atMost,
    @Doc("Why it must not happen.") Optional<Markdown> because,
    @Doc("The one person who answers for it.") Optional<PersonId> accountable,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("The teams that must sign it.") List<TeamId> signOff,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("When it is looked at again.") Optional<Review> review,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same constraint.")
        List<ConstraintId> previously) {

  /** The bound, whichever way. */
  public Amount bound() {
    return atLeast.or(() -> atMost).orElseThrow();
  }

  /** Which way is the safe one. */
  public Direction better() {
    return atLeast.isPresent() ? Direction.HIGHER : Direction.LOWER;
  }
}
