package plumbline.site.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import plumbline.page.figure.TimeChart;
import plumbline.page.part.Tone;

/**
 * The newest number of a page with its line, as a picture for those who see no more of the page
 * than a link in a chat.
 *
 * @param shop above all; cut to one line
 * @param notice beside it, what must be said wherever its numbers are; may be empty, and its end is
 *     cut off where it is too long
 * @param title of the page; two lines at most are shown
 * @param number as it is read
 * @param about what it counts and when
 * @param verdict with its tone; absent where nothing judges the number
 * @param lines what is drawn below it
 * @param accent colour of the line, as {@code #rrggbb}
 */
public record SharePicture(
    String shop,
    String notice,
    String title,
    String number,
    String about,
    Optional<Judged> verdict,
    Lines lines,
    String accent) {

  public static final int WIDTH = 1200;
  public static final int HEIGHT = 630;

  private static final int EDGE = 72;
  private static final int LEAST_ABOVE_LINES = 52;
  private static final Color PAPER = new Color(0xfcfbf8);
  private static final Color INK = new Color(0x1d1c1a);
  private static final Color SOFT = new Color(0x57544d);
  private static final Color PATH = new Color(0x7d796f);
  private static final double AIR = 0.08;
  private static final double GAP = 28;

  /** What the number means, in a word or two. */
  public record Judged(Tone tone, String word) {}

  /**
   * What is drawn of a chart: its first line and what that is held against.
   *
   * <p>Plain values alone, so that equal pictures read the same as text.
   */
  public record Lines(
      LocalDate from,
      LocalDate until,
      List<Dot> dots,
      List<TimeChart.Path> paths,
      List<TimeChart.Bound> bounds) {
    public Lines {
      dots = List.copyOf(dots);
      paths = List.copyOf(paths);
      bounds = List.copyOf(bounds);
    }

    /** Without what is unfinished. */
    public static Lines of(TimeChart chart) {
      List<Dot> dots =
          chart.traces().stream()
              .limit(1)
              .flatMap(trace -> trace.dots().stream())
              .filter(TimeChart.Dot::complete)
              .map(dot -> new Dot(dot.at(), dot.value()))
              .toList();
      return new Lines(chart.from(), chart.until(), dots, chart.paths(), chart.bounds());
    }
  }

  /** A value at a date; absent for a gap. */
  public record Dot(LocalDate at, Optional<BigDecimal> value) {}

  /** 1200 by 630 pixels, the size that readers of Open Graph ask for; the same on any machine. */
  public byte[] png() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    head(graphics);
    double y = 162;
    for (String line : titleLines()) {
      write(graphics, Typeface.SEMIBOLD, line, 54, INK, EDGE, y);
      y += 64;
    }
    y += 58;
    double x = write(graphics, Typeface.SEMIBOLD, number, 104, INK, EDGE, y) + GAP;
    if (verdict.isPresent()) {
      Color colour = colour(verdict.get().tone());
      mark(graphics, verdict.get().tone(), colour, x + 15, y - 61);
      write(graphics, Typeface.SEMIBOLD, verdict.get().word(), 36, colour, x + 42, y - 48);
    }
    write(graphics, Typeface.REGULAR, cut(about, 30, WIDTH - EDGE - x), 30, SOFT, x, y - 4);
    double top = y + LEAST_ABOVE_LINES;
    plot(graphics, new Rectangle2D.Double(EDGE, top, WIDTH - 2 * EDGE, HEIGHT - 54 - top));
    graphics.dispose();
    return Pictures.png(Palette.reduced(image));
  }

  /** A long name leaves half of the line to the notice. */
  private void head(Graphics2D graphics) {
    double room = WIDTH - 2 * EDGE;
    String name = cut(shop, 28, notice.isEmpty() ? room : room / 2);
    double end = write(graphics, Typeface.REGULAR, name, 28, SOFT, EDGE, 92);
    if (!notice.isEmpty()) {
      String said = cut(" · " + notice, 28, WIDTH - EDGE - end);
      write(graphics, Typeface.REGULAR, said, 28, SOFT, end, 92);
    }
  }

  private List<String> titleLines() {
    double room = WIDTH - 2 * EDGE;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : title.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && lines.isEmpty() && Typeface.SEMIBOLD.width(longer, 54) > room) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
    }
    lines.add(cut(line.toString(), 54, room));
    return lines;
  }

  private static String cut(String text, double size, double room) {
    String kept = text;
    while (Typeface.SEMIBOLD.width(kept, size) > room && kept.length() > 1) {
      int space = kept.lastIndexOf(' ', kept.length() - 3);
      kept = kept.substring(0, space > 0 ? space : kept.length() - 2).strip() + "…";
    }
    return kept;
  }

  /** The place where the text ends. */
  private static double write(
      Graphics2D graphics,
      Typeface face,
      String text,
      double size,
      Color colour,
      double x,
      double baseline) {
    graphics.setColor(colour);
    graphics.fill(face.outline(text, size, x, baseline));
    return x + face.width(text, size);
  }

  private static Color colour(Tone tone) {
    return switch (tone) {
      case GOOD -> new Color(0x2c6e49);
      case WARN -> new Color(0x8f5300);
      case BAD -> new Color(0xa8321d);
      case NONE -> SOFT;
    };
  }

  /** The same shapes as on the site, as colour never says it alone. */
  private static void mark(Graphics2D graphics, Tone tone, Color colour, double x, double y) {
    graphics.setColor(colour);
    graphics.setStroke(PolygonStroke.solid(4));
    double r = 12;
    switch (tone) {
      case GOOD -> graphics.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
      case WARN -> {
        graphics.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        graphics.fill(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 90, 180, 2));
      }
      case BAD -> {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - r - 2);
        diamond.lineTo(x + r + 2, y);
        diamond.lineTo(x, y + r + 2);
        diamond.lineTo(x - r - 2, y);
        diamond.closePath();
        graphics.draw(diamond);
      }
      case NONE -> {
        graphics.setStroke(new PolygonStroke(4, 1, 7));
        graphics.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
      }
    }
  }

  private void plot(Graphics2D graphics, Rectangle2D area) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    XYSeries values = new XYSeries("values");
    for (Dot dot : lines.dots()) {
      values.add(day(dot.at()), dot.value().map(Reals::of).orElse(null));
    }
    data.addSeries(values);
    renderer.setSeriesPaint(0, Color.decode(accent));
    renderer.setSeriesStroke(0, PolygonStroke.solid(6));
    renderer.setDrawSeriesLineAsPath(true);
    newest(values, data, renderer);
    for (TimeChart.Path path : lines.paths()) {
      straight(data, renderer, path);
    }
    for (TimeChart.Bound bound : lines.bounds()) {
      double level = Reals.of(bound.value());
      dashed(data, renderer, day(lines.from()), level, day(lines.until()), level);
    }
    NumberAxis across =
        Pictures.unseen(day(lines.from()), Math.max(day(lines.until()), day(lines.from()) + 1));
    XYPlot plot = new XYPlot(data, across, up(data), renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    JFreeChart picture = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
    picture.setBackgroundPaint(null);
    picture.setPadding(RectangleInsets.ZERO_INSETS);
    picture.draw(graphics, area);
  }

  /** A dot at the end of the line. */
  private void newest(XYSeries values, XYSeriesCollection data, XYLineAndShapeRenderer renderer) {
    for (int i = values.getItemCount() - 1; i >= 0; i--) {
      if (values.getY(i) != null) {
        XYSeries end = new XYSeries("newest");
        end.add(values.getX(i), values.getY(i));
        data.addSeries(end);
        renderer.setSeriesPaint(1, Color.decode(accent));
        renderer.setSeriesShape(1, new Ellipse2D.Double(-10, -10, 20, 20));
        renderer.setSeriesShapesVisible(1, true);
        return;
      }
    }
  }

  private void straight(
      XYSeriesCollection data, XYLineAndShapeRenderer renderer, TimeChart.Path path) {
    double from = day(path.from());
    double to = day(path.to());
    double end = Math.min(to, day(lines.until()));
    double start = Reals.of(path.start());
    double share = to > from ? (end - from) / (to - from) : 1;
    dashed(data, renderer, from, start, end, start + (Reals.of(path.end()) - start) * share);
  }

  private static double day(LocalDate day) {
    return (double) day.toEpochDay();
  }

  private static void dashed(
      XYSeriesCollection data,
      XYLineAndShapeRenderer renderer,
      double x1,
      double y1,
      double x2,
      double y2) {
    int index = data.getSeriesCount();
    XYSeries line = new XYSeries(index);
    line.add(x1, y1);
    line.add(x2, y2);
    data.addSeries(line);
    renderer.setSeriesPaint(index, PATH);
    renderer.setSeriesStroke(index, new PolygonStroke(3, 9, 12));
  }

  private static NumberAxis up(XYSeriesCollection data) {
    double low = data.getRangeLowerBound(false);
    double high = data.getRangeUpperBound(false);
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return Pictures.unseen(0, 1);
    }
    double air = high > low ? (high - low) * AIR : Math.max(1, Math.abs(high)) * AIR;
    return Pictures.unseen(low - air, high + air);
  }
}
