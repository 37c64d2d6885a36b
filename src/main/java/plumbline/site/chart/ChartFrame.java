package plumbline.site.chart;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.page.figure.TimeChart;

/**
 * Where everything of a chart goes: the plot with its scales, and the room that labels take around
 * it.
 *
 * @param plot in pixels of the drawing
 */
record ChartFrame(
    TimeChart chart,
    Layout layout,
    ValueScale values,
    DayTicks days,
    MarkLabels marks,
    Rectangle2D plot) {
  private static final double ABOVE = 10;
  private static final double SIDE_GAP = 7;
  private static final double FAR_FROM_EDGE = 0.2;

  /** The share of a drawing that its plot takes at least, between the widest names. */
  private static final double LEAST_PLOT = 0.5;

  static ChartFrame of(TimeChart chart, Layout layout) {
    return of(chart, layout, ValueScale.of(chart, layout.valueIntervals));
  }

  /** On a scale that other charts have too. */
  static ChartFrame of(TimeChart chart, Layout layout, ValueScale values) {
    double left = leftGutter(values);
    double width = layout.width - rightGutter(chart, layout) - left;
    double from = Tick.day(chart.from());
    double perDay = width / daysOf(chart);
    DayTicks days = DayTicks.of(chart.from(), chart.until(), width, chart.dates());
    MarkLabels marks =
        MarkLabels.of(
            chart.marks(), layout, left, left + width, day -> left + (day - from) * perDay);
    double top = ABOVE + marks.rows() * Layout.LINE_HEIGHT;
    double bottom = layout.height - (days.years().isEmpty() ? 20 : 34);
    Rectangle2D plot = new Rectangle2D.Double(left, top, width, bottom - top);
    return new ChartFrame(chart, layout, values, days, marks, plot);
  }

  private static double daysOf(TimeChart chart) {
    return Math.max(1, ChronoUnit.DAYS.between(chart.from(), chart.until()));
  }

  private static double leftGutter(ValueScale values) {
    double widest = 0;
    for (Tick tick : values.ticks()) {
      widest = Math.max(widest, Typeface.REGULAR.width(tick.label(), Layout.FONT));
    }
    return widest == 0 ? 1 : Math.ceil(widest) + 8;
  }

  private static double rightGutter(TimeChart chart, Layout layout) {
    double widest = 0;
    for (TimeChart.Path path : chart.paths()) {
      widest = Math.max(widest, EndLabel.of(path, layout).width());
    }
    for (int i = 0; i < chart.traces().size(); i++) {
      TimeChart.Trace trace = chart.traces().get(i);
      EndLabel label = EndLabel.of(trace, i, layout);
      if (!endsInside(chart, trace, label, layout)) {
        widest = Math.max(widest, label.width());
      }
    }
    double names = widest == 0 ? Layout.LEAST_GUTTER : Math.ceil(widest) + SIDE_GAP + 1;
    return Math.max(names, newestOverhang(chart, layout));
  }

  /** What the value of the newest period takes beside the plot when it stands over its dot. */
  private static double newestOverhang(TimeChart chart, Layout layout) {
    Optional<TimeChart.Dot> newest = newest(chart);
    if (newest.isEmpty()) {
      return 0;
    }
    double half = Typeface.SEMIBOLD.width(newest.get().label(), Layout.FONT) / 2 + 2;
    double days = ChronoUnit.DAYS.between(newest.get().at(), chart.until());
    return Math.min(half - days / daysOf(chart) * layout.width * 0.8, layout.widestSideLabel / 2);
  }

  /** The newest complete dot of the main trace. */
  static Optional<TimeChart.Dot> newest(TimeChart chart) {
    return chart.traces().stream()
        .limit(1)
        .flatMap(t -> t.dots().stream())
        .filter(d -> d.complete() && d.value().isPresent())
        .reduce((a, b) -> b);
  }

  /** Whether a trace ends so early that its name stands in the plot, not beside it. */
  static boolean endsInside(TimeChart chart, TimeChart.Trace trace, EndLabel label, Layout layout) {
    LocalDate end = last(trace).map(TimeChart.Dot::at).orElse(chart.until());
    double left = ChronoUnit.DAYS.between(end, chart.until()) / daysOf(chart);
    return left > FAR_FROM_EDGE && label.width() < left * LEAST_PLOT * layout.width - SIDE_GAP;
  }

  /** The newest dot that has a value. */
  static Optional<TimeChart.Dot> last(TimeChart.Trace trace) {
    List<TimeChart.Dot> present = new ArrayList<>(trace.dots());
    present.removeIf(d -> d.value().isEmpty());
    return present.isEmpty() ? Optional.empty() : Optional.of(present.get(present.size() - 1));
  }

  /** Where names beside the plot begin. */
  double sideX() {
    return plot.getMaxX() + SIDE_GAP;
  }

  double x(LocalDate day) {
    return x(Tick.day(day));
  }

  double x(double epochDay) {
    double share = (epochDay - Tick.day(chart.from())) / daysOf(chart);
    return plot.getMinX() + share * plot.getWidth();
  }

  double y(double value) {
    double share = (value - values.low()) / (values.high() - values.low());
    return plot.getMaxY() - share * plot.getHeight();
  }

  /** Height of a dot that has a value. */
  double y(TimeChart.Dot dot) {
    return y(Reals.of(dot.value().orElseThrow()));
  }
}
