package plumbline.site.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.page.figure.TimeChart.DateLabels;
import plumbline.page.figure.TimeChart.DateStep;

/**
 * The time axis in words: as many labels as the width holds.
 *
 * @param labels stand at the beginning of their day, month or year
 * @param years stand under the first label of each year; none where the labels are years
 */
record DayTicks(List<Tick> labels, List<Tick> years) {
  private static final double GAP = 12;
  private static final int MOST_DAYS_TOLD_BY_DAY = 62;

  /** A distance of ticks, such as 3 months. */
  private record Rhythm(DateStep step, int every) {}

  private static final List<Rhythm> BY_DAY =
      List.of(
          new Rhythm(DateStep.DAY, 1), new Rhythm(DateStep.DAY, 7), new Rhythm(DateStep.DAY, 14));
  private static final List<Rhythm> BY_MONTH =
      List.of(
          new Rhythm(DateStep.MONTH, 1),
          new Rhythm(DateStep.MONTH, 2),
          new Rhythm(DateStep.MONTH, 3),
          new Rhythm(DateStep.MONTH, 6),
          new Rhythm(DateStep.YEAR, 1),
          new Rhythm(DateStep.YEAR, 2),
          new Rhythm(DateStep.YEAR, 5),
          new Rhythm(DateStep.YEAR, 10),
          new Rhythm(DateStep.YEAR, 50));

  /**
   * Chooses and words the ticks.
   *
   * @param end the day after the last; at least one day is shown
   * @param pixels width of the axis
   */
  static DayTicks of(LocalDate from, LocalDate end, double pixels, DateLabels words) {
    LocalDate until = end.isAfter(from) ? end : from.plusDays(1);
    long days = ChronoUnit.DAYS.between(from, until);
    double perDay = pixels / days;
    List<Rhythm> rhythms = days <= MOST_DAYS_TOLD_BY_DAY ? BY_DAY : BY_MONTH;
    for (Rhythm rhythm : rhythms) {
      Optional<DayTicks> ticks = of(starts(rhythm, from, until), rhythm.step, perDay, until, words);
      if (ticks.isPresent()) {
        return ticks.get();
      }
    }
    return new DayTicks(List.of(Tick.at(from, words.label(from, DateStep.YEAR))), List.of());
  }

  /** First days in order; the first may be the axis's own, amid a month or year. */
  private static List<LocalDate> starts(Rhythm rhythm, LocalDate from, LocalDate until) {
    List<LocalDate> starts = new ArrayList<>();
    LocalDate day = first(rhythm, from);
    for (int i = 0; day.isBefore(until); i++) {
      if (!day.isBefore(from)) {
        starts.add(day);
      } else if (i == 0) {
        starts.add(from);
      }
      day = next(rhythm, day);
    }
    return starts;
  }

  private static LocalDate first(Rhythm rhythm, LocalDate from) {
    return switch (rhythm.step) {
      case DAY -> from;
      case MONTH -> from.withDayOfMonth(1).minusMonths((from.getMonthValue() - 1) % rhythm.every);
      case YEAR -> from.withDayOfYear(1).minusYears(from.getYear() % rhythm.every);
    };
  }

  private static LocalDate next(Rhythm rhythm, LocalDate day) {
    return switch (rhythm.step) {
      case DAY -> day.plusDays(rhythm.every);
      case MONTH -> day.plusMonths(rhythm.every);
      case YEAR -> day.plusYears(rhythm.every);
    };
  }

  private static Optional<DayTicks> of(
      List<LocalDate> starts, DateStep step, double perDay, LocalDate until, DateLabels words) {
    List<Tick> labels = new ArrayList<>();
    List<Tick> years = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    double yearsFree = Double.NEGATIVE_INFINITY;
    int year = Integer.MIN_VALUE;
    for (int i = 0; i < starts.size(); i++) {
      LocalDate day = starts.get(i);
      double x = Tick.day(day) * perDay;
      String text = words.label(day, step);
      double width = Typeface.REGULAR.width(text, Layout.FONT) + GAP;
      double room =
          (Tick.day(i + 1 < starts.size() ? starts.get(i + 1) : until) - Tick.day(day)) * perDay;
      boolean atEdge = i == 0 || i == starts.size() - 1;
      if ((room < width && !atEdge) || x < free) {
        return Optional.empty();
      }
      if (room < (i == 0 ? width : width - GAP - Layout.LEAST_GUTTER)) {
        labels.add(Tick.at(day, ""));
        continue;
      }
      free = x + width;
      labels.add(Tick.at(day, text));
      String yearText = words.label(day, DateStep.YEAR);
      double yearEnd = x + Typeface.REGULAR.width(yearText, Layout.FONT);
      boolean fits = yearEnd <= Tick.day(until) * perDay + Layout.LEAST_GUTTER;
      if (day.getYear() != year && step != DateStep.YEAR && fits) {
        if (x < yearsFree) {
          // The rest of a year that is nearly over gives way to the one that fills the axis.
          years.remove(years.size() - 1);
        }
        years.add(Tick.at(day, yearText));
        yearsFree = yearEnd + GAP;
      }
      year = day.getYear();
    }
    return Optional.of(new DayTicks(labels, years));
  }
}
