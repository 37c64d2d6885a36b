package plumbline.diff;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import plumbline.charter.Charter;
import plumbline.charter.PersonId;
import plumbline.charter.Team;
import plumbline.charter.TeamId;

/**
 * Who is to look at a change of a file.
 *
 * @param teams that sign what stands in it, in order of appearance
 * @param people who answer for what stands in it, likewise
 */
public record Owners(Set<TeamId> teams, Set<PersonId> people) {

  private static final Set<String> ANSWERING = Set.of("accountable", "owner", "decider");

  /** The owners of each file in which something stands, by the file's name; some have none. */
  public static SortedMap<String, Owners> byFile(Charter charter) {
    SortedMap<String, Owners> files = new TreeMap<>();
    Entities entities = Entities.of(charter);
    entities.byId().values().forEach(record -> add(record, files));
    entities.singles().values().forEach(record -> add(record, files));
    return files;
  }

  private static void add(Record record, SortedMap<String, Owners> files) {
    Owners owners =
        files.computeIfAbsent(
            Components.origin(record).span().file(),
            file -> new Owners(new LinkedHashSet<>(), new LinkedHashSet<>()));
    for (RecordComponent key : Components.keys(record)) {
      Object value = Components.value(record, key);
      if (key.getName().equals("signOff")) {
        ((List<?>) value).forEach(team -> owners.teams.add((TeamId) team));
      } else if (ANSWERING.contains(key.getName())) {
        Object person = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (person instanceof PersonId id) {
          owners.people.add(id);
        }
      }
    }
    if (record instanceof Team team) {
      owners.people.add(team.lead());
    }
  }
}
