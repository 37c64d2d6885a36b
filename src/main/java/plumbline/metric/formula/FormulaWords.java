package plumbline.metric.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import plumbline.charter.Charter;
import plumbline.charter.Duration;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.metric.formula.Formula.Function;
import plumbline.metric.formula.Formula.Operator;

/**
 * Tells formulas in plain words: {@code net revenue divided by sessions}. What is said, in which
 * order and what must be held together is decided here; the words are lent.
 *
 * <p>Metrics are named by their titles, columns by their names with spaces. What is told is plain
 * text, not escaped for any format.
 */
public final class FormulaWords {

  private final Charter charter;
  private final Lexicon words;

  /** The words of a language. */
  public interface Lexicon {

    /** The message of a key that begins with {@code formula.}, with its places filled in. */
    String say(String key, Object... filled);

    /** The message of a key for a number of things, which fills the first place. */
    String count(String key, long number, String shown, Object... further);

    /** The message of a key for a place in an order, which fills the first place. */
    String ordinal(String key, BigDecimal place, String shown);

    /** A name as it stands within a sentence. */
    String within(String name);
  }

  public FormulaWords(Charter charter, Lexicon words) {
    this.charter = charter;
    this.words = words;
  }

  /**
   * How a metric is computed, as part of a sentence: the formula or conversion, which rows count,
   * and over what time.
   */
  public String of(Definition definition) {
    Metric metric = definition.metric();
    String text =
        definition
            .formula()
            .map(formula -> tell(formula, metric.source().isPresent()))
            .or(() -> metric.conversion().map(this::conversion))
            .orElse("");
    if (definition.where().isPresent()) {
      text = words.say("formula.where", text, tell(definition.where().get(), true));
    }
    if (metric.overTime().isPresent()) {
      text = words.say("formula.over-time." + word(metric.overTime().get()), text);
    }
    if (metric.window().isPresent()) {
      text = words.say("formula.window", text, length(metric.window().get()));
    }
    return metric.toDate().isPresent()
        ? words.say("formula.to-date." + word(metric.toDate().get()), text)
        : text;
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

  private String conversion(Metric.Conversion conversion) {
    return words.say(
        "formula.conversion",
        spaced(conversion.from().value()),
        length(conversion.within()),
        spaced(conversion.to().value()),
        spaced(conversion.same()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String length(Duration duration) {
    String key = "length." + word(duration.unit());
    return words.count(key, duration.count(), String.valueOf(duration.count()));
  }

  private static String spaced(String name) {
    return name.replace('_', ' ');
  }

  /** A metric's title within a sentence. */
  private String title(String id) {
    return words.within(charter.metric(new MetricId(id)).map(Metric::title).orElse(spaced(id)));
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
        return words.say(
            "formula.previous", title(previous.metric().name()), length(previous.back()));
      }
      if (formula instanceof Formula.DateLiteral literal) {
        return literal.value().toString();
      }
      if (formula instanceof Formula.TextLiteral literal) {
        return words.say("formula.text", literal.value());
      }
      if (formula instanceof Formula.Call call) {
        return call.function().isAggregate() ? aggregate(call) : call(call);
      }
      if (formula instanceof Formula.Case cases) {
        return cases(cases);
      }
      if (formula instanceof Formula.Negation negation) {
        return words.say("formula.negative", at(Binding.SIGN, negation.operand()));
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
      boolean time = binary.right() instanceof Formula.DateLiteral && isOrder(operator);
      return words.say(
          "formula." + word(operator) + (time ? ".time" : ""),
          at(left, binary.left()),
          at(own.tighter(), binary.right()));
    }

    private static boolean isOrder(Operator operator) {
      return operator.isComparison()
          && operator != Operator.EQUAL
          && operator != Operator.NOT_EQUAL;
    }

    private String condition(Formula formula) {
      if (formula instanceof Formula.Not not) {
        return words.say("formula.not", at(Binding.CONDITION, not.operand()));
      }
      if (formula instanceof Formula.IsNull isNull) {
        return words.say(
            isNull.negated() ? "formula.known" : "formula.unknown",
            at(Binding.SUM, isNull.operand()));
      }
      if (formula instanceof Formula.In in) {
        return words.say(
            in.negated() ? "formula.not-in" : "formula.in",
            at(Binding.SUM, in.operand()),
            list(in.options(), "formula.list.or"));
      }
      Formula.Between between = (Formula.Between) formula;
      return words.say(
          between.negated() ? "formula.not-between" : "formula.between",
          at(Binding.SUM, between.operand()),
          at(Binding.SUM, between.low()),
          at(Binding.SUM, between.high()));
    }

    private String aggregate(Formula.Call call) {
      if (call.arguments().isEmpty()) {
        return words.say("formula.rows");
      }
      String argument = tell(call.arguments().get(0));
      if (call.function() == Function.PERCENTILE) {
        return words.say("formula.percentile", ordinal(call.arguments().get(1)), argument);
      }
      return words.say(
          "formula." + word(call.function()) + (call.distinct() ? ".distinct" : ""), argument);
    }

    private String ordinal(Formula share) {
      if (share instanceof Formula.NumberLiteral number) {
        BigDecimal place = number.value().movePointRight(2).stripTrailingZeros();
        return words.ordinal("formula.ordinal", place, place.toPlainString());
      }
      return words.say("formula.ordinal.other", FormulaText.of(share));
    }

    private String call(Formula.Call call) {
      List<Formula> arguments = call.arguments();
      String first = at(Binding.WHOLE, arguments.get(0));
      String second = arguments.size() > 1 ? at(Binding.WHOLE, arguments.get(1)) : "";
      String key = "formula." + word(call.function());
      return switch (call.function()) {
        case ROUND ->
            arguments.size() == 1 ? words.say(key, first) : rounded(first, arguments.get(1));
        case COALESCE, LEAST, GREATEST -> words.say(key, list(arguments, "formula.list.and"));
        default -> words.say(key, first, second);
      };
    }

    /** The checker lets whole numbers through only. */
    private String rounded(String what, Formula decimals) {
      String shown = FormulaText.of(decimals);
      return decimals instanceof Formula.NumberLiteral number
          ? words.count("formula.round.decimals", number.value().longValue(), shown, what)
          : words.say("formula.round.decimals.other", shown, what);
    }

    private String cases(Formula.Case cases) {
      String text = "";
      for (Formula.When branch : cases.branches()) {
        String told =
            words.say("formula.case", at(Binding.SUM, branch.result()), tell(branch.condition()));
        text = text.isEmpty() ? told : words.say("formula.list.more", text, told);
      }
      String otherwise =
          cases.otherwise().map(this::tell).orElseGet(() -> words.say("formula.nothing"));
      return words.say("formula.list.more", text, words.say("formula.case.else", otherwise));
    }

    private String list(List<Formula> formulas, String last) {
      String text = at(Binding.SUM, formulas.get(0));
      int end = formulas.size() - 1;
      for (int i = 1; i <= end; i++) {
        String key = i == end ? last : "formula.list.more";
        text = words.say(key, text, at(Binding.SUM, formulas.get(i)));
      }
      return text;
    }

    /** In parentheses if it could be mistaken within its place. */
    private String at(Binding place, Formula formula) {
      boolean loose = Binding.of(formula).compareTo(place) < 0;
      boolean trailing = formula instanceof Formula.Case || isLong(formula);
      return loose || trailing ? words.say("formula.group", tell(formula)) : tell(formula);
    }

    /** A function of more than names: nobody could hear where it ends. */
    private boolean isLong(Formula formula) {
      return formula instanceof Formula.Call call
          && call.arguments().stream()
              .anyMatch(part -> part instanceof Formula.Call || Binding.of(part) != Binding.WHOLE);
    }
  }
}
