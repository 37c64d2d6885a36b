package plumbline.metric.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.metric.formula.Formula.Function;
import plumbline.metric.formula.Formula.Operator;

/**
 * Tells formulas in plain English: {@code net revenue divided by sessions}.
 *
 * <p>Metrics are named by their titles, columns by their names with spaces. What is told is plain
 * text, not escaped for any format.
 */
public final class FormulaWords {

  private final Charter charter;

  public FormulaWords(Charter charter) {
    this.charter = charter;
  }

  /**
   * How a metric is computed, as part of a sentence: the formula or conversion, which rows count,
   * and over what time.
   */
  public String of(Definition definition) {
    Metric metric = definition.metric();
    StringBuilder text = new StringBuilder();
    definition
        .formula()
        .map(formula -> tell(formula, metric.source().isPresent()))
        .ifPresent(text::append);
    metric.conversion().map(FormulaWords::conversion).ifPresent(text::append);
    definition.where().ifPresent(where -> text.append(", where ").append(tell(where, true)));
    metric.overTime().ifPresent(overTime -> text.append(", ").append(overTime(overTime)));
    metric.window().ifPresent(window -> text.append(", over the last ").append(window));
    metric
        .toDate()
        .ifPresent(start -> text.append(", since the start of the ").append(word(start)));
    return text.toString();
  }

  /** A formula over columns or a condition. */
  public String ofColumns(Formula formula) {
    return tell(formula, true);
  }

  /** A formula over metrics. */
  public String ofMetrics(Formula formula) {
    return tell(formula, false);
  }

  private String tell(Formula formula, boolean columns) {
    return new Teller(columns).tell(formula);
  }

  private static String conversion(Metric.Conversion conversion) {
    return "the share of rows in "
        + spaced(conversion.from().value())
        + " that are followed within "
        + conversion.within()
        + " by a row in "
        + spaced(conversion.to().value())
        + " with the same "
        + spaced(conversion.same());
  }

