package plumbline.snapshot;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.Goal;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Team;

/**
 * Which metrics a weekly meeting looks at, and in which part of it: those of goals and constraints,
 * the shared ones, and those that teams are measured on.
 *
 * <p>Finance is what tells of profit, and whatever else a team is measured on that is measured on
 * profit. Outputs are the other metrics of goals and constraints and the shared ones, inputs the
 * rest: what people move, so that outputs follow.
 */
public final class Deck {

  private Deck() {}

  /** A part of the meeting, in its order. */
  public enum Part {
    INPUTS,
    OUTPUTS,
    FINANCE
  }

  /** The part of each metric that is looked at; in the order of goals, constraints and teams. */
  public static Map<MetricId, Part> of(Charter charter) {
    Set<MetricId> pursued = new LinkedHashSet<>();
    charter.goalsInOrder().stream().map(Goal::metric).forEach(pursued::add);
    charter.constraints().stream().map(Constraint::metric).forEach(pursued::add);
    charter.metrics().stream().filter(Metric::isShared).map(Metric::id).forEach(pursued::add);
    Set<MetricId> finance = finance(charter);
    Map<MetricId, Part> parts = new LinkedHashMap<>();
    Stream.concat(
            pursued.stream(), charter.teams().stream().flatMap(team -> team.measuredOn().stream()))
        .filter(id -> charter.metric(id).isPresent())
        .forEach(
            id ->
                parts.putIfAbsent(
                    id,
                    finance.contains(id)
                        ? Part.FINANCE
                        : pursued.contains(id) ? Part.OUTPUTS : Part.INPUTS));
    return parts;
  }

  private static Set<MetricId> finance(Charter charter) {
    Set<MetricId> profit = new LinkedHashSet<>();
    charter.metrics().stream()
        .filter(metric -> metric.kind().filter(kind -> kind == Metric.Kind.PROFIT).isPresent())
        .map(Metric::id)
        .forEach(profit::add);
    Set<MetricId> finance = new LinkedHashSet<>(profit);
    for (Team team : charter.teams()) {
      if (team.measuredOn().stream().anyMatch(profit::contains)) {
        finance.addAll(team.measuredOn());
      }
    }
    return finance;
  }
}
