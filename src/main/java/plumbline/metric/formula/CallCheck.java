package plumbline.metric.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.metric.formula.Formula.Function;
import plumbline.metric.formula.SortCheck.Place;

/** Works out the sort of calls, and whether they may stand where they stand. */
final class CallCheck {

  private static final BigDecimal MOST_DECIMALS = BigDecimal.TEN;

  private final SortCheck check;
  private final Findings findings;

  CallCheck(SortCheck check, Findings findings) {
    this.check = check;
    this.findings = findings;
  }

  Sort sort(Formula.Call call) {
    if (call.function().isAggregate()) {
      return check.place() == Place.OVER_ROWS ? aggregate(call) : misplaced(call);
    }
    List<Formula> arguments = call.arguments();
    return switch (call.function()) {
      case ABS -> numeric(arguments.get(0));
      case ROUND -> round(arguments);
      case COALESCE, LEAST, GREATEST -> check.common(call, arguments);
      case NULLIF -> nullIf(arguments.get(0), arguments.get(1));
      case LOWER, UPPER, TRIM -> text(arguments, Sort.Other.TEXT);
      case STARTS_WITH, ENDS_WITH, CONTAINS -> text(arguments, Sort.Other.BOOLEAN);
      case DAYS_BETWEEN -> between(call, "day");
      case HOURS_BETWEEN -> between(call, "hour");
      case MINUTES_BETWEEN -> between(call, "minute");
      default -> throw new IllegalStateException("not a function of rows: " + call.function());
    };
  }

  private Sort aggregate(Formula.Call call) {
    SortCheck inside = check.in(Place.IN_AGGREGATE);
    if (call.function() == Function.COUNT) {
      call.arguments().forEach(argument -> counted(argument, inside.sort(argument)));
      return Sort.of(Quantity.COUNT);
    }
    if (call.function() == Function.PERCENTILE) {
      share(call.arguments().get(1));
    }
    Formula argument = call.arguments().get(0);
    Optional<Quantity> quantity = inside.number(argument);
    boolean sumOfLiterals =
        call.function() == Function.SUM && quantity.map(Quantity::isLiteral).orElse(false);
    // Adding up ones is counting: sum(case when … then 1 else 0 end).
    return sumOfLiterals
        ? Sort.of(Quantity.COUNT)
        : quantity.map(Sort::of).orElse(Sort.Other.UNKNOWN);
  }

  private void counted(Formula argument, Sort sort) {
    if (sort == Sort.Other.BOOLEAN) {
      findings.add(
          Finding.of(
                  Code.WRONG_TYPE,
                  argument.span(),
                  "`count` counts rows with a value, and a condition that is false is one too")
              .help("write `count()` and the condition in `where`")
              .help("or write `sum(case when … then 1 else 0 end)`"));
    }
  }

  private void share(Formula share) {
    boolean sound =
        share instanceof Formula.NumberLiteral number
            && number.value().signum() > 0
            && number.value().compareTo(BigDecimal.ONE) < 0;
    if (!sound) {
      findings.add(
          Finding.of(
                  Code.WRONG_ARGUMENTS,
                  share.span(),
                  "the second argument of `percentile` is a number between 0 and 1")
              .help("write 0.95 for the 95th percentile"));
    }
  }

  private Sort misplaced(Formula.Call call) {
    String name = FunctionName.of(call.function());
    findings.add(
        switch (check.place()) {
          case IN_AGGREGATE ->
              Finding.of(
                      Code.NESTED_AGGREGATE,
                      call.span(),
                      "`" + name + "` stands within another aggregate")
                  .help("let a `query` source do the inner step, with one row per group")
                  .help("for the lowest or highest of several columns write `least` or `greatest`");
          case IN_WHERE ->
              Finding.of(
                      Code.MISPLACED_FUNCTION,
                      call.span(),
                      "`where` looks at one row at a time, so `" + name + "` cannot stand in it")
                  .help("let a `query` source work it out as a column");
          default ->
              Finding.of(
                      Code.MISPLACED_FUNCTION,
                      call.span(),
                      "`" + name + "` needs rows, but the metric names no `source`")
                  .help("name the source whose columns are aggregated")
                  .help(
                      "a metric is already one number for each period: use it without `"
                          + name
                          + "`");
        });
    return Sort.Other.UNKNOWN;
  }

  private Sort numeric(Formula argument) {
    return check.number(argument).map(Sort::of).orElse(Sort.Other.UNKNOWN);
  }

  private Sort round(List<Formula> arguments) {
    if (arguments.size() > 1) {
      boolean sound =
          arguments.get(1) instanceof Formula.NumberLiteral number
              && number.value().stripTrailingZeros().scale() <= 0
              && number.value().compareTo(MOST_DECIMALS) <= 0;
      if (!sound) {
        findings.add(
            Finding.of(
                Code.WRONG_ARGUMENTS,
                arguments.get(1).span(),
                "the second argument of `round` is a number of decimals from 0 to 10"));
      }
    }
    return numeric(arguments.get(0));
  }

  private Sort nullIf(Formula value, Formula without) {
    Sort sort = check.sort(value);
    check.clash().compare(value, sort, without, check.sort(without));
    return sort;
  }

  private Sort text(List<Formula> arguments, Sort result) {
    for (Formula argument : arguments) {
      Sort sort = check.sort(argument);
      if (sort != Sort.Other.TEXT && !sort.isUnknown()) {
        check.wrongType(argument.span(), Told.part(argument) + " is " + sort.told() + ", not text");
      }
    }
    return result;
  }

  private Sort between(Formula.Call call, String unit) {
    Sort first = instant(call.arguments().get(0));
    Sort second = instant(call.arguments().get(1));
    if (!first.isUnknown() && !second.isUnknown()) {
      bothAlike(call, first, second, unit);
    }
    return Sort.of(Quantity.time(unit));
  }

  private Sort instant(Formula argument) {
    Sort sort = check.sort(argument);
    if (!sort.isInstant() && !sort.isUnknown()) {
      check.wrongType(
          argument.span(), Told.part(argument) + " is " + sort.told() + ", not a date or time");
      return Sort.Other.UNKNOWN;
    }
    return sort;
  }

  private void bothAlike(Formula.Call call, Sort first, Sort second, String unit) {
    String name = "`" + FunctionName.of(call.function()) + "`";
    if (!first.equals(second)) {
      findings.add(
          Finding.of(
                  Code.WRONG_TYPE,
                  call.span(),
                  name
                      + " needs two dates or two times, not "
                      + first.told()
                      + " and "
                      + second.told())
              .help("a column can be declared a second time as `date`, with `from`"));
    } else if (first == Sort.Other.DATE && !unit.equals("day")) {
      findings.add(
          Finding.of(Code.WRONG_TYPE, call.span(), name + " needs times, but these are dates")
              .help("use `days_between`"));
    }
  }
}
