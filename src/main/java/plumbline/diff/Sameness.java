package plumbline.diff;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Expression;
import plumbline.charter.Id;
import plumbline.charter.Markdown;
import plumbline.diagnostic.Findings;
import plumbline.metric.formula.FormulaParser;
import plumbline.metric.formula.FormulaText;

/**
 * Whether two values say the same: {@code 2.4} and {@code 2.40}, a formula typed in two ways, an
 * entity under its earlier and its later id.
 */
final class Sameness {

  private final Renames renames;

  Sameness(Renames renames) {
    this.renames = renames;
  }

  boolean same(Object before, Object after) {
    if (before == after) {
      return true;
    } else if (before instanceof Optional<?> one && after instanceof Optional<?> other) {
      return one.isPresent() == other.isPresent()
          && (one.isEmpty() || same(one.get(), other.get()));
    } else if (before instanceof BigDecimal one && after instanceof BigDecimal other) {
      return one.compareTo(other) == 0;
    } else if (before instanceof Id one && after instanceof Id other) {
      return renames.later(one).equals(other);
    } else if (before instanceof Expression one && after instanceof Expression other) {
      boolean asWritten = renames.isEmpty() && one.text().equals(other.text());
      return asWritten || earlier(one).equals(later(other));
    } else if (before instanceof Markdown one && after instanceof Markdown other) {
      return one.source().strip().equals(other.source().strip());
    } else if (before instanceof List<?> one && after instanceof List<?> other) {
      return sameItems(one, other);
    } else if (before instanceof Record one && before.getClass() == after.getClass()) {
      return sameKeys(one, (Record) after);
    }
    return before.equals(after);
  }

  /** Whether an item of a list stands in another one, wherever. */
  boolean holds(List<?> later, Object earlier) {
    return later.stream().anyMatch(item -> same(earlier, item));
  }

  /** A formula of the earlier charter in the canonical way of writing, with the names of today. */
  String earlier(Expression formula) {
    return FormulaParser.parse(formula, new Findings())
        .map(tree -> FormulaText.of(tree, renames::laterName))
        .orElse(formula.text().strip());
  }

  String later(Expression formula) {
    return Canonical.formula(formula);
  }

  private boolean sameItems(List<?> before, List<?> after) {
    for (int i = 0; i < before.size() && i < after.size(); i++) {
      if (!same(before.get(i), after.get(i))) {
        return false;
      }
    }
    return before.size() == after.size();
  }

  private boolean sameKeys(Record before, Record after) {
    for (RecordComponent component : Components.keys(before)) {
      if (!same(Components.value(before, component), Components.value(after, component))) {
        return false;
      }
    }
    return true;
  }
}
