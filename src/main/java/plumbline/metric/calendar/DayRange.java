package plumbline.metric.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import plumbline.charter.Metric;

/** Days from {@code from} until before {@code until}. */
public record DayRange(LocalDate from, LocalDate until) {

  public DayRange {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
    }
  }

  /** The days of a baseline; absent where its last is before its first. */
  public static Optional<DayRange> of(Metric.BaselinePeriod baseline) {
    LocalDate until = baseline.to().plusDays(1);
    return until.isAfter(baseline.from())
        ? Optional.of(new DayRange(baseline.from(), until))
        : Optional.empty();
  }

  /** How many days there are. */
  public long length() {
    return ChronoUnit.DAYS.between(from, until);
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
