package plumbline.site.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import plumbline.page.figure.SixTwelve;
import plumbline.page.figure.SixTwelve.Column;

/**
 * The weeks of a {@link SixTwelve} as a picture for mail, which knows no SVG.
 *
 * <p>It holds lines alone: letters would need the fonts of the machine, and a mail says the numbers
 * beside it. The ground is transparent and the colours stand out on white and on black.
 */
public final class WeekPicture {

  /** Twice the size at which it is shown, for sharp screens. */
  private static final int WIDTH = 1120;

  private static final int HEIGHT = 320;
  private static final double AIR = 0.08;
  private static final Color VALUE = new Color(0x2f7fd1);
  private static final Color YEAR_AGO = new Color(0x8c939c);
  private static final Color TARGET = new Color(0xd9822b);

  private WeekPicture() {}

  /** A PNG of 1120 by 320 pixels; without values it is empty. */
  public static byte[] png(SixTwelve chart) {
    List<Column> columns = chart.weeks().columns();
    XYSeriesCollection lines = new XYSeriesCollection();
    lines.addSeries(series("value", columns, Column::value));
    lines.addSeries(series("year ago", columns, Column::yearAgo));
    lines.addSeries(series("target", columns, Column::target));
    XYPlot plot =
        new XYPlot(lines, Pictures.unseen(-0.5, columns.size() - 0.5), up(lines), renderer());
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    JFreeChart picture = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
    picture.setBackgroundPaint(null);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    picture.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    graphics.dispose();
    return Pictures.png(image);
  }

  private static XYSeries series(
      String name, List<Column> columns, Function<Column, Optional<BigDecimal>> reading) {
    XYSeries series = new XYSeries(name);
    for (int i = 0; i < columns.size(); i++) {
      Optional<BigDecimal> value = reading.apply(columns.get(i));
      series.add(Double.valueOf(i), value.map(Reals::of).orElse(null));
    }
    return series;
  }

  private static NumberAxis up(XYSeriesCollection lines) {
    double low = lines.getRangeLowerBound(false);
    double high = lines.getRangeUpperBound(false);
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return Pictures.unseen(0, 1);
    }
    double air = high > low ? (high - low) * AIR : Math.max(1, Math.abs(high)) * AIR;
    return Pictures.unseen(low - air, high + air);
  }

  private static XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setSeriesPaint(0, VALUE);
    renderer.setSeriesStroke(0, PolygonStroke.solid(6));
    renderer.setSeriesShapesVisible(0, true);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-9, -9, 18, 18));
    renderer.setSeriesPaint(1, YEAR_AGO);
    renderer.setSeriesStroke(1, PolygonStroke.solid(4));
    renderer.setSeriesPaint(2, TARGET);
    renderer.setSeriesStroke(2, new PolygonStroke(4, 10, 14));
    return renderer;
  }
}
