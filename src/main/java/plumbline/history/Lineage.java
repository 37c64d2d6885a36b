package plumbline.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import plumbline.charter.Weight;
import plumbline.diff.Change;

/**
 * Which revision each value comes from. Behind a merge the search goes on along the first parent
 * that has the value as the merge has it, so that what a merge threw away is never blamed.
 */
final class Lineage {

  /** A value of an entity; the field is empty for the whole entity. */
  record Key(String reference, String field) {
    static Key of(Change change) {
      return new Key(change.entity().reference(), change.field());
    }
  }

  /**
   * A revision that could be read.
   *
   * @param bases the readable revisions it was compared with
   * @param differing for each of them what differs from it
   */
  private record Node(Entry.Event event, List<Integer> bases, List<Set<Key>> differing) {}

  private final Map<Integer, Node> nodes = new HashMap<>();
  private int head = -1;

  void add(int place, Entry.Event event, List<Integer> bases, List<List<Change>> changes) {
    List<Set<Key>> differing =
        bases.size() < 2
            ? List.of()
            : changes.stream()
                .map(
                    some -> {
                      Set<Key> keys = new HashSet<>();
                      some.forEach(change -> keys.add(Key.of(change)));
                      return keys;
                    })
                .toList();
    nodes.put(place, new Node(event, bases, differing));
    head = place;
  }

  /** The newest event that gave an entity the meaning it has. */
  Optional<Blame> meaning(String reference) {
    return search(reference, change -> change.weight() == Weight.MEANING, key -> true);
  }

  /** The newest event that gave one of its values what it says. */
  Optional<Blame> field(String reference, String field) {
    return search(
        reference,
        change -> gives(change, field),
        key -> key.field().equals(field) || key.field().isEmpty());
  }

  private static boolean gives(Change change, String field) {
    boolean own = change.field().equals(field) && change.kind() != Change.Kind.RENAMED;
    return own || change.kind() == Change.Kind.ADDED;
  }

  private Optional<Blame> search(
      String reference, Predicate<Change> counts, Predicate<Key> concerns) {
    String name = reference;
    Node at = nodes.get(head);
    while (at != null) {
      Optional<Change> found = Optional.empty();
      String earlier = name;
      for (Change change : at.event.changes()) {
        if (change.entity().reference().equals(name)) {
          found = found.or(() -> Optional.of(change).filter(counts));
          if (change instanceof Change.Renamed renamed) {
            earlier = renamed.entity().kind() + "/" + renamed.before();
          }
        }
      }
      if (found.isPresent()) {
        return Optional.of(new Blame(at.event, found.get()));
      }
      name = earlier;
      at = behind(at, name, concerns);
    }
    return Optional.empty();
  }

  private @org.jspecify.annotations.Nullable Node behind(
      Node node, String reference, Predicate<Key> concerns) {
    for (int i = 0; i < node.differing.size(); i++) {
      boolean same =
          node.differing.get(i).stream()
              .noneMatch(key -> key.reference().equals(reference) && concerns.test(key));
      if (same) {
        return nodes.get(node.bases.get(i));
      }
    }
    return node.bases.isEmpty() ? null : nodes.get(node.bases.get(0));
  }
}
