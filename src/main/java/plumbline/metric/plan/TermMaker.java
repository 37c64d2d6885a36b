package plumbline.metric.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import plumbline.charter.Duration;
import plumbline.charter.MetricId;
import plumbline.metric.formula.Formula;
import plumbline.metric.formula.Formula.Operator;

/**
 * Turns a checked formula into a term: the part of it that is worked out on our side. What the
 * engine answers is given by {@code aggregates}.
 */
final class TermMaker {

  private final Function<Formula.Call, Term> aggregates;
  private final Set<Duration> lengths;

  /** {@code lengths} gathers how far back the formulas look. */
  TermMaker(Function<Formula.Call, Term> aggregates, Set<Duration> lengths) {
    this.aggregates = aggregates;
    this.lengths = lengths;
  }

  Term term(Formula formula) {
    if (formula instanceof Formula.NumberLiteral number) {
      return new Term.Constant(number.value());
    } else if (formula instanceof Formula.Name name) {
      return new Term.Input(new MetricId(name.name()));
    } else if (formula instanceof Formula.Previous previous) {
      lengths.add(previous.back());
      return new Term.Earlier(new MetricId(previous.metric().name()), previous.back());
    } else if (formula instanceof Formula.Negation negation) {
      return new Term.Negated(term(negation.operand()));
    } else if (formula instanceof Formula.Binary binary && binary.operator().isArithmetic()) {
      return new Term.Arithmetic(binary.operator(), term(binary.left()), term(binary.right()));
    } else if (formula instanceof Formula.Call call) {
      return call.function().isAggregate()
          ? aggregates.apply(call)
          : new Term.Scalar(call.function(), call.arguments().stream().map(this::term).toList());
    } else if (formula instanceof Formula.Case choice) {
      return new Term.Choice(
          choice.branches().stream()
              .map(when -> new Term.Branch(test(when.condition()), term(when.result())))
              .toList(),
          choice.otherwise().map(this::term));
    }
    throw new IllegalStateException("no number outside of an aggregate: " + formula);
  }

  private Term.Test test(Formula formula) {
    if (formula instanceof Formula.BooleanLiteral literal) {
      return new Term.Test.Fixed(literal.value());
    } else if (formula instanceof Formula.Not not) {
      return new Term.Test.Not(test(not.operand()));
    } else if (formula instanceof Formula.Binary binary) {
      return binary(binary);
    } else if (formula instanceof Formula.IsNull isNull) {
      return negatedIf(isNull.negated(), new Term.Test.Missing(term(isNull.operand())));
    } else if (formula instanceof Formula.Between between) {
      return negatedIf(
          between.negated(),
          new Term.Test.All(
              List.of(
                  compared(Operator.GREATER_OR_EQUAL, between.operand(), between.low()),
                  compared(Operator.LESS_OR_EQUAL, between.operand(), between.high()))));
    } else if (formula instanceof Formula.In in) {
      return negatedIf(
          in.negated(),
          new Term.Test.Any(
              in.options().stream()
                  .map(option -> compared(Operator.EQUAL, in.operand(), option))
                  .toList()));
    }
    throw new IllegalStateException("no condition outside of an aggregate: " + formula);
  }

  private Term.Test binary(Formula.Binary binary) {
    return switch (binary.operator()) {
      case AND ->
          new Term.Test.All(Stream.of(binary.left(), binary.right()).map(this::test).toList());
      case OR ->
          new Term.Test.Any(Stream.of(binary.left(), binary.right()).map(this::test).toList());
      default -> compared(binary.operator(), binary.left(), binary.right());
    };
  }

  private Term.Test compared(Operator operator, Formula left, Formula right) {
    return new Term.Test.Compared(operator, term(left), term(right));
  }

  private static Term.Test negatedIf(boolean negated, Term.Test test) {
    return negated ? new Term.Test.Not(test) : test;
  }

  /** Half the sum of two terms, exact. */
  static Term half(Term a, Term b) {
    return new Term.Arithmetic(
        Operator.MULTIPLY,
        new Term.Arithmetic(Operator.ADD, a, b),
        new Term.Constant(new BigDecimal("0.5")));
  }
}
