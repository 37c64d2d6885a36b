package plumbline.metric.tree;

import java.util.List;
import plumbline.charter.MetricId;
import plumbline.metric.formula.Formula;
import plumbline.metric.formula.Formula.Binary;
import plumbline.metric.formula.Formula.Call;
import plumbline.metric.formula.Formula.Name;
import plumbline.metric.formula.Formula.Negation;

/**
 * What a rise of a metric does to a formula that names it, all figures being above 0 as figures of
 * a shop are.
 *
 * <p>What is added, multiplied or divided raises it; what is subtracted or divided by lowers it.
 * Values of earlier periods are past and cannot rise. What stands in a condition is unclear.
 */
final class FormulaSign {

  private final String metric;

  private FormulaSign(MetricId metric) {
    this.metric = metric.value();
  }

  static Effect of(MetricId metric, Formula formula) {
    return new FormulaSign(metric).in(formula);
  }

  private Effect in(Formula formula) {
    if (formula instanceof Name name) {
      return name.name().equals(metric) ? Effect.RAISES : Effect.NONE;
    } else if (formula instanceof Negation negation) {
      return in(negation.operand()).flipped();
    } else if (formula instanceof Binary binary) {
      return in(binary);
    } else if (formula instanceof Call call) {
      return in(call);
    } else if (formula instanceof Formula.Case choice) {
      return unclear(
          choice.branches().stream()
              .flatMap(when -> List.of(when.condition(), when.result()).stream())
              .map(this::in)
              .reduce(choice.otherwise().map(this::in).orElse(Effect.NONE), Effect::and));
    }
    return Effect.NONE;
  }

  private Effect in(Binary binary) {
    Effect left = in(binary.left());
    Effect right = in(binary.right());
    return switch (binary.operator()) {
      case ADD -> left.and(right);
      case SUBTRACT, DIVIDE -> left.and(right.flipped());
      case MULTIPLY ->
          isBelowZero(binary.left()) || isBelowZero(binary.right())
              ? left.and(right).flipped()
              : left.and(right);
      default -> unclear(left.and(right));
    };
  }

  private static boolean isBelowZero(Formula formula) {
    return formula instanceof Negation negation
        && negation.operand() instanceof Formula.NumberLiteral;
  }

  private Effect in(Call call) {
    return switch (call.function()) {
      case ROUND, ABS, COALESCE, LEAST, GREATEST ->
          call.arguments().stream().map(this::in).reduce(Effect.NONE, Effect::and);
      case NULLIF -> in(call.arguments().get(0));
      default -> unclear(call.arguments().stream().map(this::in).reduce(Effect.NONE, Effect::and));
    };
  }

  private static Effect unclear(Effect effect) {
    return effect == Effect.NONE ? Effect.NONE : Effect.UNCLEAR;
  }
}
