package plumbline.check.interest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Conflict;
import plumbline.charter.Direction;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Team;
import plumbline.charter.TeamId;
import plumbline.charter.Thresholds.TeamThresholds;
import plumbline.check.interest.DetectedConflict.Side;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.PullingApart;
import plumbline.metric.tree.Effect;
import plumbline.metric.tree.Influences;
import plumbline.metric.tree.Way;

/**
 * What was found when every metric that one team is measured on was held against every metric that
 * another is measured on.
 *
 * <p>A pair counts where at least one team is measured on the first and not on the second, and
 * another the other way round: a team that answers for both settles it within itself.
 *
 * @param compared how many pairs the weeks could tell of
 * @param untold how many pairs they could not: too few weeks, stale data, weeks that share rows
 * @param found the pairs that pull apart
 */
public record ConflictSearch(int compared, int untold, List<DetectedConflict> found) {

  public ConflictSearch {
    found = List.copyOf(found);
  }

  /** Searches by the charter's own thresholds. */
  public static ConflictSearch in(Values values, Influences influences) {
    return new Search(values, influences).run();
  }

  private static final class Search {
    private final Charter charter;
    private final Influences influences;
    private final Map<MetricId, Direction> better = new LinkedHashMap<>();
    private final WeeksCompared weeks;
    private int compared = 0;
    private int untold = 0;

    Search(Values values, Influences influences) {
      this.charter = values.plan().charter();
      this.influences = influences;
      this.weeks = new WeeksCompared(values);
      for (Metric metric : charter.metrics()) {
        boolean computed = values.plan().recipes().containsKey(metric.id());
        metric.better().filter(way -> computed).ifPresent(way -> better.put(metric.id(), way));
      }
    }

    ConflictSearch run() {
      List<MetricId> held = List.copyOf(held());
      List<DetectedConflict> found = new ArrayList<>();
      for (int i = 0; i < held.size(); i++) {
        for (int j = i + 1; j < held.size(); j++) {
          conflict(held.get(i), held.get(j)).ifPresent(found::add);
        }
      }
      return new ConflictSearch(compared, untold, found);
    }

    private Set<MetricId> held() {
      Set<MetricId> held = new LinkedHashSet<>();
      charter.teams().forEach(team -> held.addAll(team.measuredOn()));
      held.retainAll(better.keySet());
      return held;
    }

    private Optional<DetectedConflict> conflict(MetricId a, MetricId b) {
      Side one = new Side(teamsWith(a, b), a, better(a));
      Side other = new Side(teamsWith(b, a), b, better(b));
      if (one.teams().isEmpty() || other.teams().isEmpty()) {
        return Optional.empty();
      }
      Optional<PullingApart> apart = weeks(a, b).filter(this::pullsApart);
      Optional<Way> way = opposed(one, other).or(() -> opposed(other, one));
      return apart.isEmpty() && way.isEmpty()
          ? Optional.empty()
          : Optional.of(new DetectedConflict(one, other, apart, way, declared(one, other)));
    }

    private List<TeamId> teamsWith(MetricId metric, MetricId without) {
      return charter.teams().stream()
          .filter(team -> team.measuredOn().contains(metric))
          .filter(team -> !team.measuredOn().contains(without))
          .map(Team::id)
          .toList();
    }

    private Direction better(MetricId metric) {
      return better.getOrDefault(metric, Direction.HIGHER);
    }

    /** Absent, and counted as untold, where the weeks cannot tell. */
    private Optional<PullingApart> weeks(MetricId a, MetricId b) {
      Optional<PullingApart> told = weeks.of(a, b).told();
      compared += told.isPresent() ? 1 : 0;
      untold += told.isPresent() ? 0 : 1;
      return told;
    }

    private boolean pullsApart(PullingApart apart) {
      return apart.correlation().orElseThrow().compareTo(thresholds().pullingApart()) <= 0;
    }

    private TeamThresholds thresholds() {
      return charter.teamThresholds();
    }

    /** The way by which getting better at one makes the other worse. */
    private Optional<Way> opposed(Side one, Side other) {
      Effect harm = one.better() == other.better() ? Effect.LOWERS : Effect.RAISES;
      return influences.way(one.metric(), other.metric()).filter(way -> way.effect() == harm);
    }

    private Optional<Conflict> declared(Side one, Side other) {
      return charter.conflicts().stream()
          .filter(
              conflict ->
                  conflict.metrics().isEmpty()
                      ? isBetween(conflict, one, other)
                      : Set.copyOf(conflict.metrics()).equals(Set.of(one.metric(), other.metric())))
          .findFirst();
    }

    private static boolean isBetween(Conflict conflict, Side one, Side other) {
      List<TeamId> teams = conflict.teams();
      return teams.size() == 2
          && ((one.teams().contains(teams.get(0)) && other.teams().contains(teams.get(1)))
              || (one.teams().contains(teams.get(1)) && other.teams().contains(teams.get(0))));
    }
  }
}
