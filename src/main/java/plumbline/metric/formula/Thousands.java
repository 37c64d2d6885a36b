package plumbline.metric.formula;

import java.math.BigDecimal;

/**
 * How many times thousand a number stands for: 1 for thousand sessions, -1 for GBP per thousand
 * sessions, 2 and -2 for millions.
 *
 * <p>A 1000 written in a formula may be a number like any other or turn sessions into thousands of
 * them; so it is one of several powers until it meets a declared unit.
 *
 * @param least the lowest power it may be
 * @param most the highest
 */
record Thousands(int least, int most) {

  static final Thousands NONE = new Thousands(0, 0);

  private static final int MOST = 3;

  static Thousands of(int power) {
    return new Thousands(power, power);
  }

  /** Of a literal: 1000 takes a power away where it converts, 0.001 adds one. */
  static Thousands of(BigDecimal literal) {
    for (int power = 1; power <= MOST; power++) {
      BigDecimal factor = BigDecimal.TEN.pow(3 * power);
      if (literal.compareTo(factor) == 0) {
        return new Thousands(-power, 0);
      }
      if (literal.multiply(factor).compareTo(BigDecimal.ONE) == 0) {
        return new Thousands(0, power);
      }
    }
    return NONE;
  }

  Thousands times(Thousands other) {
    return new Thousands(least + other.least, most + other.most);
  }

  Thousands over(Thousands other) {
    return new Thousands(least - other.most, most - other.least);
  }

  /** Whether both may be the same power. */
  boolean meets(Thousands other) {
    return least <= other.most && other.least <= most;
  }

  /** The powers that both may be, of two that meet. */
  Thousands and(Thousands other) {
    return new Thousands(Math.max(least, other.least), Math.min(most, other.most));
  }

  /** The word before a noun that stands for so many; empty without one. */
  static String word(int power) {
    return switch (Math.abs(power)) {
      case 1 -> "thousand ";
      case 2 -> "million ";
      default -> "";
    };
  }
}
