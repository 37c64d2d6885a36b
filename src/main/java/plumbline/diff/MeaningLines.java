package plumbline.diff;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.Amount;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.Unit;
import plumbline.charter.Weight;

/** What an entity means, a value a line as it is written in a charter, with what is beneath it. */
public final class MeaningLines {

  private MeaningLines() {}

  /** The lines of one entity: its own values first, then each metric it is counted by. */
  public static List<String> of(Charter charter, Signable signable) {
    List<String> lines = new ArrayList<>();
    if (!(signable.record() instanceof Metric)) {
      for (RecordComponent key : meaning(signable.record(), Meaning.beside(signable.record()))) {
        lines.add(Components.key(key) + ": " + text(Components.value(signable.record(), key)));
      }
    }
    new Meaning(charter).metrics(signable).forEach(metric -> lines.add(line(metric)));
    return lines;
  }

  private static List<RecordComponent> meaning(Record record, Set<String> beside) {
    return Components.keys(record).stream()
        .filter(key -> !beside.contains(key.getName()))
        .filter(key -> Components.weight(key, Weight.MEANING) == Weight.MEANING)
        .filter(key -> !Components.value(record, key).equals(Optional.empty()))
        .filter(key -> !Components.value(record, key).equals(List.of()))
        .toList();
  }

  private static String line(Metric metric) {
    String formula = metric.formula().map(Canonical::formula).orElse("a conversion");
    String where = metric.where().map(one -> " where " + Canonical.formula(one)).orElse("");
    return metric.id() + " = " + formula + where + " (" + metric.unit() + ")";
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(MeaningLines::text).orElse("");
    } else if (value instanceof List<?> list) {
      return list.stream().map(MeaningLines::text).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof Amount amount) {
      return amount(amount);
    } else if (value instanceof Record record && Components.isMapping(record)) {
      return meaning(record, Set.of()).stream()
          .map(key -> Components.key(key) + ": " + text(Components.value(record, key)))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    return value instanceof String text ? text.strip() : Canonical.text(value);
  }

  private static String amount(Amount amount) {
    String number = Canonical.text(amount.value());
    return amount.unit().equals(Optional.of(Unit.PERCENT))
        ? Canonical.text(amount.value().movePointRight(2)) + "%"
        : number + amount.unit().map(unit -> " " + unit).orElse("");
  }
}
