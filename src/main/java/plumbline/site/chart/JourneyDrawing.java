package plumbline.site.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import plumbline.page.figure.JourneyFigure;
import plumbline.page.figure.JourneyFigure.Stop;
import plumbline.site.chart.SvgText.Anchor;

/**
 * Draws a {@link JourneyFigure}: stops on a line, which leads from left to right where there is
 * room and downwards where there is not. Where the journey breaks the line is crossed out.
 */
public final class JourneyDrawing {

  private static final double LINE = Layout.LINE_HEIGHT;
  private static final double RADIUS = 5;
  private static final double CROSS = 5;
  private static final double BETWEEN = 22;
  private static final int MOST_LINES = 6;

  private final JourneyFigure journey;
  private final Layout layout;

  private JourneyDrawing(JourneyFigure journey, Layout layout) {
    this.journey = journey;
    this.layout = layout;
  }

  /** For a wide page: an {@code svg} element of the classes {@code chart wide}. */
  public static String wide(JourneyFigure journey) {
    return new JourneyDrawing(journey, Layout.WIDE).acrossThePage();
  }

  /** For a narrow page: an {@code svg} element of the classes {@code chart narrow}. */
  public static String narrow(JourneyFigure journey) {
    return new JourneyDrawing(journey, Layout.NARROW).downThePage();
  }

  private SvgText svg(double height) {
    return SvgText.chart(
        journey.id() + layout.suffix,
        "chart " + layout.cssClass,
        layout.width,
        height,
        journey.title());
  }

  private String acrossThePage() {
    List<Stop> stops = journey.stops();
    double column = layout.width / Math.max(1, stops.size());
    double text = column - BETWEEN;
    int lines = 0;
    for (Stop stop : stops) {
      lines = Math.max(lines, lines(stop, text).size());
    }
    double y = 28;
    SvgText svg = svg(y + 16 + (lines + 2) * LINE);
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      double x = RADIUS + i * column;
      if (i < stops.size() - 1) {
        svg.path(Ink.LEADER, new Line2D.Double(x + RADIUS + 3, y, x + column - RADIUS - 3, y));
        double middle = x + column / 2;
        if (!stop.breaks().isEmpty()) {
          cross(svg, middle, y);
        }
        svg.text("", middle, y - 13, Anchor.MIDDLE, stop.goOn());
      }
      stop(svg, stop, x, y);
      words(svg, stop, x - RADIUS, y + 24, text);
    }
    return svg.end();
  }

  private String downThePage() {
    List<Stop> stops = journey.stops();
    double left = 24;
    double text = layout.width - left;
    double height = 4;
    for (Stop stop : stops) {
      height += height(stop, text);
    }
    SvgText svg = svg(height);
    double y = 12;
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      double next = y + height(stop, text);
      if (i < stops.size() - 1) {
        svg.path(
            Ink.LEADER,
            new Line2D.Double(RADIUS + 1, y + RADIUS + 3, RADIUS + 1, next - RADIUS - 3));
        double passage = next - 1.6 * LINE;
        if (!stop.breaks().isEmpty()) {
          cross(svg, RADIUS + 1, passage - 4);
        }
        svg.text("", left, passage, Anchor.START, stop.goOn());
      }
      stop(svg, stop, RADIUS + 1, y);
      words(svg, stop, left, y + 4, text);
      y = next;
    }
    return svg.end();
  }

  private static double height(Stop stop, double width) {
    double words = (1 + lines(stop, width).size() + (stop.breaks().isEmpty() ? 0 : 1)) * LINE;
    return words + (stop.goOn().isEmpty() ? 1 : 2.6) * LINE;
  }

  private static List<String> lines(Stop stop, double width) {
    return Fitting.wrapped(stop.does(), Typeface.REGULAR, width, MOST_LINES);
  }

  private static void stop(SvgText svg, Stop stop, double x, double y) {
    svg.circle(stop.breaks().isEmpty() ? "d" : "y", x, y, RADIUS);
  }

  private static void words(SvgText svg, Stop stop, double x, double top, double width) {
    double y = top;
    String name = Fitting.shortened(stop.channel(), Typeface.SEMIBOLD, width);
    svg.text("t", x, y, Anchor.START, name, name.equals(stop.channel()) ? "" : stop.channel());
    List<String> lines = new ArrayList<>(lines(stop, width));
    boolean whole = String.join(" ", lines).equals(stop.does().strip());
    for (String line : lines) {
      y += LINE;
      svg.text("", x, y, Anchor.START, line, whole ? "" : stop.does());
    }
    if (!stop.breaks().isEmpty()) {
      svg.text("t bad", x, y + LINE, Anchor.START, stop.breaks());
    }
  }

  private static void cross(SvgText svg, double x, double y) {
    svg.raw(
        "<path class=\"x\" d=\"M"
            + Outline.number(x - CROSS)
            + ' '
            + Outline.number(y - CROSS)
            + "l10 10m0-10l-10 10\"/>");
  }
}
