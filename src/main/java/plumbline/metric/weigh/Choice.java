package plumbline.metric.weigh;

import java.util.Optional;
import plumbline.charter.Authority;
import plumbline.charter.Decision;
import plumbline.charter.PersonId;
import plumbline.metric.weigh.Weighing.Outcome;

/** How the choice that was made stands to the order of the goals. */
public enum Choice {
  /** Nothing was chosen yet. */
  OPEN,
  /** The option is first, or equal to the first. */
  IN_ORDER,
  /** It is not, and nobody said why. */
  AGAINST_ORDER,
  /** It is not, and the one with authority said why. */
  OVERRULED,
  /** It is not, and somebody without authority said why. */
  OVERRULED_BY_ANOTHER,
  /** It breaks a constraint, which nobody can overrule. */
  BREAKS_CONSTRAINT,
  /** The order is not known. */
  CANNOT_TELL;

  /** The standing of a decision. */
  public static Choice of(Decision decision, Weighing weighing, Optional<Authority> authority) {
    Optional<Weighing.Weighed> chosen = decision.chosen().flatMap(weighing::option);
    if (chosen.isEmpty()) {
      return OPEN;
    } else if (chosen.get().fallsOut()) {
      return BREAKS_CONSTRAINT;
    } else if (weighing.best().contains(chosen.get().option().id())) {
      return IN_ORDER;
    } else if (weighing.outcome() == Outcome.UNKNOWN) {
      return CANNOT_TELL;
    }
    return decision
        .override()
        .map(override -> mayOverrule(authority, override.by()) ? OVERRULED : OVERRULED_BY_ANOTHER)
        .orElse(AGAINST_ORDER);
  }

  private static boolean mayOverrule(Optional<Authority> authority, PersonId person) {
    return authority.filter(one -> one.includes(person)).isPresent();
  }
}
