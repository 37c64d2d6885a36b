package plumbline.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
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
import plumbline.metric.plan.Measure;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

/**
 * Measures that must be taken from the rows, by range of days and dimension.
 *
 * @param slices all that have rows
 */
record FramedRows(
    Session session, RowsSql rows, String from, Members members, Collection<Slice> slices) {

  Map<Slice, Map<DayRange, BigDecimal[]>> of(
      List<SourceScan.Framed> framed, DayRange covered, Span span) throws DataProblem {
    Map<Slice, Map<DayRange, BigDecimal[]>> answers = new TreeMap<>();
    answers.put(Slice.TOTAL, new HashMap<>());
    Map<List<DayRange>, List<Integer>> byRanges = new LinkedHashMap<>();
    Map<DistinctOver, List<Integer>> distinct = new LinkedHashMap<>();
    for (int i = 0; i < framed.size(); i++) {
      Measure measure = framed.get(i).measure();
      List<DayRange> ranges = framed.get(i).framing().over(covered).stream().distinct().toList();
      if (measure.aggregation() instanceof Measure.CountDistinct) {
        String value = rows.render(measure.argument().orElseThrow()).sql();
        distinct.computeIfAbsent(new DistinctOver(value, ranges), none -> new ArrayList<>()).add(i);
      } else {
        byRanges.computeIfAbsent(ranges, none -> new ArrayList<>()).add(i);
      }
    }
    for (Map.Entry<DistinctOver, List<Integer>> same : distinct.entrySet()) {
      List<Integer> places = same.getValue();
      for (int i = 0; i < places.size(); i += DistinctRows.MOST_MEASURES) {
        int end = Math.min(places.size(), i + DistinctRows.MOST_MEASURES);
        count(framed, same.getKey().ranges(), places.subList(i, end), covered, answers, span);
      }
    }
    for (Map.Entry<List<DayRange>, List<Integer>> same : byRanges.entrySet()) {
      if (!same.getKey().isEmpty()) {
        add(framed, same.getKey(), same.getValue(), answers, span);
      }
    }
    return answers;
  }

  /** What distinct counts have in common that are taken in one pass. */
  private record DistinctOver(String value, List<DayRange> ranges) {}

  private void count(
      List<SourceScan.Framed> framed,
      List<DayRange> ranges,
      List<Integer> places,
      DayRange covered,
      Map<Slice, Map<DayRange, BigDecimal[]>> answers,
      Span span)
      throws DataProblem {
    MemberIds ids = MemberIds.of(members, slices);
    List<Measure> measures = places.stream().map(place -> framed.get(place).measure()).toList();
    Sightings sightings = new Sightings(ranges, covered, ids, places.size());
    new DistinctRows(session, rows, from, ids).over(measures, covered, sightings, span);
    List<Slice> numbered = ids.slices();
    for (int slice = 0; slice < numbered.size(); slice++) {
      for (int range = 0; range < ranges.size(); range++) {
        for (int i = 0; i < places.size(); i++) {
          int count = sightings.count(i, slice, range);
          if (count > 0) {
            values(answers, numbered.get(slice), ranges.get(range), framed)[places.get(i)] =
                BigDecimal.valueOf(count);
          }
        }
      }
    }
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
          @Nullable BigDecimal[] all = values(answers, slice, ranges.get(row.getInt(1)), framed);
          for (int i = 0; i < found.length; i++) {
            all[places.get(i)] = found[i];
          }
        });
  }

  private static @Nullable BigDecimal[] values(
      Map<Slice, Map<DayRange, BigDecimal[]>> answers,
      Slice slice,
      DayRange range,
      List<SourceScan.Framed> framed) {
    return answers
        .computeIfAbsent(slice, none -> new HashMap<>())
        .computeIfAbsent(range, none -> new BigDecimal[framed.size()]);
  }
}
