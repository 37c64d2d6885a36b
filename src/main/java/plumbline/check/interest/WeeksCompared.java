package plumbline.check.interest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Direction;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.PullingApart;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/** Holds the weekly changes of two metrics against each other, by the charter's own thresholds. */
public final class WeeksCompared {

  private final Values values;
  private final Map<MetricId, Series> weeks = new HashMap<>();

  public WeeksCompared(Values values) {
    this.values = values;
  }

  /** Whether the weeks can tell, and if not, why. */
  public enum Standing {
    TELLS,
    /** One of them has no values. */
    NOT_COMPUTED,
    /** One of them rests on stale data. */
    STALE,
    /** Neighbouring weeks of one of them share rows, so that their changes are not of a week. */
    SHARED_ROWS,
    TOO_FEW_WEEKS,
    /** One of them was the same all the time. */
    NEVER_CHANGED
  }

  /**
   * What the weeks say of a pair.
   *
   * @param directed whether changes for the better were compared; of a pair that does not say which
   *     way is better, rises were
   * @param weeks the changes that were compared; absent where none could be taken
   */
  public record Outcome(Standing standing, boolean directed, Optional<PullingApart> weeks) {

    /** The changes, where they tell. */
    public Optional<PullingApart> told() {
      return standing == Standing.TELLS ? weeks : Optional.empty();
    }
  }

  /** What the weeks say of two metrics. */
  public Outcome of(MetricId one, MetricId other) {
    if (!values.plan().recipes().keySet().containsAll(List.of(one, other))) {
      return none(Standing.NOT_COMPUTED);
    }
    if (Stream.of(one, other).anyMatch(id -> !values.staleSources(id).isEmpty())) {
      return none(Standing.STALE);
    }
    if (Stream.of(one, other).anyMatch(values::overlapsByWeek)) {
      return none(Standing.SHARED_ROWS);
    }
    Optional<Direction> better = better(one);
    Optional<Direction> betterOther = better(other);
    boolean directed = better.isPresent() && betterOther.isPresent();
    PullingApart apart =
        PullingApart.of(
            series(one),
            directed ? better.get() : Direction.HIGHER,
            series(other),
            directed ? betterOther.get() : Direction.HIGHER,
            values.calendar());
    return new Outcome(standing(apart), directed, Optional.of(apart));
  }

  private static Outcome none(Standing why) {
    return new Outcome(why, false, Optional.empty());
  }

  private Standing standing(PullingApart apart) {
    int needed = values.plan().charter().teamThresholds().weeksToPullApart();
    if (apart.changes().size() < needed) {
      return Standing.TOO_FEW_WEEKS;
    }
    return apart.correlation().isPresent() ? Standing.TELLS : Standing.NEVER_CHANGED;
  }

  private Optional<Direction> better(MetricId id) {
    return values.plan().charter().metric(id).flatMap(Metric::better);
  }

  private Series series(MetricId metric) {
    return weeks.computeIfAbsent(metric, id -> values.series(id, Slice.TOTAL, Grain.WEEK));
  }
}
