package plumbline.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import plumbline.charter.Id;

/**
 * By what names an entity may have been signed that names others: each by the id it has, or by one
 * it had before.
 */
final class EarlierNames {

  /** Nobody renames so much between two signatures; a digest that needs more is not found. */
  private static final int MOST = 64;

  private final Set<Id> met = new LinkedHashSet<>();

  /** The id as it is, which is noted. */
  String now(Id id) {
    met.add(id);
    return id.value();
  }

  /**
   * All other ways to name the ids that were noted.
   *
   * @param all the entities by the ids they have
   */
  List<Function<Id, String>> others(Supplier<Map<Id, Record>> all) {
    Map<Id, Record> entities = met.isEmpty() ? Map.of() : all.get();
    List<Map<Id, String>> ways = new ArrayList<>(List.of(Map.of()));
    for (Id id : met) {
      Record record = entities.get(id);
      if (record != null) {
        for (Id earlier : Renames.earlierIds(record)) {
          for (Map<Id, String> way : List.copyOf(ways)) {
            if (!way.containsKey(id) && ways.size() < MOST) {
              Map<Id, String> more = new LinkedHashMap<>(way);
              more.put(id, earlier.value());
              ways.add(more);
            }
          }
        }
      }
    }
    return ways.subList(1, ways.size()).stream()
        .map(way -> (Function<Id, String>) id -> way.getOrDefault(id, id.value()))
        .toList();
  }
}
