package plumbline.metric.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Reconciliation.Claim;
import plumbline.charter.Reconciliation.Reason;
import plumbline.metric.calendar.Period;

/**
 * What one claim says for one period, beside the truth; all amounts exact.
 *
 * @param label of the period, as in {@code 2026-10}
 * @param period absent where the truth knows no such period
 * @param truth absent where it has no value or the period is not over
 * @param claimed absent where the claim has none
 * @param reasons what is declared to make it differ
 * @param allowed how much may stay unexplained; absent without the truth
 */
public record ClaimLine(
    Claim claim,
    String label,
    Optional<Period> period,
    Optional<BigDecimal> truth,
    Optional<BigDecimal> claimed,
    List<Explained> reasons,
    Optional<BigDecimal> allowed) {

  public ClaimLine {
    reasons = List.copyOf(reasons);
  }

  /**
   * A reason with what it makes of the claim.
   *
   * @param amount negative where it makes the claim lower; absent where it has no value
   */
  public record Explained(Reason reason, Optional<BigDecimal> amount) {}

  /** Whether a claim agrees with the truth. */
  public enum Standing {
    /** What is unexplained is within the tolerance. */
    AGREES,
    /** More than that is unexplained. */
    DIFFERS,
    /** A figure is missing. */
    CANNOT_TELL
  }

  /** By how much the claim is above the truth; absent where either is. */
  public Optional<BigDecimal> difference() {
    return claimed.flatMap(said -> truth.map(said::subtract));
  }

  /** What the reasons together make of the difference; absent where one has no value. */
  public Optional<BigDecimal> explained() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Explained reason : reasons) {
      if (reason.amount().isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(reason.amount().get());
    }
    return Optional.of(sum);
  }

  /** The difference that no reason explains; absent where a figure is missing. */
  public Optional<BigDecimal> rest() {
    return difference().flatMap(whole -> explained().map(whole::subtract));
  }

  public Standing standing() {
    if (rest().isEmpty() || allowed.isEmpty()) {
      return Standing.CANNOT_TELL;
    }
    return rest().get().abs().compareTo(allowed.get()) > 0 ? Standing.DIFFERS : Standing.AGREES;
  }
}
