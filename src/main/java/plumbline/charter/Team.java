package plumbline.charter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A department or group that works on the shop. */
@Doc("A department or group that works on the shop.")
public record Team(
    Origin origin,
    TeamId id,
    @Weight.Of(Weight.WORDING) @Doc(value = "The name people use.", example = "Marketing")
        String name,
    @Doc("The person who leads it.") PersonId lead,
    @Doc("Who else belongs to it.") List<PersonId> members,
    @Doc(value = "What it wants from the shop.", example = "Fewer returns for wrong sizes")
        List<String> wants,
    @Doc("The metrics the team is measured on.") List<MetricId> measuredOn,
    @Weight.Of(Weight.RESPONSIBILITY)
        @Doc(value = "The name in the code forge.", example = "fernway/marketing")
        Optional<String> handle,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same team.") List<TeamId> previously) {

  /** Whether a person leads the team or belongs to it. */
  public boolean includes(PersonId person) {
    return lead.equals(person) || members.contains(person);
  }

  /** The lead, then the members, each once. */
  public Set<PersonId> people() {
    Set<PersonId> people = new LinkedHashSet<>();
    people.add(lead);
    people.addAll(members);
    return people;
  }
}
