package plumbline.metric.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.metric.judge.ProcessBehaviour.Limits;
import plumbline.metric.judge.ProcessBehaviour.Reading;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;

/**
 * Whether a metric moved since a day, beyond what it does by itself.
 *
 * <p>Limits come from the 26 complete weeks before the day; the complete weeks that began on or
 * after it are held against them. The newest signal among those tells which way it moved.
 *
 * @param ordinary where weeks fell before; absent below 6 such weeks
 * @param since the complete weeks since, with their signals, ascending
 * @param signal the newest signal; absent where there is none
 */
public record Movement(
    Standing standing, Optional<Limits> ordinary, List<Reading> since, Optional<Reading> signal) {

  private static final int WEEKS_BEFORE = 26;

  public Movement {
    since = List.copyOf(since);
  }

  /** What became of the metric. */
  public enum Standing {
    MOVED_AS_WANTED,
    MOVED_THE_OTHER_WAY,
    /** Enough weeks have passed, and none is a signal. */
    NO_SIGNAL,
    TOO_EARLY,
    /** Too little is known of the weeks before. */
    CANNOT_TELL
  }

  /**
   * The movement of a series by week.
   *
   * @param enoughWeeks from how many complete weeks without a signal on there is no effect
   */
  public static Movement since(LocalDate day, Series weeks, Direction wanted, int enoughWeeks) {
    List<Point> complete = weeks.points().stream().filter(Point::complete).toList();
    List<Point> before =
        complete.stream().filter(point -> !point.period().days().until().isAfter(day)).toList();
    List<Point> after =
        complete.stream().filter(point -> !point.period().start().isBefore(day)).toList();
    int first = Math.max(0, before.size() - WEEKS_BEFORE);
    Optional<Limits> ordinary = behaviour(weeks, before.subList(first, before.size())).limits();
    List<Reading> plain = behaviour(weeks, after).readings();
    if (ordinary.isEmpty()) {
      return new Movement(Standing.CANNOT_TELL, ordinary, plain, Optional.empty());
    }
    List<Reading> marked = Signals.mark(plain, ordinary.get());
    Optional<Reading> signal =
        marked.stream().filter(reading -> reading.signal().isPresent()).reduce((a, b) -> b);
    Standing silent = marked.size() < enoughWeeks ? Standing.TOO_EARLY : Standing.NO_SIGNAL;
    return new Movement(
        signal.map(found -> way(found, ordinary.get(), wanted)).orElse(silent),
        ordinary,
        marked,
        signal);
  }

  private static ProcessBehaviour behaviour(Series series, List<Point> points) {
    return ProcessBehaviour.of(new Series(series.metric(), series.slice(), series.grain(), points));
  }

  private static Standing way(Reading signal, Limits ordinary, Direction wanted) {
    boolean rose = signal.value().compareTo(ordinary.centre()) > 0;
    return rose == (wanted == Direction.HIGHER)
        ? Standing.MOVED_AS_WANTED
        : Standing.MOVED_THE_OTHER_WAY;
  }
}
