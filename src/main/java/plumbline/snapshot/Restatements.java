package plumbline.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.value.Series;

/**
 * Where figures differ from what was published of them before.
 *
 * @param all by metric in the order of the charter, then by period; news and old
 * @param folded how many were left out as too small
 */
public record Restatements(List<Restatement> all, int folded) {

  public static final Restatements NONE = new Restatements(List.of(), 0);

  private static final List<Grain> GRAINS =
      List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR);

  public Restatements {
    all = List.copyOf(all);
  }

  /** Those that no snapshot has told yet. */
  public List<Restatement> news() {
    return all.stream().filter(Restatement::isNews).toList();
  }

  /**
   * The restatements from snapshot to snapshot, and from the last to today.
   *
   * <p>A correction counts in the place of what it corrects. What was provisional, or had no value,
   * cannot be restated.
   *
   * @param tolerance the share of the old figure up to which a difference is folded
   */
  public static Restatements of(Ledger ledger, Today today, BigDecimal tolerance) {
    List<ToldBySnapshot> told =
        ledger.weeks().stream()
            .map(closed -> closed.newest().snapshot())
            .filter(snapshot -> !snapshot.isProvisional())
            .map(ToldBySnapshot::new)
            .toList();
    return new Search(told, today, tolerance).restatements();
  }

  private static final class Search {

    private final List<ToldBySnapshot> snapshots;
    private final Today today;
    private final BigDecimal tolerance;
    private final List<Restatement> found = new ArrayList<>();
    private final Map<Comparing, Causes> causes = new HashMap<>();
    private final Map<Told, Map<String, String>> earlierNames = new HashMap<>();
    private int folded;

    Search(List<ToldBySnapshot> snapshots, Today today, BigDecimal tolerance) {
      this.snapshots = snapshots;
      this.today = today;
      this.tolerance = tolerance;
    }

    private record Comparing(Told before, Told now) {}

    /** Where a snapshot tells of a period: the place in its lists. */
    private record Place(int snapshot, int place) {}

    /** A period with the places that tell of it, oldest first, and what it is called today. */
    private record Known(Periods.Stretch period, Optional<Period> today, List<Place> by) {}

    Restatements restatements() {
      Map<Grain, List<Known>> periods = new EnumMap<>(Grain.class);
      GRAINS.forEach(grain -> periods.put(grain, periods(grain)));
      for (String metric : metrics()) {
        List<String> names = snapshots.stream().map(one -> nameIn(one, metric)).toList();
        periods.forEach((grain, known) -> follow(metric, names, grain, known));
      }
      return new Restatements(found, folded);
    }

    /** Those of today first, then those that are gone. */
    private Set<String> metrics() {
      Set<String> metrics = new LinkedHashSet<>(today.metrics());
      snapshots.forEach(
          snapshot -> snapshot.metrics().forEach(id -> metrics.add(today.nameToday(id))));
      return metrics;
    }

    private List<Known> periods(Grain grain) {
      Map<String, Periods.Stretch> byName = new LinkedHashMap<>();
      for (ToldBySnapshot snapshot : snapshots) {
        snapshot.periods(grain).forEach(period -> byName.put(period.name(), period));
      }
      Map<Periods.Stretch, List<Place>> by = new HashMap<>();
      for (int i = 0; i < snapshots.size(); i++) {
        List<Periods.Stretch> told = snapshots.get(i).periods(grain);
        for (int place = 0; place < told.size(); place++) {
          by.computeIfAbsent(told.get(place), period -> new ArrayList<>()).add(new Place(i, place));
        }
      }
      return byName.values().stream()
          .sorted(Comparator.comparing(Periods.Stretch::from))
          .map(
              period ->
                  new Known(
                      period, today.period(grain, period), by.getOrDefault(period, List.of())))
          .toList();
    }

    /**
     * Follows a metric through all periods of a grain.
     *
     * @param names that it had in each snapshot
     */
    private void follow(String metric, List<String> names, Grain grain, List<Known> periods) {
      List<List<Optional<BigDecimal>>> lines = new ArrayList<>();
      for (int i = 0; i < snapshots.size(); i++) {
        lines.add(snapshots.get(i).line(names.get(i), grain));
      }
      Optional<Series> now = today.series(metric, grain);
      for (Known known : periods) {
        follow(metric, grain, known, lines, now);
      }
    }

    private void follow(
        String metric,
        Grain grain,
        Known known,
        List<List<Optional<BigDecimal>>> lines,
        Optional<Series> now) {
      Optional<BigDecimal> value = Optional.empty();
      List<Told> saying = new ArrayList<>();
      for (Place at : known.by) {
        List<Optional<BigDecimal>> line = lines.get(at.snapshot);
        if (at.place < line.size()) {
          Optional<BigDecimal> figure = line.get(at.place);
          ToldBySnapshot snapshot = snapshots.get(at.snapshot);
          if (!same(value, figure)) {
            if (value.isPresent()) {
              restated(metric, grain, known.period, value.get(), figure, saying, snapshot);
            }
            saying.clear();
          }
          value = figure;
          saying.add(snapshot);
        }
      }
      if (value.isPresent() && now.isPresent() && known.today.isPresent()) {
        Optional<BigDecimal> figure = Today.figure(now.get(), known.today.get());
        if (!same(value, figure)) {
          restated(metric, grain, known.period, value.get(), figure, saying, today);
        }
      }
    }

    /** The name that a metric of today had in a snapshot. */
    private String nameIn(Told snapshot, String metric) {
      if (snapshot.definition(metric).isPresent()) {
        return metric;
      }
      return earlierNames
          .computeIfAbsent(snapshot, this::earlierNames)
          .getOrDefault(metric, metric);
    }

    /** The names of a snapshot that are others today, by those of today. */
    private Map<String, String> earlierNames(Told snapshot) {
      Map<String, String> names = new HashMap<>();
      for (String id : snapshot.metrics()) {
        String now = today.nameToday(id);
        if (!now.equals(id)) {
          names.putIfAbsent(now, id);
        }
      }
      return names;
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return one.isEmpty() == other.isEmpty();
      }
      return one.get().compareTo(other.get()) == 0;
    }

    /** Whether a figure that was there is another one, or none. */
    private static boolean differs(Optional<BigDecimal> before, Optional<BigDecimal> now) {
      return before.isPresent() && !same(before, now);
    }

    private void restated(
        String metric,
        Grain grain,
        Periods.Stretch period,
        BigDecimal before,
        Optional<BigDecimal> now,
        List<Told> saying,
        Told otherwise) {
      if (now.filter(value -> isSmall(before, value)).isPresent()) {
        folded++;
        return;
      }
      Told last = saying.get(saying.size() - 1);
      Causes why =
          causes.computeIfAbsent(
              new Comparing(last, otherwise), pair -> new Causes(pair.before, pair.now));
      found.add(
          new Restatement(
              metric,
              grain,
              period,
              before,
              now,
              saying.stream().flatMap(one -> one.week().stream()).toList(),
              otherwise.week(),
              why.of(nameIn(last, metric), nameNow(otherwise, metric), grain, period)));
    }

    private String nameNow(Told now, String metric) {
      return now == today ? metric : nameIn(now, metric);
    }

    private boolean isSmall(BigDecimal before, BigDecimal now) {
      return now.subtract(before).abs().compareTo(before.abs().multiply(tolerance)) <= 0;
    }
  }

  /** Why figures differ between two times. */
  private static final class Causes {

    private final Told before;
    private final Told now;

    Causes(Told before, Told now) {
      this.before = before;
      this.now = now;
    }

    Restatement.Cause of(String was, String is, Grain grain, Periods.Stretch period) {
      Set<String> sources = new LinkedHashSet<>(before.sources(was));
      sources.addAll(now.sources(is));
      List<Restatement.FileChange> files = files(sources);
      boolean redefined = !Objects.equals(before.definition(was), now.definition(is));
      boolean data = !files.isEmpty();
      Restatement.Kind kind;
      if (redefined && data) {
        kind =
            sources.stream()
                    .filter(source -> !files(Set.of(source)).isEmpty())
                    .allMatch(source -> isUnmoved(source, grain, period))
                ? Restatement.Kind.DEFINITION
                : Restatement.Kind.DATA_AND_DEFINITION;
      } else if (redefined) {
        kind = Restatement.Kind.DEFINITION;
      } else if (data) {
        kind = Restatement.Kind.DATA;
      } else {
        kind =
            before.program().equals(now.program())
                ? Restatement.Kind.UNKNOWN
                : Restatement.Kind.PROGRAM;
      }
      return new Restatement.Cause(
          kind,
          before.asOf(),
          now.asOf(),
          kind == Restatement.Kind.DEFINITION ? List.of() : files,
          before.program(),
          now.program());
    }

    /**
     * Whether figures of a source whose definitions are as they were are as they were too: there is
     * one at least, and none differs.
     */
    private boolean isUnmoved(String source, Grain grain, Periods.Stretch period) {
      boolean any = false;
      for (String metric : before.metrics()) {
        boolean witness =
            before.sources(metric).contains(source)
                && before.definition(metric).equals(now.definition(metric));
        Optional<Optional<BigDecimal>> one = before.figure(metric, grain, period);
        if (witness && one.isPresent() && one.get().isPresent()) {
          Optional<BigDecimal> other = now.figure(metric, grain, period).orElse(Optional.empty());
          if (Search.differs(one.get(), other)) {
            return false;
          }
          any = true;
        }
      }
      return any;
    }

    private List<Restatement.FileChange> files(Set<String> sources) {
      Map<String, Restatement.FileChange> changes = new TreeMap<>();
      for (String source : sources) {
        Map<String, SourceState.DataFile> old = before.files(source);
        Map<String, SourceState.DataFile> current = now.files(source);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(current.keySet());
        for (String name : names) {
          Optional<SourceState.DataFile> was = Optional.ofNullable(old.get(name));
          Optional<SourceState.DataFile> is = Optional.ofNullable(current.get(name));
          boolean same =
              was.map(SourceState.DataFile::sha256).equals(is.map(SourceState.DataFile::sha256));
          if (!same) {
            changes.put(
                name,
                new Restatement.FileChange(
                    name, was.map(SourceState.DataFile::rows), is.map(SourceState.DataFile::rows)));
          }
        }
      }
      return List.copyOf(changes.values());
    }
  }
}
