package plumbline.engine;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import plumbline.charter.Column;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;
import plumbline.metric.plan.SourceRows;

/** Reads the wanted columns of exported files into a table, every row or none in silence. */
final class TableLoader {

  private final Session session;
  private final DataFolder folder;
  private final FileOpener opener;
  private final Digests digests;
  private int loads;

  TableLoader(Session session, DataFolder folder, Path work, Digests digests) {
    this.session = session;
    this.folder = folder;
    this.opener = new FileOpener(session, work);
    this.digests = digests;
  }

  /**
   * Loads a source.
   *
   * @param table the name the table gets
   * @param wanted ids of columns
   * @param findings gets what is said of rows that were set aside
   */
  LoadedTable load(Source source, String table, Collection<String> wanted, Findings findings)
      throws DataProblem {
    List<SourceFile> files = new ArrayList<>();
    List<Future<Digests.Digest>> sums = new ArrayList<>();
    for (DataFolder.Found found : folder.files(source)) {
      files.add(opener.open(source, found));
      sums.add(digests.of(found.path()));
    }
    List<WantedColumn> columns =
        wanted.stream().distinct().map(id -> WantedColumn.of(source, id)).toList();
    for (WantedColumn column : columns) {
      requireExactPart(column);
    }
    requireColumns(source, files, columns, findings);
    Span span = source.origin().of("export");
    LoadSql sql = new LoadSql(source, files, columns, Map.of(), "rejects_" + loads++);
    boolean clean = create(sql, table, span);
    if (!clean) {
      Map<String, ColumnScale> scales = widerScales(sql, table, span);
      if (!scales.isEmpty()) {
        session.run("numbers need more digits: read again", drop(table), span);
        sql = new LoadSql(source, files, columns, scales, "rejects_" + loads++);
        clean = create(sql, table, span);
      }
    }
    Map<Integer, Long> counts = new HashMap<>();
    Map<Integer, Long> firstRows = new HashMap<>();
    session.query(
        "rows by file",
        Sql.fill(
            "SELECT %1$s, count(*), min(rowid) FROM %2$s GROUP BY 1",
            Sql.name(LoadSql.FILE), Sql.name(table)),
        span,
        row -> {
          counts.put(row.getInt(1), row.getLong(2));
          firstRows.put(row.getInt(1), row.getLong(3));
        });
    SourceRows.SetAside aside = SourceRows.SetAside.NONE;
    if (!clean) {
      aside = new BadRowReport(session, sql, table, firstRows).report(findings);
      session.run(
          "rows set aside", "DELETE FROM " + Sql.name(table) + " WHERE " + rawIsSet(), span);
    }
    List<SourceRows.DataFile> dataFiles = dataFiles(sql, counts, sums, span);
    Map<String, LoadedColumn> loaded = new LinkedHashMap<>();
    for (WantedColumn column : columns) {
      loaded.put(column.id(), loaded(session, sql, table, column, span));
    }
    return new LoadedTable(
        session,
        source,
        table,
        loaded,
        Optional.of(sql),
        firstRows,
        dataFiles,
        aside,
        SourceRows.SetAside.NONE);
  }

  /** A third of an amount would have digits without end. */
  private static void requireExactPart(WantedColumn column) throws DataProblem {
    int part = column.declared().flatMap(Column::dividedBy).orElse(1);
    int rest = part;
    while (rest > 1 && (rest % 2 == 0 || rest % 5 == 0)) {
      rest /= rest % 2 == 0 ? 2 : 5;
    }
    if (rest != 1) {
      throw new DataProblem(
          Finding.of(
              Code.BAD_VALUE,
              column.declared().orElseThrow().origin().of("divided_by"),
              "no amount can be divided by " + part + " without a remainder of endless digits"));
    }
  }

  private static String drop(String table) {
    return "DROP TABLE " + Sql.name(table);
  }

  static String rawIsSet() {
    return Sql.name(LoadSql.RAW) + " IS NOT NULL";
  }

  private static void requireColumns(
      Source source, List<SourceFile> files, List<WantedColumn> columns, Findings findings)
      throws DataProblem {
    List<Finding> missing = new ArrayList<>();
    for (WantedColumn column : columns) {
      for (SourceFile file : files) {
        if (file.position(column.heading()).isEmpty()) {
          missing.add(missing(source, column, file));
          break;
        }
      }
    }
    if (!missing.isEmpty()) {
      findings.addAll(missing.subList(1, missing.size()));
      throw new DataProblem(missing.get(0));
    }
  }

