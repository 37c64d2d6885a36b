package plumbline.metric.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How much higher an arm is than the control, with the range of true differences that fit the data.
 *
 * @param amount arm less control, in the metric's own unit; of shares a difference of fractions
 * @param low the lower end of the interval
 * @param high the upper end
 * @param relative the amount as a fraction of the control; absent where that is 0
 */
public record Difference(
    BigDecimal amount, BigDecimal low, BigDecimal high, Optional<BigDecimal> relative) {

  private static final MathContext DIGITS = new MathContext(8);

  /**
   * The difference of two samples of the same kind.
   *
   * @param confidence how many of 100 such intervals hold the true difference, as a fraction
   *     between 0 and 1
   * @throws IllegalArgumentException if one is a share and the other an average
   */
  public static Difference between(Sample control, Sample arm, double confidence) {
    if (control instanceof Sample.Share from && arm instanceof Sample.Share to) {
      return ofShares(from, to, confidence);
    } else if (control instanceof Sample.Mean from && arm instanceof Sample.Mean to) {
      return ofMeans(from, to, confidence);
    }
    throw new IllegalArgumentException("a share cannot be compared with an average");
  }

  /**
   * Newcombe's hybrid score interval, without continuity correction: from the Wilson interval of
   * each share. Holds for small samples and for shares near 0 and 1.
   *
   * <p>Source: R. G. Newcombe, Interval estimation for the difference between independent
   * proportions, Statistics in Medicine 17 (1998), 873-890, method 10.
   */
  private static Difference ofShares(Sample.Share control, Sample.Share arm, double confidence) {
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    Wilson from = Wilson.of(control, z);
    Wilson to = Wilson.of(arm, z);
    double amount = to.share - from.share;
    double down = Math.hypot(to.share - to.low, from.high - from.share);
    double up = Math.hypot(to.high - to.share, from.share - from.low);
    return of(control, arm, amount - down, amount + up);
  }

  /** The score interval of one share. */
  private record Wilson(double share, double low, double high) {
    static Wilson of(Sample.Share sample, double z) {
      double n = sample.size();
      double share = sample.hits() / n;
      double middle = 2 * sample.hits() + z * z;
      double reach = z * Math.sqrt(z * z + 4 * sample.hits() * (1 - share));
      double over = 2 * (n + z * z);
      return new Wilson(share, (middle - reach) / over, (middle + reach) / over);
    }
  }

  /**
   * Welch's interval, which does not take the deviations of both arms to be equal; degrees of
   * freedom after Satterthwaite.
   *
   * <p>Source: B. L. Welch, The generalization of "Student's" problem when several different
   * population variances are involved, Biometrika 34 (1947), 28-35.
   */
  private static Difference ofMeans(Sample.Mean control, Sample.Mean arm, double confidence) {
    double variance = control.varianceOfMean() + arm.varianceOfMean();
    double amount = arm.value().subtract(control.value()).doubleValue();
    if (variance == 0) {
      return of(control, arm, amount, amount);
    }
    double t =
        TDistribution.of(freedom(control, arm)).inverseSurvivalProbability((1 - confidence) / 2);
    double reach = t * Math.sqrt(variance);
    return of(control, arm, amount - reach, amount + reach);
  }

  /** Satterthwaite's degrees of freedom; at least one of the deviations is not 0. */
  static double freedom(Sample.Mean one, Sample.Mean other) {
    double a = one.varianceOfMean();
    double b = other.varianceOfMean();
    return (a + b) * (a + b) / (a * a / (one.size() - 1) + b * b / (other.size() - 1));
  }

  private static Difference of(Sample control, Sample arm, double low, double high) {
    BigDecimal amount = arm.value().subtract(control.value());
    Optional<BigDecimal> relative =
        control.value().signum() == 0
            ? Optional.empty()
            : Optional.of(amount.divide(control.value().abs(), DIGITS));
    return new Difference(amount.round(DIGITS), rounded(low), rounded(high), relative);
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(DIGITS);
  }

  /** Whether every true difference that fits the data is above 0. */
  public boolean isAbove() {
    return low.signum() > 0;
  }

  /** Whether every true difference that fits the data is below 0. */
  public boolean isBelow() {
    return high.signum() < 0;
  }
}
