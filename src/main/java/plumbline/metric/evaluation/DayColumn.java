package plumbline.metric.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.Measure;

/** The daily values of one measure for one slice, ready to be combined over any range of days. */
final class DayColumn {

  private final Measure.Additive aggregation;
  private final long[] days;
  private final BigDecimal[] values;

  /** The sum of all values before each, one more than there are values; for counts and sums. */
  private final BigDecimal[] sumsBefore;

  private DayColumn(Measure.Additive aggregation, long[] days, BigDecimal[] values) {
    this.aggregation = aggregation;
    this.days = days;
    this.values = values;
    this.sumsBefore = isSum(aggregation) ? sumsBefore(values) : new BigDecimal[0];
  }

  /**
   * One measure of a slice; days without a value are left out.
   *
   * @param allDays days of the epoch, ascending
   * @param rows the values of all measures, by day
   */
  static DayColumn of(
      Measure.Additive aggregation, long[] allDays, List<BigDecimal[]> rows, int index) {
    long[] days = new long[allDays.length];
    BigDecimal[] values = new BigDecimal[allDays.length];
    int size = 0;
    for (int i = 0; i < allDays.length; i++) {
      BigDecimal value = rows.get(i)[index];
      if (value != null) {
        days[size] = allDays[i];
        values[size] = value;
        size++;
      }
    }
    return new DayColumn(aggregation, Arrays.copyOf(days, size), Arrays.copyOf(values, size));
  }

  /** The measure over a range; absent where no row counted, 0 for counts and sums. */
  Optional<BigDecimal> over(DayRange range) {
    int from = indexOf(range.from());
    int until = indexOf(range.until());
    if (isSum(aggregation)) {
      return Optional.of(
          from >= until ? BigDecimal.ZERO : sumsBefore[until].subtract(sumsBefore[from]));
    }
    BigDecimal result = null;
    for (int i = from; i < until; i++) {
      result = result == null ? values[i] : extreme(result, values[i]);
    }
    return Optional.ofNullable(result);
  }

  private BigDecimal extreme(BigDecimal a, BigDecimal b) {
    return aggregation == Measure.Additive.MIN ? a.min(b) : a.max(b);
  }

  /** The first index whose day is not before the given. */
  private int indexOf(LocalDate day) {
    int index = Arrays.binarySearch(days, day.toEpochDay());
    return index >= 0 ? index : -index - 1;
  }

  private static boolean isSum(Measure.Additive aggregation) {
    return aggregation == Measure.Additive.SUM || aggregation == Measure.Additive.COUNT;
  }

  private static BigDecimal[] sumsBefore(BigDecimal[] values) {
    BigDecimal[] sums = new BigDecimal[values.length + 1];
    sums[0] = BigDecimal.ZERO;
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i].add(values[i]);
    }
    return sums;
  }
}
