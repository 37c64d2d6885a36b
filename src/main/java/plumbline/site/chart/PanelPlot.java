package plumbline.site.chart;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;
import plumbline.page.figure.SixTwelve.Column;
import plumbline.page.figure.SixTwelve.Panel;
import plumbline.site.chart.SvgText.Anchor;

/**
 * One half of a 6-12 chart: a column for each period, its value on a line, that of the year before
 * on a thinner one, and its target as a dash.
 *
 * @param area of the plot, in pixels of the drawing
 */
record PanelPlot(Panel panel, ValueScale scale, Rectangle2D area) {

  private static final double BASELINE = 4.3;
  private static final double HALF_DASH = 0.32;
  private static final double LABEL_GAP = 4;
  private static final BasicStroke PEN = new BasicStroke(1);

  /** Draws everything but the names of the lines. */
  void draw(SvgText svg, String id) {
    lines(svg, id);
    valueAxis(svg);
    periods(svg);
    dots(svg);
    HoverStrips.write(svg, area, stops());
  }

  /** Height of the newest value by one reading of a column; absent where there is none. */
  OptionalDouble newest(Function<Column, Optional<BigDecimal>> reading) {
    for (int i = panel.columns().size() - 1; i >= 0; i--) {
      Optional<BigDecimal> value = reading.apply(panel.columns().get(i));
      if (value.isPresent()) {
        return OptionalDouble.of(y(Reals.of(value.get())));
      }
    }
    return OptionalDouble.empty();
  }

  private void lines(SvgText svg, String id) {
    DefaultXYDataset data = new DefaultXYDataset();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    series(data, renderer, Column::yearAgo, Ink.OTHER_LINE);
    series(data, renderer, Column::value, Ink.LINE);
    ChartAxis across = new ChartAxis(0, Math.max(1, panel.columns().size()), List.of());
    XYPlot plot = PlotDrawing.bare(data, across, PlotDrawing.axis(scale), renderer);
    PlotDrawing.zero(plot, scale);
    targets(renderer);
    plot.draw(new SvgGraphics(svg, id), area, new Point2D.Double(), new PlotState(), null);
  }

  private void series(
      DefaultXYDataset data,
      XYLineAndShapeRenderer renderer,
      Function<Column, Optional<BigDecimal>> reading,
      Ink ink) {
    int count = panel.columns().size();
    double[][] points = new double[2][count];
    for (int i = 0; i < count; i++) {
      points[0][i] = i + 0.5;
      points[1][i] = reading.apply(panel.columns().get(i)).map(Reals::of).orElse(Double.NaN);
    }
    int index = data.getSeriesCount();
    data.addSeries(index, points);
    renderer.setSeriesPaint(index, ink);
  }

  private void targets(XYLineAndShapeRenderer renderer) {
    for (int i = 0; i < panel.columns().size(); i++) {
      double middle = i + 0.5;
      panel
          .columns()
          .get(i)
          .target()
          .map(Reals::of)
          .ifPresent(
              level ->
                  renderer.addAnnotation(
                      new XYLineAnnotation(
                          middle - HALF_DASH, level, middle + HALF_DASH, level, PEN, Ink.BOUND),
                      Layer.BACKGROUND));
    }
  }

  private void valueAxis(SvgText svg) {
    svg.open(Anchor.END);
    for (Tick tick : scale.ticks()) {
      svg.text("", area.getMinX() - 8, y(tick.at()) + BASELINE, Anchor.START, tick.label());
    }
    svg.close();
  }

  /** The newest label and every so many before it, as far as they do not touch. */
  private void periods(SvgText svg) {
    double bottom = area.getMaxY();
    int last = panel.columns().size() - 1;
    int every = 1 + (int) (widestLabel() / (area.getWidth() / (last + 1)));
    for (int i = 0; i <= last; i++) {
      svg.path(Ink.GRID, new Line2D.Double(x(i), bottom, x(i), bottom + 5));
    }
    svg.open(Anchor.MIDDLE);
    for (int i = last % every; i <= last; i += every) {
      svg.text("", x(i), bottom + 17, Anchor.START, panel.columns().get(i).label());
    }
    svg.close();
  }

  private double widestLabel() {
    return panel.columns().stream()
        .mapToDouble(column -> Typeface.REGULAR.width(column.label(), Layout.FONT) + LABEL_GAP)
        .max()
        .orElse(0);
  }

  private void dots(SvgText svg) {
    int last = panel.columns().size() - 1;
    // Lines of no length with round ends, all in one path, which weighs a sixth of circles.
    Path2D dots = new Path2D.Double();
    for (int i = 0; i <= last; i++) {
      Optional<BigDecimal> value = panel.columns().get(i).value();
      if (value.isPresent() && i < last) {
        double y = y(Reals.of(value.get()));
        dots.append(new Line2D.Double(x(i), y, x(i), y), false);
      } else if (value.isPresent()) {
        svg.circle(Ink.LINE.fillClass(), x(i), y(Reals.of(value.get())), 4);
      }
    }
    if (dots.getCurrentPoint() != null) {
      svg.path(" class=\"f\"", dots, null);
    }
  }

  /** Without dots of their own, as every value has one. */
  private List<HoverStrips.Stop> stops() {
    List<HoverStrips.Stop> stops = new ArrayList<>();
    for (int i = 0; i < panel.columns().size(); i++) {
      stops.add(new HoverStrips.Stop(x(i), Double.NaN, panel.columns().get(i).tooltip()));
    }
    return stops;
  }

  private double x(int column) {
    return area.getMinX() + (column + 0.5) / panel.columns().size() * area.getWidth();
  }

  private double y(double value) {
    double share = (value - scale.low()) / (scale.high() - scale.low());
    return area.getMaxY() - share * area.getHeight();
  }
}
