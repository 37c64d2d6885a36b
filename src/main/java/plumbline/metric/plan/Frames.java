package plumbline.metric.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Duration;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;

/**
 * The ranges of days for which values can be told that must be taken from the rows: the periods of
 * all grains and, for the unfinished ones, their part that has gone by with the equal parts of
 * earlier ones.
 *
 * <p>Windows and figures to date are not told by day where they cannot be added up from days: every
 * row would count in as many ranges as a window has days.
 *
 * @param today the day of the as-of instant
 * @param lengths how far back formulas look
 */
record Frames(Calendar calendar, LocalDate today, Set<Duration> lengths) {

  Frames {
    lengths = Set.copyOf(lengths);
  }

  /**
   * The ranges with rows.
   *
   * @param promised how old the newest row may be for the days after it to count as known
   */
  List<DayRange> over(DayRange covered, Wanted wanted, Optional<Duration> promised) {
    LocalDate end = today.plusDays(1);
    boolean reachesToday =
        !covered.until().plusDays(Frame.LONGEST_LAG_DAYS).isBefore(today)
            || promised.map(p -> !p.after(covered.until()).isBefore(today)).orElse(false);
    DayRange days =
        new DayRange(
            covered.from(), reachesToday && end.isAfter(covered.until()) ? end : covered.until());
    Set<DayRange> ranges = new LinkedHashSet<>();
    for (Grain grain : Grain.values()) {
      if (grain == Grain.DAY && wanted.eachDay()) {
        calendar.over(covered, grain).forEach(day -> ranges.add(day.days()));
      }
      for (Shape shape : wanted.shapes()) {
        if (grain == Grain.DAY && !shape.equals(Shape.WHOLE)) {
          continue;
        }
        for (Period period : calendar.over(days, grain)) {
          ranges.add(Frame.asSeen(calendar, period, today, shape).days());
        }
        if (reachesToday && grain != Grain.DAY) {
          gone(grain, shape).forEach(frame -> ranges.add(frame.days()));
        }
      }
    }
    wanted
        .baselines()
        .forEach(
            baseline ->
                wanted
                    .shapes()
                    .forEach(
                        shape ->
                            compared(baseline, shape, reachesToday)
                                .forEach(frame -> ranges.add(frame.days()))));
    for (DayRange stretch : wanted.stretches()) {
      for (Shape shape : wanted.shapes()) {
        withLookBack(List.of(stretch(stretch, shape))).forEach(frame -> ranges.add(frame.days()));
      }
    }
    ranges.removeIf(range -> !range.from().isBefore(range.until()) || isOutside(range, covered));
    return List.copyOf(ranges);
  }

  private static boolean isOutside(DayRange range, DayRange covered) {
    return !range.from().isBefore(covered.until()) || !covered.from().isBefore(range.until());
  }

  /** A baseline and the newest stretches of as many days, with what formulas look back at. */
  private List<Frame> compared(DayRange baseline, Shape shape, boolean reachesToday) {
    List<Frame> frames = new ArrayList<>();
    frames.add(stretch(baseline, shape));
    for (int lag = 0; reachesToday && lag < Frame.LONGEST_LAG_DAYS; lag++) {
      LocalDate until = today.minusDays(lag);
      frames.add(stretch(new DayRange(until.minusDays(baseline.length()), until), shape));
    }
    return withLookBack(frames);
  }

  /** Frames with those that formulas look back at from them. */
  private List<Frame> withLookBack(List<Frame> frames) {
    List<Frame> all = new ArrayList<>(frames);
    for (Frame frame : frames) {
      lengths.forEach(back -> frame.back(calendar, back).ifPresent(all::add));
    }
    return all;
  }

  private Frame stretch(DayRange days, Shape shape) {
    return Frame.of(calendar, calendar.stretch(days), days.until(), shape);
  }

  /** The parts that have gone by of the periods that the last days are in, and earlier equals. */
  private List<Frame> gone(Grain grain, Shape shape) {
    List<Frame> frames = new ArrayList<>();
    int longest =
        shape instanceof Shape.ToDate ? Frame.LONGEST_WEEK_LAG_DAYS : Frame.LONGEST_LAG_DAYS;
    for (int lag = -1; lag < longest; lag++) {
      LocalDate until = today.minusDays(lag);
      Period period = calendar.containing(until.minusDays(1), grain);
      Frame now = Frame.of(calendar, period, until, shape);
      frames.add(now);
      frames.add(now.at(calendar, calendar.before(period)));
      frames.add(now.at(calendar, calendar.yearBefore(period)));
      for (Duration length : lengths) {
        now.back(calendar, length).ifPresent(frames::add);
      }
    }
    return frames;
  }
}
