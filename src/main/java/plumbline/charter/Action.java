package plumbline.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something agreed in a meeting, to be done by one person by a day. */
@OwnFile(text = "notes")
@Doc("Something agreed in a meeting, to be done by one person by a day.")
public record Action(
    Origin origin,
    ActionId id,
    @Doc(value = "What is to be done.", example = "Pause broad terms in paid search") String action,
    @Doc("The meeting it was agreed in.") Optional<MeetingId> from,
    @Doc("The day it was agreed.") LocalDate since,
    @Doc("The one person who does it, or sees to it.") PersonId owner,
    @Doc("The day by which it is to be done.") LocalDate due,
    @Doc("Where it stands; open if left out.") Optional<State> state,
    @Doc("The day it was done.") Optional<LocalDate> done,
    @Doc("The metric it should move.") Optional<MetricId> metric,
    @Doc("Which way it should move it; the metric's better one if left out.")
        Optional<Direction> towards,
    @Doc("What came of it, or whatever else is worth knowing.") Optional<Markdown> notes,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same action.") List<ActionId> previously) {

  /** Where an action stands. */
  public enum State {
    OPEN,
    DONE,
    DROPPED
  }

  /** Where it stands; done where a day is written on which it was. */
  public State standing() {
    return state.orElse(done.isPresent() ? State.DONE : State.OPEN);
  }

  /** The day from which an effect may be looked for: when it was done, else when it was agreed. */
  public LocalDate effectiveFrom() {
    return done.orElse(since);
  }
}
