package plumbline.metric.formula;

import plumbline.metric.formula.Formula.Operator;

/** How tightly the parts of a formula hold together, loosest first. */
enum Binding {
  OR,
  AND,
  NOT,
  CONDITION,
  SUM,
  PRODUCT,
  SIGN,
  WHOLE;

  static Binding of(Formula formula) {
    if (formula instanceof Formula.Binary binary) {
      return of(binary.operator());
    }
    if (formula instanceof Formula.Not) {
      return NOT;
    }
    if (formula instanceof Formula.Negation) {
      return SIGN;
    }
    boolean condition =
        formula instanceof Formula.In
            || formula instanceof Formula.IsNull
            || formula instanceof Formula.Between;
    return condition ? CONDITION : WHOLE;
  }

  static Binding of(Operator operator) {
    return switch (operator) {
      case OR -> OR;
      case AND -> AND;
      case ADD, SUBTRACT -> SUM;
      case MULTIPLY, DIVIDE -> PRODUCT;
      default -> CONDITION;
    };
  }

  /** The next tighter one. */
  Binding tighter() {
    return switch (this) {
      case OR -> AND;
      case AND -> NOT;
      case NOT -> CONDITION;
      case CONDITION -> SUM;
      case SUM -> PRODUCT;
      case PRODUCT -> SIGN;
      case SIGN, WHOLE -> WHOLE;
    };
  }
}
