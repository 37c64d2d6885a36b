package plumbline.engine;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.metric.formula.Formula;
import plumbline.metric.formula.Formula.Operator;

/**
 * A formula over columns as SQL of DuckDB, made from the tree only.
 *
 * <p>Numbers stay exact decimals by the rules of {@link Decimals}; nulls behave as in SQL. A text
 * compared with a day or time is read as an ISO date or time in the charter's zone. The formula
 * must have been checked: a tree that makes no sense is a fault of ours.
 *
 * @param columns how each column is written
 * @param home the charter's zone
 */
record DuckDbSql(Function<String, Rendered> columns, ZoneId home) {

  private static final long MICROS_PER_MINUTE = 60_000_000L;

  Rendered render(Formula formula) {
    if (formula instanceof Formula.NumberLiteral literal) {
      return Rendered.number(Sql.number(literal.value()), Math.max(0, literal.value().scale()));
    } else if (formula instanceof Formula.TextLiteral literal) {
      return Rendered.text(Sql.text(literal.value()));
    } else if (formula instanceof Formula.DateLiteral literal) {
      return Rendered.day(literal.value());
    } else if (formula instanceof Formula.BooleanLiteral literal) {
      return Rendered.condition(Boolean.toString(literal.value()));
    } else if (formula instanceof Formula.Name name) {
      return columns.apply(name.name());
    } else if (formula instanceof Formula.Negation negation) {
      Rendered operand = render(negation.operand());
      return Rendered.number("(-" + operand.sql() + ")", operand.scale());
    } else if (formula instanceof Formula.Not not) {
      return Rendered.condition("(NOT " + render(not.operand()).sql() + ")");
    } else if (formula instanceof Formula.IsNull isNull) {
      String is = isNull.negated() ? " IS NOT NULL)" : " IS NULL)";
      return Rendered.condition("(" + render(isNull.operand()).sql() + is);
    } else if (formula instanceof Formula.Binary binary) {
      return binary(binary.operator(), render(binary.left()), render(binary.right()));
    } else if (formula instanceof Formula.In in) {
      return in(in);
    } else if (formula instanceof Formula.Between between) {
      Rendered operand = render(between.operand());
      String low = binary(Operator.GREATER_OR_EQUAL, operand, render(between.low())).sql();
      String high = binary(Operator.LESS_OR_EQUAL, operand, render(between.high())).sql();
      String both = "(" + low + " AND " + high + ")";
      return Rendered.condition(between.negated() ? "(NOT " + both + ")" : both);
    } else if (formula instanceof Formula.Case choice) {
      return choice(choice);
    } else if (formula instanceof Formula.Call call) {
      return call(call);
    }
    throw senseless(formula);
  }

  private static EngineFailure senseless(Formula formula) {
    return new EngineFailure("cannot be asked of a row, at " + formula.span() + ": " + formula);
  }

  private Rendered in(Formula.In in) {
    Rendered operand = render(in.operand());
    String any =
        in.options().stream()
            .map(option -> binary(Operator.EQUAL, operand, render(option)).sql())
            .collect(Collectors.joining(" OR ", "(", ")"));
    return Rendered.condition(in.negated() ? "(NOT " + any + ")" : any);
  }

  private Rendered choice(Formula.Case choice) {
    StringBuilder sql = new StringBuilder("CASE");
    Rendered kind = render(choice.branches().get(0).result());
    int scale = 0;
    for (Formula.When branch : choice.branches()) {
      Rendered result = render(branch.result());
      scale = Math.max(scale, result.scale());
      sql.append(" WHEN ").append(render(branch.condition()).sql());
      sql.append(" THEN ").append(result.sql());
    }
    if (choice.otherwise().isPresent()) {
      Rendered otherwise = render(choice.otherwise().get());
      scale = Math.max(scale, otherwise.scale());
      sql.append(" ELSE ").append(otherwise.sql());
    }
    String whole = sql.append(" END").toString();
    return new Rendered(whole, kind.kind(), scale, kind.time(), java.util.Optional.empty());
  }

