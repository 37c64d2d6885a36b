package plumbline.metric.formula;

import plumbline.charter.Unit;

/** How parts of formulas are named in findings. */
final class Told {

  private static final int MOST_CODE_POINTS = 40;

  private Told() {}

  /** A unit as its metric would declare it: {@code orders}, {@code GBP per session}. */
  static String unit(Unit unit) {
    return unit.isDimensionless() ? unit.toString() : Quantity.of(unit).unitText();
  }

  /** The part in backquotes, cut if it is long. */
  static String part(Formula formula) {
    String text = FormulaText.of(formula);
    if (text.codePointCount(0, text.length()) <= MOST_CODE_POINTS) {
      return "`" + text + "`";
    }
    return "`" + text.substring(0, text.offsetByCodePoints(0, MOST_CODE_POINTS)) + "…`";
  }
}
