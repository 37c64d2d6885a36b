package plumbline.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import plumbline.charter.Reference;

/**
 * Whether some files, or their parts, fit together without errors, kept up while one takes the
 * place of another.
 */
final class NameTally {

  /** How often a name is declared, referred to, and said to be the earlier one of an entity. */
  private static final class Uses {
    private int declared = 0;
    private int mentioned = 0;
    private int longSince = 0;
    private int earlier = 0;

    boolean fit() {
      boolean known =
          (mentioned == 0 || declared > 0) && (longSince == 0 || declared > 0 || earlier > 0);
      boolean free = earlier == 0 || (earlier == 1 && declared == 0);
      return declared <= 1 && known && free;
    }
  }

  private final Map<Reference, Uses> uses = new HashMap<>();
  private final Set<Reference> misfits = new HashSet<>();
  private final Map<String, Integer> singles = new HashMap<>();
  private int faulty = 0;

  void add(FileReading file) {
    count(file, 1);
  }

  void remove(FileReading file) {
    count(file, -1);
  }

  /** Whether every file is free of errors, and so are all of them together. */
  boolean isSound() {
    return faulty == 0
        && misfits.isEmpty()
        && singles.getOrDefault("charter", 0) == 1
        && singles.values().stream().allMatch(times -> times <= 1);
  }

  private void count(FileReading file, int by) {
    faulty += file.hasErrors() ? by : 0;
    for (Reference name : file.names().declared()) {
      of(name).declared += by;
      look(name);
    }
    for (Reference name : file.names().mentioned()) {
      of(name).mentioned += by;
      look(name);
    }
    for (Reference name : file.names().mentionedLongSince()) {
      of(name).longSince += by;
      look(name);
    }
    for (Reference name : file.names().earlier()) {
      of(name).earlier += by;
      look(name);
    }
    file.singlePlaces().keySet().forEach(key -> singles.merge(key, by, Integer::sum));
  }

  private Uses of(Reference name) {
    return uses.computeIfAbsent(name, key -> new Uses());
  }

  private void look(Reference name) {
    if (of(name).fit()) {
      misfits.remove(name);
    } else {
      misfits.add(name);
    }
  }
}
