package plumbline.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import plumbline.charter.Charter;
import plumbline.diagnostic.Finding;
import plumbline.diff.Change;
import plumbline.diff.Changes;
import plumbline.reader.CharterVersions;
import plumbline.reader.Reading;

/**
 * Writes down what each revision changed.
 *
 * <p>A revision with an error in its files is told and passed over: what comes after it is compared
 * with the last one before it that can be read.
 */
public final class Chronicle {

  private final List<Revision> revisions;
  private final CharterVersions versions;
  private final List<Entry> entries = new ArrayList<>();
  private final Lineage lineage = new Lineage();

  /** For each revision the newest readable ones at or behind it. */
  private final List<Set<Integer>> readable = new ArrayList<>();

  private final Map<Integer, Charter> charters = new HashMap<>();
  private final Map<Integer, Integer> unread = new HashMap<>();

  private Chronicle(List<Revision> revisions, Function<String, byte[]> contents) {
    this.revisions = revisions;
    this.versions = new CharterVersions(contents);
  }

  /**
   * The timeline of some revisions.
   *
   * @param revisions each after those it was made from; the last one is that at hand
   * @param contents the bytes of a content by its id; may be asked by several threads
   */
  public static Timeline of(List<Revision> revisions, Function<String, byte[]> contents) {
    Chronicle chronicle = new Chronicle(revisions, contents);
    chronicle.versions.readAhead(revisions.stream().map(Revision::files).toList());
    for (int place = 0; place < revisions.size(); place++) {
      chronicle.write(place);
    }
    return new Timeline(chronicle.entries, chronicle.lineage, chronicle.newest());
  }

  private void write(int place) {
    Revision revision = revisions.get(place);
    Set<Integer> bases = new LinkedHashSet<>();
    revision.parents().forEach(parent -> bases.addAll(readable.get(parent)));
    int skipped =
        revision.parents().stream().mapToInt(p -> unread.getOrDefault(p, 0)).max().orElse(0);
    Reading reading = versions.read(revision.files());
    Optional<Finding> error = reading.findings().stream().filter(Finding::isError).findFirst();
    if (error.isPresent() || reading.charter().isEmpty()) {
      readable.add(bases);
      unread.put(place, skipped + 1);
      error.ifPresent(why -> entries.add(new Entry.Unread(revision.made(), why)));
      return;
    }
    Charter charter = reading.charter().get();
    readable.add(Set.of(place));
    charters.put(place, charter);
    List<Integer> against = List.copyOf(bases);
    List<List<Change>> changes =
        against.stream().map(base -> Changes.between(charter(base), charter)).toList();
    Entry.Event event =
        new Entry.Event(
            revision.made(),
            against.isEmpty() ? Changes.all(charter) : differingFromAll(changes),
            against.stream().findFirst().map(this::charter),
            charter,
            revision.cut(),
            skipped);
    entries.add(event);
    lineage.add(place, event, against, changes);
  }

  /** Of a merge what none of its parents has; a whole that one lacks differs in all its values. */
  private static List<Change> differingFromAll(List<List<Change>> changes) {
    if (changes.size() == 1) {
      return changes.get(0);
    }
    List<Set<Lineage.Key>> keys = new ArrayList<>();
    List<Set<String>> added = new ArrayList<>();
    for (List<Change> some : changes) {
      Set<Lineage.Key> own = new HashSet<>();
      Set<String> whole = new HashSet<>();
      for (Change change : some) {
        own.add(Lineage.Key.of(change));
        if (change.kind() == Change.Kind.ADDED) {
          whole.add(change.entity().reference());
        }
      }
      keys.add(own);
      added.add(whole);
    }
    Map<Lineage.Key, Change> told = new java.util.LinkedHashMap<>();
    for (List<Change> some : changes) {
      for (Change change : some) {
        Lineage.Key key = Lineage.Key.of(change);
        boolean everywhere = true;
        for (int i = 0; i < changes.size(); i++) {
          boolean within = !key.field().isEmpty() && added.get(i).contains(key.reference());
          everywhere &= keys.get(i).contains(key) || within;
        }
        if (everywhere) {
          told.putIfAbsent(key, change);
        }
      }
    }
    return List.copyOf(told.values());
  }

  private Charter charter(int place) {
    return Objects.requireNonNull(charters.get(place), "a readable revision has a charter");
  }

  private Optional<Charter> newest() {
    return readable.isEmpty()
        ? Optional.empty()
        : readable.get(readable.size() - 1).stream().findFirst().map(this::charter);
  }
}
