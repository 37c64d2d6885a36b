package plumbline.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plumbline.diagnostic.Span;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

/** Measures that must be taken from the rows, by range of days and dimension. */
record FramedRows(Session session, RowsSql rows, String from, Members members) {

  Map<Slice, Map<DayRange, BigDecimal[]>> of(
      List<SourceScan.Framed> framed, DayRange covered, Span span) throws DataProblem {
    Map<Slice, Map<DayRange, BigDecimal[]>> answers = new TreeMap<>();
    answers.put(Slice.TOTAL, new HashMap<>());
    Map<List<DayRange>, List<Integer>> byRanges = new LinkedHashMap<>();
    for (int i = 0; i < framed.size(); i++) {
      List<DayRange> ranges = framed.get(i).framing().over(covered).stream().distinct().toList();
      byRanges.computeIfAbsent(ranges, none -> new ArrayList<>()).add(i);
    }
    for (Map.Entry<List<DayRange>, List<Integer>> same : byRanges.entrySet()) {
      if (!same.getKey().isEmpty()) {
        add(framed, same.getKey(), same.getValue(), answers, span);
      }
    }
    return answers;
  }

  private void add(
      List<SourceScan.Framed> framed,
      List<DayRange> ranges,
      List<Integer> places,
      Map<Slice, Map<DayRange, BigDecimal[]>> answers,
      Span span)
      throws DataProblem {
    MeasureSql sql = new MeasureSql(rows);
    String aggregates =
        places.stream()
            .map(place -> ",\n  " + sql.aggregate(framed.get(place).measure()))
            .collect(Collectors.joining());
    String frames =
        IntStream.range(0, ranges.size())
            .mapToObj(
                i ->
                    Sql.fill(
                        "(%d, %s, %s)",
                        i, Sql.day(ranges.get(i).from()), Sql.day(ranges.get(i).until())))
            .collect(Collectors.joining(", "));
    session.query(
        "measures taken from the rows of each range of days",
        "WITH frames AS (SELECT f.r AS \"#frame\", CAST(unnest(generate_series(f.a, f.b - 1, INTERVAL 1 DAY)) AS DATE) AS \"#on\""
            + " FROM (VALUES "
            + frames
            + ") f(r, a, b))\n"
            + "SELECT \"#frame\""
            + members.selected()
            + aggregates
            + "\nFROM (SELECT *"
            + members.columns()
            + " FROM "
            + from
            + ") JOIN frames ON \"#on\" = "
            + Sql.name(RowsSql.DAY)
            + "\n"
            + members.groupedWith("\"#frame\""),
        span,
        row -> {
          Slice slice = members.slice(row, 2);
          @Nullable BigDecimal[] found = DailyRows.values(row, 2 + members.width(), places.size());
          @Nullable BigDecimal[] all =
              answers
                  .computeIfAbsent(slice, none -> new HashMap<>())
                  .computeIfAbsent(
                      ranges.get(row.getInt(1)), none -> new BigDecimal[framed.size()]);
          for (int i = 0; i < found.length; i++) {
            all[places.get(i)] = found[i];
          }
        });
  }
}
