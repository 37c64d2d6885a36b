package plumbline.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.RetailCalendar;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.RetailDays;
import plumbline.metric.plan.ConversionScan;
import plumbline.metric.plan.Measure;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

/**
 * Answers what a plan asks of the sources of one charter, from their exported files.
 *
 * <p>What is wrong with files and rows becomes findings, and the answer is then absent; only what
 * is not the user's to mend is thrown, as {@link EngineFailure}. The database is started with the
 * first scan. Not for use by several threads.
 */
public final class DuckDbEngine implements AutoCloseable {

  private final Charter charter;
  private final DataFolder folder;
  private final Path work;
  private final Instant asOf;
  private final Limits limits;
  private final Digests digests = new Digests();
  private @Nullable Session session;

  /**
   * @param root the charter's folder: names of files are relative to it and nothing outside is read
   * @param work an existing folder for what does not fit into memory; left as it was on closing
   */
  public DuckDbEngine(Charter charter, Path root, Path work, Instant asOf, Limits limits) {
    this.charter = charter;
    this.folder = new DataFolder(root);
    this.asOf = asOf;
    this.limits = limits;
    try {
      this.work = Files.createTempDirectory(work, "engine-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The rows of one source, aggregated.
   *
   * @param findings gets what is wrong with the data, and what was set aside
   * @return absent where there is an error among the findings
   */
  public Optional<SourceRows> scan(SourceScan scan, Findings findings) {
    Source source = source(scan.source());
    return ask(
        Map.of(source.id(), columns(scan, source)),
        findings,
        space -> {
          RowsSql rows = space.rows(source.id());
          if (!rows.isDated()) {
            return undated(rows);
          }
          Members members = new Members(rows, scan.dimensions());
          Session db = rows.table().session();
          Optional<DayRange> covered = covered(rows);
          Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> daily =
              new DailyRows(db, rows, rows.from(), members).of(scan.daily(), span(source));
          Map<Slice, Map<DayRange, BigDecimal[]>> framed = new TreeMap<>();
          framed.put(Slice.TOTAL, Map.of());
          if (covered.isPresent() && !scan.framed().isEmpty()) {
            framed =
                new FramedRows(db, rows, rows.from(), members, daily.keySet())
                    .of(scan.framed(), covered.get(), span(source));
          }
          return answer(rows, covered, daily, framed);
        });
  }

  /** What is told of a list: its files and rows, but nothing by day. */
  private SourceRows undated(RowsSql rows) throws DataProblem {
    return answer(
        rows,
        Optional.empty(),
        new TreeMap<>(Map.of(Slice.TOTAL, new TreeMap<>())),
        Map.of(Slice.TOTAL, Map.of()));
  }

  /** The starts of a conversion and what became of them; as {@link #scan(SourceScan, Findings)}. */
  public Optional<SourceRows> scan(ConversionScan scan, Findings findings) {
    Metric.Conversion conversion = scan.conversion();
    Source from = source(conversion.from());
    Source to = source(conversion.to());
    Set<String> columns = new LinkedHashSet<>(List.of(conversion.same()));
    from.time().ifPresent(columns::add);
    columns.addAll(scan.dimensions());
    scan.where().ifPresent(formula -> FormulaColumns.addTo(columns, formula));
    Map<SourceId, Set<String>> wanted = new LinkedHashMap<>();
    wanted.put(from.id(), columns);
    Set<String> ends = wanted.computeIfAbsent(to.id(), none -> new LinkedHashSet<>());
    ends.add(conversion.same());
    to.time().ifPresent(ends::add);
    return ask(
        wanted,
        findings,
        space -> {
          RowsSql starts = space.rows(from.id());
          Members members = new Members(starts, scan.dimensions());
          Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> daily =
              new ConversionRows(starts.table().session(), starts, space.rows(to.id()), asOf)
                  .of(conversion, scan.where(), members, conversion.origin().span());
          return answer(
              starts, covered(starts), daily, new TreeMap<>(Map.of(Slice.TOTAL, Map.of())));
        });
  }

  /** The periods of each day of a calendar; absent where there is an error among the findings. */
  public Optional<RetailDays> days(RetailCalendar calendar, Findings findings) {
    Map<Grain, String> labels = new TreeMap<>();
    calendar.week().ifPresent(column -> labels.put(Grain.WEEK, column));
    calendar.month().ifPresent(column -> labels.put(Grain.MONTH, column));
    calendar.quarter().ifPresent(column -> labels.put(Grain.QUARTER, column));
    calendar.year().ifPresent(column -> labels.put(Grain.YEAR, column));
    Source source = source(calendar.source());
    Set<String> columns = new LinkedHashSet<>(labels.values());
    source.time().ifPresent(columns::add);
    return askAt(
        Instant.MAX,
        Map.of(source.id(), columns),
        findings,
        space -> {
          RowsSql rows = space.rows(source.id());
          Map<Grain, NavigableMap<LocalDate, String>> days = new TreeMap<>();
          for (Map.Entry<Grain, String> label : labels.entrySet()) {
            NavigableMap<LocalDate, String> byDay = new TreeMap<>();
            rows.table()
                .session()
                .query(
                    "the " + label.getKey().word() + " of each day",
                    Sql.fill(
                        "SELECT %s, %s FROM %s",
                        Sql.name(RowsSql.DAY), rows.member(label.getValue()), rows.from()),
                    span(source),
                    row -> byDay.put(row.getObject(1, LocalDate.class), row.getString(2)));
            days.put(label.getKey(), byDay);
          }
          return new RetailDays(days);
        });
  }

  /** What is made of sources that are ready. */
  private interface Question<T> {
    T answer(Workspace space) throws DataProblem;
  }

  private <T> Optional<T> ask(
      Map<SourceId, Set<String>> wanted, Findings findings, Question<T> question) {
    return askAt(asOf, wanted, findings, question);
  }

  private <T> Optional<T> askAt(
      Instant known, Map<SourceId, Set<String>> wanted, Findings findings, Question<T> question) {
    boolean locking = wanted.keySet().stream().anyMatch(id -> source(id).query().isPresent());
    Session db = locking ? new Session(limits, work) : session();
    db.takeStatements();
    try (Workspace space = new Workspace(db, folder, work, digests, charter, known, findings)) {
      space.prepare(wanted);
      return Optional.of(question.answer(space));
    } catch (DataProblem problem) {
      findings.add(problem.finding());
      return Optional.empty();
    } finally {
      if (locking) {
        db.close();
      }
    }
  }

  private SourceRows answer(
      RowsSql rows,
      Optional<DayRange> covered,
      Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> daily,
      Map<Slice, Map<DayRange, BigDecimal[]>> framed)
      throws DataProblem {
    LoadedTable table = rows.table();
    Optional<Instant> newest = newest(rows);
    long count = count(rows);
    return new SourceRows(
        table.source().id(),
        count,
        covered,
        newest,
        daily,
        framed,
        table.files(),
        table.quarantined(),
        table.withoutRate(),
        folder.withoutPlace(table.session().takeStatements()));
  }

  private static Set<String> columns(SourceScan scan, Source source) {
    Set<String> columns = new LinkedHashSet<>();
    source.time().ifPresent(columns::add);
    if (source.time().isEmpty()) {
      source.columns().forEach(column -> columns.add(column.id()));
    }
    columns.addAll(scan.dimensions());
    List<Measure> measures = new ArrayList<>(scan.daily());
    scan.framed().forEach(framed -> measures.add(framed.measure()));
    for (Measure measure : measures) {
      measure.argument().ifPresent(formula -> FormulaColumns.addTo(columns, formula));
      measure.where().ifPresent(formula -> FormulaColumns.addTo(columns, formula));
    }
    columns.addAll(source.oneRowPer());
    return columns;
  }

  private static long count(RowsSql rows) throws DataProblem {
    long[] count = {0};
    rows.table()
        .session()
        .query(
            "rows that count",
            "SELECT count(*) FROM " + Sql.name(rows.table().table()),
            span(rows.table().source()),
            row -> count[0] = row.getLong(1));
    return count[0];
  }

  private static Optional<DayRange> covered(RowsSql rows) throws DataProblem {
    List<DayRange> covered = new ArrayList<>();
    rows.table()
        .session()
        .query(
            "first and last day",
            Sql.fill(
                "SELECT min(%1$s), max(%1$s) FROM %2$s",
                rows.time().day(), Sql.name(rows.table().table())),
            span(rows.table().source()),
            row -> {
              LocalDate first = row.getObject(1, LocalDate.class);
              if (first != null) {
                covered.add(new DayRange(first, row.getObject(2, LocalDate.class).plusDays(1)));
              }
            });
    return covered.stream().findFirst();
  }

  private static Optional<Instant> newest(RowsSql rows) throws DataProblem {
    if (!rows.isDated()) {
      return Optional.empty();
    }
    TimeSql time = rows.time();
    List<Instant> newest = new ArrayList<>();
    String end = time.zone(rows.home()).utc("CAST(" + time.day() + " + 1 AS TIMESTAMP)");
    rows.table()
        .session()
        .query(
            "newest row; a day ends with its last moment",
            Sql.fill(
                "SELECT max(CASE WHEN %s THEN %s ELSE %s END) FROM %s",
                time.isDayOnly(), end, time.instant(), Sql.name(rows.table().table())),
            span(rows.table().source()),
            row -> {
              LocalDateTime at = row.getObject(1, LocalDateTime.class);
              if (at != null) {
                newest.add(at.toInstant(ZoneOffset.UTC));
              }
            });
    return newest.stream().findFirst();
  }

  private static Span span(Source source) {
    return source.origin().of(source.query().isPresent() ? "query" : "export");
  }

  private Source source(SourceId id) {
    return charter
        .source(id)
        .orElseThrow(
            () -> new EngineFailure("the plan names source " + id + ", which is not there"));
  }

  private Session session() {
    if (session == null) {
      session = new Session(limits, work);
    }
    return session;
  }

  @Override
  public void close() {
    digests.close();
    if (session != null) {
      session.close();
    }
    try (Stream<Path> rest = Files.walk(work)) {
      for (Path path : rest.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
