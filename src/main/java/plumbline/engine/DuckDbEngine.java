package plumbline.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.charter.Charter;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.metric.calendar.DayRange;
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
  private final Limits limits;
  private final Digests digests = new Digests();
  private @Nullable Session session;
  private @Nullable TableLoader loader;
  private int tables;

  /**
   * @param root the charter's folder: names of files are relative to it and nothing outside is read
   * @param work an existing folder for what does not fit into memory; left as it was on closing
   */
  public DuckDbEngine(Charter charter, Path root, Path work, Instant asOf, Limits limits) {
    this.charter = charter;
    this.folder = new DataFolder(root);
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
    try {
      return Optional.of(answer(scan, source, findings));
    } catch (DataProblem problem) {
      findings.add(problem.finding());
      return Optional.empty();
    }
  }

  private SourceRows answer(SourceScan scan, Source source, Findings findings) throws DataProblem {
    Session db = session();
    db.takeStatements();
    String name = source.id() + "#" + tables++;
    Span span = source.origin().of("export");
    LoadedTable table = loader().load(source, name, columns(scan, source), findings);
    verifyKey(db, table);
    RowsSql rows = new RowsSql(table, zone(), Optional.empty());
    String from =
        Sql.fill(
            "(SELECT *, %s AS %s FROM %s)",
            rows.time().day(), Sql.name(RowsSql.DAY), Sql.name(name));
    Members members = new Members(rows, scan.dimensions());
    Optional<DayRange> covered = covered(db, from, span);
    Map<Slice, Map<DayRange, java.math.BigDecimal[]>> framed = new TreeMap<>();
    framed.put(Slice.TOTAL, Map.of());
    if (covered.isPresent() && !scan.framed().isEmpty()) {
      framed = new FramedRows(db, rows, from, members).of(scan.framed(), covered.get(), span);
    }
    SourceRows answer =
        new SourceRows(
            source.id(),
            table.rowCount(),
            covered,
            newest(db, rows, name, span),
            new DailyRows(db, rows, from, members).of(scan.daily(), span),
            framed,
            table.files(),
            table.quarantined(),
            SourceRows.SetAside.NONE,
            db.takeStatements());
    db.run("done with " + source.id(), "DROP TABLE " + Sql.name(name), span);
    return answer;
  }

  private static Set<String> columns(SourceScan scan, Source source) {
    Set<String> columns = new LinkedHashSet<>();
    columns.add(source.time());
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

  private void verifyKey(Session db, LoadedTable table) throws DataProblem {
    List<String> keys = table.source().oneRowPer();
    if (keys.isEmpty()) {
      return;
    }
    Span span = table.source().origin().of("one_row_per");
    String list = String.join(", ", keys.stream().map(Sql::name).toList());
    String doubles =
        Sql.fill(
            "SELECT %s, count(*) AS n FROM %s GROUP BY ALL HAVING n > 1",
            list, Sql.name(table.table()));
    List<String> samples = new ArrayList<>();
    long[] total = {0};
    db.query(
        "keys that stand in several rows",
        "SELECT *, count(*) OVER () FROM (" + doubles + ") ORDER BY ALL LIMIT 5",
        span,
        row -> {
          List<String> parts = new ArrayList<>();
          for (int i = 0; i < keys.size(); i++) {
            parts.add(keys.get(i) + " " + row.getString(i + 1));
          }
          samples.add(
              "`"
                  + String.join(", ", parts)
                  + "` stands in "
                  + row.getLong(keys.size() + 1)
                  + " rows");
          total[0] = row.getLong(keys.size() + 2);
        });
    if (!samples.isEmpty()) {
      Finding finding =
          Finding.of(
              Code.KEY_NOT_UNIQUE,
              span,
              Sql.fill(
                  "source `%s` has more than one row for %d %s of %s",
                  table.source().id(),
                  total[0],
                  total[0] == 1 ? "value" : "values",
                  String.join(", ", keys.stream().map(key -> "`" + key + "`").toList())));
      for (String sample : samples) {
        finding = finding.help(sample);
      }
      throw new DataProblem(finding);
    }
  }

  private static Optional<DayRange> covered(Session db, String from, Span span) throws DataProblem {
    List<DayRange> covered = new ArrayList<>();
    db.query(
        "first and last day",
        Sql.fill("SELECT min(%1$s), max(%1$s) FROM %2$s", Sql.name(RowsSql.DAY), from),
        span,
        row -> {
          LocalDate first = row.getObject(1, LocalDate.class);
          if (first != null) {
            covered.add(new DayRange(first, row.getObject(2, LocalDate.class).plusDays(1)));
          }
        });
    return covered.stream().findFirst();
  }

  private Optional<Instant> newest(Session db, RowsSql rows, String table, Span span)
      throws DataProblem {
    TimeSql time = rows.time();
    List<Instant> newest = new ArrayList<>();
    String last = time.isByDay() ? "CAST(" + time.day() + " AS TIMESTAMP)" : time.instant();
    db.query(
        "newest row",
        "SELECT max(" + last + ") FROM " + Sql.name(table),
        span,
        row -> {
          LocalDateTime at = row.getObject(1, LocalDateTime.class);
          if (at != null) {
            newest.add(
                time.isByDay()
                    ? at.toLocalDate().plusDays(1).atStartOfDay(zone()).toInstant()
                    : at.toInstant(ZoneOffset.UTC));
          }
        });
    return newest.stream().findFirst();
  }

  private ZoneId zone() {
    return charter.charter().timeZone();
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

  private TableLoader loader() {
    if (loader == null) {
      loader = new TableLoader(session(), folder, work, digests);
    }
    return loader;
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
