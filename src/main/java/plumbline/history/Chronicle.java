package plumbline.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
  private final List<Page> pages = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Lineage lineage = new Lineage();

  /**
   * A revision as it was read.
   *
   * @param charter absent where it has an error
   * @param why the error, if that can be told
   * @param bases places of the newest readable revisions behind it
   * @param skipped how many just behind it could not be read
   */
  private record Page(
      Optional<Charter> charter, Optional<Finding> why, List<Integer> bases, int skipped) {}

  private Chronicle(List<Revision> revisions) {
    this.revisions = revisions;
  }

  /**
   * The timeline of some revisions.
   *
   * @param revisions each after those it was made from; the last one is that at hand
   * @param versions that read them
   */
  public static Timeline of(List<Revision> revisions, CharterVersions versions) {
    Chronicle chronicle = new Chronicle(revisions);
    versions.readAhead(revisions.stream().map(Revision::files).toList());
    revisions.forEach(revision -> chronicle.pages.add(chronicle.page(revision, versions)));
    List<List<List<Change>>> changes =
        IntStream.range(0, revisions.size()).parallel().mapToObj(chronicle::changes).toList();
    for (int place = 0; place < revisions.size(); place++) {
      chronicle.write(place, changes.get(place));
    }
    return new Timeline(chronicle.entries, chronicle.lineage, chronicle.newest());
  }

  private Page page(Revision revision, CharterVersions versions) {
    Set<Integer> bases = new LinkedHashSet<>();
    int skipped = 0;
    for (int parent : revision.parents()) {
      bases.addAll(readable(parent));
      Page behind = pages.get(parent);
      skipped = Math.max(skipped, behind.charter.isPresent() ? 0 : behind.skipped + 1);
    }
    Reading reading = versions.read(revision.files());
    Optional<Finding> error = reading.findings().stream().filter(Finding::isError).findFirst();
    Optional<Charter> charter = error.isPresent() ? Optional.empty() : reading.charter();
    return new Page(charter, error, List.copyOf(bases), skipped);
  }

  /** The newest readable revisions at or behind one. */
  private List<Integer> readable(int place) {
    Page page = pages.get(place);
    return page.charter.isPresent() ? List.of(place) : page.bases;
  }

  /** What a revision changed against each that it is compared with. */
  private List<List<Change>> changes(int place) {
    Page page = pages.get(place);
    return page.charter
        .map(now -> page.bases.stream().map(base -> Changes.between(charter(base), now)).toList())
        .orElse(List.of());
  }

  private void write(int place, List<List<Change>> changes) {
    Page page = pages.get(place);
    Revision revision = revisions.get(place);
    if (page.charter.isEmpty()) {
      page.why.ifPresent(why -> entries.add(new Entry.Unread(revision.made(), why)));
      return;
    }
    Charter charter = page.charter.get();
    Entry.Event event =
        new Entry.Event(
            revision.made(),
            page.bases.isEmpty() ? Changes.all(charter) : differingFromAll(changes),
            page.bases.stream().findFirst().map(this::charter),
            charter,
            revision.cut(),
            page.skipped);
    entries.add(event);
    lineage.add(place, event, page.bases, changes);
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
    return pages.get(place).charter.orElseThrow();
  }

  private Optional<Charter> newest() {
    return pages.isEmpty()
        ? Optional.empty()
        : readable(pages.size() - 1).stream().findFirst().map(this::charter);
  }
}
