package plumbline.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What two closed weeks tell differently, each as it was published.
 *
 * @param figures of every metric of either, those of the later first, in its order
 * @param goals that stand otherwise, are new or gone
 * @param constraints likewise
 */
public record WeeksApart(
    Snapshot before,
    Snapshot now,
    List<Figure> figures,
    List<Turn<GoalState>> goals,
    List<Turn<ConstraintState>> constraints) {

  public WeeksApart {
    figures = List.copyOf(figures);
    goals = List.copyOf(goals);
    constraints = List.copyOf(constraints);
  }

  /** The same thing in both weeks, one of which may lack it. */
  public record Turn<T>(Optional<T> before, Optional<T> now) {}

  /** A metric in both weeks, one of which may lack it. */
  public record Figure(Optional<MetricFigures> before, Optional<MetricFigures> now) {

    /** The metric as the later week has it, else as the earlier one had it. */
    public MetricFigures metric() {
      return now.or(() -> before).orElseThrow();
    }

    /** Absent where there was no value. */
    public Optional<BigDecimal> valueBefore() {
      return before.flatMap(MetricFigures::ofTheWeek);
    }

    /** Absent where there is no value. */
    public Optional<BigDecimal> valueNow() {
      return now.flatMap(MetricFigures::ofTheWeek);
    }

    /** Whether both weeks count it, each by another definition. */
    public boolean isRedefined() {
      return before.isPresent()
          && now.isPresent()
          && !before.get().definition().equals(now.get().definition());
    }

    /**
     * Whether both weeks have a value in the same unit, so that one may be taken from the other.
     */
    public boolean isComparable() {
      return valueBefore().isPresent()
          && valueNow().isPresent()
          && before.orElseThrow().measure().equals(now.orElseThrow().measure());
    }
  }

  /** Compares two weeks. */
  public static WeeksApart of(Snapshot before, Snapshot now) {
    Map<String, Turn<MetricFigures>> metrics = new LinkedHashMap<>();
    now.metrics().forEach(one -> metrics.put(one.id(), both(before.metric(one.id()), one)));
    before
        .metrics()
        .forEach(
            one -> metrics.putIfAbsent(one.id(), new Turn<>(Optional.of(one), Optional.empty())));
    return new WeeksApart(
        before,
        now,
        metrics.values().stream().map(turn -> new Figure(turn.before, turn.now)).toList(),
        turns(before.goals(), now.goals(), GoalState::id, GoalState::standing),
        turns(
            before.constraints(),
            now.constraints(),
            ConstraintState::id,
            ConstraintState::standing));
  }

  private static <T> Turn<T> both(Optional<T> before, T now) {
    return new Turn<>(before, Optional.of(now));
  }

  private static <T> List<Turn<T>> turns(
      List<T> before, List<T> now, Function<T, String> id, Function<T, Object> standing) {
    Map<String, T> earlier = new LinkedHashMap<>();
    before.forEach(one -> earlier.put(id.apply(one), one));
    List<Turn<T>> turns = new ArrayList<>();
    for (T one : now) {
      Optional<T> was = Optional.ofNullable(earlier.remove(id.apply(one)));
      boolean same = was.filter(it -> standing.apply(it).equals(standing.apply(one))).isPresent();
      if (!same) {
        turns.add(both(was, one));
      }
    }
    earlier.values().forEach(gone -> turns.add(new Turn<>(Optional.of(gone), Optional.empty())));
    return turns;
  }
}
