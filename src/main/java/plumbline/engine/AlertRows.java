package plumbline.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.charter.Column;
import plumbline.diagnostic.Span;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.AlertScan;
import plumbline.metric.plan.ListedRows;

/** Lists the rows of a loaded source that meet the condition of an alert. */
record AlertRows(Session session, RowsSql rows) {

  ListedRows of(AlertScan scan) throws DataProblem {
    Span span = rows.table().span();
    Optional<DayRange> days = days(scan, span);
    if (days.isEmpty()) {
      return new ListedRows(days, 0, 0, List.of());
    }
    String counted =
        Sql.fill(
            "(SELECT * FROM %s WHERE %s >= %s)",
            rows.from(), Sql.name(RowsSql.DAY), Sql.day(days.get().from()));
    String condition = rows.render(scan.when()).sql();
    long[] counts = new long[2];
    session.query(
        "rows looked at, and rows that meet the condition of " + scan.alert(),
        Sql.fill("SELECT count(*), count(*) FILTER (WHERE %s) FROM %s", condition, counted),
        span,
        row -> {
          counts[0] = row.getLong(1);
          counts[1] = row.getLong(2);
        });
    return new ListedRows(days, counts[0], counts[1], listed(scan, counted, condition, span));
  }

  /** From the first day that is looked at to the newest with rows. */
  private Optional<DayRange> days(AlertScan scan, Span span) throws DataProblem {
    List<LocalDate> newest = new ArrayList<>();
    session.query(
        "newest day",
        Sql.fill("SELECT max(%s) FROM %s", Sql.name(RowsSql.DAY), rows.from()),
        span,
        row -> {
          LocalDate day = row.getObject(1, LocalDate.class);
          if (day != null) {
            newest.add(day);
          }
        });
    return newest.stream()
        .findFirst()
        .map(
            last -> {
              LocalDate first = scan.since().orElse(last);
              return new DayRange(first.isAfter(last) ? last.plusDays(1) : first, last.plusDays(1));
            });
  }

  private List<ListedRows.Row> listed(AlertScan scan, String from, String condition, Span span)
      throws DataProblem {
    String columns = scan.show().stream().map(id -> ", " + text(id)).collect(Collectors.joining());
    String order = scan.show().stream().map(id -> ", " + value(id)).collect(Collectors.joining());
    List<ListedRows.Row> listed = new ArrayList<>();
    session.query(
        "the first rows of " + scan.alert(),
        Sql.fill(
            "SELECT %1$s%2$s FROM %3$s WHERE %4$s ORDER BY %1$s DESC%5$s LIMIT %6$d",
            Sql.name(RowsSql.DAY), columns, from, condition, order, ListedRows.MOST),
        span,
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 0; i < scan.show().size(); i++) {
            String value = row.getString(2 + i);
            values.add(value == null ? "" : value);
          }
          listed.add(new ListedRows.Row(row.getObject(1, LocalDate.class), values));
        });
    return listed;
  }

  private String value(String id) {
    return rows.table().column(id).type() == Column.Type.TIME ? time(id).local() : sql(id);
  }

  private String sql(String id) {
    return rows.column(id).sql();
  }

  /** A time without seconds that say nothing, as ISO 8601 writes it. */
  private String text(String id) {
    return rows.table().column(id).type() == Column.Type.TIME
        ? "strftime(" + time(id).local() + ", '%Y-%m-%dT%H:%M:%S')"
        : "CAST(" + sql(id) + " AS VARCHAR)";
  }

  private TimeSql time(String id) {
    return TimeSql.of(rows.table(), rows.table().column(id), rows.home());
  }
}
