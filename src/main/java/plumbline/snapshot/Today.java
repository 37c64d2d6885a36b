package plumbline.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.plan.Answers;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/** What is told of all figures by the data and the charter at hand. */
public final class Today implements Told {

  private final Values values;
  private final String program;
  private final Map<String, String> definitions;
  private final Map<String, String> successors = new HashMap<>();
  private final Map<String, Map<String, SourceState.DataFile>> files = new HashMap<>();

  /**
   * The figures of today.
   *
   * @param definitions the digests of the metrics' definitions, by {@code metric/id}
   * @param program the program's version
   */
  public Today(Values values, Answers answers, Map<String, String> definitions, String program) {
    this.values = values;
    this.program = program;
    this.definitions = Map.copyOf(definitions);
    for (Metric metric : values.plan().charter().metrics()) {
      metric.previously().forEach(id -> successors.put(id.value(), metric.id().value()));
    }
    answers
        .sources()
        .forEach(
            (source, rows) -> {
              Map<String, SourceState.DataFile> byName = new TreeMap<>();
              rows.files()
                  .forEach(
                      file ->
                          byName.put(
                              file.name(),
                              new SourceState.DataFile(
                                  file.name(), file.sha256(), file.bytes(), file.rows())));
              files.put(source.value(), byName);
            });
  }

  /** The id that a metric goes by today, though it had another when it was published. */
  String nameToday(String metric) {
    return values.plan().recipes().containsKey(new MetricId(metric))
        ? metric
        : successors.getOrDefault(metric, metric);
  }

  @Override
  public Optional<String> week() {
    return Optional.empty();
  }

  @Override
  public Instant asOf() {
    return values.asOf();
  }

  @Override
  public String program() {
    return program;
  }

  @Override
  public Optional<String> definition(String metric) {
    return isComputed(metric)
        ? Optional.ofNullable(definitions.get("metric/" + metric))
        : Optional.empty();
  }

  private boolean isComputed(String metric) {
    return values.plan().recipes().containsKey(new MetricId(metric));
  }

  @Override
  public List<String> sources(String metric) {
    return isComputed(metric)
        ? values.sources(new MetricId(metric)).stream().map(SourceId::value).toList()
        : List.of();
  }

  @Override
  public Map<String, SourceState.DataFile> files(String source) {
    return files.getOrDefault(source, Map.of());
  }

  @Override
  public List<String> metrics() {
    return values.plan().recipes().keySet().stream().map(MetricId::value).toList();
  }

  /** Nothing is told of a period that the calendar of today has not. */
  @Override
  public Optional<Optional<BigDecimal>> figure(String metric, Grain grain, Periods.Stretch period) {
    Optional<Period> known = period(grain, period);
    Optional<Series> series = series(metric, grain);
    return known.isPresent() && series.isPresent()
        ? Optional.of(figure(series.get(), known.get()))
        : Optional.empty();
  }

  /** The period of today's calendar with the same days; absent where there is none. */
  Optional<Period> period(Grain grain, Periods.Stretch told) {
    Period today = values.calendar().containing(told.from(), grain);
    boolean same = today.start().equals(told.from()) && today.days().lastDay().equals(told.to());
    return same ? Optional.of(today) : Optional.empty();
  }

  /** All figures of a metric by a grain; absent where there is no such metric. */
  Optional<Series> series(String metric, Grain grain) {
    return isComputed(metric)
        ? Optional.of(values.series(new MetricId(metric), Slice.TOTAL, grain))
        : Optional.empty();
  }

  /** What would be published of a period; absent where it has no value or is not whole. */
  static Optional<BigDecimal> figure(Series series, Period period) {
    return series
        .at(period)
        .filter(Point::complete)
        .flatMap(point -> point.value().asNumber())
        .map(Digits::of);
  }
}
