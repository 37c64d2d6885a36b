package plumbline.check.meeting;

import java.util.LinkedHashSet;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Meeting;
import plumbline.charter.PersonId;
import plumbline.charter.Team;

/** Who comes to a meeting. */
public final class Attendance {

  private Attendance() {}

  /** Who leads it, the leads and members of its teams, and the people named, each once. */
  public static Set<PersonId> of(Charter charter, Meeting meeting) {
    Set<PersonId> people = new LinkedHashSet<>();
    meeting.owner().ifPresent(people::add);
    for (Team team : charter.teams()) {
      if (meeting.teams().contains(team.id())) {
        people.addAll(team.people());
      }
    }
    people.addAll(meeting.people());
    return people;
  }
}
