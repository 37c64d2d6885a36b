package plumbline.metric.weigh;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Constraint;
import plumbline.charter.ConstraintId;
import plumbline.charter.Direction;
import plumbline.charter.Effect;

/**
 * What effects do to a constraint.
 *
 * @param before the value of its metric; absent where not known
 * @param after the value with the middle of the expected change; absent where not known
 */
public record Touch(
    Constraint constraint, Kind kind, Optional<BigDecimal> before, Optional<BigDecimal> after) {

  /** How hard it is touched, hardest first. */
  public enum Kind {
    /** Broken, as its author says. */
    DECLARED,
    /** The middle of the expected change leads beyond the bound, or further beyond it. */
    BREAKS,
    /** The worse end of the expected change does. */
    MAY_BREAK,
    /** The metric moves, and stays on the safe side. */
    KEEPS,
    /** The metric has no value to start from. */
    UNKNOWN
  }

  /** Whether an option that does this falls out. */
  public boolean isBreak() {
    return kind == Kind.DECLARED || kind == Kind.BREAKS;
  }

  /** The constraints that effects touch, in their order. */
  static List<Touch> of(
      List<Constraint> constraints,
      List<ConstraintId> declared,
      List<Effect> effects,
      Outlook outlook) {
    List<Touch> touches = new ArrayList<>();
    for (Constraint constraint : constraints) {
      boolean moves = effects.stream().anyMatch(e -> e.metric().equals(constraint.metric()));
      Optional<Touch> computed =
          moves ? Optional.of(computed(constraint, effects, outlook)) : Optional.empty();
      if (declared.contains(constraint.id())) {
        touches.add(
            new Touch(
                constraint,
                Kind.DECLARED,
                computed.flatMap(Touch::before),
                computed.flatMap(Touch::after)));
      } else {
        computed.ifPresent(touches::add);
      }
    }
    return touches;
  }

  private static Touch computed(Constraint constraint, List<Effect> effects, Outlook outlook) {
    Optional<BigDecimal> before = outlook.base(constraint.metric());
    Optional<Prospect> prospect = outlook.prospect(effects, constraint.metric());
    if (before.isEmpty() || prospect.isEmpty()) {
      return new Touch(constraint, Kind.UNKNOWN, before, Optional.empty());
    }
    BigDecimal after = before.get().add(prospect.get().middle());
    BigDecimal worst = before.get().add(prospect.get().worse(constraint.better()));
    Kind kind =
        breaks(constraint, before.get(), after)
            ? Kind.BREAKS
            : breaks(constraint, before.get(), worst) ? Kind.MAY_BREAK : Kind.KEEPS;
    return new Touch(constraint, kind, before, Optional.of(after));
  }

  /** Beyond the bound, and not nearer to it than without the option. */
  private static boolean breaks(Constraint constraint, BigDecimal before, BigDecimal after) {
    BigDecimal bound = constraint.bound().value();
    return constraint.better() == Direction.HIGHER
        ? after.compareTo(bound) < 0 && after.compareTo(before) < 0
        : after.compareTo(bound) > 0 && after.compareTo(before) > 0;
  }
}
