package plumbline.metric.judge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far two lists of numbers rise and fall together, by their ranks alone.
 *
 * <p>Spearman's coefficient with ties: equal numbers share the mean of their ranks, and the
 * coefficient is that of Pearson over the ranks. Source: Spearman, The Proof and Measurement of
 * Association between Two Things (1904).
 */
public final class RankCorrelation {

  private RankCorrelation() {}

  /**
   * The coefficient from -1 to 1, to 16 significant digits; absent below two pairs and where all
   * numbers of a list are equal.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  public static Optional<BigDecimal> of(List<BigDecimal> one, List<BigDecimal> other) {
    if (one.size() != other.size()) {
      throw new IllegalArgumentException(one.size() + " numbers against " + other.size());
    }
    List<Long> left = deviations(one);
    List<Long> right = deviations(other);
    BigInteger together = products(left, right);
    BigInteger spread = products(left, left).multiply(products(right, right));
    if (spread.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal root = new BigDecimal(spread).sqrt(MathContext.DECIMAL128);
    return Optional.of(new BigDecimal(together).divide(root, MathContext.DECIMAL64));
  }

  /** Twice the distance of each rank from the mean rank, so that shared ranks stay whole. */
  private static List<Long> deviations(List<BigDecimal> numbers) {
    long size = numbers.size();
    return numbers.stream()
        .map(
            number -> {
              long below = numbers.stream().filter(n -> n.compareTo(number) < 0).count();
              long equal = numbers.stream().filter(n -> n.compareTo(number) == 0).count();
              // The mean of the ranks from below + 1 to below + equal, doubled, less size + 1.
              return 2 * below + equal + 1 - (size + 1);
            })
        .toList();
  }

  private static BigInteger products(List<Long> left, List<Long> right) {
    return IntStream.range(0, left.size())
        .mapToObj(i -> BigInteger.valueOf(left.get(i)).multiply(BigInteger.valueOf(right.get(i))))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
