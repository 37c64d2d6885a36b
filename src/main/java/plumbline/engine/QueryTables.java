package plumbline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Column;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Findings;

/**
 * Runs the queries of a charter in one session, over what was taken in before.
 *
 * <p>No file is read any more: before the first text of a user runs, the database is locked for
 * good.
 */
final class QueryTables {

  private final Session session;
  private final Charter charter;
  private final Needs needs;
  private final Tables tables;
  private final Intake intake;
  private final Map<SourceId, List<String>> published = new HashMap<>();
  private final Map<SourceId, DataProblem> failed = new HashMap<>();
  private boolean locked;

  QueryTables(Session session, Charter charter, Needs needs, Tables tables, Intake intake) {
    this.session = session;
    this.charter = charter;
    this.needs = needs;
    this.tables = tables;
    this.intake = intake;
  }

  /**
   * Makes the source of a query ready, after those it selects from. The exports it needs must be
   * ready.
   */
  void run(SourceId id, Findings findings) throws DataProblem {
    if (tables.has(id)) {
      return;
    }
    if (failed.containsKey(id)) {
      throw failed.get(id);
    }
    try {
      make(source(id), findings);
    } catch (DataProblem problem) {
      failed.put(id, problem);
      throw problem;
    }
  }

  private void make(Source source, Findings findings) throws DataProblem {
    List<List<String>> sql = new ArrayList<>();
    for (SourceId used : needs.selectedBy(source.id())) {
      run(used, findings);
      publish(used);
      sql.add(tables.table(used).sql());
      sql.add(published.get(used));
    }
    session.takeStatements();
    lock();
    LoadedTable result = new QueryResult(session, source).load();
    LoadedTable known = intake.checked(session, result, tables.zone());
    LoadedTable counted =
        new RatelessRows(session, tables.rows(known), charter.rates().isPresent())
            .setAside(findings);
    sql.add(session.takeStatements());
    tables.put(counted.madeBy(Session.joined(sql)));
  }

  /** Gives a source the table that queries see under its id. */
  private void publish(SourceId id) throws DataProblem {
    if (published.containsKey(id)) {
      return;
    }
    session.takeStatements();
    RowsSql rows = tables.rows(id);
    String columns =
        rows.table().columns().values().stream()
            .map(column -> seen(rows, column) + " AS " + Sql.name(column.id()))
            .collect(Collectors.joining(", "));
    session.run(
        "what a query sees of " + id,
        Sql.fill(
            "CREATE TEMP VIEW %s AS SELECT %s FROM %s", Sql.name(id.value()), columns, rows.from()),
        rows.table().span());
    published.put(id, session.takeStatements());
  }

  private static String seen(RowsSql rows, LoadedColumn column) {
    return column.type() == Column.Type.TIME
        ? TimeSql.of(rows.table(), column, rows.home()).local()
        : rows.column(column.id()).sql();
  }

  private void lock() {
    if (!locked) {
      locked = true;
      session.lock();
    }
  }

  private Source source(SourceId id) {
    return charter.source(id).orElseThrow(() -> new EngineFailure("there is no source " + id));
  }
}
