package plumbline.snapshot;

import java.time.LocalDate;
import java.util.List;
import plumbline.charter.Doc;

/**
 * The periods whose values a snapshot has, each list oldest first; the values of a metric stand in
 * lists of the same names and the same lengths. Earlier weeks are told only of what the meeting
 * looks at.
 */
@Doc("The periods that the values of all metrics stand for, each list oldest first.")
public record Periods(
    @Doc("Weeks up to the closed one.") List<Stretch> weeks,
    @Doc("The weeks 364 days before the last six of them.") List<Stretch> weeksYearBefore,
    @Doc("The months that were over at the end of the week.") List<Stretch> months,
    @Doc("The same months a year before.") List<Stretch> monthsYearBefore,
    @Doc("The month, the quarter and the year so far, to the end of the week.")
        List<Stretch> toDate,
    @Doc("The equal parts of the same a year before.") List<Stretch> toDateYearBefore,
    @Doc("The newest quarter that was over.") List<Stretch> quarters,
    @Doc("The same quarter a year before.") List<Stretch> quartersYearBefore,
    @Doc("The newest year that was over.") List<Stretch> years,
    @Doc("The year before that.") List<Stretch> yearsYearBefore,
    @Doc("The weeks before the first ones, so that both are two years; left out in older files.")
        List<Stretch> earlierWeeks) {

  public Periods {
    weeks = List.copyOf(weeks);
    weeksYearBefore = List.copyOf(weeksYearBefore);
    months = List.copyOf(months);
    monthsYearBefore = List.copyOf(monthsYearBefore);
    toDate = List.copyOf(toDate);
    toDateYearBefore = List.copyOf(toDateYearBefore);
    quarters = List.copyOf(quarters);
    quartersYearBefore = List.copyOf(quartersYearBefore);
    years = List.copyOf(years);
    yearsYearBefore = List.copyOf(yearsYearBefore);
    earlierWeeks = List.copyOf(earlierWeeks);
  }

  /** A period by name. */
  @Doc("A period.")
  public record Stretch(
      @Doc(value = "Its name.", example = "2026-W47") String name,
      @Doc("Its first day.") LocalDate from,
      @Doc("Its last day.") LocalDate to) {}
}
