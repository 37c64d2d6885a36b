package plumbline.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plumbline.charter.Charter;
import plumbline.diff.Change;
import plumbline.diff.Changes;

/** All that a repository tells of a charter. */
public final class Timeline {

  private final List<Entry> newestFirst;
  private final Lineage lineage;
  private final Optional<Charter> newest;

  Timeline(List<Entry> oldestFirst, Lineage lineage, Optional<Charter> newest) {
    List<Entry> entries = new ArrayList<>(oldestFirst);
    Collections.reverse(entries);
    this.newestFirst = List.copyOf(entries);
    this.lineage = lineage;
    this.newest = newest;
  }

  /** Part of a timeline: an event with those of its changes that are asked for. */
  public record Told(Entry.Event event, List<Change> changes) {
    public Told {
      changes = List.copyOf(changes);
    }
  }

  /** Every revision that changed the files, newest first. */
  public List<Entry> entries() {
    return newestFirst;
  }

  /** The revisions that can be read, newest first. */
  public List<Entry.Event> events() {
    return newestFirst.stream()
        .filter(Entry.Event.class::isInstance)
        .map(Entry.Event.class::cast)
        .toList();
  }

  /** What the charter of the files at hand changes against the newest one that was committed. */
  public List<Change> pending(Charter now) {
    return newest.map(last -> Changes.between(last, now)).orElse(List.of());
  }

  /**
   * What happened to an entity, newest first, also under ids it had before.
   *
   * @param reference as {@link plumbline.diff.Entity#reference()} tells it
   */
  public List<Told> of(String reference) {
    Set<String> names = new TreeSet<>(Set.of(reference));
    List<Told> told = new ArrayList<>();
    for (Entry.Event event : events()) {
      List<Change> own =
          event.changes().stream()
              .filter(change -> names.contains(change.entity().reference()))
              .toList();
      if (!own.isEmpty()) {
        told.add(new Told(event, own));
      }
      own.forEach(change -> earlierName(change).ifPresent(names::add));
    }
    return told;
  }

  private static Optional<String> earlierName(Change change) {
    return change instanceof Change.Renamed renamed
        ? Optional.of(renamed.entity().kind() + "/" + renamed.before())
        : Optional.empty();
  }

  /** Who last changed what an entity means; absent where the charter does not know it. */
  public Optional<Blame> meaning(String reference) {
    return lineage.meaning(reference);
  }

  /** Who last changed one of its values, by the field as {@link Change#field()} tells it. */
  public Optional<Blame> field(String reference, String field) {
    return lineage.field(reference, field);
  }

  /** The entries by those who wrote them, in order of name; each newest first. */
  public Map<Author, List<Entry>> byAuthor() {
    Map<String, List<Entry>> byKey = new java.util.TreeMap<>();
    Map<String, Author> newest = new LinkedHashMap<>();
    for (Entry entry : newestFirst) {
      for (Author author : entry.made().authors()) {
        newest.putIfAbsent(author.key(), author);
        byKey.computeIfAbsent(author.key(), key -> new ArrayList<>()).add(entry);
      }
    }
    Map<Author, List<Entry>> byAuthor = new LinkedHashMap<>();
    byKey.forEach((key, entries) -> byAuthor.put(newest.get(key), List.copyOf(entries)));
    return byAuthor;
  }
}
