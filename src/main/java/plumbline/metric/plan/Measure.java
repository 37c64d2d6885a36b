package plumbline.metric.plan;

import java.math.BigDecimal;
import java.util.Optional;
import plumbline.metric.formula.Formula;

/**
 * One base aggregate over the rows of a source.
 *
 * @param argument what is aggregated, over columns; absent for a count of rows
 * @param where which rows count, over columns; absent for all
 */
public record Measure(
    Aggregation aggregation, Optional<Formula> argument, Optional<Formula> where) {

  /** A way to make one value of many rows. Nulls are left out, as in SQL. */
  public sealed interface Aggregation {

    /** Whether values of finer periods can be combined into that of a coarser one. */
    boolean isAdditive();
  }

  /** Aggregates whose daily values are enough for every longer period. */
  public enum Additive implements Aggregation {
    COUNT,
    SUM,
    MIN,
    MAX;

    @Override
    public boolean isAdditive() {
      return true;
    }
  }

  /** The number of different values; always from the rows. */
  public record CountDistinct() implements Aggregation {
    @Override
    public boolean isAdditive() {
      return false;
    }
  }

  /**
   * The smallest value with at least the share {@code p} of values at or below it; always from the
   * rows.
   *
   * @param fromAbove the mirror image: the largest value with at least the share {@code p} at or
   *     above it. The median is half the sum of the two at 0.5, which needs no inexact
   *     interpolation in the engine.
   */
  public record Quantile(BigDecimal p, boolean fromAbove) implements Aggregation {
    @Override
    public boolean isAdditive() {
      return false;
    }
  }
}
