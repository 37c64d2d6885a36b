package plumbline.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.Goal;
import plumbline.charter.Goals;
import plumbline.charter.MetricId;
import plumbline.charter.TeamId;
import plumbline.metric.formula.Definition;
import plumbline.metric.formula.Definitions;

/**
 * Who must sign a change of meaning.
 *
 * <p>A goal or constraint is signed by the teams it names, now or before, so that nobody can take a
 * team's signature away by leaving it out. A metric is signed by those who sign the goals and
 * constraints that are measured by it, directly or through formulas.
 */
public final class Signers {

  private final Charter before;
  private final Charter after;
  private final Definitions definitions;

  /**
   * @param definitions of the later charter
   */
  public Signers(Charter before, Charter after, Definitions definitions) {
    this.before = before;
    this.after = after;
    this.definitions = definitions;
  }

  /**
   * The signatures a change asks for.
   *
   * @param teams in the order they are named; empty where nobody is named to sign
   * @param because the goals and constraints that a metric's change reaches, by their statements
   */
  public record Signing(List<TeamId> teams, List<String> because) {
    public Signing {
      teams = List.copyOf(teams);
      because = List.copyOf(because);
    }
  }

  /** Who must sign; nobody where meaning does not change. */
  public Signing of(Change change) {
    Set<TeamId> teams = new LinkedHashSet<>();
    Set<String> because = new LinkedHashSet<>();
    if (change.weight() == plumbline.charter.Weight.MEANING) {
      for (Charter charter : List.of(after, before)) {
        collect(charter, change.entity(), teams, because);
      }
    }
    return new Signing(List.copyOf(teams), List.copyOf(because));
  }

  private void collect(Charter charter, Entity entity, Set<TeamId> teams, Set<String> because) {
    boolean metric = entity.kind().equals("metric");
    Optional<Goals> goals = charter.goals();
    for (Goal goal : goals.map(Goals::inOrder).orElse(List.of())) {
      if (entity.reference().equals("goal/" + goal.id())) {
        teams.addAll(goal.signOff());
      } else if (metric && reaches(entity.id(), goal.metric())) {
        teams.addAll(goal.signOff());
        because.add(goal.goal());
      }
    }
    for (Constraint constraint : goals.map(Goals::constraints).orElse(List.of())) {
      if (entity.reference().equals("constraint/" + constraint.id())) {
        teams.addAll(constraint.signOff());
      } else if (metric && reaches(entity.id(), constraint.metric())) {
        teams.addAll(constraint.signOff());
        because.add(constraint.mustNot());
      }
    }
  }

  /** Whether a metric is another one or is used in its formula, however deep. */
  private boolean reaches(String used, MetricId by) {
    List<MetricId> open = new ArrayList<>(List.of(by));
    Set<MetricId> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      MetricId metric = open.remove(open.size() - 1);
      if (metric.value().equals(used)) {
        return true;
      }
      if (seen.add(metric)) {
        definitions.find(metric).map(Definition::inputs).ifPresent(open::addAll);
      }
    }
    return false;
  }
}
