package plumbline.metric.formula;

import java.util.List;
import java.util.Optional;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.metric.formula.Formula.Operator;

/**
 * Works out the sort and unit of every part of a formula, and reports what does not go together.
 *
 * <p>A part that is wrong has an unknown sort afterwards, so that each mistake is told once.
 */
final class SortCheck {

  /** Where in the life of rows a part stands. */
  enum Place {
    /** Over a source, outside any aggregate: only aggregates and literals can stand here. */
    OVER_ROWS,
    /** Within an aggregate: one row at a time. */
    IN_AGGREGATE,
    /** In a condition that rows must meet: one row at a time. */
    IN_WHERE,
    /** Arithmetic over metrics. */
    OVER_METRICS;

    boolean isRow() {
      return this == IN_AGGREGATE || this == IN_WHERE;
    }
  }

  private final Scope scope;
  private final Place place;
  private final Findings findings;
  private final Clash clash;

  SortCheck(Scope scope, Place place, Findings findings) {
    this.scope = scope;
    this.place = place;
    this.findings = findings;
    this.clash = new Clash(findings);
  }

  /** The same scope with another place. */
  SortCheck in(Place other) {
    return new SortCheck(scope, other, findings);
  }

  Place place() {
    return place;
  }

  Clash clash() {
    return clash;
  }

  Sort sort(Formula formula) {
    if (formula instanceof Formula.NumberLiteral literal) {
      return Sort.of(Quantity.literal(literal.value()));
    }
    if (formula instanceof Formula.BooleanLiteral) {
      return Sort.Other.BOOLEAN;
    }
    if (formula instanceof Formula.TextLiteral) {
      return rowsOnly(Sort.Other.TEXT, formula);
    }
    if (formula instanceof Formula.DateLiteral) {
      return rowsOnly(Sort.Other.DATE, formula);
    }
    if (formula instanceof Formula.Name name) {
      return name(name);
    }
    if (formula instanceof Formula.Previous previous) {
      return previous(previous);
    }
    if (formula instanceof Formula.Call call) {
      return new CallCheck(this, findings).sort(call);
    }
    if (formula instanceof Formula.Case cases) {
      return cases(cases);
    }
    return compound(formula);
  }

  private Sort compound(Formula formula) {
    if (formula instanceof Formula.Negation negation) {
      return number(negation.operand()).map(Sort::of).orElse(Sort.Other.UNKNOWN);
    }
    if (formula instanceof Formula.Binary binary) {
      return binary(binary);
    }
    if (formula instanceof Formula.Not not) {
      condition(not.operand(), "`not`");
    } else if (formula instanceof Formula.IsNull isNull) {
      sort(isNull.operand());
    } else if (formula instanceof Formula.In in) {
      Sort operand = sort(in.operand());
      in.options()
          .forEach(option -> compare(in.operand(), operand, option, beside(operand, option)));
    } else if (formula instanceof Formula.Between between) {
      Sort operand = sort(between.operand());
      compare(between.operand(), operand, between.low(), sort(between.low()));
      compare(between.operand(), operand, between.high(), sort(between.high()));
    }
    return Sort.Other.BOOLEAN;
  }

  private Sort rowsOnly(Sort sort, Formula literal) {
    if (place.isRow()) {
      return sort;
    }
    findings.add(
        Finding.of(
                Code.WRONG_TYPE,
                literal.span(),
                FormulaText.of(literal) + " stands where only numbers can")
            .help("texts and dates belong into `where` and into aggregates, which look at rows"));
    return Sort.Other.UNKNOWN;
  }

  private Sort name(Formula.Name name) {
    Sort sort = scope.sort(name, findings);
    if (place != Place.OVER_ROWS || sort.isUnknown()) {
      return sort;
    }
    findings.add(
        Finding.of(
                Code.NOT_AGGREGATED,
                name.span(),
                "`" + name.name() + "` has a value in every row; say how they become one")
            .help("such as " + aggregates(name.name(), sort)));
    return Sort.Other.UNKNOWN;
  }

  private static String aggregates(String name, Sort sort) {
    return sort instanceof Sort.Numeric
        ? "`sum(" + name + ")` or `average(" + name + ")`"
        : "`count(" + name + ")` or `count(distinct " + name + ")`";
  }

  private Sort previous(Formula.Previous previous) {
    if (place == Place.OVER_METRICS) {
      return scope.sort(previous.metric(), findings);
    }
    findings.add(
        Finding.of(
                Code.MISPLACED_FUNCTION,
                previous.span(),
                "`previous` looks back over a metric, not over the rows of a source")
            .help(
                "make the aggregate a metric, and use `previous` in another one without `source`"));
    return Sort.Other.UNKNOWN;
  }

