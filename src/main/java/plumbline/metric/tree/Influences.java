package plumbline.metric.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.charter.Charter;
import plumbline.charter.Direction;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.metric.formula.Definition;
import plumbline.metric.formula.Definitions;
import plumbline.metric.formula.Formula;

/**
 * What moving one metric does to another.
 *
 * <p>Formulas go first: where a metric is computed from another, by however many steps, the signs
 * of all ways through the formulas must agree, else the effect is unclear; so it is where the tree
 * says that an input drives another input of the same formula, as orders do both parts of the
 * average order value. Only where no formula leads from one to the other are the {@code drives} of
 * the metric tree followed, the shortest way; a step of it takes its sign from the formula that
 * names both, and else a driver is taken to be good for what it drives: better with better, more
 * with more where one has no better way.
 *
 * <p>What was asked once is kept; any number of threads may ask.
 */
public final class Influences {

  private final Map<MetricId, Metric> metrics = new LinkedHashMap<>();
  private final Map<MetricId, Map<MetricId, Effect>> computedFrom = new LinkedHashMap<>();
  private final Map<MetricId, Map<MetricId, Effect>> totals = new ConcurrentHashMap<>();

  private Influences(Charter charter, Definitions definitions) {
    charter.metrics().forEach(metric -> metrics.put(metric.id(), metric));
    for (Definition sound : definitions.inOrder()) {
      if (!sound.isAggregate() && sound.formula().isPresent()) {
        Formula formula = sound.formula().get();
        Map<MetricId, Effect> inputs = new LinkedHashMap<>();
        for (MetricId input : sound.inputs()) {
          boolean twice = drivesAnother(input, sound);
          inputs.put(input, twice ? Effect.UNCLEAR : FormulaSign.of(input, formula));
        }
        computedFrom.put(sound.id(), inputs);
      }
    }
  }

  /** Whether the tree leads from an input to another one of the same formula, past the result. */
  private boolean drivesAnother(MetricId input, Definition result) {
    Set<MetricId> seen = new LinkedHashSet<>(List.of(input, result.id()));
    Deque<MetricId> ahead = new ArrayDeque<>(List.of(input));
    while (!ahead.isEmpty()) {
      Metric at = metrics.get(ahead.removeFirst());
      for (MetricId driven : at == null ? List.<MetricId>of() : at.drives()) {
        if (seen.add(driven)) {
          ahead.addLast(driven);
        }
      }
    }
    return result.inputs().stream().anyMatch(other -> !other.equals(input) && seen.contains(other));
  }

  /**
   * The influences of a charter's metrics.
   *
   * @param definitions of that charter; a metric that is missing there has no formula to follow
   */
  public static Influences of(Charter charter, Definitions definitions) {
    return new Influences(charter, definitions);
  }

  /** The way from one metric to another; absent where none leads there. */
  public Optional<Way> way(MetricId from, MetricId to) {
    if (from.equals(to)) {
      return Optional.of(new Way(Effect.RAISES, List.of(from), true));
    }
    Effect effect = computed(from, to);
    return effect == Effect.NONE
        ? shortest(from, to, false).map(path -> new Way(along(path), path, false))
        : shortest(from, to, true).map(path -> new Way(effect, path, true));
  }

  /** What a rise of one does to the other by all ways through the formulas. */
  private Effect computed(MetricId from, MetricId to) {
    Map<MetricId, Effect> known = totals.computeIfAbsent(from, id -> new ConcurrentHashMap<>());
    Effect found = known.get(to);
    if (found != null) {
      return found;
    }
    Effect total = Effect.NONE;
    for (Map.Entry<MetricId, Effect> input : computedFrom.getOrDefault(to, Map.of()).entrySet()) {
      Effect before = input.getKey().equals(from) ? Effect.RAISES : computed(from, input.getKey());
      total = total.and(before.then(input.getValue()));
    }
    known.put(to, total);
    return total;
  }

  private Optional<List<MetricId>> shortest(MetricId from, MetricId to, boolean byFormula) {
    Map<MetricId, MetricId> cameFrom = new HashMap<>();
    Deque<MetricId> ahead = new ArrayDeque<>(List.of(from));
    Set<MetricId> seen = new LinkedHashSet<>(List.of(from));
    while (!ahead.isEmpty()) {
      MetricId at = ahead.removeFirst();
      if (at.equals(to)) {
        return Optional.of(path(from, to, cameFrom));
      }
      for (MetricId next : byFormula ? computedWith(at) : metricsDrivenBy(at)) {
        if (seen.add(next)) {
          cameFrom.put(next, at);
          ahead.addLast(next);
        }
      }
    }
    return Optional.empty();
  }

  private static List<MetricId> path(MetricId from, MetricId to, Map<MetricId, MetricId> cameFrom) {
    List<MetricId> path = new ArrayList<>(List.of(to));
    for (MetricId at = to; !at.equals(from); ) {
      at = cameFrom.getOrDefault(at, from);
      path.add(0, at);
    }
    return path;
  }

  private List<MetricId> computedWith(MetricId input) {
    return computedFrom.entrySet().stream()
        .filter(entry -> entry.getValue().getOrDefault(input, Effect.NONE) != Effect.NONE)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<MetricId> metricsDrivenBy(MetricId driver) {
    Set<MetricId> driven = new LinkedHashSet<>(computedWith(driver));
    Optional.ofNullable(metrics.get(driver)).ifPresent(metric -> driven.addAll(metric.drives()));
    return List.copyOf(driven);
  }

  private Effect along(List<MetricId> path) {
    Effect effect = Effect.RAISES;
    for (int i = 1; i < path.size(); i++) {
      effect = effect.then(step(path.get(i - 1), path.get(i)));
    }
    return effect;
  }

  private Effect step(MetricId driver, MetricId driven) {
    Effect forwards = computed(driver, driven);
    Effect backwards = computed(driven, driver);
    if (forwards != Effect.NONE) {
      return forwards;
    }
    return backwards != Effect.NONE ? backwards : declared(driver, driven);
  }

  private Effect declared(MetricId driver, MetricId driven) {
    Optional<Direction> one = better(driver);
    Optional<Direction> other = better(driven);
    boolean opposite = one.isPresent() && other.isPresent() && !one.equals(other);
    return opposite ? Effect.LOWERS : Effect.RAISES;
  }

  private Optional<Direction> better(MetricId id) {
    return Optional.ofNullable(metrics.get(id)).flatMap(Metric::better);
  }
}
