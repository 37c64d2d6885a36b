package plumbline.metric.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import plumbline.charter.Expression;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.metric.formula.Formula.Operator;

/**
 * Reads the text of a formula into a tree.
 *
 * <p>From loosest to tightest: {@code or}; {@code and}; {@code not}; comparisons, {@code in},
 * {@code is null} and {@code between}, which do not chain; {@code + -}; {@code * /}; the sign;
 * calls, cases and parentheses. Words of the grammar and functions may be written in capitals.
 */
public final class FormulaParser {

  /** Deeper than anybody could read, and far from the end of the stack. */
  private static final int DEEPEST = 50;

  /** A chain of them makes a tree as deep as it is long. */
  private static final int MOST_OPERATORS = 200;

  private final TokenReader tokens;
  private final CallParser calls;
  private int depth;
  private int operators;

  private FormulaParser(TokenReader tokens, List<Finding> found) {
    this.tokens = tokens;
    this.calls = new CallParser(tokens, this::formula, found);
  }

  /**
   * The tree of a formula or condition; absent when it is not one, and findings say why. Never
   * throws, whatever the text.
   *
   * <p>A tree is sound in its grammar and in the number of arguments of each call. What its names
   * mean is not looked at.
   */
  public static Optional<Formula> parse(Expression text, Findings findings) {
    TextPlace place = new TextPlace(text);
    List<Finding> found = new ArrayList<>();
    try {
      TokenReader tokens = new TokenReader(FormulaLexer.tokens(text.text(), place), place);
      Formula formula = new FormulaParser(tokens, found).whole();
      findings.addAll(found);
      return found.isEmpty() ? Optional.of(formula) : Optional.empty();
    } catch (SyntaxError error) {
      findings.addAll(found);
      findings.add(error.finding());
      return Optional.empty();
    }
  }

  private Formula whole() {
    if (tokens.atEnd()) {
      throw SyntaxError.at(tokens.span(), "the formula is empty");
    }
    Formula formula = formula();
    if (!tokens.atEnd()) {
      throw tokens.unexpected("the end of the formula");
    }
    return formula;
  }

  private Formula formula() {
    return deeper(this::disjunction);
  }

  /** Every way down the grammar that can lead back to itself passes here. */
  private Formula deeper(Supplier<Formula> inner) {
    if (depth == DEEPEST) {
      throw SyntaxError.at(
              tokens.span(), "the formula is nested more than " + DEEPEST + " levels deep")
          .help("make metrics of its parts");
    }
    depth++;
    Formula formula = inner.get();
    depth--;
    return formula;
  }

  private Formula disjunction() {
    Formula left = conjunction();
    while (tokens.takeWord("or")) {
      left = binary(Operator.OR, left, conjunction());
    }
    return left;
  }

  private Formula conjunction() {
    Formula left = negated();
    while (tokens.takeWord("and")) {
      left = binary(Operator.AND, left, negated());
    }
    return left;
  }

  private Formula negated() {
    Token first = tokens.peek();
    if (!tokens.takeWord("not")) {
      return condition();
    }
    Formula operand = deeper(this::negated);
    return new Formula.Not(tokens.since(first), operand);
  }

  private Formula condition() {
    Token first = tokens.peek();
    Formula operand = sum();
    Optional<Operator> comparison = tokens.takeComparison();
    if (comparison.isPresent()) {
      Formula compared = binary(comparison.get(), operand, sum());
      return single(compared);
    }
    if (tokens.takeWord("is")) {
      boolean negated = tokens.takeWord("not");
      tokens.expectWord("null");
      return single(new Formula.IsNull(tokens.since(first), operand, negated));
    }
    boolean negated = tokens.takeNotBefore("in", "between");
    if (tokens.takeWord("in")) {
      List<Formula> options = options();
      return single(new Formula.In(tokens.since(first), operand, options, negated));
    }
    if (tokens.takeWord("between")) {
      Formula low = sum();
      tokens.expectWord("and");
      Formula high = sum();
      return single(new Formula.Between(tokens.since(first), operand, low, high, negated));
    }
    return operand;
  }

  /** Refuses a second comparison in a row, which would compare a truth with a value. */
  private Formula single(Formula condition) {
    if (tokens.peekComparison().isPresent() || tokens.peek().isWord("is")) {
      throw SyntaxError.at(tokens.span(), "comparisons cannot be chained")
          .help("join two of them with `and`, as in `a < b and b < c`");
    }
    return condition;
  }

  private List<Formula> options() {
    tokens.expectSign("(", "a list in parentheses after `in`");
    List<Formula> options = new ArrayList<>();
    do {
      options.add(formula());
    } while (tokens.takeSign(","));
    tokens.expectSign(")", "`,` or `)` in the list after `in`");
    return options;
  }

  private Formula sum() {
    Formula left = product();
    while (true) {
      if (tokens.takeSign("+")) {
        left = binary(Operator.ADD, left, product());
      } else if (tokens.takeSign("-")) {
        left = binary(Operator.SUBTRACT, left, product());
      } else {
        return left;
      }
    }
  }

  private Formula product() {
    Formula left = signed();
    while (true) {
      if (tokens.takeSign("*")) {
        left = binary(Operator.MULTIPLY, left, signed());
      } else if (tokens.takeSign("/")) {
        left = binary(Operator.DIVIDE, left, signed());
      } else {
        return left;
      }
    }
  }

  private Formula signed() {
    Token first = tokens.peek();
    if (!tokens.takeSign("-")) {
      return primary();
    }
    Formula operand = deeper(this::signed);
    return new Formula.Negation(tokens.since(first), operand);
  }

  private Formula primary() {
    Token token = tokens.peek();
    switch (token.kind()) {
      case NUMBER -> {
        tokens.take();
        return new Formula.NumberLiteral(tokens.since(token), new BigDecimal(token.text()));
      }
      case TEXT -> {
        tokens.take();
        return new Formula.TextLiteral(tokens.since(token), token.text());
      }
      case WORD -> {
        return word(token);
      }
      default -> {
        if (!tokens.takeSign("(")) {
          throw tokens.unexpected("a value");
        }
        Formula inner = formula();
        tokens.expectSign(")", "`)`, which closes the parenthesis,");
        return inner;
      }
    }
  }

  private Formula word(Token token) {
    if (tokens.takeWord("true") || tokens.takeWord("false")) {
      return new Formula.BooleanLiteral(tokens.since(token), token.isWord("true"));
    }
    if (tokens.takeWord("case")) {
      return cases(token);
    }
    if (token.isKeyword()) {
      throw tokens.unexpected("a value");
    }
    return calls.callOrName();
  }

  private Formula cases(Token first) {
    if (!tokens.peek().isWord("when")) {
      throw tokens.unexpected("`when`");
    }
    List<Formula.When> branches = new ArrayList<>();
    while (tokens.takeWord("when")) {
      Formula condition = formula();
      tokens.expectWord("then");
      branches.add(new Formula.When(condition, formula()));
    }
    Optional<Formula> otherwise =
        tokens.takeWord("else") ? Optional.of(formula()) : Optional.empty();
    tokens.expectWord("end");
    return new Formula.Case(tokens.since(first), branches, otherwise);
  }

  private Formula binary(Operator operator, Formula left, Formula right) {
    if (++operators > MOST_OPERATORS) {
      throw SyntaxError.at(
              tokens.span(),
              "the formula is too long: it has more than " + MOST_OPERATORS + " signs")
          .help("make metrics of its parts");
    }
    return new Formula.Binary(left.span().to(right.span()), operator, left, right);
  }
}
