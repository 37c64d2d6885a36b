package plumbline.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Source;
import plumbline.metric.plan.SourceRows;

/**
 * The rows of a source in the engine.
 *
 * @param session where the table stands
 * @param table its name there
 * @param columns by id
 * @param readBy the statement that read it; absent for the result of a query
 * @param firstRows the row id of the first row of each file
 * @param quarantined rows that could not be read
 * @param withoutRate rows in a currency without a rate on their day
 */
record LoadedTable(
    Session session,
    Source source,
    String table,
    Map<String, LoadedColumn> columns,
    Optional<LoadSql> readBy,
    Map<Integer, Long> firstRows,
    List<SourceRows.DataFile> files,
    SourceRows.SetAside quarantined,
    SourceRows.SetAside withoutRate) {

  LoadedColumn column(String id) {
    LoadedColumn column = columns.get(id);
    if (column == null) {
      throw new EngineFailure("column " + id + " of " + source.id() + " was not loaded");
    }
    return column;
  }

  LoadedTable withoutRate(SourceRows.SetAside rows) {
    return new LoadedTable(
        session, source, table, columns, readBy, firstRows, files, quarantined, rows);
  }
}
