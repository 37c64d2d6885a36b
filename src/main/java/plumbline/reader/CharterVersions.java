package plumbline.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import plumbline.charter.Charter;

/**
 * Reads many versions of one charter. A content that was met under the same name is not parsed
 * again, and what it says is the same objects, so that versions can be compared by what is not
 * shared.
 */
public final class CharterVersions {

  /** A content in its place; what paths may be named depends on the folders of the charter. */
  private record Place(String name, String content, Set<String> folders) {}

  private final Function<String, byte[]> contents;
  private final Map<Place, FileReading> known = new ConcurrentHashMap<>();
  private final NameTally tally = new NameTally();
  private final SortedMap<String, FileReading> readings = new TreeMap<>();
  private final Map<String, List<Object>> lists = new HashMap<>();
  private SortedMap<String, String> contentsNow = new TreeMap<>();
  private Set<String> folders = Set.of();

  /**
   * @param contents the bytes of a content by its id; may be asked by several threads
   */
  public CharterVersions(Function<String, byte[]> contents) {
    this.contents = contents;
  }

  /** Parses what some versions consist of, on all processors. */
  public void readAhead(Collection<SortedMap<String, String>> versions) {
    Set<Place> places = new LinkedHashSet<>();
    Map<String, String> before = Map.of();
    Set<String> among = Set.of();
    for (SortedMap<String, String> files : versions) {
      if (!files.keySet().equals(before.keySet())) {
        among = PathRule.folders(files.keySet());
      }
      for (Map.Entry<String, String> file : files.entrySet()) {
        if (!file.getValue().equals(before.get(file.getKey()))) {
          places.add(new Place(file.getKey(), file.getValue(), among));
        }
      }
      before = files;
    }
    List.copyOf(places).parallelStream().forEach(this::parsed);
  }

  private FileReading parsed(Place place) {
    return known.computeIfAbsent(
        place,
        key -> FileReading.of(key.name, contents.apply(key.content), new PathRule(key.folders)));
  }

  /**
   * Reads a version as {@link CharterReader#read} does. Without errors its findings are left out,
   * as are its texts.
   *
   * @param files ids of contents by name, as for {@link CharterReader#read}
   */
  public Reading read(SortedMap<String, String> files) {
    if (!files.keySet().equals(contentsNow.keySet())) {
      exchangeAll(files);
    } else {
      files.forEach(
          (name, content) -> {
            if (!content.equals(contentsNow.get(name))) {
              exchange(name, parsed(new Place(name, content, folders)));
            }
          });
    }
    contentsNow = files;
    return tally.isSound() ? joined() : inFull(files);
  }

  private void exchangeAll(SortedMap<String, String> files) {
    folders = PathRule.folders(files.keySet());
    readings.entrySet().removeIf(file -> !files.containsKey(file.getKey()) && isLeft(file));
    files.forEach((name, content) -> exchange(name, parsed(new Place(name, content, folders))));
  }

  private void exchange(String name, FileReading reading) {
    FileReading before = readings.put(name, reading);
    if (before != reading) {
      if (before != null) {
        leave(before);
      }
      tally.add(reading);
      lists.keySet().removeAll(reading.lists().keySet());
    }
  }

  private boolean isLeft(Map.Entry<String, FileReading> file) {
    leave(file.getValue());
    return true;
  }

  private void leave(FileReading reading) {
    tally.remove(reading);
    lists.keySet().removeAll(reading.lists().keySet());
  }

  /** Lists that no exchanged file had a part in are those of the version before. */
  private Reading joined() {
    Map<String, Object> values = new HashMap<>();
    Map<String, List<Object>> fresh = new HashMap<>();
    for (FileReading reading : readings.values()) {
      values.putAll(reading.singles());
      reading
          .lists()
          .forEach(
              (key, items) -> {
                if (!lists.containsKey(key)) {
                  fresh.computeIfAbsent(key, one -> new ArrayList<>()).addAll(items);
                }
              });
    }
    fresh.forEach((key, items) -> lists.put(key, List.copyOf(items)));
    values.putAll(lists);
    return new Reading(Optional.of(Records.make(Charter.class, values)), List.of(), Map.of(), true);
  }

  private Reading inFull(SortedMap<String, String> files) {
    JoinedFiles joined = new JoinedFiles();
    PathRule paths = new PathRule(folders);
    readings.forEach(
        (name, reading) ->
            joined.add(
                joined.fits(reading)
                    ? reading
                    : FileReading.of(
                        name,
                        contents.apply(files.get(name)),
                        paths,
                        joined.names(),
                        joined.singles())));
    return joined.finish(files.isEmpty() ? "charter" : files.firstKey(), Map.of());
  }
}
