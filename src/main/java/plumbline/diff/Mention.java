package plumbline.diff;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Citation;
import plumbline.charter.Id;
import plumbline.charter.Reference;

/**
 * Something of a charter that names something else.
 *
 * @param from what names; for what stands once, such as the customer, its key without an id
 * @param key of what it says in which the name stands, such as {@code drives}
 * @param to what is named, by an id that the charter may lack
 */
public record Mention(Reference from, String key, Reference to) {

  /** What names nothing for itself: signatures stand under what they are of. */
  private static final Set<String> SILENT = Set.of("sign_offs", "week");

  /**
   * Every mention once, in the charter's order. Names that a thing had before do not count, nor
   * does a thing that names itself; formulas name metrics in words and are not looked into.
   */
  public static List<Mention> in(Charter charter) {
    Entities entities = Entities.of(charter);
    Set<Mention> all = new LinkedHashSet<>();
    for (Map.Entry<Id, Record> entity : entities.byId().entrySet()) {
      collect(Reference.to(entity.getKey()), entity.getValue(), all);
    }
    entities.singles().forEach((key, record) -> collect(new Reference(key, ""), record, all));
    return List.copyOf(all);
  }

  private static void collect(Reference from, Record entity, Set<Mention> all) {
    if (SILENT.contains(from.kind())) {
      return;
    }
    for (RecordComponent component : Components.keys(entity)) {
      String key = Components.key(component);
      if (!key.equals("id") && !key.equals("previously")) {
        collect(from, key, Components.value(entity, component), all);
      }
    }
  }

  private static void collect(Reference from, String key, Object value, Set<Mention> all) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> collect(from, key, inner, all));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> collect(from, key, item, all));
    } else if (value instanceof Id id) {
      add(from, key, Reference.to(id), all);
    } else if (value instanceof Citation citation) {
      citation.reference().ifPresent(to -> add(from, key, to, all));
    } else if (value instanceof Record record && Components.isMapping(record)) {
      within(from, key, record, all);
    }
  }

  /** Entities within others speak for themselves. */
  private static void within(Reference from, String key, Record record, Set<Mention> all) {
    if (Entities.id(record).isEmpty()) {
      for (RecordComponent inner : Components.keys(record)) {
        collect(from, key, Components.value(record, inner), all);
      }
    }
  }

  private static void add(Reference from, String key, Reference to, Set<Mention> all) {
    if (!to.equals(from)) {
      all.add(new Mention(from, key, to));
    }
  }
}
