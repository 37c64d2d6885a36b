package plumbline.metric.calendar;

import java.time.LocalDate;

/**
 * One day, week, month, quarter or year of a calendar.
 *
 * @param days its days, half-open
 * @param label its standard name: {@code 2026-11-22}, {@code 2026-W47}, {@code 2026-11}, {@code
 *     2026-Q4}, {@code 2026}; years that do not start in January carry the year they end in, as in
 *     {@code FY2027}
 */
public record Period(Grain grain, DayRange days, String label) implements Comparable<Period> {

  public LocalDate start() {
    return days.from();
  }

  /** By grain, then by first day. */
  @Override
  public int compareTo(Period other) {
    int byGrain = grain.compareTo(other.grain);
    return byGrain != 0 ? byGrain : start().compareTo(other.start());
  }

  @Override
  public String toString() {
    return label;
  }
}
