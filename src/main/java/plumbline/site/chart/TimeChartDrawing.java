package plumbline.site.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plumbline.page.figure.TimeChart;
import plumbline.page.figure.TimeChart.Dot;

/**
 * Draws a {@link TimeChart}: once wide, once narrow for a phone, so that a page can show the one
 * that fits.
 */
public final class TimeChartDrawing {
  private TimeChartDrawing() {}

  /** An {@code svg} element of 760 by 300 pixels with the classes {@code chart wide}. */
  public static String wide(TimeChart chart) {
    return draw(chart, Layout.WIDE);
  }

  /** An {@code svg} element of 340 by 240 pixels with the classes {@code chart narrow}. */
  public static String narrow(TimeChart chart) {
    return draw(chart, Layout.NARROW);
  }

  /** One of several on a scale, an {@code svg} element of 160 by 108 pixels without strips. */
  static String small(TimeChart chart, ValueScale scale) {
    ChartFrame frame = ChartFrame.of(chart, Layout.SMALL, scale);
    return draw(frame).end();
  }

  private static String draw(TimeChart chart, Layout layout) {
    ChartFrame frame = ChartFrame.of(chart, layout);
    SvgText svg = draw(frame);
    HoverStrips.write(svg, frame.plot(), stops(frame));
    return svg.end();
  }

  private static SvgText draw(ChartFrame frame) {
    TimeChart chart = frame.chart();
    Layout layout = frame.layout();
    SvgText svg =
        SvgText.chart(
            chart.id() + "-" + layout.suffix,
            ("chart " + layout.cssClass).strip(),
            layout.width,
            layout.height,
            chart.title());
    PlotDrawing.draw(frame, svg);
    ChartLabels.draw(frame, svg);
    dots(frame, svg);
    return svg;
  }

  private static void dots(ChartFrame frame, SvgText svg) {
    List<TimeChart.Trace> traces = frame.chart().traces();
    for (int t = traces.size() - 1; t >= 0; t--) {
      boolean main = t == 0;
      List<Dot> dots = traces.get(t).dots();
      int newest = newestComplete(dots);
      for (int i = 0; i < dots.size(); i++) {
        Dot dot = dots.get(i);
        if (dot.value().isEmpty()) {
          continue;
        }
        double x = frame.x(dot.at());
        double y = frame.y(dot);
        if (!dot.complete()) {
          svg.circle(Ink.unfinished(t).fillClass(), x, y, main ? 4 : 3);
        } else if (dot.signal()) {
          svg.circle(Ink.SIGNAL.fillClass(), x, y, 4);
        } else if (main && i == newest) {
          svg.circle(Ink.LINE.fillClass(), x, y, 4);
        } else if (alone(dots, i)) {
          svg.circle(Ink.line(t).fillClass(), x, y, 2.5);
        }
      }
    }
  }

  private static int newestComplete(List<Dot> dots) {
    for (int i = dots.size() - 1; i >= 0; i--) {
      if (dots.get(i).complete() && dots.get(i).value().isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether no line reaches a dot, so that it would not be seen. */
  private static boolean alone(List<Dot> dots, int i) {
    boolean before = i > 0 && dots.get(i - 1).value().isPresent();
    boolean after = i + 1 < dots.size() && dots.get(i + 1).value().isPresent();
    return !before && !after;
  }

  /** A stop per date that any trace has a dot for, telling of all traces and marks there. */
  private static List<HoverStrips.Stop> stops(ChartFrame frame) {
    TreeMap<LocalDate, StringBuilder> words = new TreeMap<>();
    TreeMap<LocalDate, Double> heights = new TreeMap<>();
    for (TimeChart.Trace trace : frame.chart().traces()) {
      for (Dot dot : trace.dots()) {
        line(words.computeIfAbsent(dot.at(), d -> new StringBuilder()), dot.tooltip());
        if (dot.value().isPresent()) {
          heights.putIfAbsent(dot.at(), frame.y(dot));
        }
      }
    }
    for (TimeChart.Mark mark : frame.chart().marks()) {
      Map.Entry<LocalDate, StringBuilder> stop = words.floorEntry(mark.at());
      if (stop != null) {
        line(stop.getValue(), mark.tooltip());
      }
    }
    List<HoverStrips.Stop> stops = new ArrayList<>();
    words.forEach(
        (day, text) ->
            stops.add(
                new HoverStrips.Stop(
                    frame.x(day), heights.getOrDefault(day, Double.NaN), text.toString())));
    return stops;
  }

  private static void line(StringBuilder lines, String more) {
    if (!more.isEmpty()) {
      lines.append(lines.length() == 0 ? "" : "\n").append(more);
    }
  }
}
