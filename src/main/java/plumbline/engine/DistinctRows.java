package plumbline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plumbline.diagnostic.Span;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.Measure;

/**
 * Distinct counts of one value over any ranges of days, from one pass over the rows in the order of
 * the value and of its days.
 *
 * <p>No row is read once more for each range it lies in, nor for each dimension.
 *
 * @param slices the members of each dimension
 */
record DistinctRows(Session session, RowsSql rows, String from, MemberIds slices) {

  /** How many conditions are told by one number. */
  static final int MOST_MEASURES = 32;

  /**
   * Counts the values of measures that differ only in which rows they count.
   *
   * @param sightings is told all rows
   */
  void over(List<Measure> measures, DayRange covered, Sightings sightings, Span span)
      throws DataProblem {
    int width = measures.size();
    int dimensions = slices.dimensions().size();
    int[] members = new int[dimensions];
    long mask = (1L << width) - 1;
    session.query(
        "values in order, each with its days: whether it is new, the day, the conditions that hold",
        sql(measures, covered),
        span,
        row -> {
          long packed = row.getLong(1);
          for (int i = 0; i < dimensions; i++) {
            members[i] = row.getInt(3 + i);
          }
          sightings.see(
              row.getLong(2),
              (packed & 1) == 1,
              Math.toIntExact(packed >> (width + 1)),
              packed >> 1 & mask,
              members);
        });
  }

  private String sql(List<Measure> measures, DayRange covered) {
    String value = rows.render(measures.get(0).argument().orElseThrow()).sql();
    List<String> conditions =
        measures.stream()
            .map(
                measure ->
                    measure.where().map(formula -> rows.render(formula).sql()).orElse("true"))
            .toList();
    String flags =
        IntStream.range(0, conditions.size())
            .filter(i -> !conditions.get(i).equals("true"))
            .mapToObj(i -> "if(" + conditions.get(i) + ", " + (1L << i) + ", 0)")
            .collect(Collectors.joining(" + "));
    long always =
        IntStream.range(0, conditions.size())
            .filter(i -> conditions.get(i).equals("true"))
            .mapToLong(i -> 1L << i)
            .sum();
    String packed =
        Sql.fill(
            "CAST(%s - %s AS BIGINT) * %d + %d%s",
            Sql.name(RowsSql.DAY),
            Sql.day(covered.from()),
            1L << measures.size(),
            always,
            flags.isEmpty() ? "" : " + " + flags);
    List<String> wanted = new ArrayList<>(List.of(value + " AS k", packed + " AS p"));
    wanted.addAll(slices.columns());
    String counted = always > 0 ? "" : " AND (" + String.join(" OR ", conditions) + ")";
    return "SELECT 2 * p + if(lag(k) OVER o = k, 0, 1), row_number() OVER o"
        + slices.ids()
        + "\nFROM (SELECT "
        + String.join(", ", wanted)
        + "\n  FROM "
        + from
        + "\n  WHERE "
        + value
        + " IS NOT NULL"
        + counted
        + ")"
        + slices.joins()
        + "\nWINDOW o AS (ORDER BY k, p)";
  }
}
