package plumbline.site.chart;

import java.awt.geom.Path2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plumbline.page.figure.Sparkline;

/** Draws a {@link Sparkline}: the line with its gaps, and a dot at the newest value. */
public final class SparklineDrawing {
  private static final double WIDTH = 120;
  private static final double HEIGHT = 28;
  private static final double MARGIN = 4;

  private SparklineDrawing() {}

  /** An {@code svg} element of 120 by 28 pixels with the class {@code spark}. */
  public static String svg(Sparkline spark) {
    List<Optional<BigDecimal>> values = spark.values();
    SvgText svg = SvgText.labelled("spark", WIDTH, HEIGHT, spark.summary());
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int last = -1;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        double value = Reals.of(values.get(i).get());
        low = Math.min(low, value);
        high = Math.max(high, value);
        last = i;
      }
    }
    Path2D line = new Path2D.Double();
    boolean joined = false;
    for (int i = 0; i <= last; i++) {
      if (values.get(i).isEmpty()) {
        joined = false;
        continue;
      }
      double x = x(i, values.size());
      double y = y(Reals.of(values.get(i).get()), low, high);
      boolean goesOn = i < last && values.get(i + 1).isPresent();
      if (joined) {
        line.lineTo(x, y);
      } else if (goesOn) {
        line.moveTo(x, y);
      } else if (i != last) {
        svg.circle(Ink.LINE.fillClass(), x, y, 1);
      }
      joined = joined || goesOn;
      if (i == last) {
        svg.path(Ink.LINE, line);
        svg.circle(Ink.LINE.fillClass(), x, y, 2.5);
      }
    }
    return svg.end();
  }

  private static double x(int i, int count) {
    double width = WIDTH - 2 * MARGIN;
    return count == 1 ? WIDTH - MARGIN : MARGIN + i * width / (count - 1);
  }

  private static double y(double value, double low, double high) {
    double share = high == low ? 0.5 : (value - low) / (high - low);
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
  }
}