  private static String overTime(Metric.OverTime overTime) {
    return switch (overTime) {
      case LAST -> "as it stands at the end of the period";
      case FIRST -> "as it stands at the start of the period";
      case AVERAGE -> "averaged over the days of the period";
      case MAX -> "at its highest in the period";
      case MIN -> "at its lowest in the period";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String spaced(String name) {
    return name.replace('_', ' ');
  }

  /** A metric's title within a sentence: small initial, unless the word is all capitals. */
  private String title(String id) {
    String title = charter.metric(new MetricId(id)).map(Metric::title).orElse(spaced(id));
    if (title.isEmpty() || title.matches("\\S[^\\p{Ll}\\s].*")) {
      return title;
    }
    int first = title.codePointAt(0);
    return Character.toString(Character.toLowerCase(first))
        + title.substring(Character.charCount(first));
  }

  /** Tells the parts of one formula. */
  private final class Teller {

    private final boolean columns;

    Teller(boolean columns) {
      this.columns = columns;
    }

    String tell(Formula formula) {
      if (formula instanceof Formula.Name name) {
        return columns ? spaced(name.name()) : title(name.name());
      }
      if (formula instanceof Formula.Previous previous) {
        return title(previous.metric().name()) + " " + previous.back() + " earlier";
      }
      if (formula instanceof Formula.DateLiteral literal) {
        return literal.value().toString();
      }
      if (formula instanceof Formula.TextLiteral literal) {
        return "‘" + literal.value() + "’";
      }
      if (formula instanceof Formula.Call call) {
        return call.function().isAggregate() ? aggregate(call) : call(call);
      }
      if (formula instanceof Formula.Case cases) {
        return cases(cases);
      }
      if (formula instanceof Formula.Negation negation) {
        return "minus " + at(Binding.SIGN, negation.operand());
      }
      if (formula instanceof Formula.Binary binary) {
        return binary(binary);
      }
      return Binding.of(formula).compareTo(Binding.WHOLE) < 0
          ? condition(formula)
          : FormulaText.of(formula);
    }

    private String binary(Formula.Binary binary) {
      Operator operator = binary.operator();
      Binding own = Binding.of(operator);
      Binding left = operator.isComparison() ? own.tighter() : own;
      return at(left, binary.left())
          + sign(operator, binary.right())
          + at(own.tighter(), binary.right());
    }

    private String sign(Operator operator, Formula right) {
      boolean time = right instanceof Formula.DateLiteral;
      return switch (operator) {
        case ADD -> " plus ";
        case SUBTRACT -> " minus ";
        case MULTIPLY -> " times ";
        case DIVIDE -> " divided by ";
        case EQUAL -> " is ";
        case NOT_EQUAL -> " is not ";
        case LESS -> time ? " is before " : " is less than ";
        case LESS_OR_EQUAL -> time ? " is not after " : " is at most ";
        case GREATER -> time ? " is after " : " is more than ";
        case GREATER_OR_EQUAL -> time ? " is not before " : " is at least ";
        case AND -> " and ";
        case OR -> " or ";
      };
    }

    private String condition(Formula formula) {
      if (formula instanceof Formula.Not not) {
        return "it is not so that " + at(Binding.CONDITION, not.operand());
      }
      if (formula instanceof Formula.IsNull isNull) {
        return at(Binding.SUM, isNull.operand())
            + (isNull.negated() ? " is known" : " is not known");
      }
      if (formula instanceof Formula.In in) {
        return at(Binding.SUM, in.operand())
            + (in.negated() ? " is none of " : " is one of ")
            + list(in.options(), " or ");
      }
      Formula.Between between = (Formula.Between) formula;
      return at(Binding.SUM, between.operand())
          + (between.negated() ? " is not from " : " is from ")
          + at(Binding.SUM, between.low())
          + " to "
          + at(Binding.SUM, between.high());
    }

    private String aggregate(Formula.Call call) {
      if (call.arguments().isEmpty()) {
        return "the number of rows";
      }
      String argument = tell(call.arguments().get(0));
      return switch (call.function()) {
        case COUNT ->
            call.distinct()
                ? "the number of different values of " + argument
                : "the number of rows with a value of " + argument;
        case AVERAGE -> "the average of " + argument;
        case MEDIAN -> "the median of " + argument;
        case PERCENTILE ->
            "the " + percentile(call.arguments().get(1)) + " percentile of " + argument;
        case MIN -> "the lowest " + argument;
        case MAX -> "the highest " + argument;
        default -> "the sum of " + argument;
      };
    }

    private String percentile(Formula share) {
      String hundredths =
          share instanceof Formula.NumberLiteral number
              ? number.value().movePointRight(2).stripTrailingZeros().toPlainString()
              : FormulaText.of(share);
      boolean teen = hundredths.matches(".*1[123]");
      if (teen || !hundredths.matches(".*[123]")) {
        return hundredths + "th";
      }
      return hundredths
          + List.of("st", "nd", "rd").get(hundredths.charAt(hundredths.length() - 1) - '1');
    }

    private String call(Formula.Call call) {
      List<Formula> arguments = call.arguments();
      String first = at(Binding.WHOLE, arguments.get(0));
      String second = arguments.size() > 1 ? at(Binding.WHOLE, arguments.get(1)) : "";
      return switch (call.function()) {
        case ABS -> first + " without its sign";
        case ROUND -> first + " rounded" + decimals(second);
        case COALESCE -> "the first known of " + list(arguments, " and ");
        case NULLIF -> first + " unless it is " + second;
        case LEAST -> "the lowest of " + list(arguments, " and ");
        case GREATEST -> "the highest of " + list(arguments, " and ");
        case LOWER -> first + " in small letters";
        case UPPER -> first + " in capitals";
        case TRIM -> first + " without spaces around it";
        case STARTS_WITH -> first + " starts with " + second;
        case ENDS_WITH -> first + " ends with " + second;
        case CONTAINS -> first + " contains " + second;
        default -> timeUnit(call.function()) + " from " + first + " to " + second;
      };
    }

    private String decimals(String count) {
      String noun = count.equals("1") ? " decimal" : " decimals";
      return count.isEmpty() ? "" : " to " + count + noun;
    }

    private String timeUnit(Function function) {
      return "the " + FunctionName.of(function).replace("_between", "");
    }

    private String cases(Formula.Case cases) {
      List<String> parts = new ArrayList<>();
      for (Formula.When branch : cases.branches()) {
        parts.add(at(Binding.SUM, branch.result()) + " if " + tell(branch.condition()));
      }
      parts.add("else " + cases.otherwise().map(this::tell).orElse("nothing"));
      return String.join(", ", parts);
    }

    private String list(List<Formula> formulas, String last) {
      List<String> told = formulas.stream().map(formula -> at(Binding.SUM, formula)).toList();
      int end = told.size() - 1;
      return end == 0
          ? told.get(0)
          : String.join(", ", told.subList(0, end)) + last + told.get(end);
    }

    /** In parentheses if it could be mistaken within its place. */
    private String at(Binding place, Formula formula) {
      boolean loose = Binding.of(formula).compareTo(place) < 0;
      boolean trailing = formula instanceof Formula.Case || isLong(formula);
      return loose || trailing ? "(" + tell(formula) + ")" : tell(formula);
    }

    /** A function of more than names: nobody could hear where it ends. */
    private boolean isLong(Formula formula) {
      return formula instanceof Formula.Call call
          && call.arguments().stream()
              .anyMatch(part -> part instanceof Formula.Call || Binding.of(part) != Binding.WHOLE);
    }
  }
}
