package plumbline.site.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import plumbline.page.figure.TimeChart;

/**
 * The value axis of a chart: which values it spans and where its grid lines stand.
 *
 * <p>All lines, paths and bands fit. It begins at zero where zero is near, else closer to the
 * values. A bound is taken in unless it would press the values into less than a fifth of the
 * height.
 *
 * @param ticks from low to high; none where the chart holds no value
 */
record ValueScale(double low, double high, List<Tick> ticks) {
  private static final double LEAST_SHARE = 0.2;
  private static final double ZERO_IS_NEAR = 0.4;
  private static final double HEADROOM = 0.08;
  private static final double SNAP = 0.4;
  private static final List<BigDecimal> NICE =
      Stream.of("0.1", "0.2", "0.5", "1", "2", "5", "10").map(BigDecimal::new).toList();

  static ValueScale of(TimeChart chart, int intervals) {
    return of(
        values(chart), chart.bounds(), wholeNumbers(numbers(chart)), chart.ticks(), intervals);
  }

  /** An axis that all of some values fit. */
  static ValueScale of(List<BigDecimal> values, TimeChart.TickLabels labels, int intervals) {
    double[] numbers = values.stream().mapToDouble(Reals::of).toArray();
    return of(numbers, List.of(), wholeNumbers(values.stream()), labels, intervals);
  }

  private static ValueScale of(
      double[] values,
      List<TimeChart.Bound> bounds,
      boolean whole,
      TimeChart.TickLabels labels,
      int intervals) {
    if (values.length == 0) {
      return new ValueScale(0, 1, List.of());
    }
    double low = Arrays.stream(values).min().getAsDouble();
    double high = Arrays.stream(values).max().getAsDouble();
    if (low == high) {
      double around = low == 0 ? 0.5 : Math.abs(low) * 0.1;
      low = low == 0 ? 0 : low - around;
      high += around;
    }
    double[] range = withBounds(bounds, low, high);
    return padded(range[0], range[1], whole, labels, intervals);
  }

  private static double[] values(TimeChart chart) {
    Stream<Double> dots = numbers(chart).map(Reals::of);
    Stream<Double> paths =
        chart.paths().stream()
            .flatMap(p -> GlideLine.within(p, chart.from(), chart.until()).stream())
            .flatMap(line -> Stream.of(line.y1, line.y2));
    Stream<Double> bands =
        chart.bands().stream().flatMap(b -> Stream.of(Reals.of(b.low()), Reals.of(b.high())));
    double[] own =
        Stream.of(dots, paths, bands).flatMap(s -> s).mapToDouble(Double::doubleValue).toArray();
    return own.length > 0
        ? own
        : chart.bounds().stream().mapToDouble(b -> Reals.of(b.value())).toArray();
  }

  private static double[] withBounds(List<TimeChart.Bound> bounds, double low, double high) {
    double from = low;
    double to = high;
    for (TimeChart.Bound bound : bounds) {
      double value = Reals.of(bound.value());
      double wider = Math.max(to, value) - Math.min(from, value);
      if (high - low >= LEAST_SHARE * wider) {
        from = Math.min(from, value);
        to = Math.max(to, value);
      }
    }
    return new double[] {from, to};
  }

  private static Stream<BigDecimal> numbers(TimeChart chart) {
    return chart.traces().stream().flatMap(t -> t.dots().stream()).flatMap(d -> d.value().stream());
  }

  private static boolean wholeNumbers(Stream<BigDecimal> values) {
    return values.allMatch(v -> v.signum() == 0 || v.stripTrailingZeros().scale() <= 0);
  }

  private static ValueScale padded(
      double low, double high, boolean whole, TimeChart.TickLabels labels, int intervals) {
    boolean fromZero = low >= 0 && low <= ZERO_IS_NEAR * high;
    boolean toZero = high <= 0 && high >= ZERO_IS_NEAR * low;
    double bottom = fromZero ? 0 : low;
    double top = toZero ? 0 : high;
    double air = (top - bottom) * HEADROOM;
    if (!fromZero) {
      bottom = low >= 0 ? Math.max(0, bottom - air) : bottom - air;
    }
    if (!toZero) {
      top = high <= 0 ? Math.min(0, top + air) : top + air;
    }
    BigDecimal step = step((top - bottom) / intervals, whole);
    double unit = Reals.of(step);
    bottom = snapped(bottom, Math.floor(bottom / unit) * unit, unit);
    top = snapped(top, Math.ceil(top / unit) * unit, unit);
    return new ValueScale(bottom, top, ticks(bottom, top, step, labels));
  }

  /** The next grid line outside if it is near, as an axis that ends on one looks calmer. */
  private static double snapped(double end, double line, double unit) {
    return Math.abs(end - line) < SNAP * unit ? line : end;
  }

  /** The nicest distance of grid lines near a wanted one. */
  private static BigDecimal step(double wanted, boolean whole) {
    BigDecimal exact = new BigDecimal(wanted);
    int magnitude = exact.precision() - exact.scale() - 1;
    BigDecimal best = BigDecimal.ONE;
    double least = Double.MAX_VALUE;
    for (BigDecimal nice : NICE) {
      BigDecimal step = nice.scaleByPowerOfTen(magnitude);
      double away = Math.max(Reals.of(step) / wanted, wanted / Reals.of(step));
      if (away < least) {
        least = away;
        best = step;
      }
    }
    return whole && best.compareTo(BigDecimal.ONE) < 0 ? BigDecimal.ONE : best;
  }

  private static List<Tick> ticks(
      double bottom, double top, BigDecimal step, TimeChart.TickLabels labels) {
    List<Tick> ticks = new ArrayList<>();
    BigDecimal first =
        new BigDecimal(bottom)
            .divide(step, MathContext.DECIMAL128)
            .setScale(0, RoundingMode.CEILING);
    BigDecimal reach = new BigDecimal(top).add(step.movePointLeft(6));
    for (BigDecimal value = first.multiply(step);
        value.compareTo(reach) <= 0;
        value = value.add(step)) {
      ticks.add(new Tick(Reals.of(value), labels.label(value, step)));
    }
    return ticks;
  }
}
