package plumbline.metric.weigh;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Goal;
import plumbline.charter.Initiative;
import plumbline.metric.evaluation.Values;

/** What to do next: the open initiatives by the hierarchy. */
public final class Ranking {

  private Ranking() {}

  /** Into which of the parts of the ranking an initiative falls, best first. */
  public enum Part {
    /** It serves a goal and says by how much. */
    SERVES,
    /** Its effect was told as a share of a value that is not there. */
    UNKNOWN,
    /** It serves no goal. */
    SERVES_NONE,
    /** It breaks a constraint. */
    BREAKS
  }

  /**
   * An initiative in its place.
   *
   * @param goal the highest that it serves
   * @param rank of that goal, 0 for the primary; behind all goals without one
   * @param prospect what it does to the metric of that goal
   * @param gain middle times confidence, positive for the better; 0 where nothing is expected
   * @param days of effort
   */
  public record Ranked(
      Initiative initiative,
      Part part,
      Optional<Goal> goal,
      int rank,
      Optional<Prospect> prospect,
      BigDecimal gain,
      int days,
      List<Touch> touches) {
    public Ranked {
      touches = List.copyOf(touches);
    }

    /** The gain per day of effort, rounded for showing; the order is by the exact one. */
    public BigDecimal perDay() {
      return gain.divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    }
  }

  /** By part, then by the rank of the goal, then by gain per day, the largest first. */
  private static final Comparator<Ranked> ORDER =
      Comparator.comparing(Ranked::part)
          .thenComparing(Ranked::rank)
          .thenComparing(Ranking::byGainPerDay)
          .thenComparing(ranked -> ranked.initiative().id());

  /** Gains per day are compared without dividing. */
  private static int byGainPerDay(Ranked one, Ranked other) {
    BigDecimal left = one.gain().multiply(BigDecimal.valueOf(other.days()));
    BigDecimal right = other.gain().multiply(BigDecimal.valueOf(one.days()));
    return right.compareTo(left);
  }

  /** The open initiatives in order. */
  public static List<Ranked> of(Charter charter, Values values) {
    Outlook outlook = new Outlook(values, values.today());
    List<Ranked> ranked = new ArrayList<>();
    for (Initiative initiative : charter.initiatives()) {
      if (initiative.isOpen()) {
        ranked.add(ranked(initiative, charter, outlook));
      }
    }
    ranked.sort(ORDER);
    return List.copyOf(ranked);
  }

  private static Ranked ranked(Initiative initiative, Charter charter, Outlook outlook) {
    List<Goal> goals = charter.goalsInOrder();
    Optional<Goal> goal =
        goals.stream().filter(one -> initiative.serves().contains(one.id())).findFirst();
    Optional<Prospect> prospect =
        goal.flatMap(one -> outlook.prospect(initiative.expects(), one.metric()));
    List<Touch> touches =
        Touch.of(charter.constraints(), initiative.breaks(), initiative.expects(), outlook);
    BigDecimal gain =
        goal.flatMap(one -> prospect.map(known -> known.gain(one.to().better())))
            .orElse(BigDecimal.ZERO);
    return new Ranked(
        initiative,
        part(goal, prospect, touches),
        goal,
        goal.map(goals::indexOf).orElse(goals.size()),
        prospect,
        gain,
        initiative.effortDays(),
        touches);
  }

  private static Part part(Optional<Goal> goal, Optional<Prospect> prospect, List<Touch> touches) {
    if (touches.stream().anyMatch(Touch::isBreak)) {
      return Part.BREAKS;
    } else if (goal.isEmpty()) {
      return Part.SERVES_NONE;
    }
    return prospect.isPresent() ? Part.SERVES : Part.UNKNOWN;
  }
}
