package plumbline.site.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.page.figure.TimeChart;
import plumbline.page.figure.TimeChart.Dot;
import plumbline.site.chart.SvgText.Anchor;

/** All words of a chart, each beside what it names. */
final class ChartLabels {
  private static final double BASELINE = 4.3;
  private static final double ASCENT = 11;
  private static final double AWAY = 8;

  private final ChartFrame frame;
  private final SvgText svg;
  private final Room room;

  private ChartLabels(ChartFrame frame, SvgText svg) {
    this.frame = frame;
    this.svg = svg;
    Rectangle2D plot = frame.plot();
    room =
        new Room(
            new Rectangle2D.Double(
                plot.getX(),
                plot.getY() - 6,
                frame.layout().width - plot.getX(),
                plot.getHeight() + 6));
  }

  static void draw(ChartFrame frame, SvgText svg) {
    ChartLabels labels = new ChartLabels(frame, svg);
    labels.valueAxis();
    labels.timeAxis();
    labels.marks();
    labels.obstacles();
    labels.ends();
    labels.newest();
    frame.chart().bounds().forEach(labels::bound);
  }

  private void valueAxis() {
    double x = frame.plot().getMinX() - 8;
    for (Tick tick : frame.values().ticks()) {
      svg.text("", x, frame.y(tick.at()) + BASELINE, Anchor.END, tick.label());
    }
  }

  private void timeAxis() {
    double bottom = frame.plot().getMaxY();
    for (Tick tick : frame.days().labels()) {
      double x = frame.x(tick.at());
      svg.path(Ink.GRID, new Line2D.Double(x, bottom, x, bottom + 5));
    }
    for (Tick tick : frame.days().labels()) {
      if (!tick.label().isEmpty()) {
        svg.text("", frame.x(tick.at()), bottom + 17, Anchor.START, tick.label());
      }
    }
    for (Tick tick : frame.days().years()) {
      svg.text("", frame.x(tick.at()), bottom + 31, Anchor.START, tick.label());
    }
  }

  private void marks() {
    double top = frame.plot().getMinY() - frame.marks().rows() * Layout.LINE_HEIGHT;
    for (MarkLabels.Placed mark : frame.marks().placed()) {
      double y = mark.named() ? top + mark.row() * Layout.LINE_HEIGHT - 2 : frame.plot().getMinY();
      double end = mark.named() ? frame.plot().getMaxY() : y + 8;
      Line2D line = new Line2D.Double(mark.x(), y, mark.x(), end);
      svg.path(Ink.MARK, line);
      room.addLine(line);
    }
    for (MarkLabels.Placed mark : frame.marks().placed()) {
      if (mark.named()) {
        String whole = mark.text().equals(mark.whole()) ? "" : mark.whole();
        double y = top + mark.row() * Layout.LINE_HEIGHT + 8;
        svg.text("n", mark.left(), y, Anchor.START, mark.text(), whole);
        room.addLabel(
            new Rectangle2D.Double(mark.left(), y - ASCENT, mark.width(), Layout.LINE_HEIGHT));
      }
    }
  }

  private void obstacles() {
    for (TimeChart.Path path : frame.chart().paths()) {
      pathLine(path).ifPresent(room::addLine);
    }
    for (TimeChart.Bound bound : frame.chart().bounds()) {
      double y = frame.y(Reals.of(bound.value()));
      room.addLine(new Line2D.Double(frame.plot().getMinX(), y, frame.plot().getMaxX(), y));
    }
    for (TimeChart.Trace trace : frame.chart().traces()) {
      for (Dot dot : trace.dots()) {
        if (!dot.complete() && dot.value().isPresent()) {
          double x = frame.x(dot.at());
          room.addLabel(new Rectangle2D.Double(x - 5, frame.y(dot) - 5, 10, 10));
        }
      }
      for (int i = 1; i < trace.dots().size(); i++) {
        Dot a = trace.dots().get(i - 1);
        Dot b = trace.dots().get(i);
        if (a.value().isPresent() && b.value().isPresent()) {
          room.addLine(new Line2D.Double(frame.x(a.at()), frame.y(a), frame.x(b.at()), frame.y(b)));
        }
      }
    }
  }

  private Optional<Line2D.Double> pathLine(TimeChart.Path path) {
    return GlideLine.within(path, frame.chart().from(), frame.chart().until())
        .map(l -> new Line2D.Double(frame.x(l.x1), frame.y(l.y1), frame.x(l.x2), frame.y(l.y2)));
  }

