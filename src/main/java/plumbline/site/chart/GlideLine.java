package plumbline.site.chart;

import java.awt.geom.Line2D;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.page.figure.TimeChart;

/** A glide path as far as the axis goes; x in days since 1970, y in the chart's values. */
final class GlideLine {
  private GlideLine() {}

  /** Empty where the path lies wholly before or after the axis. */
  static Optional<Line2D.Double> within(TimeChart.Path path, LocalDate from, LocalDate until) {
    double x1 = Math.max(Tick.day(path.from()), Tick.day(from));
    double x2 = Math.min(Tick.day(path.to()), Tick.day(until));
    return x1 > x2
        ? Optional.empty()
        : Optional.of(new Line2D.Double(x1, level(path, x1), x2, level(path, x2)));
  }

  private static double level(TimeChart.Path path, double x) {
    double start = Tick.day(path.from());
    double end = Tick.day(path.to());
    double low = Reals.of(path.start());
    return end == start
        ? Reals.of(path.end())
        : low + (x - start) / (end - start) * (Reals.of(path.end()) - low);
  }
}
