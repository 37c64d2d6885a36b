package plumbline.metric.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * Whether visitors were parted among the arms as planned, by Pearson's chi-square test.
 *
 * <p>A mismatch means that something lost or added visitors on one side, and then no result holds.
 * Source: R. Kohavi, D. Tang, Y. Xu, Trustworthy Online Controlled Experiments, Cambridge 2020,
 * chapter 21.
 *
 * @param likelihood how often chance alone parts visitors at least this unevenly, from 0 to 1
 */
public record SampleRatio(BigDecimal likelihood) {

  private static final MathContext DIGITS = new MathContext(6);

  /**
   * Compares sizes with plans.
   *
   * @param sizes of at least two arms, not all 0
   * @param parts how many parts of all visitors each was to get, in the same order, from 1
   */
  public static SampleRatio of(List<Long> sizes, List<Integer> parts) {
    double[] expected = parts.stream().mapToDouble(Integer::doubleValue).toArray();
    long[] observed = sizes.stream().mapToLong(Long::longValue).toArray();
    double p = ChiSquareTest.withDefaults().test(expected, observed).getPValue();
    return new SampleRatio(new BigDecimal(p).round(DIGITS));
  }

  /** Whether it is less likely than a threshold, such as 0.001. */
  public boolean isMismatch(BigDecimal threshold) {
    return likelihood.compareTo(threshold) < 0;
  }
}
