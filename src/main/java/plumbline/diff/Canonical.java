package plumbline.diff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.charter.Expression;
import plumbline.charter.Markdown;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Fingerprint;
import plumbline.metric.formula.FormulaParser;
import plumbline.metric.formula.FormulaText;

/** One text for all values that say the same, whatever the place, order of keys and layout. */
final class Canonical {

  private Canonical() {}

  /** Parts of nested values stand in brackets, so that no two values have one text. */
  static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Canonical::text).orElse("");
    } else if (value instanceof List<?> list) {
      return list.stream().map(Canonical::text).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } else if (value instanceof Expression formula) {
      return formula(formula);
    } else if (value instanceof Markdown markdown) {
      return quoted(markdown.source().strip());
    } else if (value instanceof String text) {
      return quoted(text);
    } else if (value instanceof Record record && Components.isMapping(record)) {
      return Components.keys(record).stream()
          .map(key -> Components.key(key) + ": " + text(Components.value(record, key)))
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (value instanceof plumbline.charter.Amount amount) {
      return text(amount.value()) + amount.unit().map(unit -> " " + unit).orElse("");
    }
    return value.toString();
  }

  static String formula(Expression formula) {
    return FormulaParser.parse(formula, new Findings())
        .map(FormulaText::of)
        .orElse(formula.text().strip());
  }

  /** The first {@code digits} hexadecimal digits of the SHA-256 digest of a text in UTF-8. */
  static String digest(String text, int digits) {
    return Fingerprint.digest(text, digits);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
