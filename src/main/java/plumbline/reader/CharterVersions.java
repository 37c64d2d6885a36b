package plumbline.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import plumbline.charter.Charter;
import plumbline.reader.FileVersions.Place;

/**
 * Reads many versions of one charter. What was met in the same place is not parsed again, and is
 * the same objects, so that versions can be compared by what is not shared.
 */
public final class CharterVersions {

  private final FileVersions files;
  private final Function<String, byte[]> contents;
  private final NameTally tally = new NameTally();
  private final JoinedParts joined = new JoinedParts();
  private final Map<String, List<FileReading>> readings = new HashMap<>();
  private SortedMap<String, String> contentsNow = Collections.emptySortedMap();
  private Set<String> folders = Set.of();

  /**
   * @param contents the bytes of a content by its id; may be asked by several threads
   */
  public CharterVersions(Function<String, byte[]> contents) {
    this(new FileVersions(), contents);
  }

  /**
   * @param files what was read already, added to
   */
  public CharterVersions(FileVersions files, Function<String, byte[]> contents) {
    this.files = files;
    this.contents = contents;
  }

  /** Parses what some versions consist of, on all processors. */
  public void readAhead(Collection<SortedMap<String, String>> versions) {
    Set<Place> places = new LinkedHashSet<>();
    SortedMap<String, String> before = Collections.emptySortedMap();
    Set<String> among = Set.of();
    for (SortedMap<String, String> version : versions) {
      List<String> changed = changed(before, version);
      if (hasOtherNames(before, version, changed)) {
        among = PathRule.folders(version.keySet());
      }
      for (String name : changed) {
        String content = version.get(name);
        if (content != null) {
          places.add(new Place(name, content, among));
        }
      }
      before = version;
    }
    List.copyOf(places).parallelStream().forEach(this::parts);
  }

  /**
   * Reads a version as {@link CharterReader#read} does. Without errors its findings are left out,
   * as are its texts.
   *
   * @param version ids of contents by name, as for {@link CharterReader#read}
   */
  public Reading read(SortedMap<String, String> version) {
    take(version);
    return tally.isSound()
        ? new Reading(Optional.of(charter()), List.of(), Map.of(), true)
        : inFull(version, Map.of());
  }

  /** The charter of a version; absent where there is anything to find in it. */
  Optional<Charter> faultless(SortedMap<String, String> version) {
    take(version);
    boolean faultless =
        readings.values().stream()
            .flatMap(List::stream)
            .allMatch(part -> part.findings().isEmpty() && !part.isUnreadable());
    return faultless && tally.isSound() ? Optional.of(charter()) : Optional.empty();
  }

  private Charter charter() {
    return Records.make(Charter.class, joined.values());
  }

  private void take(SortedMap<String, String> version) {
    List<String> changed = changed(contentsNow, version);
    if (hasOtherNames(contentsNow, version, changed)) {
      Set<String> before = folders;
      folders = PathRule.folders(version.keySet());
      if (!folders.equals(before)) {
        changed.addAll(version.keySet());
      }
    }
    for (String name : changed) {
      String content = version.get(name);
      exchange(name, content == null ? List.of() : parts(new Place(name, content, folders)));
    }
    contentsNow = version;
  }

  private List<FileReading> parts(Place place) {
    return files.parts(place, contents);
  }

  /** The names whose contents differ, with those that only one of two versions has. */
  private static List<String> changed(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    List<String> changed = new ArrayList<>();
    Iterator<Map.Entry<String, String>> earlier = before.entrySet().iterator();
    Map.Entry<String, String> was = next(earlier);
    for (Map.Entry<String, String> is : after.entrySet()) {
      while (was != null && was.getKey().compareTo(is.getKey()) < 0) {
        changed.add(was.getKey());
        was = next(earlier);
      }
      if (was == null || !was.getKey().equals(is.getKey())) {
        changed.add(is.getKey());
      } else {
        if (!was.getValue().equals(is.getValue())) {
          changed.add(is.getKey());
        }
        was = next(earlier);
      }
    }
    for (; was != null; was = next(earlier)) {
      changed.add(was.getKey());
    }
    return changed;
  }

  private static Map.@org.jspecify.annotations.Nullable Entry<String, String> next(
      Iterator<Map.Entry<String, String>> entries) {
    return entries.hasNext() ? entries.next() : null;
  }

  private static boolean hasOtherNames(
      SortedMap<String, String> before, SortedMap<String, String> after, List<String> changed) {
    return before.size() != after.size()
        || changed.stream().anyMatch(name -> !before.containsKey(name));
  }

  /** Files change in one place mostly, so their parts begin and end alike. */
  private void exchange(String name, List<FileReading> after) {
    List<FileReading> before = readings.getOrDefault(name, List.of());
    int most = Math.min(before.size(), after.size());
    int begin = 0;
    while (begin < most && before.get(begin) == after.get(begin)) {
      begin++;
    }
    int end = 0;
    while (end < most - begin
        && before.get(before.size() - 1 - end) == after.get(after.size() - 1 - end)) {
      end++;
    }
    List<FileReading> gone = before.subList(begin, before.size() - end);
    List<FileReading> come = after.subList(begin, after.size() - end);
    gone.forEach(tally::remove);
    come.forEach(tally::add);
    joined.exchange(name, gone, come, after);
    readings.put(name, after);
  }

  /**
   * Reads the version that was taken last with all there is to find in it.
   *
   * @param texts the text of each file that could be decoded
   */
  Reading inFull(SortedMap<String, String> version, Map<String, String> texts) {
    JoinedFiles all = new JoinedFiles();
    PathRule paths = new PathRule(folders);
    version.forEach(
        (name, content) -> {
          Place place = new Place(name, content, folders);
          FileReading alone = files.whole(place, contents);
          all.add(
              all.fits(alone)
                  ? alone
                  : FileReading.of(
                      name, contents.apply(content), paths, all.names(), all.singles()));
        });
    return all.finish(version.isEmpty() ? "charter" : version.firstKey(), texts);
  }
}
