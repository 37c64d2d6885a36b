package plumbline.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plumbline.diagnostic.Span;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.formula.Formula;
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
    Map<DistinctOver, List<Integer>> distinct = new LinkedHashMap<>();
    Map<QuantileOver, List<Integer>> quantiles = new LinkedHashMap<>();
    for (int i = 0; i < framed.size(); i++) {
      Measure measure = framed.get(i).measure();
      List<DayRange> ranges = framed.get(i).framing().over(covered).stream().distinct().toList();
      if (measure.aggregation() instanceof Measure.CountDistinct) {
        String value = rows.render(measure.argument().orElseThrow()).sql();
        distinct.computeIfAbsent(new DistinctOver(value, ranges), none -> new ArrayList<>()).add(i);
      } else {
        quantiles
            .computeIfAbsent(
                new QuantileOver(measure.argument(), measure.where(), ranges),
                none -> new ArrayList<>())
            .add(i);
      }
    }
    for (Map.Entry<DistinctOver, List<Integer>> same : distinct.entrySet()) {
      List<Integer> places = same.getValue();
      for (int i = 0; i < places.size(); i += DistinctRows.MOST_MEASURES) {
        int end = Math.min(places.size(), i + DistinctRows.MOST_MEASURES);
        count(framed, same.getKey().ranges(), places.subList(i, end), covered, answers, span);
      }
    }
    for (Map.Entry<QuantileOver, List<Integer>> same : quantiles.entrySet()) {
      take(framed, same.getKey().ranges(), same.getValue(), covered, answers, span);
    }
    return answers;
  }

  /** What distinct counts have in common that are taken in one pass. */
  private record DistinctOver(String value, List<DayRange> ranges) {}

  /** What quantiles have in common that are taken in one pass. */
  private record QuantileOver(
      Optional<Formula> argument, Optional<Formula> where, List<DayRange> ranges) {}

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

  private void take(
      List<SourceScan.Framed> framed,
      List<DayRange> ranges,
      List<Integer> places,
      DayRange covered,
      Map<Slice, Map<DayRange, BigDecimal[]>> answers,
      Span span)
      throws DataProblem {
    MemberIds ids = MemberIds.of(members, slices);
    List<Measure> measures = places.stream().map(place -> framed.get(place).measure()).toList();
    @Nullable BigDecimal[][][] found =
        new QuantileRows(session, rows, from, ids).over(measures, ranges, covered, span);
    List<Slice> numbered = ids.slices();
    for (int i = 0; i < places.size(); i++) {
      for (int slice = 0; slice < numbered.size(); slice++) {
        for (int range = 0; range < ranges.size(); range++) {
          if (found[i][slice][range] != null) {
            values(answers, numbered.get(slice), ranges.get(range), framed)[places.get(i)] =
                found[i][slice][range];
          }
        }
      }
    }
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
