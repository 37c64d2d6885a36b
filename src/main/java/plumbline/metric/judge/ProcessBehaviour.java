package plumbline.metric.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;

/**
 * Which values of a series are signals and which are noise, by an XmR chart.
 *
 * <p>Centre is the mean of the values, and the limits are 2.66 mean moving ranges from it; a moving
 * range is outside above 3.268 mean moving ranges. Only complete periods count. There is no moving
 * range, and no run, across a period without value. Source: Wheeler, Understanding Variation.
 *
 * @param readings the complete periods with a value, ascending
 * @param limits absent below 6 values
 */
public record ProcessBehaviour(List<Reading> readings, Optional<Limits> limits) {

  /** Fewer values tell nothing about limits. */
  public static final int FEWEST = 6;

  /** Limits from fewer values may still move. */
  public static final int SETTLED = 15;

  private static final BigDecimal LIMIT_FACTOR = new BigDecimal("2.66");
  private static final BigDecimal RANGE_FACTOR = new BigDecimal("3.268");

  /** Beyond what limits are rounded to, so that a limit that is a short number is that number. */
  private static final MathContext FINER = new MathContext(50);

  public ProcessBehaviour {
    readings = List.copyOf(readings);
  }

  /**
   * A value, and what it is a sign of.
   *
   * @param range the distance to the value of the period before; absent after a gap
   * @param signal the gravest that marks it; absent for noise and without limits
   */
  public record Reading(
      Point point, BigDecimal value, Optional<BigDecimal> range, Optional<Signal> signal) {}

  /** What a signal is, gravest first. */
  public enum Signal {
    /** A value strictly outside a limit, or a moving range above its limit. */
    OUTSIDE,
    /** Three of four consecutive values beyond the same midline between centre and limit. */
    NEAR_LIMIT,
    /** Eight consecutive values on one side of the centre. */
    ONE_SIDE
  }

  /**
   * Where ordinary values fall, to 34 digits.
   *
   * @param provisional whether they rest on fewer than 15 values
   */
  public record Limits(
      BigDecimal low,
      BigDecimal centre,
      BigDecimal high,
      BigDecimal rangeLimit,
      boolean provisional) {

    /**
     * For drawing and telling only: where nothing was ever below zero, nothing below it is
     * ordinary.
     *
     * @param values all that are known
     */
    public Limits shown(Stream<BigDecimal> values) {
      return low.signum() < 0 && values.allMatch(value -> value.signum() >= 0)
          ? new Limits(BigDecimal.ZERO, centre, high, rangeLimit, provisional)
          : this;
    }
  }

  /** Where a target lies, which tells what an unchanged process will do. */
  public enum Reach {
    /** Inside the limits: the process hits and misses it at random. */
    HIT_OR_MISS,
    /** Above the upper limit. */
    ABOVE,
    /** Below the lower limit. */
    BELOW
  }

  /** A whole series as one stretch. */
  public static ProcessBehaviour of(Series series) {
    return of(series.points());
  }

  /**
   * A series cut where the definition of its metric changed.
   *
   * @param changes a stretch begins with the first period that starts on or after each of these
   * @return one for each stretch, ascending; those without points are left out
   */
  public static List<ProcessBehaviour> segments(Series series, Collection<LocalDate> changes) {
    List<ProcessBehaviour> segments = new ArrayList<>();
    List<Point> current = new ArrayList<>();
    for (Point point : series.points()) {
      boolean begins =
          !current.isEmpty()
              && changes.stream()
                  .anyMatch(
                      day ->
                          day.isAfter(current.get(current.size() - 1).period().start())
                              && !day.isAfter(point.period().start()));
      if (begins) {
        segments.add(of(current));
        current.clear();
      }
      current.add(point);
    }
    if (!current.isEmpty()) {
      segments.add(of(current));
    }
    return segments;
  }

  private static ProcessBehaviour of(List<Point> points) {
    List<Reading> plain = readings(points);
    Optional<Limits> limits = limits(plain);
    return new ProcessBehaviour(
        limits.map(known -> Signals.mark(plain, known)).orElse(plain), limits);
  }

  /**
   * Later values held against the limits of earlier ones.
   *
   * @param points ascending; those that are not complete or have no value are left out
   */
  public static List<Reading> against(Limits limits, List<Point> points) {
    return Signals.mark(readings(points), limits);
  }

  /** The newest reading: a signal, or noise where its signal is absent and there are limits. */
  public Optional<Reading> newest() {
    return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
  }

  /** Where a target lies; absent without limits. */
  public Optional<Reach> reach(BigDecimal target) {
    return limits.map(
        known ->
            target.compareTo(known.high()) > 0
                ? Reach.ABOVE
                : target.compareTo(known.low()) < 0 ? Reach.BELOW : Reach.HIT_OR_MISS);
  }

  private static List<Reading> readings(List<Point> points) {
    List<Reading> readings = new ArrayList<>();
    Optional<BigDecimal> before = Optional.empty();
    for (Point point : points) {
      if (!point.complete()) {
        before = Optional.empty();
        continue;
      }
      Optional<BigDecimal> value = point.value().asNumber();
      if (value.isPresent()) {
        BigDecimal number = value.get();
        Optional<BigDecimal> range = before.map(last -> number.subtract(last).abs());
        readings.add(new Reading(point, number, range, Optional.empty()));
      }
      before = value;
    }
    return readings;
  }

  private static Optional<Limits> limits(List<Reading> readings) {
    List<BigDecimal> ranges = readings.stream().flatMap(r -> r.range().stream()).toList();
    if (readings.size() < FEWEST || ranges.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal centre = mean(readings.stream().map(Reading::value).toList());
    BigDecimal range = mean(ranges);
    BigDecimal reach = range.multiply(LIMIT_FACTOR);
    return Optional.of(
        new Limits(
            centre.subtract(reach, MathContext.DECIMAL128),
            centre.round(MathContext.DECIMAL128),
            centre.add(reach, MathContext.DECIMAL128),
            range.multiply(RANGE_FACTOR, MathContext.DECIMAL128),
            readings.size() < SETTLED));
  }

  private static BigDecimal mean(List<BigDecimal> numbers) {
    return numbers.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(numbers.size()), FINER);
  }
}
