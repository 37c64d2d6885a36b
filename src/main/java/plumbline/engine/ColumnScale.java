package plumbline.engine;

/**
 * How an exact number is kept.
 *
 * @param digits in all, at most 38
 * @param scale digits after the decimal sign
 */
record ColumnScale(int digits, int scale) {

  /** Fits amounts up to a trillion to six places in eight bytes. */
  static final ColumnScale USUAL = new ColumnScale(18, 6);

  static final ColumnScale WHOLE = new ColumnScale(18, 0);

  static final int MOST_DIGITS = 38;

  /** The narrowest that holds numbers of so many digits before and after the decimal sign. */
  static ColumnScale holding(int before, int after) {
    int scale = Math.min(after, MOST_DIGITS);
    return new ColumnScale(before + after <= USUAL.digits ? USUAL.digits : MOST_DIGITS, scale);
  }

  String sqlType() {
    return "DECIMAL(" + digits + "," + scale + ")";
  }
}
