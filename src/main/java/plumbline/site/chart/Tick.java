package plumbline.site.chart;

import java.time.LocalDate;

/**
 * A value of an axis with its words.
 *
 * @param at in the axis's own measure: the value, or days since 1970
 * @param label empty for a line without words
 */
record Tick(double at, String label) {

  static Tick at(LocalDate day, String label) {
    return new Tick(day(day), label);
  }

  /** A day in the measure of the time axis. */
  static double day(LocalDate day) {
    return (double) day.toEpochDay();
  }
}
