package plumbline.engine;

import java.util.List;
import java.util.Map;
import plumbline.charter.Source;
import plumbline.metric.plan.SourceRows;

/**
 * The rows of a source in the engine.
 *
 * @param table its name there
 * @param columns by id
 * @param rowCount rows that can be read, without those set aside
 */
record LoadedTable(
    Source source,
    String table,
    Map<String, LoadedColumn> columns,
    long rowCount,
    List<SourceRows.DataFile> files,
    SourceRows.SetAside quarantined) {

  LoadedColumn column(String id) {
    LoadedColumn column = columns.get(id);
    if (column == null) {
      throw new EngineFailure("column " + id + " of " + source.id() + " was not loaded");
    }
    return column;
  }
}
