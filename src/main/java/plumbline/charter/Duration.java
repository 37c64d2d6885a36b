package plumbline.charter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A length of time as people say it: {@code 45 minutes}, {@code 28 days}, {@code 6 months}. */
public record Duration(int count, TimeUnit unit) {

  /** The units that may be written, in singular or plural. */
  public enum TimeUnit {
    MINUTE(ChronoUnit.MINUTES),
    HOUR(ChronoUnit.HOURS),
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    QUARTER(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit chrono;

    TimeUnit(ChronoUnit chrono) {
      this.chrono = chrono;
    }
  }

  /** The date this long after {@code date}; durations shorter than a day leave it as it is. */
  public LocalDate after(LocalDate date) {
    return switch (unit) {
      case MINUTE, HOUR -> date;
      case QUARTER -> date.plusMonths(3L * count);
      default -> date.plus(count, unit.chrono);
    };
  }

  /** The date this long before {@code date}; durations shorter than a day leave it as it is. */
  public LocalDate before(LocalDate date) {
    return new Duration(-count, unit).after(date);
  }

  /** Whether it is a whole number of days whatever the date: days and weeks. */
  public boolean isWholeDays() {
    return unit == TimeUnit.DAY || unit == TimeUnit.WEEK;
  }

  /**
   * The number of days of a duration in days or weeks.
   *
   * @throws IllegalStateException for other units
   */
  public int days() {
    return switch (unit) {
      case DAY -> count;
      case WEEK -> 7 * count;
      default -> throw new IllegalStateException("not a number of days: " + this);
    };
  }

  /** As it stands after "the last": {@code year}, {@code 6 months}. */
  public String afterLast() {
    return count == 1 ? unit.name().toLowerCase(java.util.Locale.ROOT) : toString();
  }

  @Override
  public String toString() {
    String word = unit.name().toLowerCase(java.util.Locale.ROOT);
    return count + " " + (count == 1 ? word : word + "s");
  }
}
