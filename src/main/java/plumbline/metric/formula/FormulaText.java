package plumbline.metric.formula;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import plumbline.metric.formula.Formula.Operator;

/**
 * Writes a formula the one canonical way: single spaces, words in small letters, no parenthesis
 * that could be left out.
 *
 * <p>What is written reads back as the same tree. Two formulas that differ only in how they were
 * typed are written alike.
 */
public final class FormulaText {

  private final UnaryOperator<String> names;

  private FormulaText(UnaryOperator<String> names) {
    this.names = names;
  }

  public static String of(Formula formula) {
    return of(formula, UnaryOperator.identity());
  }

  /** The formula with its columns and metrics called by other names. */
  public static String of(Formula formula, UnaryOperator<String> names) {
    return new FormulaText(names).text(formula);
  }

  private String text(Formula formula) {
    if (formula instanceof Formula.NumberLiteral literal) {
      return literal.value().toPlainString();
    }
    if (formula instanceof Formula.TextLiteral literal) {
      return "'" + literal.value().replace("'", "''") + "'";
    }
    if (formula instanceof Formula.BooleanLiteral literal) {
      return Boolean.toString(literal.value());
    }
    if (formula instanceof Formula.DateLiteral literal) {
      return "date '" + literal.value() + "'";
    }
    if (formula instanceof Formula.Name name) {
      return names.apply(name.name());
    }
    if (formula instanceof Formula.Call call) {
      String distinct = call.distinct() ? "distinct " : "";
      return FunctionName.of(call.function()) + "(" + distinct + list(call.arguments()) + ")";
    }
    if (formula instanceof Formula.Previous previous) {
      return "previous(" + names.apply(previous.metric().name()) + ", " + previous.back() + ")";
    }
    if (formula instanceof Formula.Case cases) {
      return cases(cases);
    }
    return compound(formula);
  }

  private String compound(Formula formula) {
    if (formula instanceof Formula.Negation negation) {
      return "-" + at(Binding.SIGN, negation.operand());
    }
    if (formula instanceof Formula.Not not) {
      return "not " + at(Binding.NOT, not.operand());
    }
    if (formula instanceof Formula.Binary binary) {
      return binary(binary);
    }
    if (formula instanceof Formula.In in) {
      String word = in.negated() ? " not in (" : " in (";
      return at(Binding.SUM, in.operand()) + word + list(in.options()) + ")";
    }
    if (formula instanceof Formula.IsNull isNull) {
      return at(Binding.SUM, isNull.operand()) + (isNull.negated() ? " is not null" : " is null");
    }
    Formula.Between between = (Formula.Between) formula;
    return at(Binding.SUM, between.operand())
        + (between.negated() ? " not between " : " between ")
        + at(Binding.SUM, between.low())
        + " and "
        + at(Binding.SUM, between.high());
  }

  private String binary(Formula.Binary binary) {
    Operator operator = binary.operator();
    Binding own = Binding.of(operator);
    Binding left = operator.isComparison() ? own.tighter() : own;
    return at(left, binary.left())
        + " "
        + operator.symbol()
        + " "
        + at(own.tighter(), binary.right());
  }

  private String cases(Formula.Case cases) {
    StringBuilder text = new StringBuilder("case");
    for (Formula.When branch : cases.branches()) {
      text.append(" when ").append(text(branch.condition()));
      text.append(" then ").append(text(branch.result()));
    }
    cases.otherwise().ifPresent(otherwise -> text.append(" else ").append(text(otherwise)));
    return text.append(" end").toString();
  }

  private String list(List<Formula> formulas) {
    return formulas.stream().map(this::text).collect(Collectors.joining(", "));
  }

  /** In parentheses if it binds looser than its place asks for. */
  private String at(Binding place, Formula formula) {
    return Binding.of(formula).compareTo(place) < 0 ? "(" + text(formula) + ")" : text(formula);
  }
}