  private static Finding missing(Source source, WantedColumn column, SourceFile file) {
    Finding finding =
        Finding.of(
            Code.MISSING_COLUMN,
            column.span(),
            Sql.fill(
                "source `%s` has no column `%s` in %s",
                source.id(), column.heading(), file.name()));
    Optional<String> near = NearName.of(column.heading(), file.headings());
    return near.isPresent()
        ? finding.help("did you mean `" + near.get() + "`?")
        : finding.help("its columns are " + String.join(", ", file.headings()));
  }

  /** Whether every row could be read. */
  private boolean create(LoadSql sql, String table, Span span) throws DataProblem {
    try {
      session.run("read " + sql.source().id() + " from its files", sql.create(table), span);
    } catch (DataProblem problem) {
      DataProblem named = problem;
      for (SourceFile file : sql.files()) {
        named = named.calling(file.readable(), file.name());
      }
      throw named;
    }
    long[] bad = {0};
    session.query(
        "rows that cannot be counted",
        "SELECT count(" + Sql.name(LoadSql.RAW) + ") FROM " + Sql.name(table),
        span,
        row -> bad[0] += row.getLong(1));
    boolean csv = sql.files().stream().anyMatch(file -> file.format() == Source.FileFormat.CSV);
    if (csv) {
      session.query(
          "lines that cannot be split into columns",
          "SELECT count(*) FROM " + Sql.name(sql.rejects()),
          span,
          row -> bad[0] += row.getLong(1));
    }
    return bad[0] == 0;
  }

  private Map<String, ColumnScale> widerScales(LoadSql sql, String table, Span span)
      throws DataProblem {
    Map<String, ColumnScale> scales = new HashMap<>();
    Optional<String> question = sql.digitsNeeded(table);
    if (question.isPresent()) {
      session.query(
          "digits that the numbers need",
          question.get(),
          span,
          row -> {
            WantedColumn column = sql.columns().get(row.getInt(1));
            ColumnScale now = sql.scale(column);
            int before = Math.max(row.getInt(2), now.digits() - now.scale());
            int after = Math.max(row.getInt(3), now.scale());
            boolean wider = before > now.digits() - now.scale() || after > now.scale();
            if (wider && before + after <= ColumnScale.MOST_DIGITS) {
              boolean whole = column.type() == Column.Type.INTEGER;
              scales.put(column.id(), ColumnScale.holding(before, whole ? 0 : after));
            }
          });
    }
    return scales;
  }

  private static List<SourceRows.DataFile> dataFiles(
      LoadSql sql, Map<Integer, Long> counts, List<Future<Digests.Digest>> sums, Span span)
      throws DataProblem {
    List<SourceRows.DataFile> files = new ArrayList<>();
    for (int i = 0; i < sql.files().size(); i++) {
      String name = sql.files().get(i).name();
      Digests.Digest digest = await(sums.get(i), name, span);
      files.add(
          new SourceRows.DataFile(
              name, digest.bytes(), digest.sha256(), counts.getOrDefault(i, 0L)));
    }
    return files;
  }

  private static Digests.Digest await(Future<Digests.Digest> sum, String name, Span span)
      throws DataProblem {
    try {
      return sum.get();
    } catch (ExecutionException failure) {
      throw FileOpener.unreadable(span, name, String.valueOf(failure.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new EngineFailure("interrupted", stopped);
    }
  }

  private static LoadedColumn loaded(
      Session session, LoadSql sql, String table, WantedColumn column, Span span)
      throws DataProblem {
    boolean time = column.type() == Column.Type.TIME || column.type() == Column.Type.DATE;
    if (time) {
      return new LoadedColumn(column, 0, times(session, table, column, span));
    }
    int scale = column.isNumber() ? sql.scale(column).scale() : 0;
    return new LoadedColumn(column, scale, LoadedColumn.Times.NONE);
  }

  /** The first and last time of a column in a table, and how its times were written. */
  static LoadedColumn.Times times(Session session, String table, WantedColumn column, Span span)
      throws DataProblem {
    String name = "CAST(" + Sql.name(column.id()) + " AS TIMESTAMP)";
    boolean date = column.type() == Column.Type.DATE;
    String kind = date ? "0" : Sql.name(LoadedColumn.kindName(column.id()));
    List<LoadedColumn.Times> times = new ArrayList<>();
    session.query(
        "first and last " + column.id(),
        Sql.fill(
            "SELECT min(%1$s), max(%1$s), min(%2$s), max(%2$s) FROM %3$s",
            name, kind, Sql.name(table)),
        span,
        row -> {
          LocalDateTime first = row.getObject(1, LocalDateTime.class);
          times.add(
              first == null
                  ? LoadedColumn.Times.NONE
                  : new LoadedColumn.Times(
                      first, row.getObject(2, LocalDateTime.class), row.getInt(3), row.getInt(4)));
        });
    return times.get(0);
  }
}
