package plumbline.page.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One small chart for each part of a whole, all on one scale, so that they can be held against each
 * other.
 *
 * @param charts in the order in which they are read; all span the same days
 */
public record SmallMultiples(List<TimeChart> charts) {

  public SmallMultiples {
    charts = List.copyOf(charts);
  }

  /** What the one scale spans. */
  public List<BigDecimal> values() {
    return charts.stream().flatMap(SmallMultiples::values).toList();
  }

  private static Stream<BigDecimal> values(TimeChart chart) {
    return chart.traces().stream()
        .flatMap(trace -> trace.dots().stream())
        .flatMap(dot -> dot.value().stream());
  }
}
