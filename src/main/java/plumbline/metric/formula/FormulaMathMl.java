package plumbline.metric.formula;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.metric.formula.Formula.Operator;

/**
 * Sets formulas as presentation MathML for HTML: quotients as fractions, metrics by their titles.
 *
 * <p>All text from files is escaped; the markup can be put into a page as it is.
 */
public final class FormulaMathMl {

  private final UnaryOperator<String> names;

  private FormulaMathMl(UnaryOperator<String> names) {
    this.names = names;
  }

  /** The formula of a metric as one {@code <math>} element; without its condition and window. */
  public static String of(Charter charter, Definition definition) {
    UnaryOperator<String> names =
        definition.isAggregate()
            ? name -> name.replace('_', ' ')
            : id -> charter.metric(new MetricId(id)).map(Metric::title).orElse(id);
    return definition.formula().map(formula -> of(names, formula)).orElse("");
  }

  /**
   * @param names what a column or metric is shown as, by its name in the formula; not escaped
   */
  static String of(UnaryOperator<String> names, Formula formula) {
    return "<math display=\"block\">" + new FormulaMathMl(names).set(formula) + "</math>";
  }

  private String set(Formula formula) {
    if (formula instanceof Formula.NumberLiteral literal) {
      return "<mn>" + literal.value().toPlainString() + "</mn>";
    }
    if (formula instanceof Formula.TextLiteral literal) {
      return text("‘" + literal.value() + "’");
    }
    if (formula instanceof Formula.DateLiteral literal) {
      return text(literal.value().toString());
    }
    if (formula instanceof Formula.BooleanLiteral literal) {
      return text(Boolean.toString(literal.value()));
    }
    if (formula instanceof Formula.Name name) {
      return text(names.apply(name.name()));
    }
    if (formula instanceof Formula.Previous previous) {
      String earlier = text(previous.back() + " earlier");
      return "<msub>" + set(previous.metric()) + earlier + "</msub>";
    }
    if (formula instanceof Formula.Call call) {
      return call(call);
    }
    return formula instanceof Formula.Case cases ? cases(cases) : compound(formula);
  }

  private String compound(Formula formula) {
    if (formula instanceof Formula.Binary binary) {
      return binary(binary);
    }
    if (formula instanceof Formula.Negation negation) {
      return row("<mo form=\"prefix\">−</mo>", at(Binding.SIGN, negation.operand()));
    }
    if (formula instanceof Formula.Not not) {
      return row(word("not"), at(Binding.NOT, not.operand()));
    }
    if (formula instanceof Formula.IsNull isNull) {
      return row(
          at(Binding.SUM, isNull.operand()), word(isNull.negated() ? "is known" : "is not known"));
    }
    if (formula instanceof Formula.In in) {
      return row(
          at(Binding.SUM, in.operand()),
          sign(in.negated() ? "∉" : "∈"),
          fence("{", list(in.options()), "}"));
    }
    Formula.Between between = (Formula.Between) formula;
    return row(
        at(Binding.SUM, between.operand()),
        word(between.negated() ? "is not from" : "is from"),
        at(Binding.SUM, between.low()),
        word("to"),
        at(Binding.SUM, between.high()));
  }

  private String binary(Formula.Binary binary) {
    Operator operator = binary.operator();
    if (operator == Operator.DIVIDE) {
      return "<mfrac>" + set(binary.left()) + set(binary.right()) + "</mfrac>";
    }
    Binding own = Binding.of(operator);
    Binding left = operator.isComparison() ? own.tighter() : own;
    // What stands right of a product needs no parentheses if it is a fraction.
    boolean fraction =
        binary.right() instanceof Formula.Binary right && right.operator() == Operator.DIVIDE;
    String second = fraction ? set(binary.right()) : at(own.tighter(), binary.right());
    return row(at(left, binary.left()), operator(operator), second);
  }

  private static String operator(Operator operator) {
    return switch (operator) {
      case SUBTRACT -> sign("−");
      case MULTIPLY -> sign("×");
      case NOT_EQUAL -> sign("≠");
      case LESS -> sign("&lt;");
      case LESS_OR_EQUAL -> sign("≤");
      case GREATER -> sign("&gt;");
      case GREATER_OR_EQUAL -> sign("≥");
      case AND, OR -> word(operator.symbol());
      default -> sign(operator.symbol());
    };
  }

  private String call(Formula.Call call) {
    String name = FunctionName.of(call.function()).replace('_', ' ');
    String arguments = call.arguments().isEmpty() ? text("rows") : list(call.arguments());
    String inner = call.distinct() ? row(word("distinct"), arguments) : arguments;
    return row("<mi>" + name + "</mi>", fence("(", inner, ")"));
  }

  private String cases(Formula.Case cases) {
    StringBuilder rows = new StringBuilder();
    for (Formula.When branch : cases.branches()) {
      rows.append(tableRow(set(branch.result()), row(word("if"), set(branch.condition()))));
    }
    String otherwise = cases.otherwise().map(this::set).orElse(text("no value"));
    rows.append(tableRow(otherwise, text("otherwise")));
    return row("<mo fence=\"true\">{</mo>", "<mtable>" + rows + "</mtable>");
  }

  private static String tableRow(String left, String right) {
    return "<mtr><mtd>" + left + "</mtd><mtd>" + right + "</mtd></mtr>";
  }

  private String list(List<Formula> formulas) {
    return formulas.stream().map(this::set).collect(Collectors.joining(sign(",")));
  }

  private String at(Binding place, Formula formula) {
    boolean loose = Binding.of(formula).compareTo(place) < 0;
    return loose ? fence("(", set(formula), ")") : set(formula);
  }

  private static String fence(String open, String inner, String close) {
    return row(
        "<mo fence=\"true\">" + open + "</mo>", inner, "<mo fence=\"true\">" + close + "</mo>");
  }

  private static String row(String... parts) {
    return "<mrow>" + String.join("", parts) + "</mrow>";
  }

  private static String sign(String sign) {
    return "<mo>" + sign + "</mo>";
  }

  /** A word between operands, with its spaces. */
  private static String word(String word) {
    return "<mtext>\u00a0" + word + "\u00a0</mtext>";
  }

  private static String text(String text) {
    return "<mtext>" + escaped(text) + "</mtext>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        // Not allowed in HTML.
        .replaceAll("[\\p{Cntrl}&&[^\t\n]]", "\ufffd");
  }
}
