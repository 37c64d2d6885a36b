package plumbline.metric.weigh;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.charter.Effect;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.ProcessBehaviour;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/**
 * What was expected of a choice, and what came of it by the day of its review.
 *
 * <p>What came is the mean of the four complete weeks before the review less the mean of the four
 * before the decision. It is more than noise where one of the later four is a signal against the
 * limits of the half year before the decision.
 *
 * @param expected absent where it was a share of a value that is not there
 * @param before the earlier mean; absent where it cannot be told
 * @param after the later mean; absent where it cannot be told
 */
public record Aftermath(
    Effect effect,
    Optional<Prospect> expected,
    Optional<BigDecimal> before,
    Optional<BigDecimal> after,
    Standing standing) {

  /** How many weeks are averaged. */
  public static final int WEEKS = 4;

  /** How many weeks before a decision tell what is ordinary. */
  public static final int ORDINARY_WEEKS = 26;

  /** How it turned out. */
  public enum Standing {
    /** Within the range that was expected. */
    AS_EXPECTED,
    /** Beyond the range for the better. */
    BETTER,
    /** Beyond the range for the worse. */
    WORSE,
    /** Beyond the range, of a metric that has no better direction. */
    ELSEWHERE,
    /** The weeks before the review differ from those before the decision by noise alone. */
    NOISE,
    /** Fewer than four weeks lie between decision and review, or weeks have no value. */
    TOO_FEW_WEEKS,
    /** Fewer than six weeks before the decision, or weeks that share rows: noise is not known. */
    NO_LIMITS
  }

  /** How much came; absent where it cannot be told. */
  public Optional<BigDecimal> actual() {
    return before.flatMap(from -> after.map(to -> to.subtract(from)));
  }

  /**
   * What came of one expected effect.
   *
   * @param decided the day of the decision
   * @param review the day of the review
   */
  public static Aftermath of(Effect effect, LocalDate decided, LocalDate review, Values values) {
    Optional<Prospect> expected = new Outlook(values, decided).prospect(effect);
    Series weeks = values.series(effect.metric(), Slice.TOTAL, Grain.WEEK);
    List<Point> earlier = between(weeks, LocalDate.MIN, decided);
    List<Point> later = between(weeks, decided, review);
    Optional<BigDecimal> before = mean(newest(earlier, WEEKS));
    Optional<BigDecimal> after = mean(newest(later, WEEKS));
    Optional<ProcessBehaviour.Limits> limits =
        values.overlapsByWeek(effect.metric())
            ? Optional.empty()
            : ProcessBehaviour.of(
                    new Series(
                        effect.metric(), Slice.TOTAL, Grain.WEEK, newest(earlier, ORDINARY_WEEKS)))
                .limits();
    Optional<Direction> better =
        values.plan().charter().metric(effect.metric()).flatMap(metric -> metric.better());
    Aftermath known = new Aftermath(effect, expected, before, after, Standing.TOO_FEW_WEEKS);
    if (known.actual().isEmpty()) {
      return known;
    }
    return known.with(
        limits.isEmpty()
            ? Standing.NO_LIMITS
            : isSignal(limits.get(), later) ? known.place(better) : Standing.NOISE);
  }

  private Aftermath with(Standing other) {
    return new Aftermath(effect, expected, before, after, other);
  }

  /** Complete weeks that begin on or after one day and are over by another. */
  private static List<Point> between(Series weeks, LocalDate from, LocalDate until) {
    return weeks.points().stream()
        .filter(Point::complete)
        .filter(point -> !point.period().start().isBefore(from))
        .filter(point -> !point.period().days().until().isAfter(until))
        .toList();
  }

  private static List<Point> newest(List<Point> points, int most) {
    return points.subList(Math.max(0, points.size() - most), points.size());
  }

  /** The mean of the weeks; absent where they are too few or one has no value. */
  private static Optional<BigDecimal> mean(List<Point> points) {
    List<BigDecimal> known =
        points.stream().flatMap(point -> point.value().asNumber().stream()).toList();
    return known.size() < WEEKS
        ? Optional.empty()
        : Optional.of(
            known.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL128));
  }

  private static boolean isSignal(ProcessBehaviour.Limits limits, List<Point> later) {
    List<ProcessBehaviour.Reading> readings = ProcessBehaviour.against(limits, later);
    return readings.subList(Math.max(0, readings.size() - WEEKS), readings.size()).stream()
        .anyMatch(reading -> reading.signal().isPresent());
  }

  private Standing place(Optional<Direction> better) {
    BigDecimal came = actual().orElseThrow();
    Prospect range = expected.orElse(Prospect.NONE);
    boolean below = came.compareTo(range.low()) < 0;
    boolean above = came.compareTo(range.high()) > 0;
    if (!below && !above) {
      return Standing.AS_EXPECTED;
    }
    return better
        .map(way -> above == (way == Direction.HIGHER) ? Standing.BETTER : Standing.WORSE)
        .orElse(Standing.ELSEWHERE);
  }
}
