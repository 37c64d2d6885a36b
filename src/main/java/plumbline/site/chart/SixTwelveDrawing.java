package plumbline.site.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plumbline.page.figure.SixTwelve;
import plumbline.page.figure.SixTwelve.Column;
import plumbline.page.figure.SixTwelve.Panel;
import plumbline.site.chart.SvgText.Anchor;

/**
 * Draws a {@link SixTwelve} as two drawings, weeks and months, which a page sets side by side where
 * there is room and one below the other where there is not.
 */
public final class SixTwelveDrawing {

  private static final double WIDTH = 340;
  private static final double HEIGHT = 180;
  private static final double ABOVE = 30;
  private static final double BELOW = 20;
  private static final double SIDE_GAP = 10;
  private static final int INTERVALS = 4;

  private final SixTwelve chart;

  private SixTwelveDrawing(SixTwelve chart) {
    this.chart = chart;
  }

  /** Two {@code svg} elements of 340 by 180 pixels with the class {@code chart}. */
  public static String of(SixTwelve chart) {
    SixTwelveDrawing drawing = new SixTwelveDrawing(chart);
    return drawing.panel(chart.weeks(), "-w") + drawing.panel(chart.months(), "-m");
  }

  private String panel(Panel panel, String suffix) {
    String id = chart.id() + suffix;
    SvgText svg = SvgText.chart(id, "chart", WIDTH, HEIGHT, chart.title() + ", " + panel.head());
    ValueScale scale = scale(panel);
    Map<Function<Column, Optional<BigDecimal>>, EndLabel> names = names(panel);
    double left = gutter(scale);
    Rectangle2D area =
        new Rectangle2D.Double(left, ABOVE, WIDTH - left - width(names), HEIGHT - ABOVE - BELOW);
    PanelPlot plot = new PanelPlot(panel, scale, area);
    svg.text("t", area.getMinX(), area.getMinY() - 16, Anchor.START, panel.head());
    plot.draw(svg, id);
    double x = area.getMaxX() + SIDE_GAP;
    List<SideLabels.Wanted> wanted = new ArrayList<>();
    names.forEach(
        (reading, label) ->
            plot.newest(reading).ifPresent(y -> wanted.add(new SideLabels.Wanted(label, x, y))));
    SideLabels.placed(wanted, area.getMinY() - 4, area.getMaxY() + 4)
        .forEach(placed -> placed.write(svg));
    return svg.end();
  }

  /** What stands at the ends of the lines, by the reading of a column that ends there. */
  private Map<Function<Column, Optional<BigDecimal>>, EndLabel> names(Panel panel) {
    Map<Function<Column, Optional<BigDecimal>>, EndLabel> names = new LinkedHashMap<>();
    String newest =
        panel.columns().stream()
            .filter(column -> column.value().isPresent())
            .reduce((a, b) -> b)
            .map(Column::words)
            .orElse("");
    names.put(Column::value, EndLabel.of("", newest, 0, Layout.NARROW));
    names.put(
        Column::yearAgo, EndLabel.of(chart.yearAgo(), "", 1, Layout.NARROW).of(Ink.OTHER_LINE));
    names.put(Column::target, EndLabel.of(chart.target(), "", 2, Layout.NARROW).of(Ink.BOUND));
    return names;
  }

  private static double width(Map<?, EndLabel> names) {
    double widest = names.values().stream().mapToDouble(EndLabel::width).max().orElse(0);
    return Math.ceil(widest) + SIDE_GAP;
  }

  private ValueScale scale(Panel panel) {
    List<BigDecimal> values = new ArrayList<>(values(panel));
    if (chart.oneScale()) {
      values.addAll(values(panel.equals(chart.weeks()) ? chart.months() : chart.weeks()));
    }
    return ValueScale.of(values, chart.ticks(), INTERVALS);
  }

  private static List<BigDecimal> values(Panel panel) {
    return panel.columns().stream().flatMap(SixTwelveDrawing::values).toList();
  }

  private static Stream<BigDecimal> values(Column column) {
    return Stream.of(column.value(), column.yearAgo(), column.target())
        .flatMap(value -> value.stream());
  }

  private static double gutter(ValueScale scale) {
    double widest = 0;
    for (Tick tick : scale.ticks()) {
      widest = Math.max(widest, Typeface.REGULAR.width(tick.label(), Layout.FONT));
    }
    return Math.ceil(widest) + 8;
  }
}
