package plumbline.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Metric;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Value;

/**
 * What a change does to the values of one metric on the same data.
 *
 * @param metric as it is defined now
 * @param redefined whether its own definition changed, and not only that of something it uses
 * @param latest the newest complete period of either side; absent where none is complete
 * @param largest where the values are furthest apart; absent where no period has two numbers that
 *     differ
 * @param changed how many complete periods have another value, a number or the lack of one
 * @param pairs every period that is complete on either side, oldest first
 */
public record MetricEffect(
    Metric metric,
    boolean redefined,
    Optional<Pair> latest,
    Optional<Pair> largest,
    int changed,
    List<Pair> pairs) {

  public MetricEffect {
    pairs = List.copyOf(pairs);
  }

  /** How many complete periods either side has. */
  public int compared() {
    return pairs.size();
  }

  /** How long the periods are; absent without any. */
  public Optional<Grain> grain() {
    return latest.map(pair -> pair.period().grain());
  }

  /** The values of one period under both definitions. */
  public record Pair(Period period, Value before, Value after) {

    /** Whether a reader would be told the same. */
    public boolean same() {
      Optional<BigDecimal> one = before.asNumber();
      Optional<BigDecimal> other = after.asNumber();
      if (one.isPresent() && other.isPresent()) {
        return one.get().compareTo(other.get()) == 0;
      }
      return one.isEmpty() && other.isEmpty();
    }

    /** After less before; absent unless both are numbers. */
    public Optional<BigDecimal> difference() {
      return before.asNumber().flatMap(was -> after.asNumber().map(is -> is.subtract(was)));
    }

    private BigDecimal size() {
      return difference().map(BigDecimal::abs).orElse(BigDecimal.ZERO);
    }
  }

  /** The effect on a metric whose series by the same grain are given. */
  static MetricEffect of(Metric metric, boolean redefined, Series before, Series after) {
    List<Pair> pairs = pairs(before, after);
    Optional<Pair> latest =
        pairs.isEmpty() ? Optional.empty() : Optional.of(pairs.get(pairs.size() - 1));
    Optional<Pair> largest = Optional.empty();
    int changed = 0;
    for (Pair pair : pairs) {
      if (!pair.same()) {
        changed++;
        BigDecimal most = largest.map(Pair::size).orElse(BigDecimal.ZERO);
        // Of equals the newest, which people remember.
        if (pair.size().signum() > 0 && pair.size().compareTo(most) >= 0) {
          largest = Optional.of(pair);
        }
      }
    }
    return new MetricEffect(metric, redefined, latest, largest, changed, pairs);
  }

  /** Every period that is complete on either side; no value where the other has none. */
  private static List<Pair> pairs(Series before, Series after) {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.points().size() || j < after.points().size()) {
      Optional<Point> was = point(before, i);
      Optional<Point> is = point(after, j);
      int order = order(was, is);
      Optional<Point> left = order <= 0 ? was : Optional.empty();
      Optional<Point> right = order >= 0 ? is : Optional.empty();
      boolean complete = left.or(() -> right).map(Point::complete).orElse(false);
      if (complete || right.map(Point::complete).orElse(false)) {
        Period period = left.or(() -> right).orElseThrow().period();
        pairs.add(new Pair(period, value(left), value(right)));
      }
      i += left.isPresent() ? 1 : 0;
      j += right.isPresent() ? 1 : 0;
    }
    return pairs;
  }

  private static Optional<Point> point(Series series, int index) {
    return index < series.points().size()
        ? Optional.of(series.points().get(index))
        : Optional.empty();
  }

  private static int order(Optional<Point> was, Optional<Point> is) {
    if (was.isEmpty() || is.isEmpty()) {
      return was.isEmpty() ? 1 : -1;
    }
    return was.get().period().compareTo(is.get().period());
  }

  private static Value value(Optional<Point> point) {
    return point.map(Point::value).orElseGet(() -> Value.absent(Value.Reason.NOT_COVERED));
  }
}
