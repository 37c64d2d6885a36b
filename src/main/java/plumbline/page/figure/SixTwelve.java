package plumbline.page.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A 6-12 chart, as weekly business reviews use it: six weeks and twelve months side by side, each
 * over the same periods of the year before.
 *
 * @param id unique within a page, as it prefixes the ids inside the drawing
 * @param title what is drawn, for readers who cannot see it
 * @param oneScale whether weeks and months share their value axis, as those of a rate do
 * @param yearAgo names the line of the year before
 * @param target names the marks of the target
 * @param ticks words the value axes
 */
public record SixTwelve(
    String id,
    String title,
    Panel weeks,
    Panel months,
    boolean oneScale,
    String yearAgo,
    String target,
    TimeChart.TickLabels ticks) {

  /**
   * One half of the chart.
   *
   * @param head names it, such as "6 weeks"
   * @param columns ascending, without gaps in time
   */
  public record Panel(String head, List<Column> columns) {
    public Panel {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A complete period.
   *
   * @param label stands below it, such as "W46" or "Oct"
   * @param value absent for a gap, which interrupts the line
   * @param yearAgo that of the period a year before
   * @param target what the value should have been
   * @param words the value in words, as the newest one is labelled
   * @param tooltip period and values in words
   */
  public record Column(
      String label,
      Optional<BigDecimal> value,
      Optional<BigDecimal> yearAgo,
      Optional<BigDecimal> target,
      String words,
      String tooltip) {}
}
