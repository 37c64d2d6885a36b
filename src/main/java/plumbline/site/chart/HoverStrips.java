package plumbline.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What a reader sees when pointing at the chart: the whole plot is cut into a strip per period, as
 * a dot would be too small to hit.
 */
final class HoverStrips {
  private HoverStrips() {}

  /**
   * A period's place.
   *
   * @param y of its dot; NaN for none
   */
  record Stop(double x, double y, String tooltip) {}

  /** Writes the strips; stops stand from left to right. */
  static void write(SvgText svg, Rectangle2D plot, List<Stop> stops) {
    if (stops.isEmpty()) {
      return;
    }
    svg.raw("<g class=\"h\">");
    double left = plot.getMinX();
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      double right = i + 1 < stops.size() ? (stop.x + stops.get(i + 1).x) / 2 : plot.getMaxX();
      svg.raw("<g>");
      svg.raw(strip(left, right - left, plot));
      svg.title(stop.tooltip);
      if (!Double.isNaN(stop.y)) {
        svg.circle("", stop.x, stop.y, 4);
      }
      svg.raw("</g>");
      left = right;
    }
    svg.raw("</g>");
  }

  /** In few letters and the same ones, as a page may have hundreds of them. */
  private static String strip(double left, double width, Rectangle2D plot) {
    return "<path d=\"M"
        + Outline.number(left)
        + ' '
        + Outline.number(plot.getY())
        + 'h'
        + Outline.number(width)
        + 'v'
        + Outline.number(plot.getHeight())
        + 'h'
        + Outline.number(-width)
        + "z\"/>";
  }
}
