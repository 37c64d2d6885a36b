package plumbline.page;

import java.math.BigDecimal;
import plumbline.charter.Unit;
import plumbline.page.figure.TimeChart;

/** Words the values of an axis; equal where the same is said in the same style. */
record UnitLabels(NumberStyle numbers, Unit unit) implements TimeChart.TickLabels {

  @Override
  public String label(BigDecimal value, BigDecimal step) {
    return numbers.tick(value, step, unit);
  }
}