  private void ends() {
    List<SideLabels.Wanted> beside = new ArrayList<>();
    List<SideLabels.Wanted> inside = new ArrayList<>();
    List<TimeChart.Trace> traces = frame.chart().traces();
    for (int i = 0; i < traces.size(); i++) {
      TimeChart.Trace trace = traces.get(i);
      EndLabel label = EndLabel.of(trace, i, frame.layout());
      Optional<Dot> last = ChartFrame.last(trace);
      if (label.isEmpty() || last.isEmpty()) {
        continue;
      }
      boolean early = ChartFrame.endsInside(frame.chart(), trace, label, frame.layout());
      double x = early ? frame.x(last.get().at()) + AWAY : frame.sideX();
      (early ? inside : beside).add(new SideLabels.Wanted(label, x, frame.y(last.get())));
    }
    for (TimeChart.Path path : frame.chart().paths()) {
      EndLabel label = EndLabel.of(path, frame.layout());
      Optional<Line2D.Double> line = pathLine(path);
      if (!label.isEmpty() && line.isPresent()) {
        beside.add(new SideLabels.Wanted(label, frame.sideX(), line.get().y2));
      }
    }
    double top = frame.plot().getMinY() - 4;
    double bottom = frame.plot().getMaxY() + 4;
    SideLabels.placed(beside, top, bottom).forEach(this::end);
    SideLabels.placed(inside, top, bottom).forEach(this::end);
  }

  private void end(SideLabels.Placed placed) {
    placed.write(svg);
    EndLabel label = placed.label();
    double x = placed.wanted().x();
    room.addLabel(new Rectangle2D.Double(x, placed.top(), label.width(), label.height()));
  }

  /** The value of the newest complete period of the main trace, where it is least in the way. */
  private void newest() {
    Optional<Dot> newest = ChartFrame.newest(frame.chart());
    if (newest.isEmpty() || newest.get().label().isBlank()) {
      return;
    }
    String text = newest.get().label();
    double width = Typeface.SEMIBOLD.width(text, Layout.FONT);
    double x = frame.x(newest.get().at());
    double y = frame.y(newest.get());
    List<Rectangle2D> places = new ArrayList<>();
    for (double away : new double[] {AWAY, AWAY + 8, AWAY + 18, AWAY + 30}) {
      for (double shift : new double[] {0, -width / 2 + 4, width / 2 - 4}) {
        double left = x - width / 2 + shift;
        places.add(new Rectangle2D.Double(left, y - away - ASCENT, width, ASCENT));
        places.add(new Rectangle2D.Double(left, y + away, width, ASCENT));
      }
    }
    places.add(new Rectangle2D.Double(x + AWAY, y - ASCENT / 2, width, ASCENT));
    room.best(places).ifPresent(box -> write("t w", text, "", box));
  }

  /** The name of a level on its line: whole where there is room, else shortened, else left out. */
  private void bound(TimeChart.Bound bound) {
    double value = Reals.of(bound.value());
    boolean below = value < frame.values().low();
    boolean above = value > frame.values().high();
    String full = (below ? "↓ " : above ? "↑ " : "") + bound.label();
    for (double share : new double[] {0.8, 0.45, 0.25}) {
      double most = frame.plot().getWidth() * share;
      String text = Fitting.shortened(full, Typeface.REGULAR, most);
      Optional<Rectangle2D> place = text.isEmpty() ? Optional.empty() : boundPlace(bound, text);
      if (place.isPresent()) {
        write("w", text, text.equals(full) ? "" : full, place.get());
        return;
      }
    }
  }

  private Optional<Rectangle2D> boundPlace(TimeChart.Bound bound, String text) {
    Rectangle2D plot = frame.plot();
    double value = Reals.of(bound.value());
    boolean below = value < frame.values().low();
    boolean above = value > frame.values().high();
    double width = Typeface.REGULAR.width(text, Layout.FONT);
    double y = below ? plot.getMaxY() : above ? plot.getMinY() : frame.y(value);
    List<Rectangle2D> places = new ArrayList<>();
    for (double share : new double[] {0, 1, 0.5, 0.25, 0.75}) {
      double x = plot.getMinX() + 2 + share * (plot.getWidth() - width - 4);
      if (!above) {
        places.add(new Rectangle2D.Double(x, y - 4 - ASCENT, width, ASCENT));
      }
      if (!below) {
        places.add(new Rectangle2D.Double(x, y + 4, width, ASCENT));
      }
    }
    return room.best(places);
  }

  private void write(String cssClass, String text, String title, Rectangle2D box) {
    svg.text(cssClass, box.getX(), box.getMaxY() - 1, Anchor.START, text, title);
    room.addLabel(box);
  }
}
