package plumbline.engine;

import java.util.Collection;
import plumbline.metric.formula.Formula;

/** Which columns a formula names. */
final class FormulaColumns {

  private FormulaColumns() {}

  /** Adds each name in the order of the text. */
  static void addTo(Collection<String> names, Formula formula) {
    if (formula instanceof Formula.Name name) {
      names.add(name.name());
    } else if (formula instanceof Formula.Call call) {
      call.arguments().forEach(argument -> addTo(names, argument));
    } else if (formula instanceof Formula.Negation negation) {
      addTo(names, negation.operand());
    } else if (formula instanceof Formula.Not not) {
      addTo(names, not.operand());
    } else if (formula instanceof Formula.Binary binary) {
      addTo(names, binary.left());
      addTo(names, binary.right());
    } else if (formula instanceof Formula.In in) {
      addTo(names, in.operand());
      in.options().forEach(option -> addTo(names, option));
    } else if (formula instanceof Formula.IsNull isNull) {
      addTo(names, isNull.operand());
    } else if (formula instanceof Formula.Between between) {
      addTo(names, between.operand());
      addTo(names, between.low());
      addTo(names, between.high());
    } else if (formula instanceof Formula.Case choice) {
      for (Formula.When branch : choice.branches()) {
        addTo(names, branch.condition());
        addTo(names, branch.result());
      }
      choice.otherwise().ifPresent(otherwise -> addTo(names, otherwise));
    }
  }
}
