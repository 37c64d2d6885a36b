package plumbline.metric.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Duration;
import plumbline.diagnostic.Span;

/** A node of a parsed formula. Every node knows the stretch of text it was read from. */
public sealed interface Formula {

  Span span();

  /** A number, exact as written. */
  record NumberLiteral(Span span, BigDecimal value) implements Formula {}

  /** A text between single quotes, unescaped. */
  record TextLiteral(Span span, String value) implements Formula {}

  /** {@code true} or {@code false}. */
  record BooleanLiteral(Span span, boolean value) implements Formula {}

  /**
   * {@code date '2026-03-01'}. Compared with a time, it stands for the first moment of that day in
   * the charter's zone.
   */
  record DateLiteral(Span span, LocalDate value) implements Formula {}

  /** A column of the source, or a metric. */
  record Name(Span span, String name) implements Formula {}

  /**
   * A function of the closed list. {@code count()} has no argument; {@code distinct} only with
   * count.
   */
  record Call(Span span, Function function, boolean distinct, List<Formula> arguments)
      implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code previous(metric, 1 year)}: the value a length of time earlier, by the calendar. */
  record Previous(Span span, Name metric, Duration back) implements Formula {}

  /** {@code -x}. */
  record Negation(Span span, Formula operand) implements Formula {}

  /** {@code not x}. */
  record Not(Span span, Formula operand) implements Formula {}

  /** Two operands and what stands between them. */
  record Binary(Span span, Operator operator, Formula left, Formula right) implements Formula {}

  /** {@code x in (a, b)}. */
  record In(Span span, Formula operand, List<Formula> options, boolean negated) implements Formula {
    public In {
      options = List.copyOf(options);
    }
  }

  /** {@code x is null}. */
  record IsNull(Span span, Formula operand, boolean negated) implements Formula {}

  /** {@code x between low and high}, both included. */
  record Between(Span span, Formula operand, Formula low, Formula high, boolean negated)
      implements Formula {}

  /** {@code case when a then b … else c end}. */
  record Case(Span span, List<When> branches, Optional<Formula> otherwise) implements Formula {
    public Case {
      branches = List.copyOf(branches);
    }
  }

  /** One branch of a case. */
  record When(Formula condition, Formula result) {}

  /** What stands between two operands, with its symbol. */
  enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    AND("and"),
    OR("or");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    public boolean isArithmetic() {
      return switch (this) {
        case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
        default -> false;
      };
    }

    public boolean isComparison() {
      return switch (this) {
        case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
        default -> false;
      };
    }
  }

  /** The closed list of functions. */
  enum Function {
    COUNT(true, 0, 1),
    SUM(true, 1, 1),
    AVERAGE(true, 1, 1),
    MEDIAN(true, 1, 1),
    /**
     * Second argument: a number between 0 and 1; the smallest value with at least that share at or
     * below.
     */
    PERCENTILE(true, 2, 2),
    MIN(true, 1, 1),
    MAX(true, 1, 1),

    ABS(false, 1, 1),
    ROUND(false, 1, 2),
    COALESCE(false, 2, 9),
    NULLIF(false, 2, 2),
    LEAST(false, 2, 9),
    GREATEST(false, 2, 9),
    LOWER(false, 1, 1),
    UPPER(false, 1, 1),
    TRIM(false, 1, 1),
    STARTS_WITH(false, 2, 2),
    ENDS_WITH(false, 2, 2),
    CONTAINS(false, 2, 2),
    /** Whole and broken days from the first time to the second. */
    DAYS_BETWEEN(false, 2, 2),
    HOURS_BETWEEN(false, 2, 2),
    MINUTES_BETWEEN(false, 2, 2);

    private final boolean aggregate;
    private final int fewest;
    private final int most;

    Function(boolean aggregate, int fewest, int most) {
      this.aggregate = aggregate;
      this.fewest = fewest;
      this.most = most;
    }

    /** Whether it makes one value of many rows. */
    public boolean isAggregate() {
      return aggregate;
    }

    public int fewestArguments() {
      return fewest;
    }

    public int mostArguments() {
      return most;
    }
  }
}
