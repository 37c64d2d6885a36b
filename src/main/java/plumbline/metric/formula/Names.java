package plumbline.metric.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What stands in a formula, whatever its shape. */
final class Names {

  private Names() {}

  /** All names, those in {@code previous} too, in order of appearance. */
  static List<Formula.Name> metrics(Formula formula) {
    List<Formula.Name> names = new ArrayList<>();
    walk(
        formula,
        part -> {
          if (part instanceof Formula.Name name) {
            names.add(name);
          }
        });
    return names;
  }

  /** Whether an aggregate stands anywhere in it. */
  static boolean aggregates(Formula formula) {
    List<Formula> found = new ArrayList<>();
    walk(
        formula,
        part -> {
          if (part instanceof Formula.Call call && call.function().isAggregate()) {
            found.add(call);
          }
        });
    return !found.isEmpty();
  }

  /** Each part once, from the whole to its leaves, from left to right. */
  static void walk(Formula formula, Consumer<Formula> visitor) {
    visitor.accept(formula);
    parts(formula).forEach(part -> walk(part, visitor));
  }

  /** The parts directly below, from left to right. */
  static List<Formula> parts(Formula formula) {
    if (formula instanceof Formula.Call call) {
      return call.arguments();
    }
    if (formula instanceof Formula.Previous previous) {
      return List.of(previous.metric());
    }
    if (formula instanceof Formula.Negation negation) {
      return List.of(negation.operand());
    }
    if (formula instanceof Formula.Not not) {
      return List.of(not.operand());
    }
    if (formula instanceof Formula.Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (formula instanceof Formula.IsNull isNull) {
      return List.of(isNull.operand());
    }
    if (formula instanceof Formula.Between between) {
      return List.of(between.operand(), between.low(), between.high());
    }
    List<Formula> parts = new ArrayList<>();
    if (formula instanceof Formula.In in) {
      parts.add(in.operand());
      parts.addAll(in.options());
    } else if (formula instanceof Formula.Case cases) {
      for (Formula.When branch : cases.branches()) {
        parts.add(branch.condition());
        parts.add(branch.result());
      }
      cases.otherwise().ifPresent(parts::add);
    }
    return parts;
  }
}
