package plumbline.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.charter.Source;
import plumbline.diagnostic.Span;

/**
 * What stands in a table that was read from files.
 *
 * @param counts how many rows came of each file
 * @param firstRows the row id of the first row of each file
 * @param bad how many rows cannot be counted, those among them that could not be split
 * @param times by column
 */
record Contents(
    Map<Integer, Long> counts,
    Map<Integer, Long> firstRows,
    long bad,
    Map<String, LoadedColumn.Times> times) {

  private static final int REJECTS = -1;

  static Contents of(Session session, LoadSql sql, String table, Span span) throws DataProblem {
    TimeSpans spans = TimeSpans.among(sql.columns());
    Map<Integer, Long> counts = new HashMap<>();
    Map<Integer, Long> firstRows = new HashMap<>();
    Map<String, LoadedColumn.Times> times = new HashMap<>();
    long[] bad = {0};
    session.query(
        "rows by file, rows that cannot be counted, first and last times",
        question(sql, table, spans),
        span,
        row -> {
          int file = row.getInt(1);
          bad[0] += row.getLong(4);
          if (file != REJECTS) {
            counts.put(file, row.getLong(2));
            firstRows.put(file, row.getLong(3));
            spans.read(row, 5).forEach((id, span1) -> times.merge(id, span1, Contents::both));
          }
        });
    return new Contents(counts, firstRows, bad[0], times);
  }

  private static String question(LoadSql sql, String table, TimeSpans spans) {
    String rows =
        Sql.fill(
            "SELECT %s, count(*), min(rowid), count(%s)%s FROM %s GROUP BY 1",
            Sql.name(LoadSql.FILE), Sql.name(LoadSql.RAW), spans.selected(), Sql.name(table));
    boolean csv = sql.files().stream().anyMatch(file -> file.format() == Source.FileFormat.CSV);
    return csv
        ? rows
            + Sql.fill(
                "\nUNION ALL SELECT %d, 0, 0, count(*)%s FROM %s",
                REJECTS, spans.none(), Sql.name(sql.rejects()))
        : rows;
  }

  private static LoadedColumn.Times both(LoadedColumn.Times a, LoadedColumn.Times b) {
    return new LoadedColumn.Times(
        a.first().isBefore(b.first()) ? a.first() : b.first(),
        a.last().isAfter(b.last()) ? a.last() : b.last(),
        Math.min(a.leastKind(), b.leastKind()),
        Math.max(a.greatestKind(), b.greatestKind()));
  }

  boolean isClean() {
    return bad == 0;
  }

  /** The columns as they stand in the engine. */
  Map<String, LoadedColumn> columns(LoadSql sql) {
    Map<String, LoadedColumn> loaded = new java.util.LinkedHashMap<>();
    List<WantedColumn> columns = sql.columns();
    for (WantedColumn column : columns) {
      int scale = column.isNumber() ? sql.scale(column).scale() : 0;
      LoadedColumn.Times span = times.getOrDefault(column.id(), LoadedColumn.Times.NONE);
      loaded.put(column.id(), new LoadedColumn(column, scale, span));
    }
    return loaded;
  }
}
