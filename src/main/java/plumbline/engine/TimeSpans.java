package plumbline.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.charter.Column;

/**
 * Asks for the first and last time of columns, and how their times were written.
 *
 * @param columns those of times and dates
 */
record TimeSpans(List<WantedColumn> columns) {

  private static final int WIDTH = 4;

  static TimeSpans among(List<WantedColumn> columns) {
    return new TimeSpans(
        columns.stream()
            .filter(
                column -> column.type() == Column.Type.TIME || column.type() == Column.Type.DATE)
            .toList());
  }

  /** SQL of the answers over a table's rows, headed by a comma. */
  String selected() {
    return columns.stream().map(TimeSpans::selected).collect(Collectors.joining());
  }

  /** SQL of as many columns without an answer, headed by a comma. */
  String none() {
    return ", NULL".repeat(WIDTH * columns.size());
  }

  private static String selected(WantedColumn column) {
    String name = "CAST(" + Sql.name(column.id()) + " AS TIMESTAMP)";
    boolean date = column.type() == Column.Type.DATE;
    String kind = date ? "0" : Sql.name(LoadedColumn.kindName(column.id()));
    return Sql.fill(", min(%1$s), max(%1$s), min(%2$s), max(%2$s)", name, kind);
  }

  /** The answers of one row that begin at {@code index}; only of columns that have any time. */
  Map<String, LoadedColumn.Times> read(ResultSet row, int index) throws SQLException {
    Map<String, LoadedColumn.Times> times = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      int at = index + WIDTH * i;
      LocalDateTime first = row.getObject(at, LocalDateTime.class);
      if (first != null) {
        times.put(
            columns.get(i).id(),
            new LoadedColumn.Times(
                first,
                row.getObject(at + 1, LocalDateTime.class),
                row.getInt(at + 2),
                row.getInt(at + 3)));
      }
    }
    return times;
  }
}
