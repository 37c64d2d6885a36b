package plumbline.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The components of a charter, kept up while one file takes the place of another. Lists that no
 * exchanged part belongs to stay the same objects.
 */
final class JoinedParts {

  private final Map<String, SortedMap<String, Object>> singles = new HashMap<>();
  private final Map<String, SortedMap<String, List<Object>>> lists = new HashMap<>();
  private final Set<String> stale = new HashSet<>();
  private final Map<String, Object> values = new HashMap<>();

  /**
   * Exchanges what a file says.
   *
   * @param gone the parts it had that it may have no longer
   * @param come the parts it has that it may not have had
   * @param all the parts it has
   */
  void exchange(
      String name, List<FileReading> gone, List<FileReading> come, List<FileReading> all) {
    Set<String> touched = new HashSet<>();
    for (FileReading part : gone) {
      part.singles().keySet().forEach(key -> files(singles, key).remove(name));
      touched.addAll(part.lists().keySet());
      stale.addAll(part.singles().keySet());
    }
    for (FileReading part : come) {
      part.singles().forEach((key, value) -> files(singles, key).put(name, value));
      touched.addAll(part.lists().keySet());
      stale.addAll(part.singles().keySet());
    }
    touched.forEach(key -> list(key, name, all));
    stale.addAll(touched);
  }

  private void list(String key, String name, List<FileReading> parts) {
    List<Object> items = new ArrayList<>();
    boolean listed = false;
    for (FileReading part : parts) {
      List<Object> own = part.lists().get(key);
      if (own != null) {
        items.addAll(own);
        listed = true;
      }
    }
    if (listed) {
      files(lists, key).put(name, items);
    } else {
      files(lists, key).remove(name);
    }
  }

  private static <T> SortedMap<String, T> files(Map<String, SortedMap<String, T>> all, String key) {
    return all.computeIfAbsent(key, k -> new TreeMap<>());
  }

  /**
   * The values by component, as long as what may stand once does; those that nothing is said of are
   * missing. Not to be changed, and good until the next exchange.
   */
  Map<String, Object> values() {
    for (String key : stale) {
      values.remove(key);
      files(singles, key).values().forEach(one -> values.put(key, one));
      SortedMap<String, List<Object>> byFile = files(lists, key);
      if (!byFile.isEmpty()) {
        List<Object> all = new ArrayList<>();
        byFile.values().forEach(all::addAll);
        values.put(key, List.copyOf(all));
      }
    }
    stale.clear();
    return values;
  }
}
