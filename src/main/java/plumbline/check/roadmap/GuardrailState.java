package plumbline.check.roadmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Constraint;
import plumbline.charter.Direction;
import plumbline.charter.Experiment;
import plumbline.charter.Goals;
import plumbline.charter.Metric;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.evaluation.Values;
import plumbline.metric.experiment.Difference;
import plumbline.metric.experiment.Sample;
import plumbline.metric.value.Slice;

/**
 * Whether something that must not get worse did.
 *
 * @param bound what it was held against; absent where the arms are compared
 * @param better which way is the safe one
 * @param value of the whole shop while the experiment ran; absent where the arms are compared
 * @param worst the difference of the arm that did worst, where the arms are compared
 */
public record GuardrailState(
    Experiment.Guardrail guardrail,
    Standing standing,
    Optional<BigDecimal> bound,
    Direction better,
    Optional<BigDecimal> value,
    Optional<Difference> worst) {

  /** Whether it held. */
  public enum Standing {
    HOLDS,
    BROKEN,
    /** The experiment has not begun. */
    NOT_BEGUN,
    /** Neither a bound nor counts are given, and no constraint bounds the metric. */
    NO_BOUND,
    /** There is no value for these days. */
    NO_VALUE
  }

  /**
   * Holds a guardrail against its bound, or against the counts of the arms: then it is broken where
   * every difference that fits the data is for the worse.
   *
   * @param days of the experiment that are over; absent before it begins
   */
  static GuardrailState of(
      Experiment.Guardrail guardrail, Optional<DayRange> days, Values values, double confidence) {
    Direction better = better(guardrail, values);
    if (days.isEmpty()) {
      return plain(guardrail, Standing.NOT_BEGUN, better);
    }
    List<Sample> samples =
        guardrail.arms().stream().flatMap(arm -> Samples.of(arm).stream()).toList();
    if (samples.size() > 1 && samples.size() == guardrail.arms().size()) {
      return ofArms(guardrail, samples, better, confidence);
    }
    Optional<BigDecimal> bound = bound(guardrail, values);
    if (bound.isEmpty()) {
      return plain(guardrail, Standing.NO_BOUND, better);
    }
    return ofBound(guardrail, bound.get(), days.get(), values, better);
  }

  private static GuardrailState plain(
      Experiment.Guardrail guardrail, Standing standing, Direction better) {
    return new GuardrailState(
        guardrail, standing, Optional.empty(), better, Optional.empty(), Optional.empty());
  }

  private static GuardrailState ofArms(
      Experiment.Guardrail guardrail, List<Sample> samples, Direction better, double confidence) {
    Difference worst = null;
    for (Sample arm : samples.subList(1, samples.size())) {
      Difference difference = Difference.between(samples.get(0), arm, confidence);
      if (worst == null
          || (better == Direction.HIGHER
              ? difference.amount().compareTo(worst.amount()) < 0
              : difference.amount().compareTo(worst.amount()) > 0)) {
        worst = difference;
      }
    }
    Difference found = java.util.Objects.requireNonNull(worst);
    boolean broken = better == Direction.HIGHER ? found.isBelow() : found.isAbove();
    return new GuardrailState(
        guardrail,
        broken ? Standing.BROKEN : Standing.HOLDS,
        Optional.empty(),
        better,
        Optional.empty(),
        Optional.of(found));
  }

  private static GuardrailState ofBound(
      Experiment.Guardrail guardrail,
      BigDecimal bound,
      DayRange days,
      Values values,
      Direction better) {
    Optional<BigDecimal> value = value(guardrail, days, values);
    Standing standing =
        value
            .map(
                number ->
                    (better == Direction.HIGHER
                            ? number.compareTo(bound) < 0
                            : number.compareTo(bound) > 0)
                        ? Standing.BROKEN
                        : Standing.HOLDS)
            .orElse(Standing.NO_VALUE);
    return new GuardrailState(
        guardrail, standing, Optional.of(bound), better, value, Optional.empty());
  }

  private static Optional<BigDecimal> value(
      Experiment.Guardrail guardrail, DayRange days, Values values) {
    return values.plan().recipes().containsKey(guardrail.metric())
            && values.isTold(guardrail.metric(), days)
        ? values.over(guardrail.metric(), Slice.TOTAL, days).value().asNumber()
        : Optional.empty();
  }

  private static Optional<BigDecimal> bound(Experiment.Guardrail guardrail, Values values) {
    return guardrail
        .atLeast()
        .or(guardrail::atMost)
        .map(amount -> amount.value())
        .or(() -> constraint(guardrail, values).map(limit -> limit.bound().value()));
  }

  /** The guardrail's own bound says it, then a constraint on the metric, then the metric itself. */
  private static Direction better(Experiment.Guardrail guardrail, Values values) {
    if (guardrail.atLeast().isPresent() || guardrail.atMost().isPresent()) {
      return guardrail.atLeast().isPresent() ? Direction.HIGHER : Direction.LOWER;
    }
    return constraint(guardrail, values)
        .map(Constraint::better)
        .or(() -> values.plan().charter().metric(guardrail.metric()).flatMap(Metric::better))
        .orElse(Direction.HIGHER);
  }

  private static Optional<Constraint> constraint(Experiment.Guardrail guardrail, Values values) {
    return values.plan().charter().goals().map(Goals::constraints).stream()
        .flatMap(List::stream)
        .filter(constraint -> constraint.metric().equals(guardrail.metric()))
        .findFirst();
  }
}
