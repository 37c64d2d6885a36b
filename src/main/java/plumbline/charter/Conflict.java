package plumbline.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Two teams, or two metrics, that pull against each other. */
@Doc("Two teams, or two metrics, that pull against each other.")
public record Conflict(
    Origin origin,
    ConflictId id,
    @Doc("The two teams.") List<TeamId> teams,
    @Doc("The two metrics.") List<MetricId> metrics,
    @Weight.Of(Weight.MEANING)
        @Doc(
            value = "What pulls against what.",
            example = "Every campaign wants stock that no other channel may sell")
        Markdown pulls,
    @Weight.Of(Weight.MEANING) @Doc("How it is settled; left out while it is open.")
        Optional<Markdown> settled,
    @Doc("The day it was written down.") LocalDate since,
    @Doc("The person who sees to it that it stays settled.") Optional<PersonId> owner,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("When it is looked at again.") Optional<Review> review,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same conflict.")
        List<ConflictId> previously) {

  public boolean isSettled() {
    return settled.isPresent();
  }
}
