package plumbline.metric.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;

/**
 * Where a line turned: from where it set out, over each turn, to where it went.
 *
 * <p>Looked at are medians of five neighbouring values, so that one odd week is no turn. The line
 * turns where these go back by at least a third of the way between their lowest and their highest.
 * Of the values around a turn, two to each side, the most extreme one stands for it; the newest one
 * stands for the end if the end is no more than two before it.
 *
 * @param points complete, with a value, ascending: the beginning, the turns, the end
 */
public record Course(List<Point> points) {

  /** Fewer values have no course. */
  public static final int FEWEST = 12;

  private static final int MOST_LEGS = 3;
  private static final int REACH = 2;
  private static final BigDecimal PARTS = BigDecimal.valueOf(3);

  public Course {
    points = List.copyOf(points);
  }

  /**
   * The course of the complete points. Absent where there are too few or more than a quarter has no
   * value, where nothing in it is more than ordinary variation, and where it turns too often to be
   * told.
   */
  public static Optional<Course> of(Series series) {
    List<Point> complete = series.points().stream().filter(Point::complete).toList();
    List<Point> known =
        complete.stream().filter(point -> point.value().asNumber().isPresent()).toList();
    boolean gappy = known.size() * 4 < complete.size() * 3;
    if (known.size() < FEWEST || gappy || isOrdinary(series)) {
      return Optional.empty();
    }
    List<BigDecimal> medians = medians(known);
    List<Integer> turns = turns(medians);
    if (turns.size() < 2 || turns.size() > MOST_LEGS + 1) {
      return Optional.empty();
    }
    List<Point> told = turning(told(known, turns, medians));
    return told.size() < 2 ? Optional.empty() : Optional.of(new Course(told));
  }

  /** Whether there are limits of ordinary variation, and nothing goes beyond. */
  public static boolean isOrdinary(Series series) {
    ProcessBehaviour behaviour = ProcessBehaviour.of(series);
    return behaviour.limits().isPresent()
        && behaviour.readings().stream().allMatch(reading -> reading.signal().isEmpty());
  }

  private static List<BigDecimal> medians(List<Point> known) {
    List<BigDecimal> medians = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      List<BigDecimal> around = around(known, i).stream().map(Course::value).sorted().toList();
      medians.add(around.get(around.size() / 2));
    }
    return medians;
  }

  /** Two to each side, fewer at the ends. */
  private static List<Point> around(List<Point> known, int index) {
    return known.subList(Math.max(0, index - REACH), Math.min(known.size(), index + REACH + 1));
  }

  /** The places of the beginning, the turns and the end; empty for a level line. */
  private static List<Integer> turns(List<BigDecimal> line) {
    BigDecimal range =
        line.stream()
            .max(Comparator.naturalOrder())
            .orElseThrow()
            .subtract(line.stream().min(Comparator.naturalOrder()).orElseThrow());
    List<Integer> turns = new ArrayList<>();
    if (range.signum() == 0) {
      return turns;
    }
    int low = 0;
    int high = 0;
    boolean rising = false;
    for (int i = 1; i < line.size(); i++) {
      boolean open = turns.isEmpty();
      if ((open || rising) && line.get(i).compareTo(line.get(high)) > 0) {
        high = i;
      }
      if ((open || !rising) && line.get(i).compareTo(line.get(low)) < 0) {
        low = i;
      }
      if ((open || rising) && isFar(line.get(high).subtract(line.get(i)), range)) {
        turns.add(high);
        rising = false;
        low = i;
      } else if ((open || !rising) && isFar(line.get(i).subtract(line.get(low)), range)) {
        turns.add(low);
        rising = true;
        high = i;
      }
    }
    turns.add(rising ? high : low);
    return turns;
  }

  private static boolean isFar(BigDecimal way, BigDecimal range) {
    return way.multiply(PARTS).compareTo(range) >= 0;
  }

  private static List<Point> told(
      List<Point> known, List<Integer> turns, List<BigDecimal> medians) {
    List<Point> told = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      int place = turns.get(i);
      boolean last = i == turns.size() - 1;
      int other = turns.get(last ? i - 1 : i + 1);
      boolean top = medians.get(place).compareTo(medians.get(other)) > 0;
      Comparator<Point> byValue =
          top
              ? Comparator.comparing(Course::value)
              : Comparator.comparing(Course::value).reversed();
      Point extreme = around(known, place).stream().max(byValue).orElseThrow();
      Point newest = known.get(known.size() - 1);
      boolean toNewest = place >= known.size() - 1 - REACH || byValue.compare(newest, extreme) > 0;
      told.add(last && toNewest ? newest : extreme);
    }
    return told;
  }

  /** Without those at which it goes on as before, or stays: the newest may lie off its line. */
  private static List<Point> turning(List<Point> told) {
    List<Point> turning = new ArrayList<>();
    for (Point point : told) {
      int size = turning.size();
      if (size > 0 && way(turning.get(size - 1), point) == 0) {
        continue;
      }
      boolean goesOn =
          size > 1
              && way(turning.get(size - 2), turning.get(size - 1))
                  == way(turning.get(size - 1), point);
      if (goesOn) {
        turning.remove(size - 1);
      }
      turning.add(point);
    }
    return turning;
  }

  private static int way(Point from, Point to) {
    return value(to).compareTo(value(from));
  }

  private static BigDecimal value(Point point) {
    return point.value().asNumber().orElseThrow();
  }
}
