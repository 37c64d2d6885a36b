package plumbline.metric.calendar;

import java.util.Locale;

/** The length of the periods a number is told by, finest first. */
public enum Grain {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** {@code week}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
