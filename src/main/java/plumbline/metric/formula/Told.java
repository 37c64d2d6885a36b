package plumbline.metric.formula;

/** How parts of formulas are named in findings. */
final class Told {

  private static final int MOST_CODE_POINTS = 40;

  private Told() {}

  /** The part in backquotes, cut if it is long. */
  static String part(Formula formula) {
    String text = FormulaText.of(formula);
    if (text.codePointCount(0, text.length()) <= MOST_CODE_POINTS) {
      return "`" + text + "`";
    }
    return "`" + text.substring(0, text.offsetByCodePoints(0, MOST_CODE_POINTS)) + "…`";
  }
}
