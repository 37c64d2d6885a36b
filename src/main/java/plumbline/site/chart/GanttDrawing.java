package plumbline.site.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import plumbline.page.figure.Gantt;
import plumbline.page.figure.Gantt.Bar;
import plumbline.page.figure.TimeChart.Mark;
import plumbline.site.chart.GanttRows.Placed;
import plumbline.site.chart.SvgText.Anchor;

/**
 * Draws a {@link Gantt}: once wide, once narrow for a phone, as high as its rows need.
 *
 * <p>What is over is filled, what is to come is hollow; a moment is a diamond. Days in somebody's
 * way are underlined and carry a number.
 */
public final class GanttDrawing {
  private static final double ABOVE = 8;
  private static final double LANE_HEAD = 24;
  private static final double ROW = 33;
  private static final double BAR = 8;
  private static final double BAR_TOP = 18;
  private static final double BADGE = 7;

  private final Gantt gantt;
  private final Layout layout;
  private final UnaryOperator<String> href;
  private final double perDay;
  private final List<GanttRows> lanes = new ArrayList<>();
  private final MarkLabels marks;
  private final DayTicks days;
  private final double top;
  private final double bottom;
  private final SvgText svg;

  /**
   * An {@code svg} element 760 pixels wide with the classes {@code chart wide gantt}.
   *
   * @param href the address of a path from the root of the site, as seen from the page
   */
  public static String wide(Gantt gantt, UnaryOperator<String> href) {
    return new GanttDrawing(gantt, Layout.WIDE, href).drawn();
  }

  /** As {@link #wide}, but 340 pixels wide with the classes {@code chart narrow gantt}. */
  public static String narrow(Gantt gantt, UnaryOperator<String> href) {
    return new GanttDrawing(gantt, Layout.NARROW, href).drawn();
  }

  private GanttDrawing(Gantt gantt, Layout layout, UnaryOperator<String> href) {
    this.gantt = gantt;
    this.layout = layout;
    this.href = href;
    double span = Math.max(1, Tick.day(gantt.until()) - Tick.day(gantt.from()));
    this.perDay = (layout.width - 2) / span;
    gantt.lanes().forEach(lane -> lanes.add(GanttRows.of(lane, this::x, layout)));
    this.marks = MarkLabels.of(labels(gantt), layout, 1, layout.width - 1, this::x);
    this.days = DayTicks.of(gantt.from(), gantt.until(), layout.width - 2, gantt.dates());
    this.top = ABOVE + marks.rows() * Layout.LINE_HEIGHT;
    this.bottom = top + lanes.stream().mapToDouble(GanttDrawing::height).sum();
    double height = bottom + (days.years().isEmpty() ? 20 : 34);
    this.svg =
        SvgText.linked(
            gantt.id() + "-" + layout.suffix,
            "chart " + layout.cssClass + " gantt",
            layout.width,
            height,
            gantt.title());
  }

  private static double height(GanttRows lane) {
    return LANE_HEAD + lane.count() * ROW;
  }

  private static List<Mark> labels(Gantt gantt) {
    List<Mark> labels = new ArrayList<>();
    if (isShown(gantt)) {
      labels.add(new Mark(gantt.today(), gantt.todayLabel(), gantt.todayLabel()));
    }
    gantt.rests().forEach(rest -> labels.add(new Mark(middle(rest), rest.label(), rest.tooltip())));
    return labels;
  }

  private static LocalDate middle(Gantt.Rest rest) {
    return rest.from().plusDays(ChronoUnit.DAYS.between(rest.from(), rest.until()) / 2);
  }

  private static boolean isShown(Gantt gantt) {
    return !gantt.today().isBefore(gantt.from()) && gantt.today().isBefore(gantt.until());
  }

  private double x(double epochDay) {
    double x = 1 + (epochDay - Tick.day(gantt.from())) * perDay;
    return Math.min(layout.width - 1, Math.max(1, x));
  }

  private String drawn() {
    grid();
    gantt.rests().forEach(this::rest);
    today();
    double y = top;
    for (GanttRows lane : lanes) {
      svg.path(Ink.ZERO, line(1, y, layout.width - 1, y));
      svg.text("t", 1, y + 16, Anchor.START, lane.name());
      for (Placed placed : lane.placed()) {
        bar(placed, y + LANE_HEAD + placed.row() * ROW);
      }
      y += height(lane);
    }
    svg.path(Ink.ZERO, line(1, bottom, layout.width - 1, bottom));
    markLines();
    axis();
    return svg.end();
  }

