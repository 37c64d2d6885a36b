package plumbline.metric.formula;

import java.util.List;
import java.util.stream.Collectors;

/** Tells the shape of a tree, without spans, as nested lists: {@code (+ a (* b 2))}. */
final class Shapes {

  private Shapes() {}

  static String of(Formula formula) {
    if (formula instanceof Formula.NumberLiteral literal) {
      return literal.value().toPlainString();
    }
    if (formula instanceof Formula.TextLiteral literal) {
      return "'" + literal.value() + "'";
    }
    if (formula instanceof Formula.BooleanLiteral literal) {
      return "#" + literal.value();
    }
    if (formula instanceof Formula.DateLiteral literal) {
      return "#" + literal.value();
    }
    if (formula instanceof Formula.Name name) {
      return name.name();
    }
    if (formula instanceof Formula.Previous previous) {
      return list("previous", previous.metric().name(), "#" + previous.back());
    }
    if (formula instanceof Formula.Binary binary) {
      return list(binary.operator().symbol(), of(binary.left()), of(binary.right()));
    }
    if (formula instanceof Formula.Call call) {
      String name = FunctionName.of(call.function()) + (call.distinct() ? "-distinct" : "");
      return list(name, all(call.arguments()));
    }
    if (formula instanceof Formula.Negation negation) {
      return list("neg", of(negation.operand()));
    }
    if (formula instanceof Formula.Not not) {
      return list("not", of(not.operand()));
    }
    if (formula instanceof Formula.IsNull isNull) {
      return list(isNull.negated() ? "not-null" : "null", of(isNull.operand()));
    }
    if (formula instanceof Formula.In in) {
      return list(in.negated() ? "not-in" : "in", of(in.operand()), all(in.options()));
    }
    if (formula instanceof Formula.Between between) {
      String name = between.negated() ? "not-between" : "between";
      return list(name, of(between.operand()), of(between.low()), of(between.high()));
    }
    Formula.Case cases = (Formula.Case) formula;
    String branches =
        cases.branches().stream()
            .map(branch -> list(of(branch.condition()), of(branch.result())))
            .collect(Collectors.joining(" "));
    return list("case", branches, cases.otherwise().map(Shapes::of).orElse("#none"));
  }

  private static String all(List<Formula> formulas) {
    return formulas.stream().map(Shapes::of).collect(Collectors.joining(" "));
  }

  private static String list(String... parts) {
    return "(" + String.join(" ", parts).strip() + ")";
  }
}
