package plumbline.metric.movement;

import java.math.BigDecimal;
import java.util.List;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.Period;

/**
 * A metric at two periods, and what each input of its formula contributed to the change.
 *
 * @param parts one for each input, in order of appearance; they add up to {@link #change} exactly
 */
public record Movement(
    MetricId metric,
    Period base,
    Period now,
    BigDecimal before,
    BigDecimal after,
    List<Part> parts) {

  public Movement {
    parts = List.copyOf(parts);
  }

  /**
   * What one input contributed, in the unit of the metric that moved.
   *
   * @param before value of the input, in its own unit
   * @param after likewise
   * @param parts what the inputs of this input contributed; they add up to the contribution
   *     exactly; empty for one that is counted from rows
   */
  public record Part(
      MetricId metric,
      BigDecimal before,
      BigDecimal after,
      BigDecimal contribution,
      List<Part> parts) {
    public Part {
      parts = List.copyOf(parts);
    }
  }

  public BigDecimal change() {
    return after.subtract(before);
  }
}
