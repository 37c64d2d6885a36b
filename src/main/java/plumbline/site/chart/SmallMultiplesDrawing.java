package plumbline.site.chart;

import java.util.List;
import plumbline.page.figure.SmallMultiples;

/** Draws {@link SmallMultiples}: their grid lines stand at the same heights and say the same. */
public final class SmallMultiplesDrawing {
  private SmallMultiplesDrawing() {}

  /** An {@code svg} element for each chart, in their order. */
  public static List<String> of(SmallMultiples figure) {
    if (figure.charts().isEmpty()) {
      return List.of();
    }
    ValueScale scale =
        ValueScale.of(figure.values(), figure.charts().get(0).ticks(), Layout.SMALL.valueIntervals);
    return figure.charts().stream().map(chart -> TimeChartDrawing.small(chart, scale)).toList();
  }
}
