package plumbline.site;

import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plumbline.charter.Expression;
import plumbline.charter.Insight;
import plumbline.charter.Markdown;
import plumbline.charter.Unit;

/**
 * A charter whose texts are written in Greek letters, so that whatever a page says in others is not
 * of the charter.
 */
final class Greek {

  /** The keys that hold texts; others hold ids, names in data, dates and the like. */
  private static final Set<String> TEXTS =
      Set.of(
          "action",
          "audience",
          "because",
          "covers",
          "dataFlow",
          "deprioritises",
          "description",
          "differs",
          "does",
          "evidence",
          "excludes",
          "footer",
          "gainsIf",
          "goal",
          "heard",
          "hypothesis",
          "includes",
          "initiative",
          "learned",
          "losesIf",
          "mend",
          "mustNot",
          "name",
          "needs",
          "notFor",
          "notes",
          "option",
          "painPoint",
          "promise",
          "promises",
          "pulls",
          "purpose",
          "question",
          "reason",
          "role",
          "said",
          "says",
          "seenIn",
          "settled",
          "simulatedData",
          "system",
          "text",
          "then",
          "title",
          "transformation",
          "wants",
          "what",
          "where",
          "who",
          "consequence",
          "of");

  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String GREEK = "αβγδεφγηιιικλμνοπκρστυυωχυζ";

  private Greek() {}

  /** The same record with its texts in Greek letters. */
  static <T> T of(T whole) {
    @SuppressWarnings("unchecked")
    T told = (T) told("", whole);
    return told;
  }

  private static Object told(String key, Object value) {
    boolean text = TEXTS.contains(key);
    if (value instanceof Optional<?> optional) {
      return optional.map(inner -> told(key, inner));
    } else if (value instanceof List<?> list) {
      return list.stream().map(item -> told(key, item)).toList();
    } else if (value instanceof String string) {
      return text ? letters(string) : string;
    } else if (value instanceof Markdown markdown) {
      return text ? new Markdown(letters(markdown.source())) : markdown;
    } else if (value instanceof Record record
        && record.getClass().getPackageName().equals("plumbline.charter")
        && !record.getClass().getSimpleName().matches(".*Id|Expression|Cadence|Unit|Amount")) {
      return made(record);
    }
    return value;
  }

  private static Record made(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        RecordComponent component = components[i];
        boolean source = record instanceof Insight && component.getName().equals("from");
        values[i] =
            told(source ? "text" : component.getName(), component.getAccessor().invoke(record));
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass().getName(), e);
    }
  }

  /** Every string of a record that is no text of people: ids, columns, formulas, names in data. */
  static Set<String> others(Object whole) {
    Set<String> all = new TreeSet<>();
    collect("", whole, all);
    return all;
  }

  private static void collect(String key, Object value, Set<String> into) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> collect(key, inner, into));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> collect(key, item, into));
    } else if (value instanceof Unit || value instanceof ZoneId || value instanceof Expression) {
      into.add(value.toString());
    } else if (value instanceof Record record) {
      boolean unread = record instanceof Markdown;
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        if (!unread) {
          try {
            collect(component.getName(), component.getAccessor().invoke(record), into);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().getName(), e);
          }
        }
      }
    } else if (value instanceof String text && !TEXTS.contains(key) && !key.equals("query")) {
      into.add(text);
    }
  }

  static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              int at = LATIN.indexOf(Character.toLowerCase(c));
              out.appendCodePoint(at < 0 ? c : GREEK.charAt(at));
            });
    return out.toString();
  }
}
