package plumbline.metric.plan;

import java.util.List;
import plumbline.diagnostic.Span;
import plumbline.metric.formula.Formula;

/** Formulas without their places, so that the same text in two places is equal. */
final class Unplaced {

  private static final Span NOWHERE = Span.startOf("");

  private Unplaced() {}

  /** The same measure, its formulas without places. */
  static Measure of(Measure measure) {
    return new Measure(
        measure.aggregation(),
        measure.argument().map(Unplaced::of),
        measure.where().map(Unplaced::of));
  }

  /** The same formula without places. */
  static Formula of(Formula formula) {
    if (formula instanceof Formula.Binary f) {
      return new Formula.Binary(NOWHERE, f.operator(), of(f.left()), of(f.right()));
    } else if (formula instanceof Formula.Call f) {
      return new Formula.Call(NOWHERE, f.function(), f.distinct(), all(f.arguments()));
    } else if (formula instanceof Formula.Negation f) {
      return new Formula.Negation(NOWHERE, of(f.operand()));
    } else if (formula instanceof Formula.Not f) {
      return new Formula.Not(NOWHERE, of(f.operand()));
    } else if (formula instanceof Formula.In f) {
      return new Formula.In(NOWHERE, of(f.operand()), all(f.options()), f.negated());
    } else if (formula instanceof Formula.IsNull f) {
      return new Formula.IsNull(NOWHERE, of(f.operand()), f.negated());
    } else if (formula instanceof Formula.Between f) {
      return new Formula.Between(NOWHERE, of(f.operand()), of(f.low()), of(f.high()), f.negated());
    } else if (formula instanceof Formula.Case f) {
      return new Formula.Case(
          NOWHERE,
          f.branches().stream()
              .map(branch -> new Formula.When(of(branch.condition()), of(branch.result())))
              .toList(),
          f.otherwise().map(Unplaced::of));
    } else {
      return leaf(formula);
    }
  }

  private static Formula leaf(Formula formula) {
    if (formula instanceof Formula.Name f) {
      return new Formula.Name(NOWHERE, f.name());
    } else if (formula instanceof Formula.NumberLiteral f) {
      return new Formula.NumberLiteral(NOWHERE, f.value());
    } else if (formula instanceof Formula.TextLiteral f) {
      return new Formula.TextLiteral(NOWHERE, f.value());
    } else if (formula instanceof Formula.BooleanLiteral f) {
      return new Formula.BooleanLiteral(NOWHERE, f.value());
    } else if (formula instanceof Formula.DateLiteral f) {
      return new Formula.DateLiteral(NOWHERE, f.value());
    } else if (formula instanceof Formula.Previous f) {
      Formula.Name metric = new Formula.Name(NOWHERE, f.metric().name());
      return new Formula.Previous(NOWHERE, metric, f.back());
    }
    throw new IllegalStateException("a formula of an unknown kind: " + formula);
  }

  private static List<Formula> all(List<Formula> formulas) {
    return formulas.stream().map(Unplaced::of).toList();
  }
}