  private Sort cases(Formula.Case cases) {
    cases.branches().forEach(branch -> condition(branch.condition(), "`when`"));
    Formula first = cases.branches().get(0).result();
    Sort sort = sort(first);
    for (Formula.When branch : cases.branches().subList(1, cases.branches().size())) {
      sort = clash.join(cases, first, sort, branch.result(), sort(branch.result()));
    }
    Optional<Formula> otherwise = cases.otherwise();
    return otherwise.isPresent()
        ? clash.join(cases, first, sort, otherwise.get(), sort(otherwise.get()))
        : sort;
  }

  private Sort binary(Formula.Binary binary) {
    Operator operator = binary.operator();
    if (operator == Operator.AND || operator == Operator.OR) {
      condition(binary.left(), "`" + operator.symbol() + "`");
      condition(binary.right(), "`" + operator.symbol() + "`");
      return Sort.Other.BOOLEAN;
    }
    if (operator.isComparison()) {
      comparison(binary);
      return Sort.Other.BOOLEAN;
    }
    Optional<Quantity> left = number(binary.left());
    Optional<Quantity> right = number(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Sort.Other.UNKNOWN;
    }
    return switch (operator) {
      case MULTIPLY -> Sort.of(product(left.get(), right.get()));
      case DIVIDE -> Sort.of(left.get().over(right.get()));
      default -> clash.sum(binary, left.get(), right.get());
    };
  }

  private void comparison(Formula.Binary binary) {
    Sort left = sort(binary.left());
    compare(binary.left(), left, binary.right(), beside(left, binary.right()));
    boolean ordered =
        binary.operator() != Operator.EQUAL && binary.operator() != Operator.NOT_EQUAL;
    if (ordered && left == Sort.Other.BOOLEAN) {
      findings.add(
          Finding.of(
                  Code.WRONG_TYPE,
                  binary.span(),
                  Told.part(binary.left()) + " is true or false, which have no order")
              .help("use the condition itself, or `not` before it"));
    }
  }

  /** In a row, a price times a number of things is money: nobody declares prices per thing. */
  private Quantity product(Quantity left, Quantity right) {
    if (place.isRow() && left.isMoneyAlone() && right.isNumberOfThings()) {
      return left;
    }
    if (place.isRow() && right.isMoneyAlone() && left.isNumberOfThings()) {
      return right;
    }
    return left.times(right);
  }

  /** The sort of what something is held against: an unknown name beside a text is meant as one. */
  private Sort beside(Sort other, Formula part) {
    if (other != Sort.Other.TEXT || !(part instanceof Formula.Name name)) {
      return sort(part);
    }
    Findings own = new Findings();
    Sort sort = new SortCheck(scope, place, own).sort(part);
    own.inFileOrder().stream()
        .map(finding -> finding.help("a text stands in single quotes: `'" + name.name() + "'`"))
        .forEach(findings::add);
    return sort;
  }

  private void compare(Formula left, Sort leftSort, Formula right, Sort rightSort) {
    clash.compare(left, leftSort, right, rightSort);
  }

  /** What a part measures that must be a number; empty if it is none, which is reported. */
  Optional<Quantity> number(Formula formula) {
    Sort sort = sort(formula);
    if (sort instanceof Sort.Numeric numeric) {
      return Optional.of(numeric.quantity());
    }
    if (!sort.isUnknown()) {
      wrongType(formula.span(), Told.part(formula) + " is " + sort.told() + ", not a number");
    }
    return Optional.empty();
  }

  /** Checks a part that must be true or false. */
  void condition(Formula formula, String user) {
    Sort sort = sort(formula);
    if (sort != Sort.Other.BOOLEAN && !sort.isUnknown()) {
      findings.add(
          Finding.of(
                  Code.WRONG_TYPE,
                  formula.span(),
                  user + " needs a condition, but " + Told.part(formula) + " is " + sort.told())
              .help("compare it with something, as in `status = 'paid'` or `quantity > 0`"));
    }
  }

  void wrongType(Span span, String message) {
    findings.add(Finding.of(Code.WRONG_TYPE, span, message));
  }

  /** The common sort of parts of which one becomes the value; unknown if they do not agree. */
  Sort common(Formula whole, List<Formula> parts) {
    Sort sort = sort(parts.get(0));
    for (Formula part : parts.subList(1, parts.size())) {
      sort = clash.join(whole, parts.get(0), sort, part, sort(part));
    }
    return sort;
  }
}