  private void grid() {
    for (Tick tick : days.labels()) {
      double x = x(tick.at());
      svg.path(Ink.GRID, line(x, top, x, bottom));
    }
  }

  /** One part of the drawing over all its lanes, so that it is told of once. */
  private void rest(Gantt.Rest rest) {
    double from = x(Tick.day(rest.from()));
    double until = x(Tick.day(rest.until()));
    svg.raw("<g class=\"rest\">");
    svg.title(rest.tooltip());
    double y = top;
    for (GanttRows lane : lanes) {
      double height = height(lane);
      if (rest.lanes().isEmpty() || rest.lanes().contains(lane.name())) {
        svg.path(
            " class=\"b\"",
            new Rectangle2D.Double(from, y, Math.max(1, until - from), height),
            null);
        svg.path(Ink.MARK, line(from, y, from, y + height));
        svg.path(Ink.MARK, line(until, y, until, y + height));
      }
      y += height;
    }
    svg.raw("</g>");
  }

  private void bar(Placed placed, double y) {
    Bar bar = placed.bar();
    String address = bar.to().isEmpty() ? "" : href.apply(bar.to());
    svg.openLink(address);
    svg.raw("<g>");
    svg.title(bar.tooltip());
    svg.text("w", placed.labelX(), y + 12, Anchor.START, placed.label());
    double from = x(Tick.day(bar.from()));
    double until = Math.max(from + 2, x(Tick.day(bar.until())));
    if (bar.point()) {
      diamond((from + x(Tick.day(bar.from().plusDays(1)))) / 2, y + BAR_TOP + BAR / 2, bar);
    } else {
      stretch(from, until, y + BAR_TOP);
    }
    svg.raw("</g>");
    svg.closeLink(address);
    clashes(placed, y);
  }

  /** Filled as far as today, hollow from there on. */
  private void stretch(double from, double until, double y) {
    double done = Math.min(until, x(Tick.day(gantt.today())));
    if (done < until) {
      svg.path(" class=\"o\"", new Rectangle2D.Double(from, y, until - from, BAR), null);
    }
    if (done > from) {
      svg.path(" class=\"d\"", new Rectangle2D.Double(from, y, done - from, BAR), null);
    }
  }

  private void diamond(double x, double y, Bar bar) {
    boolean over = bar.from().isBefore(gantt.today());
    Path2D shape = new Path2D.Double();
    shape.moveTo(x, y - 6);
    shape.lineTo(x + 6, y);
    shape.lineTo(x, y + 6);
    shape.lineTo(x - 6, y);
    shape.closePath();
    svg.path(over ? " class=\"d\"" : " class=\"o\"", shape, null);
  }

  /** The days are underlined; the numbers stand after the label. */
  private void clashes(Placed placed, double y) {
    double middle = placed.badgesX() + BADGE;
    for (Gantt.Clash clash : placed.bar().clashes()) {
      double from = x(Tick.day(clash.from()));
      double until = Math.max(from + 3, x(Tick.day(clash.until())));
      svg.path(
          " class=\"x\"",
          new Rectangle2D.Double(from, y + BAR_TOP + BAR + 1, until - from, 3),
          null);
      svg.circle("x", middle, y + 8, BADGE);
      svg.text("xn", middle, y + 11.5, Anchor.MIDDLE, clash.number());
      middle += GanttRows.BADGE_ROOM;
    }
  }

  /** Names above the plot, each with a line down to it. */
  private void markLines() {
    for (MarkLabels.Placed mark : marks.placed()) {
      if (mark.named()) {
        double baseline = ABOVE + mark.row() * Layout.LINE_HEIGHT + 4;
        svg.text("n", mark.left(), baseline, Anchor.START, mark.text());
        svg.path(Ink.MARK, line(mark.x(), baseline - 8, mark.x(), top));
      }
    }
  }

  private void today() {
    if (isShown(gantt)) {
      double x = x(Tick.day(gantt.today()));
      svg.path(Ink.BOUND, line(x, top, x, bottom));
    }
  }

  private void axis() {
    for (Tick tick : days.labels()) {
      svg.text("", x(tick.at()) + 2, bottom + 15, Anchor.START, tick.label());
    }
    for (Tick tick : days.years()) {
      svg.text("", x(tick.at()) + 2, bottom + 29, Anchor.START, tick.label());
    }
  }

  private static Path2D line(double x1, double y1, double x2, double y2) {
    Path2D line = new Path2D.Double();
    line.moveTo(x1, y1);
    line.lineTo(x2, y2);
    return line;
  }
}
