package plumbline.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
  private final Path work;
  private final Digests digests;

  TableLoader(Session session, DataFolder folder, Path work, Digests digests) {
    this.session = session;
    this.folder = folder;
    this.work = work;
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
    FileOpener opener = new FileOpener(session, work, source.id().value());
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
    LoadSql sql = new LoadSql(source, files, columns, Map.of(), rejects(source), false);
    Contents contents = create(sql, table, span);
    if (!contents.isClean()) {
      session.run("rows cannot be counted: read again, with their texts", drop(table), span);
      sql = new LoadSql(source, files, columns, Map.of(), rejects(source) + "_again", true);
      contents = create(sql, table, span);
      Map<String, ColumnScale> scales = widerScales(sql, table, span);
      if (!scales.isEmpty()) {
        session.run("numbers need more digits: read again", drop(table), span);
        sql = new LoadSql(source, files, columns, scales, rejects(source) + "_wider", true);
        contents = create(sql, table, span);
      }
    }
    Contents whole = contents;
    SourceRows.SetAside aside = SourceRows.SetAside.NONE;
    if (!whole.isClean()) {
      aside = new BadRowReport(session, sql, table, whole.firstRows()).report(findings);
      session.run(
          "rows set aside", "DELETE FROM " + Sql.name(table) + " WHERE " + rawIsSet(), span);
      contents = Contents.of(session, sql, table, span);
    }
    return new LoadedTable(
        source,
        table,
        contents.columns(sql),
        Optional.of(sql),
        whole.firstRows(),
        dataFiles(sql, whole.counts(), sums, span),
        aside,
        SourceRows.SetAside.NONE,
        List.of());
  }

  /** The engine takes only plain names for such a table. */
  private static String rejects(Source source) {
    return "rejects_" + source.id().value().replace("-", "__");
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

  private Contents create(LoadSql sql, String table, Span span) throws DataProblem {
    try {
      session.run("read " + sql.source().id() + " from its files", sql.create(table), span);
    } catch (DataProblem problem) {
      DataProblem named = problem;
      for (SourceFile file : sql.files()) {
        named = named.calling(file.readable(), file.name());
      }
      throw named;
    }
    return Contents.of(session, sql, table, span);
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
}
