package plumbline.page;

import java.time.LocalDate;
import plumbline.page.figure.TimeChart;

/** Words the dates of an axis; equal where the same is said in the same style. */
record DayLabels(DateStyle dates) implements TimeChart.DateLabels {

  @Override
  public String label(LocalDate date, TimeChart.DateStep step) {
    return dates.tick(date, step);
  }
}
