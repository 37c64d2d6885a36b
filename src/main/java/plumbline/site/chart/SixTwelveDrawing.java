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
 * Draws a {@link SixTwelve}: weeks and months side by side where there is room, one below the other
 * where there is not.
 */
public final class SixTwelveDrawing {

  private static final double WIDE_HEIGHT = 230;
  private static final double NARROW_HEIGHT = 2 * 170;
  private static final double HEAD = 30;
  private static final double BELOW = 20;
  private static final double BETWEEN = 26;
  private static final double SIDE_GAP = 10;
  private static final double WEEKS_SHARE = 0.4;
  private static final int INTERVALS = 4;

  private final SixTwelve chart;
  private final Layout layout;
  private final SvgText svg;

  private SixTwelveDrawing(SixTwelve chart, Layout layout, double height) {
    this.chart = chart;
    this.layout = layout;
    this.svg =
        SvgText.chart(
            chart.id() + layout.suffix,
            "chart " + layout.cssClass,
            layout.width,
            height,
            chart.title());
  }

  /** For a wide page: an {@code svg} element of the classes {@code chart wide}. */
  public static String wide(SixTwelve chart) {
    return new SixTwelveDrawing(chart, Layout.WIDE, WIDE_HEIGHT).sideBySide();
  }

  /** For a narrow page: an {@code svg} element of the classes {@code chart narrow}. */
  public static String narrow(SixTwelve chart) {
    return new SixTwelveDrawing(chart, Layout.NARROW, NARROW_HEIGHT).stacked();
  }

  private String sideBySide() {
    ValueScale weeks = scale(chart.weeks());
    ValueScale months = scale(chart.months());
    double value = width(names(chart.weeks(), false));
    double names = width(names(chart.months(), true));
    double room = layout.width - gutter(weeks) - value - BETWEEN - gutter(months) - names;
    double height = WIDE_HEIGHT - HEAD - BELOW;
    double first = room * WEEKS_SHARE;
    Rectangle2D left = new Rectangle2D.Double(gutter(weeks), HEAD, first, height);
    double second = left.getMaxX() + value + BETWEEN + gutter(months);
    panel(chart.weeks(), weeks, left, false);
    panel(chart.months(), months, new Rectangle2D.Double(second, HEAD, room - first, height), true);
    return svg.end();
  }

  private String stacked() {
    double each = NARROW_HEIGHT / 2;
    double top = HEAD;
    for (Panel panel : List.of(chart.weeks(), chart.months())) {
      ValueScale scale = scale(panel);
      double width = layout.width - gutter(scale) - width(names(panel, true));
      double height = each - HEAD - BELOW - 6;
      panel(panel, scale, new Rectangle2D.Double(gutter(scale), top, width, height), true);
      top += each;
    }
    return svg.end();
  }

  private void panel(Panel panel, ValueScale scale, Rectangle2D area, boolean named) {
    PanelPlot plot = new PanelPlot(panel, scale, area);
    svg.text("t", area.getMinX(), area.getMinY() - 16, Anchor.START, panel.head());
    plot.draw(svg, chart.id() + layout.suffix + (panel.equals(chart.weeks()) ? "-w" : "-m"));
    double x = area.getMaxX() + SIDE_GAP;
    List<SideLabels.Wanted> wanted = new ArrayList<>();
    names(panel, named)
        .forEach(
            (reading, label) ->
                plot.newest(reading)
                    .ifPresent(y -> wanted.add(new SideLabels.Wanted(label, x, y))));
    SideLabels.placed(wanted, area.getMinY() - 4, area.getMaxY() + 4)
        .forEach(placed -> placed.write(svg));
  }

  /** What stands at the ends of the lines, by the reading of a column that ends there. */
  private Map<Function<Column, Optional<BigDecimal>>, EndLabel> names(Panel panel, boolean named) {
    Map<Function<Column, Optional<BigDecimal>>, EndLabel> names = new LinkedHashMap<>();
    String newest =
        panel.columns().stream()
            .filter(column -> column.value().isPresent())
            .reduce((a, b) -> b)
            .map(Column::words)
            .orElse("");
    names.put(Column::value, EndLabel.of("", newest, 0, layout));
    if (named) {
      names.put(Column::yearAgo, EndLabel.of(chart.yearAgo(), "", 1, layout));
      names.put(Column::target, EndLabel.of(chart.target(), "", 2, layout));
    }
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
