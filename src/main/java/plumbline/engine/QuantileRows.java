package plumbline.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.diagnostic.Span;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.Measure;

/**
 * Quantiles of one value over any ranges of days, from one pass over the rows in the order of the
 * value.
 *
 * <p>How many rows each range has is asked first; then the row at a quantile's place is known when
 * it comes. No row is sorted once more for each range it lies in, nor for each dimension.
 */
record QuantileRows(Session session, RowsSql rows, String from, MemberIds slices) {

  /**
   * The values of quantiles that are taken of the same rows.
   *
   * @param measures alike in argument and condition
   * @return by measure, by slice in the order of {@link MemberIds#slices}, by range; null without
   *     rows
   */
  @Nullable BigDecimal[][][] over(
      List<Measure> measures, List<DayRange> ranges, DayRange covered, Span span)
      throws DataProblem {
    int[][] rangesOfDay = RangesByDay.of(ranges, covered).rangesOfDay();
    int width = slices.slices().size();
    int[][] counts = new int[width][ranges.size()];
    PackedRow packed = new PackedRow(slices);
    int[] touched = packed.slices();
    Measure measure = measures.get(0);
    session.query(
        "rows by day and members",
        select("count(*)", packed, measure, covered) + "\nGROUP BY ALL",
        span,
        row -> {
          int many = row.getInt(1);
          int day = packed.read(row.getLong(2));
          for (int slice : touched) {
            for (int range : rangesOfDay[day]) {
              counts[slice][range] += many;
            }
          }
        });
    int[][][] places = measures.stream().map(one -> places(one, counts)).toArray(int[][][]::new);
    @Nullable BigDecimal[][][] found = new BigDecimal[measures.size()][width][ranges.size()];
    int[][] seen = new int[width][ranges.size()];
    session.query(
        "values in order, each with its day",
        select("v", packed, measure, covered) + "\nORDER BY v",
        span,
        row -> {
          int day = packed.read(row.getLong(2));
          for (int slice : touched) {
            for (int range : rangesOfDay[day]) {
              int place = ++seen[slice][range];
              for (int i = 0; i < places.length; i++) {
                if (places[i][slice][range] == place) {
                  found[i][slice][range] = DailyRows.value(row, 1);
                }
              }
            }
          }
        });
    return found;
  }

  private String select(String first, PackedRow packed, Measure measure, DayRange covered) {
    String value = rows.render(measure.argument().orElseThrow()).sql();
    List<String> wanted =
        Stream.concat(
                Stream.of(
                    value + " AS v",
                    Sql.fill("%s - %s AS d", Sql.name(RowsSql.DAY), Sql.day(covered.from()))),
                slices.columns().stream())
            .toList();
    List<String> conditions = new ArrayList<>(List.of(value + " IS NOT NULL"));
    measure.where().ifPresent(where -> conditions.add(rows.render(where).sql()));
    return "SELECT "
        + first
        + ", "
        + packed.sql("d")
        + "\nFROM (SELECT "
        + String.join(", ", wanted)
        + "\n  FROM "
        + from
        + "\n  WHERE "
        + String.join(" AND ", conditions)
        + ")"
        + slices.joins();
  }

  /** The place of the value in the order of a range's values, from 1; 0 without rows. */
  private static int[][] places(Measure measure, int[][] counts) {
    Measure.Quantile quantile = (Measure.Quantile) measure.aggregation();
    int[][] places = new int[counts.length][];
    for (int slice = 0; slice < counts.length; slice++) {
      places[slice] = new int[counts[slice].length];
      for (int range = 0; range < counts[slice].length; range++) {
        places[slice][range] = place(quantile, counts[slice][range]);
      }
    }
    return places;
  }

  private static int place(Measure.Quantile quantile, int count) {
    if (count == 0) {
      return 0;
    }
    int share =
        quantile
            .p()
            .multiply(BigDecimal.valueOf(count))
            .setScale(0, RoundingMode.CEILING)
            .intValue();
    int fromBelow = Math.max(1, share);
    return quantile.fromAbove() ? count + 1 - fromBelow : fromBelow;
  }
}
