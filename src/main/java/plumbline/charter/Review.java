package plumbline.charter;

import java.time.LocalDate;
import java.util.Optional;

/** When something is to be looked at again. */
@ExactlyOne({"every", "on"})
@Doc("When something is to be looked at again: an interval since the last time, or a date.")
public record Review(
    Origin origin,
    @Doc(value = "The interval.", example = "3 months") Optional<Duration> every,
    @Doc("The date of the last review.") Optional<LocalDate> last,
    @Doc("A fixed date instead of an interval.") Optional<LocalDate> on) {

  /**
   * The day by which the review is due; absent for an interval that never began, and for a date
   * whose review was held.
   */
  public Optional<LocalDate> due() {
    return on.isPresent()
        ? on.filter(day -> last.map(held -> held.isBefore(day)).orElse(true))
        : every.flatMap(interval -> last.map(interval::after));
  }
}
