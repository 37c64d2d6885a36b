package plumbline.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Id;

/**
 * Which entities of the later charter are those of the earlier one under another id.
 *
 * <p>An id of {@code previously} counts where the earlier charter has it and the later one no
 * longer does.
 */
final class Renames {

  private final Map<Id, Id> laterByEarlier = new HashMap<>();
  private final Map<Id, Id> earlierByLater = new HashMap<>();

  static Renames between(Map<Id, Record> before, Map<Id, Record> after) {
    Renames renames = new Renames();
    after.forEach(
        (later, record) -> {
          if (!before.containsKey(later)) {
            earlierIds(record).stream()
                .filter(earlier -> before.containsKey(earlier) && !after.containsKey(earlier))
                .filter(earlier -> !renames.laterByEarlier.containsKey(earlier))
                .findFirst()
                .ifPresent(earlier -> renames.add(earlier, later));
          }
        });
    return renames;
  }

  private void add(Id earlier, Id later) {
    laterByEarlier.put(earlier, later);
    earlierByLater.put(later, earlier);
  }

  /** Whether nothing was renamed. */
  boolean isEmpty() {
    return laterByEarlier.isEmpty();
  }

  /** What an id of the earlier charter is called in the later one. */
  Id later(Id earlier) {
    return laterByEarlier.getOrDefault(earlier, earlier);
  }

  /** What it was called in the earlier charter; absent where it has kept its id. */
  Optional<Id> earlier(Id later) {
    return Optional.ofNullable(earlierByLater.get(later));
  }

  /** A name in a formula of the earlier charter, as the later one has it. */
  String laterName(String name) {
    return laterByEarlier.entrySet().stream()
        .filter(entry -> entry.getKey().kind().equals("metric"))
        .filter(entry -> entry.getKey().value().equals(name))
        .map(entry -> entry.getValue().value())
        .findFirst()
        .orElse(name);
  }

  /** What an entity says it was called before. */
  static List<Id> earlierIds(Record record) {
    return Components.value(record, "previously", List.class)
        .map(ids -> ((List<?>) ids).stream().map(Id.class::cast).toList())
        .orElse(List.of());
  }
}
