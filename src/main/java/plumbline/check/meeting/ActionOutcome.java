package plumbline.check.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Action;
import plumbline.charter.Charter;
import plumbline.charter.Direction;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.Movement;
import plumbline.metric.value.Slice;

/**
 * An action, whether it is late, and what its metric did since.
 *
 * @param daysOverdue since it was due, while it is open; 0 if it is not overdue
 * @param towards which way it should move the metric; absent where nothing says so
 * @param movement since it was done, or agreed while it is not; absent without a metric that can be
 *     judged: dropped, without a way, on stale data, or with weeks that share rows
 */
public record ActionOutcome(
    Action action, long daysOverdue, Optional<Direction> towards, Optional<Movement> movement) {

  /** All actions of a charter, in the order of the files. */
  public static List<ActionOutcome> of(Values values) {
    Charter charter = values.plan().charter();
    return charter.actions().stream().map(action -> of(action, charter, values)).toList();
  }

  private static ActionOutcome of(Action action, Charter charter, Values values) {
    Optional<Direction> towards =
        action.towards().or(() -> action.metric().flatMap(charter::metric).flatMap(Metric::better));
    Optional<Movement> movement =
        action
            .metric()
            .filter(metric -> action.standing() != Action.State.DROPPED)
            .filter(metric -> canBeJudged(metric, values))
            .flatMap(
                metric ->
                    towards.map(
                        way ->
                            Movement.since(
                                action.effectiveFrom(),
                                values.series(metric, Slice.TOTAL, Grain.WEEK),
                                way,
                                charter.teamThresholds().weeksToEffect())));
    return new ActionOutcome(action, overdue(action, values.today()), towards, movement);
  }

  private static boolean canBeJudged(MetricId metric, Values values) {
    return values.plan().recipes().containsKey(metric)
        && !values.overlapsByWeek(metric)
        && values.staleSources(metric).isEmpty();
  }

  /** The days since an open action was due; 0 if it is not overdue. */
  static long overdue(Action action, LocalDate today) {
    boolean open = action.standing() == Action.State.OPEN;
    return open ? Math.max(0, ChronoUnit.DAYS.between(action.due(), today)) : 0;
  }

  public boolean isOverdue() {
    return daysOverdue > 0;
  }

  /** Whether it was done, and enough weeks have shown that its metric did not move as wanted. */
  public boolean isWithoutEffect() {
    boolean done = action.standing() == Action.State.DONE;
    return done
        && movement
            .map(
                told ->
                    told.standing() == Movement.Standing.NO_SIGNAL
                        || told.standing() == Movement.Standing.MOVED_THE_OTHER_WAY)
            .orElse(false);
  }
}
