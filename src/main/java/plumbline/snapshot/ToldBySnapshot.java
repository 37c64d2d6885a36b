package plumbline.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.metric.calendar.Grain;

/** What a snapshot told. */
final class ToldBySnapshot implements Told {

  private final Snapshot snapshot;
  private final Map<String, MetricFigures> metrics = new HashMap<>();
  private final Map<String, Map<String, SourceState.DataFile>> files = new HashMap<>();

  ToldBySnapshot(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.metrics().forEach(metric -> metrics.put(metric.id(), metric));
    snapshot.sources().forEach(source -> files.put(source.id(), byName(source)));
  }

  static Map<String, SourceState.DataFile> byName(SourceState source) {
    Map<String, SourceState.DataFile> byName = new TreeMap<>();
    source.files().forEach(file -> byName.put(file.name(), file));
    return byName;
  }

  @Override
  public Optional<String> week() {
    return Optional.of(snapshot.week().name());
  }

  @Override
  public Instant asOf() {
    return snapshot.asOf();
  }

  @Override
  public String program() {
    return snapshot.program();
  }

  @Override
  public Optional<String> definition(String metric) {
    return Optional.ofNullable(metrics.get(metric)).map(MetricFigures::definition);
  }

  @Override
  public List<String> sources(String metric) {
    MetricFigures figures = metrics.get(metric);
    return figures == null ? List.of() : figures.sources();
  }

  @Override
  public Map<String, SourceState.DataFile> files(String source) {
    return files.getOrDefault(source, Map.of());
  }

  @Override
  public List<String> metrics() {
    return snapshot.metrics().stream().map(MetricFigures::id).toList();
  }

  @Override
  public Optional<Optional<BigDecimal>> figure(String metric, Grain grain, Periods.Stretch period) {
    int place = periods(grain).indexOf(period);
    List<Optional<BigDecimal>> line = line(metric, grain);
    return place >= 0 && place < line.size() ? Optional.of(line.get(place)) : Optional.empty();
  }

  /** The figures of the periods of a grain, oldest first; empty where there is no such metric. */
  List<Optional<BigDecimal>> line(String metric, Grain grain) {
    MetricFigures figures = metrics.get(metric);
    return figures == null ? List.of() : line(figures.values(), grain);
  }

  private static List<Optional<BigDecimal>> line(MetricFigures.Lines lines, Grain grain) {
    return switch (grain) {
      case DAY -> List.of();
      case WEEK -> lines.weeks();
      case MONTH -> lines.months();
      case QUARTER -> lines.quarters();
      case YEAR -> lines.years();
    };
  }

  /** The periods of a grain that it tells, oldest first. */
  List<Periods.Stretch> periods(Grain grain) {
    return switch (grain) {
      case DAY -> List.of();
      case WEEK -> snapshot.periods().weeks();
      case MONTH -> snapshot.periods().months();
      case QUARTER -> snapshot.periods().quarters();
      case YEAR -> snapshot.periods().years();
    };
  }
}
