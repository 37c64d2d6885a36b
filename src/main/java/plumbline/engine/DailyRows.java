package plumbline.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.diagnostic.Span;
import plumbline.metric.plan.Measure;
import plumbline.metric.value.Slice;

/** Additive measures by day, in total and by each dimension, from one pass over the rows. */
record DailyRows(Session session, RowsSql rows, String from, Members members) {

  Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> of(List<Measure> measures, Span span)
      throws DataProblem {
    Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> daily = new TreeMap<>();
    daily.put(Slice.TOTAL, new TreeMap<>());
    MeasureSql sql = new MeasureSql(rows);
    String day = Sql.name(RowsSql.DAY);
    String aggregates =
        measures.stream()
            .map(sql::aggregate)
            .map(text -> ",\n  " + text)
            .collect(Collectors.joining());
    session.query(
        "additive measures by day and dimension",
        "SELECT "
            + day
            + members.selected()
            + aggregates
            + "\nFROM (SELECT *"
            + members.columns()
            + " FROM "
            + from
            + ")\n"
            + members.groupedWith(day),
        span,
        row -> {
          Slice slice = members.slice(row, 2);
          daily
              .computeIfAbsent(slice, none -> new TreeMap<>())
              .put(
                  row.getObject(1, LocalDate.class),
                  values(row, 2 + members.width(), measures.size()));
        });
    return daily;
  }

  /** So many numbers from {@code index} on, without trailing zeros after the decimal sign. */
  static @Nullable BigDecimal[] values(ResultSet row, int index, int count) throws SQLException {
    @Nullable BigDecimal[] values = new BigDecimal[count];
    for (int i = 0; i < count; i++) {
      values[i] = value(row, index + i);
    }
    return values;
  }

  /** A number without trailing zeros after the decimal sign. */
  static @Nullable BigDecimal value(ResultSet row, int index) throws SQLException {
    Object value = row.getObject(index);
    if (value == null) {
      return null;
    }
    if (value instanceof BigDecimal decimal) {
      BigDecimal stripped = decimal.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
    if (value instanceof Long || value instanceof Integer) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    return value instanceof BigInteger whole
        ? new BigDecimal(whole)
        : new BigDecimal(value.toString());
  }
}
