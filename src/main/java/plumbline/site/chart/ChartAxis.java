package plumbline.site.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/**
 * An axis with a given range and given ticks: linear, fixed, and drawn as grid lines only, since
 * the labels are set beside the plot by the drawing itself.
 *
 * <p>JFreeChart's own axes choose ticks from the locale and zone of the machine and prepare dozens
 * of formats for it.
 */
final class ChartAxis extends ValueAxis {
  private static final long serialVersionUID = 1L;

  private final transient List<Double> grid;

  /**
   * @param grid where grid lines stand
   */
  ChartAxis(double low, double high, List<Double> grid) {
    super(null, null);
    this.grid = List.copyOf(grid);
    setAutoRange(false);
    setRange(low, high);
    setAxisLineVisible(false);
    setTickMarksVisible(false);
    setTickLabelsVisible(false);
  }

  @Override
  public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
    double share = (value - getLowerBound()) / (getUpperBound() - getLowerBound());
    return RectangleEdge.isTopOrBottom(edge)
        ? area.getMinX() + share * area.getWidth()
        : area.getMaxY() - share * area.getHeight();
  }

  @Override
  public double java2DToValue(double pixel, Rectangle2D area, RectangleEdge edge) {
    double share =
        RectangleEdge.isTopOrBottom(edge)
            ? (pixel - area.getMinX()) / area.getWidth()
            : (area.getMaxY() - pixel) / area.getHeight();
    return getLowerBound() + share * (getUpperBound() - getLowerBound());
  }

  @Override
  public double lengthToJava2D(double length, Rectangle2D area, RectangleEdge edge) {
    double pixels = RectangleEdge.isTopOrBottom(edge) ? area.getWidth() : area.getHeight();
    return length / (getUpperBound() - getLowerBound()) * pixels;
  }

  @Override
  public AxisSpace reserveSpace(
      Graphics2D g2, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
    return space;
  }

  @Override
  public AxisState draw(
      Graphics2D g2,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge,
      @Nullable PlotRenderingInfo info) {
    AxisState state = new AxisState(cursor);
    state.setTicks(refreshTicks(g2, state, dataArea, edge));
    return state;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    List<NumberTick> ticks = new ArrayList<>();
    for (double value : grid) {
      ticks.add(new NumberTick(value, "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
    }
    return ticks;
  }

  @Override
  public void configure() {
    // The range is given.
  }

  @Override
  protected void autoAdjustRange() {
    // The range is given.
  }

  @Override
  public void zoomRange(double lowerPercent, double upperPercent) {
    throw new UnsupportedOperationException("a printed axis is not zoomed");
  }
}
