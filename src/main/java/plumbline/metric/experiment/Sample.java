package plumbline.metric.experiment;

import java.math.BigDecimal;
import java.math.MathContext;

/** What was counted of one arm. */
public sealed interface Sample {

  /** How many visitors saw the arm. */
  long size();

  /** The share of them that did what was hoped for, or the average over them. */
  BigDecimal value();

  /**
   * Visitors who did something or did not.
   *
   * @param size from 1
   * @param hits from 0, at most {@code size}
   */
  record Share(long size, long hits) implements Sample {
    public Share {
      if (size < 1 || hits < 0 || hits > size) {
        throw new IllegalArgumentException(hits + " of " + size);
      }
    }

    @Override
    public BigDecimal value() {
      return BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(size), MathContext.DECIMAL64);
    }
  }

  /**
   * An average over visitors.
   *
   * @param size from 2
   * @param deviation the standard deviation of single visitors, with n - 1; not negative
   */
  record Mean(long size, BigDecimal value, BigDecimal deviation) implements Sample {
    public Mean {
      if (size < 2 || deviation.signum() < 0) {
        throw new IllegalArgumentException(size + " with deviation " + deviation);
      }
    }

    /** The variance of the average. */
    double varianceOfMean() {
      double d = deviation.doubleValue();
      return d * d / size;
    }
  }
}
