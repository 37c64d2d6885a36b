package plumbline.site.chart;

import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import plumbline.page.figure.TimeChart;
import plumbline.page.figure.TimeChart.Dot;

/** The plot itself, by JFreeChart: grid, bands, bounds, paths and traces, without any text. */
final class PlotDrawing {
  private static final BasicStroke PEN = new BasicStroke(1);

  private final ChartFrame frame;
  private final DefaultXYDataset lines = new DefaultXYDataset();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);

  private PlotDrawing(ChartFrame frame) {
    this.frame = frame;
  }

  static void draw(ChartFrame frame, SvgText svg) {
    new PlotDrawing(frame).drawTo(svg);
  }

  private void drawTo(SvgText svg) {
    XYPlot plot = bare(lines, days(), axis(frame.values()), renderer);
    zero(plot, frame.values());
    bounds(plot);
    frame.chart().bands().forEach(this::band);
    frame.chart().paths().forEach(this::path);
    List<TimeChart.Trace> traces = frame.chart().traces();
    for (int i = traces.size() - 1; i >= 0; i--) {
      trace(traces.get(i), i);
    }
    SvgGraphics g2 = new SvgGraphics(svg, frame.chart().id() + "-" + frame.layout().suffix);
    plot.draw(g2, frame.plot(), new Point2D.Double(), new PlotState(), null);
  }

  private ChartAxis days() {
    TimeChart chart = frame.chart();
    double from = Tick.day(chart.from());
    double until = Math.max(from + 1, Tick.day(chart.until()));
    return new ChartAxis(from, until, List.of());
  }

  /** A plot of lines in their inks on grid lines, which fills its area and has no text. */
  static XYPlot bare(
      XYDataset data, ChartAxis across, ChartAxis up, XYLineAndShapeRenderer renderer) {
    renderer.setDrawSeriesLineAsPath(true);
    XYPlot plot = new XYPlot(data, across, up, renderer);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    return plot;
  }

  /** The axis of a scale, with grid lines but at zero. */
  static ChartAxis axis(ValueScale scale) {
    List<Double> grid = scale.ticks().stream().map(Tick::at).filter(v -> v != 0).toList();
    return new ChartAxis(scale.low(), scale.high(), grid);
  }

  /** A stronger line at zero where the scale shows it. */
  static void zero(XYPlot plot, ValueScale scale) {
    plot.setRangeZeroBaselineVisible(scale.ticks().stream().anyMatch(tick -> tick.at() == 0));
    plot.setRangeZeroBaselinePaint(Ink.ZERO);
  }

  private void bounds(XYPlot plot) {
    for (TimeChart.Bound bound : frame.chart().bounds()) {
      ValueMarker marker = new ValueMarker(Reals.of(bound.value()));
      marker.setPaint(Ink.BOUND);
      marker.setAlpha(1);
      plot.addRangeMarker(marker, Layer.BACKGROUND);
    }
  }

  private void band(TimeChart.Band band) {
    double from = Math.max(Tick.day(band.from()), Tick.day(frame.chart().from()));
    double until = Math.min(Tick.day(band.until()), Tick.day(frame.chart().until()));
    if (until <= from) {
      return;
    }
    double low = Reals.of(band.low());
    double high = Reals.of(band.high());
    double centre = Reals.of(band.centre());
    renderer.addAnnotation(
        new XYBoxAnnotation(from, low, until, high, null, null, Ink.BAND), Layer.BACKGROUND);
    renderer.addAnnotation(
        new XYLineAnnotation(from, centre, until, centre, PEN, Ink.BAND_CENTRE), Layer.BACKGROUND);
  }

  private void path(TimeChart.Path path) {
    GlideLine.within(path, frame.chart().from(), frame.chart().until())
        .ifPresent(
            line ->
                renderer.addAnnotation(
                    new XYLineAnnotation(line.x1, line.y1, line.x2, line.y2, PEN, Ink.PATH),
                    Layer.BACKGROUND));
  }

  private void trace(TimeChart.Trace trace, int place) {
    List<double[]> solid = new ArrayList<>();
    List<double[]> dotted = new ArrayList<>();
    List<Dot> dots = trace.dots();
    for (int i = 0; i < dots.size(); i++) {
      Dot dot = dots.get(i);
      double x = Tick.day(dot.at());
      double y = dot.value().map(Reals::of).orElse(Double.NaN);
      boolean unfinished = !dot.complete() || (i > 0 && !dots.get(i - 1).complete());
      solid.add(new double[] {x, dot.complete() ? y : Double.NaN});
      if (unfinished && i > 0) {
        Dot before = dots.get(i - 1);
        double yBefore = before.value().map(Reals::of).orElse(Double.NaN);
        dotted.add(new double[] {Tick.day(before.at()), yBefore});
        dotted.add(new double[] {x, y});
        dotted.add(new double[] {x, Double.NaN});
      }
    }
    series(solid, Ink.line(place));
    series(dotted, Ink.unfinished(place));
  }

  private void series(List<double[]> points, Ink ink) {
    if (points.isEmpty()) {
      return;
    }
    double[] xs = points.stream().mapToDouble(p -> p[0]).toArray();
    double[] ys = points.stream().mapToDouble(p -> p[1]).toArray();
    int index = lines.getSeriesCount();
    lines.addSeries(index, new double[][] {xs, ys});
    renderer.setSeriesPaint(index, ink);
  }
}
