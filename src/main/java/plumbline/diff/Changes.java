package plumbline.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.Weight;

/** What changed from one charter to another. */
public final class Changes {

  private Changes() {}

  /**
   * All changes, by weight, then by place in the files.
   *
   * @param before read without errors, as {@code after}
   */
  public static List<Change> between(Charter before, Charter after) {
    Entities earlier = Entities.of(before, after);
    Entities later = Entities.of(after, before);
    Renames renames = Renames.between(earlier.byId(), later.byId());
    Sameness sameness = new Sameness(renames);
    List<Change> changes = new ArrayList<>(Ranks.between(before, after, renames));
    later
        .byId()
        .forEach((id, record) -> entity(id, record, earlier.byId(), renames, sameness, changes));
    earlier
        .byId()
        .forEach(
            (id, record) -> {
              if (!later.byId().containsKey(renames.later(id))) {
                changes.add(new Change.Removed(Entity.of(id, record)));
              }
            });
    singles(earlier.singles(), later.singles(), sameness, changes);
    changes.sort(Comparator.comparing(Change::weight).thenComparing(Change::span));
    return changes;
  }

  /** Everything a charter says as added, in the order of the files. */
  public static List<Change> all(Charter charter) {
    Entities entities = Entities.of(charter);
    List<Change> changes = new ArrayList<>();
    entities.byId().forEach((id, record) -> changes.add(new Change.Added(Entity.of(id, record))));
    entities
        .singles()
        .forEach((key, record) -> changes.add(new Change.Added(Entity.single(key, record))));
    changes.sort(Comparator.comparing(Change::span));
    return changes;
  }

  /** Whether any of the changes weighs this much. */
  public static boolean any(List<Change> changes, Weight weight) {
    return changes.stream().anyMatch(change -> change.weight() == weight);
  }

  private static void entity(
      Id id,
      Record record,
      Map<Id, Record> earlier,
      Renames renames,
      Sameness sameness,
      List<Change> changes) {
    Entity entity = Entity.of(id, record);
    Optional<Id> formerly = renames.earlier(id);
    Record before = earlier.get(formerly.orElse(id));
    if (before == null) {
      changes.add(new Change.Added(entity));
      return;
    }
    formerly.ifPresent(old -> changes.add(new Change.Renamed(entity, old.value())));
    if (renames.isEmpty() || !before.equals(record)) {
      changes.addAll(Comparison.of(entity, before, record, sameness));
    }
  }

  private static void singles(
      Map<String, Record> before,
      Map<String, Record> after,
      Sameness sameness,
      List<Change> changes) {
    after.forEach(
        (key, record) -> {
          Entity entity = Entity.single(key, record);
          Record earlier = before.get(key);
          if (earlier == null) {
            changes.add(new Change.Added(entity));
          } else {
            changes.addAll(Comparison.of(entity, earlier, record, sameness));
          }
        });
    before.forEach(
        (key, record) -> {
          if (!after.containsKey(key)) {
            changes.add(new Change.Removed(Entity.single(key, record)));
          }
        });
  }
}
