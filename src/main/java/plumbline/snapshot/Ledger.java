package plumbline.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that was ever published by week: the files of {@code metrics/snapshots/}.
 *
 * @param weeks oldest first
 * @param problems files that are not as they were written, in order of name
 */
public record Ledger(List<Closed> weeks, List<Problem> problems) {

  public static final Ledger EMPTY = new Ledger(List.of(), List.of());

  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9._-]+?)(?:\\.correction-([1-9][0-9]{0,3}))?\\.json");

  public Ledger {
    weeks = List.copyOf(weeks);
    problems = List.copyOf(problems);
  }

  /**
   * A file with a snapshot.
   *
   * @param file its name in the folder
   * @param number of the correction; 0 for the first snapshot of the week
   * @param digest that stands at its end
   */
  public record Entry(String file, int number, Snapshot snapshot, String digest) {}

  /**
   * A closed week.
   *
   * @param entries as it was first published, then its corrections; at least one
   */
  public record Closed(String week, List<Entry> entries) {
    public Closed {
      entries = List.copyOf(entries);
    }

    /** What holds of the week: its last correction, or what was first published. */
    public Entry newest() {
      return entries.get(entries.size() - 1);
    }
  }

  /** What is wrong with a file. */
  public enum Wrong {
    UNREADABLE,
    EDITED,
    /** Its name is that of another week, or of none. */
    MISNAMED
  }

  /**
   * A file that is not as it was written. Edited ones and those of a wrong name are no part of the
   * ledger, as nobody published what they say.
   *
   * @param line from 1
   * @param column from 1
   */
  public record Problem(String file, Wrong wrong, int line, int column, String why) {}

  /** The name of a week's file. */
  public static String fileOf(String week, int number) {
    String safe = week.replaceAll("[^A-Za-z0-9._-]", "-");
    return number == 0 ? safe + ".json" : safe + ".correction-" + number + ".json";
  }

  /** Reads the texts of files, by name in the folder. */
  public static Ledger of(SortedMap<String, String> texts) {
    Map<String, List<Entry>> byWeek = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, SnapshotText.Read> all = new ConcurrentHashMap<>();
    texts.entrySet().parallelStream()
        .forEach(file -> all.put(file.getKey(), SnapshotText.read(file.getValue())));
    new TreeMap<>(all)
        .forEach(
            (file, read) -> {
              if (read instanceof SnapshotText.Whole whole) {
                add(file, whole, byWeek, problems);
              } else if (read instanceof SnapshotText.Unreadable bad) {
                problems.add(
                    new Problem(file, Wrong.UNREADABLE, bad.line(), bad.column(), bad.why()));
              } else {
                problems.add(new Problem(file, Wrong.EDITED, 1, 1, ""));
              }
            });
    return new Ledger(
        byWeek.entrySet().stream()
            .map(
                week ->
                    new Closed(
                        week.getKey(),
                        week.getValue().stream()
                            .sorted(Comparator.comparingInt(Entry::number))
                            .toList()))
            .sorted(Comparator.comparing(closed -> closed.newest().snapshot().week().firstDay()))
            .toList(),
        problems);
  }

  private static void add(
      String file,
      SnapshotText.Whole whole,
      Map<String, List<Entry>> byWeek,
      List<Problem> problems) {
    String week = whole.snapshot().week().name();
    Matcher name = NAME.matcher(file);
    int number = name.matches() && name.group(2) != null ? Integer.parseInt(name.group(2)) : 0;
    if (file.equals(fileOf(week, number))) {
      byWeek
          .computeIfAbsent(week, key -> new ArrayList<>())
          .add(new Entry(file, number, whole.snapshot(), whole.digest()));
    } else {
      problems.add(new Problem(file, Wrong.MISNAMED, 1, 1, week));
    }
  }

  /** A closed week by name. */
  public Optional<Closed> week(String name) {
    return weeks.stream().filter(closed -> closed.week().equals(name)).findFirst();
  }

  /** The closed week that begins on a day. */
  public Optional<Closed> weekFrom(LocalDate day) {
    int low = 0;
    int high = weeks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = weeks.get(middle).newest().snapshot().week().firstDay().compareTo(day);
      if (order == 0) {
        return Optional.of(weeks.get(middle));
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The files of a week that are not as they were written. */
  public List<Problem> problemsOf(String week) {
    return problems.stream()
        .filter(
            problem ->
                problem.file().equals(fileOf(week, 0))
                    || problem.file().startsWith(fileOf(week, 0).replace(".json", ".correction-")))
        .toList();
  }
}
