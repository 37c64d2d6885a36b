package plumbline.metric.calendar;

import java.time.LocalDate;

/** Days from {@code from} until before {@code until}. */
public record DayRange(LocalDate from, LocalDate until) {

  public DayRange {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** Whether every day of the other is one of this. */
  public boolean encloses(DayRange other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  public LocalDate lastDay() {
    return until.minusDays(1);
  }
}
