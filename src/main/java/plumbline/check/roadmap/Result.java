package plumbline.check.roadmap;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Experiment;
import plumbline.metric.experiment.Difference;
import plumbline.metric.experiment.Sample;
import plumbline.metric.experiment.SampleRatio;

/**
 * What came of an experiment.
 *
 * @param arms in their order, the control first; empty where nothing is known of them
 * @param ratio whether visitors were parted as planned; absent without visitors in two arms
 * @param confidence of each interval, as a fraction, after it was parted among the arms
 * @param noCounts why there are no counts, where there are none and there should be
 */
public record Result(
    Experiment experiment,
    Standing standing,
    List<Arm> arms,
    Optional<SampleRatio> ratio,
    List<GuardrailState> guardrails,
    double confidence,
    Optional<NoCounts> noCounts) {

  public Result {
    arms = List.copyOf(arms);
    guardrails = List.copyOf(guardrails);
  }

  /** How an experiment stands; only what was over before today can be won or lost. */
  public enum Standing {
    /** Its first day is still to come. */
    PLANNED,
    /** Its last day is not over. */
    RUNNING,
    /** It is over, but nothing is known of its arms. */
    NO_RESULT,
    /** Visitors were not parted as planned, so nothing can be told. */
    UNEVEN,
    /** The metric says that the arms differ, but not which way is the better one. */
    NO_DIRECTION,
    /** An arm is better, but something got worse that must not. */
    HARMFUL,
    WON,
    LOST,
    INCONCLUSIVE;

    /** Whether the data answered the question, one way or the other, or could not. */
    public boolean isVerdict() {
      return this == HARMFUL || this == WON || this == LOST || this == INCONCLUSIVE;
    }
  }

  /** Why there are no counts. */
  public enum NoCounts {
    /** None are given, and no source of them is named. */
    NOT_GIVEN,
    /** Some arms lack them. */
    SOME_MISSING,
    /** The metrics are not split by the dimension named. */
    NO_SUCH_DIMENSION,
    /** The metrics cannot be told for just any stretch of days. */
    NOT_BY_DAY,
    /** The data have no value for an arm on these days. */
    NO_VALUE
  }

  /**
   * One arm.
   *
   * @param difference from the control, where there is a verdict to be given; absent for the
   *     control itself
   */
  public record Arm(String name, Sample sample, Optional<Difference> difference) {}

  /** The arm that is compared with the control and did best; absent without differences. */
  public Optional<Arm> best(boolean higherIsBetter) {
    return arms.stream()
        .filter(arm -> arm.difference().isPresent())
        .reduce(
            (one, other) -> {
              int order =
                  other
                      .difference()
                      .orElseThrow()
                      .amount()
                      .compareTo(one.difference().orElseThrow().amount());
              return (higherIsBetter ? order > 0 : order < 0) ? other : one;
            });
  }
}
