package plumbline.metric.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Duration;
import plumbline.charter.MetricId;
import plumbline.metric.formula.Formula.Function;
import plumbline.metric.formula.Formula.Operator;

/** A formula ready to be worked out: names are resolved, aggregates replaced by measures. */
public sealed interface Term {

  /** A number, exact as written. */
  record Constant(BigDecimal value) implements Term {}

  /**
   * A measure of the scan that is combined from days.
   *
   * @param index into {@link SourceScan#daily}
   */
  record Daily(int index, Measure measure) implements Term {}

  /**
   * A measure of the scan that is taken from the rows of each range.
   *
   * @param index into {@link SourceScan#framed}
   */
  record Framed(int index, Measure measure) implements Term {}

  /** A sum divided by the count of what was summed; nothing where the count is 0. */
  record Mean(Daily sum, Daily count) implements Term {}

  /** Another metric over the same days. */
  record Input(MetricId metric) implements Term {}

  /** Another metric, a length of time earlier. */
  record Earlier(MetricId metric, Duration back) implements Term {}

  /** The negative. */
  record Negated(Term operand) implements Term {}

  /** One of the four operations of arithmetic. */
  record Arithmetic(Operator operator, Term left, Term right) implements Term {}

  /** A function of numbers: abs, round, coalesce, nullif, least or greatest. */
  record Scalar(Function function, List<Term> arguments) implements Term {
    public Scalar {
      arguments = List.copyOf(arguments);
    }
  }

  /** The result of the first branch whose test holds. */
  record Choice(List<Branch> branches, Optional<Term> otherwise) implements Term {
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /** A result and when it is chosen. */
  record Branch(Test test, Term result) {}

  /** A condition on numbers; it may turn out unknown where a number is missing. */
  sealed interface Test {
    /** Always or never. */
    record Fixed(boolean holds) implements Test {}

    /** Two numbers compared. */
    record Compared(Operator operator, Term left, Term right) implements Test {}

    /** Whether a number is missing. */
    record Missing(Term operand) implements Test {}

    /** The opposite. */
    record Not(Test operand) implements Test {}

    /** All hold. */
    record All(List<Test> tests) implements Test {
      public All {
        tests = List.copyOf(tests);
      }
    }

    /** At least one holds. */
    record Any(List<Test> tests) implements Test {
      public Any {
        tests = List.copyOf(tests);
      }
    }
  }
}