  private Rendered binary(Operator operator, Rendered left, Rendered right) {
    if (operator == Operator.MULTIPLY) {
      return Decimals.product(left, right);
    }
    if (operator == Operator.DIVIDE) {
      return Decimals.quotient(left, right);
    }
    if (operator.isArithmetic()) {
      String sql = "(" + left.sql() + " " + operator.symbol() + " " + right.sql() + ")";
      return Rendered.number(sql, Math.max(left.scale(), right.scale()));
    }
    if (operator.isComparison() && isTime(left, right)) {
      return compareTimes(operator, left, right);
    }
    String symbol = operator.symbol().toUpperCase(java.util.Locale.ROOT);
    return Rendered.condition("(" + left.sql() + " " + symbol + " " + right.sql() + ")");
  }

  private static boolean isTime(Rendered left, Rendered right) {
    return left.kind() == Rendered.Kind.TIME || right.kind() == Rendered.Kind.TIME;
  }

  private Rendered compareTimes(Operator operator, Rendered left, Rendered right) {
    boolean byDay = isDay(left) && isDay(right);
    String a = byDay ? dayOf(left) : instantOf(left);
    String b = byDay ? dayOf(right) : instantOf(right);
    return Rendered.condition("(" + a + " " + operator.symbol() + " " + b + ")");
  }

  private static boolean isDay(Rendered side) {
    return side.time().map(TimeSql::isDate).orElse(side.literal().isPresent());
  }

  private String dayOf(Rendered side) {
    return side.time().map(TimeSql::day).orElse(side.sql());
  }

  private String instantOf(Rendered side) {
    return side.literal()
        .map(day -> day.atStartOfDay(home).withZoneSameInstant(ZoneOffset.UTC))
        .map(midnight -> Sql.timestamp(midnight.toLocalDateTime()))
        .orElseGet(() -> side.time().map(TimeSql::instant).orElse(side.sql()));
  }

  private Rendered call(Formula.Call call) {
    List<Rendered> arguments = call.arguments().stream().map(this::render).toList();
    Rendered first = arguments.isEmpty() ? Rendered.text("") : arguments.get(0);
    return switch (call.function()) {
      case ABS -> Rendered.number("abs(" + first.sql() + ")", first.scale());
      case ROUND -> Decimals.rounded(first, places(call));
      case COALESCE, LEAST, GREATEST, NULLIF -> same(call, arguments);
      case LOWER, UPPER, TRIM -> Rendered.text(plain(call, arguments));
      case STARTS_WITH, CONTAINS -> Rendered.condition(plain(call, arguments));
      case ENDS_WITH -> Rendered.condition("suffix(" + list(arguments) + ")");
      case DAYS_BETWEEN -> between(arguments, 24 * 60);
      case HOURS_BETWEEN -> between(arguments, 60);
      case MINUTES_BETWEEN -> between(arguments, 1);
      case COUNT, SUM, AVERAGE, MEDIAN, PERCENTILE, MIN, MAX -> throw senseless(call);
    };
  }

  private static int places(Formula.Call call) {
    if (call.arguments().size() == 1) {
      return 0;
    }
    Formula places = call.arguments().get(1);
    boolean negative = places instanceof Formula.Negation;
    Formula number = places instanceof Formula.Negation negation ? negation.operand() : places;
    if (number instanceof Formula.NumberLiteral literal) {
      BigDecimal written = negative ? literal.value().negate() : literal.value();
      return written.intValueExact();
    }
    throw senseless(call);
  }

  private Rendered same(Formula.Call call, List<Rendered> arguments) {
    int scale = arguments.stream().mapToInt(Rendered::scale).max().orElse(0);
    Rendered first = arguments.get(0);
    return new Rendered(
        plain(call, arguments), first.kind(), scale, first.time(), java.util.Optional.empty());
  }

  private static String plain(Formula.Call call, List<Rendered> arguments) {
    String name = call.function().name().toLowerCase(java.util.Locale.ROOT);
    return name + "(" + list(arguments) + ")";
  }

  private static String list(List<Rendered> arguments) {
    return arguments.stream().map(Rendered::sql).collect(Collectors.joining(", "));
  }

  /** Elapsed time between instants; whole days where one of the two is a day without a time. */
  private Rendered between(List<Rendered> ends, long minutes) {
    Rendered from = ends.get(0);
    Rendered to = ends.get(1);
    boolean byDay = isDay(from) || isDay(to);
    String micros =
        byDay
            ? "CAST(" + dayOf(to) + " - " + dayOf(from) + " AS HUGEINT) * 86400000000"
            : "epoch_us(" + instantOf(to) + ") - epoch_us(" + instantOf(from) + ")";
    return Decimals.lengthOfTime(micros, minutes * MICROS_PER_MINUTE);
  }
}
