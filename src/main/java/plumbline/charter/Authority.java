package plumbline.charter;

import java.util.Optional;

/** Who makes trade-off decisions stick. */
@Doc("Who makes trade-off decisions stick.")
public record Authority(
    Origin origin,
    @Weight.Of(Weight.MEANING) @Doc("The person who decides.") PersonId person,
    @Weight.Of(Weight.MEANING) @Doc("Who decides in that person's absence.")
        Optional<PersonId> deputy) {

  /** Whether a person is the authority or the deputy. */
  public boolean includes(PersonId other) {
    return person.equals(other) || deputy.equals(Optional.of(other));
  }
}
