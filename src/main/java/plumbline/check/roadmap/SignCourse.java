package plumbline.check.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How what a sign looks at went in the last year, held against where it begins to show.
 *
 * @param days a week apart up to today, oldest first
 * @param limit the sign shows above it
 */
public record SignCourse(List<Day> days, BigDecimal limit) {

  private static final int WEEKS = 52;

  public SignCourse {
    days = List.copyOf(days);
  }

  /**
   * A day.
   *
   * @param value absent where it could not have been told
   */
  public record Day(LocalDate day, Optional<BigDecimal> value) {}

  static SignCourse of(
      LocalDate today, BigDecimal limit, Function<LocalDate, Optional<BigDecimal>> value) {
    List<Day> days = new ArrayList<>();
    for (int back = WEEKS; back >= 0; back--) {
      LocalDate day = today.minusWeeks(back);
      days.add(new Day(day, value.apply(day)));
    }
    return new SignCourse(days, limit);
  }

  /** Whether there is anything to draw: two days with a value. */
  public boolean isKnown() {
    return days.stream().filter(day -> day.value().isPresent()).count() > 1;
  }
}
