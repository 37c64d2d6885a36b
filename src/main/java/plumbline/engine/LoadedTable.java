package plumbline.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Source;
import plumbline.diagnostic.Span;
import plumbline.metric.plan.SourceRows;

/**
 * The rows of a source in the engine.
 *
 * @param table its name there
 * @param columns by id
 * @param readBy the statement that read it; absent for the result of a query
 * @param firstRows the row id of the first row of each file
 * @param quarantined rows that could not be read
 * @param withoutRate rows in a currency without a rate on their day
 * @param sql the statements that made it, in order
 */
record LoadedTable(
    Source source,
    String table,
    Map<String, LoadedColumn> columns,
    Optional<LoadSql> readBy,
    Map<Integer, Long> firstRows,
    List<SourceRows.DataFile> files,
    SourceRows.SetAside quarantined,
    SourceRows.SetAside withoutRate,
    List<String> sql) {

  LoadedColumn column(String id) {
    LoadedColumn column = columns.get(id);
    if (column == null) {
      throw new EngineFailure("column " + id + " of " + source.id() + " was not loaded");
    }
    return column;
  }

  /** Where the charter says what it is made of. */
  Span span() {
    return source.origin().of(source.query().isPresent() ? "query" : "export");
  }

  LoadedTable withoutRate(SourceRows.SetAside rows) {
    return new LoadedTable(
        source, table, columns, readBy, firstRows, files, quarantined, rows, sql);
  }

  LoadedTable madeBy(List<String> statements) {
    return new LoadedTable(
        source, table, columns, readBy, firstRows, files, quarantined, withoutRate, statements);
  }
}
