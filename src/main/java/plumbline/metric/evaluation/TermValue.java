package plumbline.metric.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plumbline.charter.MetricId;
import plumbline.metric.formula.Formula.Operator;
import plumbline.metric.plan.Term;
import plumbline.metric.value.Value;
import plumbline.metric.value.Value.Reason;

/**
 * Works out a term. Sums and products are exact, quotients have 34 significant digits, rounded half
 * to even. Nothing in, nothing out: a missing operand makes the result missing, for the first
 * missing operand's reason.
 */
final class TermValue {

  private final Function<Term, Value> leaves;

  /** {@code leaves} answers for measures and other metrics. */
  TermValue(Function<Term, Value> leaves) {
    this.leaves = leaves;
  }

  Value of(Term term) {
    if (term instanceof Term.Constant constant) {
      return Value.of(constant.value());
    } else if (term instanceof Term.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    } else if (term instanceof Term.Mean mean) {
      return mean(leaves.apply(mean.sum()), leaves.apply(mean.count()));
    } else if (term instanceof Term.Negated negated) {
      Value operand = of(negated.operand());
      return operand instanceof Value.Known known ? Value.of(known.number().negate()) : operand;
    } else if (term instanceof Term.Scalar scalar) {
      return scalar(scalar);
    } else if (term instanceof Term.Choice choice) {
      return choice(choice);
    }
    return leaves.apply(term);
  }

  private Value arithmetic(Term.Arithmetic term) {
    Value left = of(term.left());
    Value right = of(term.right());
    if (!(left instanceof Value.Known a)) {
      return left;
    }
    if (!(right instanceof Value.Known b)) {
      return right;
    }
    return switch (term.operator()) {
      case ADD -> Value.of(a.number().add(b.number()));
      case SUBTRACT -> Value.of(a.number().subtract(b.number()));
      case MULTIPLY -> Value.of(a.number().multiply(b.number()));
      case DIVIDE ->
          b.number().signum() == 0
              ? new Value.Absent(Reason.DIVISION_BY_ZERO, firstInput(term.right()))
              : Value.of(a.number().divide(b.number(), MathContext.DECIMAL128));
      default -> throw new IllegalStateException("no arithmetic: " + term.operator());
    };
  }

  private static Value mean(Value sum, Value count) {
    if (sum instanceof Value.Known total && count instanceof Value.Known number) {
      return number.number().signum() == 0
          ? Value.absent(Reason.NO_ROWS)
          : Value.of(total.number().divide(number.number(), MathContext.DECIMAL128));
    }
    return sum instanceof Value.Known ? count : sum;
  }

  private Value scalar(Term.Scalar scalar) {
    List<Value> arguments = scalar.arguments().stream().map(this::of).toList();
    Value first = arguments.get(0);
    return switch (scalar.function()) {
      case COALESCE ->
          arguments.stream().filter(Value.Known.class::isInstance).findFirst().orElse(first);
      case LEAST -> extreme(arguments, true);
      case GREATEST -> extreme(arguments, false);
      default ->
          first instanceof Value.Known known ? scalar(scalar, known.number(), arguments) : first;
    };
  }

  private Value scalar(Term.Scalar scalar, BigDecimal number, List<Value> arguments) {
    return switch (scalar.function()) {
      case ABS -> Value.of(number.abs());
      case ROUND -> round(number, arguments);
      case NULLIF ->
          arguments.get(1) instanceof Value.Known other && number.compareTo(other.number()) == 0
              ? new Value.Absent(
                  number.signum() == 0 ? Reason.DIVISION_BY_ZERO : Reason.MISSING_INPUT,
                  firstInput(scalar))
              : arguments.get(0);
      default -> throw new IllegalStateException("no function of numbers: " + scalar.function());
    };
  }

  /** Half away from zero, as people round and as the engines do. */
  private static Value round(BigDecimal number, List<Value> arguments) {
    if (arguments.size() == 1) {
      return Value.of(number.setScale(0, RoundingMode.HALF_UP));
    }
    return arguments.get(1) instanceof Value.Known digits
        ? Value.of(number.setScale(digits.number().intValueExact(), RoundingMode.HALF_UP))
        : arguments.get(1);
  }

  /** Missing ones are left out, as in the engines. */
  private static Value extreme(List<Value> arguments, boolean least) {
    Optional<BigDecimal> result =
        arguments.stream()
            .flatMap(value -> value.asNumber().stream())
            .reduce(least ? BigDecimal::min : BigDecimal::max);
    return result.map(Value::of).orElse(arguments.get(0));
  }

  private Value choice(Term.Choice choice) {
    for (Term.Branch branch : choice.branches()) {
      if (holds(branch.test()).orElse(false)) {
        return of(branch.result());
      }
    }
    return choice.otherwise().map(this::of).orElse(Value.absent(Reason.MISSING_INPUT));
  }

  /** Absent where a missing number leaves it open. */
  private Optional<Boolean> holds(Term.Test test) {
    if (test instanceof Term.Test.Fixed fixed) {
      return Optional.of(fixed.holds());
    } else if (test instanceof Term.Test.Missing missing) {
      return Optional.of(!(of(missing.operand()) instanceof Value.Known));
    } else if (test instanceof Term.Test.Not not) {
      return holds(not.operand()).map(known -> !known);
    } else if (test instanceof Term.Test.All all) {
      return joined(all.tests(), false);
    } else if (test instanceof Term.Test.Any any) {
      return joined(any.tests(), true);
    }
    return compared((Term.Test.Compared) test);
  }

  /** One test with the deciding result decides; otherwise one left open leaves all open. */
  private Optional<Boolean> joined(List<Term.Test> tests, boolean deciding) {
    boolean open = false;
    for (Term.Test test : tests) {
      Optional<Boolean> result = holds(test);
      if (result.isPresent() && result.get() == deciding) {
        return result;
      }
      open |= result.isEmpty();
    }
    return open ? Optional.empty() : Optional.of(!deciding);
  }

  private Optional<Boolean> compared(Term.Test.Compared test) {
    if (of(test.left()) instanceof Value.Known a && of(test.right()) instanceof Value.Known b) {
      return Optional.of(holds(test.operator(), a.number().compareTo(b.number())));
    }
    return Optional.empty();
  }

  private static boolean holds(Operator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      default -> throw new IllegalStateException("no comparison: " + operator);
    };
  }

  /** The metric to blame for a term that came out as 0. */
  private static Optional<MetricId> firstInput(Term term) {
    if (term instanceof Term.Input input) {
      return Optional.of(input.metric());
    } else if (term instanceof Term.Earlier earlier) {
      return Optional.of(earlier.metric());
    } else if (term instanceof Term.Arithmetic arithmetic) {
      return firstInput(arithmetic.left()).or(() -> firstInput(arithmetic.right()));
    } else if (term instanceof Term.Negated negated) {
      return firstInput(negated.operand());
    } else if (term instanceof Term.Scalar scalar) {
      return scalar.arguments().stream().flatMap(a -> firstInput(a).stream()).findFirst();
    }
    return Optional.empty();
  }
}
