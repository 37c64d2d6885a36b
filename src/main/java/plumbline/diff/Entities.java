package plumbline.diff;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.SignOffs;

/** The entities of a charter: what has an id, and what stands once. */
record Entities(Map<Id, Record> byId, Map<String, Record> singles) {

  /** All entities of a charter. */
  static Entities of(Charter charter) {
    Entities entities = new Entities(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (RecordComponent component : Components.keys(charter)) {
      Object value = plain(Components.value(charter, component));
      if (value instanceof List<?> items) {
        items.forEach(entities::collect);
      } else {
        entities.collectSingle(component, value);
      }
    }
    return entities;
  }

  private void collectSingle(RecordComponent component, Object value) {
    if (value instanceof Record record) {
      collect(record);
      if (!isGrouping(record) && !isRegister(record)) {
        singles.put(Components.key(component), record);
      }
    }
  }

  /**
   * The entities of one charter that are not the very same objects in another one, which versions
   * of a charter share where a file did not change.
   */
  static Entities of(Charter charter, Charter other) {
    Entities entities = new Entities(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (RecordComponent component : Components.keys(charter)) {
      Object value = plain(Components.value(charter, component));
      Object there = plain(Components.value(other, component));
      boolean shared = value == there;
      if (!shared && value instanceof List<?> items) {
        entities.collectOthers(items, (List<?>) there);
      } else if (!shared) {
        entities.collectSingle(component, value);
      }
    }
    return entities;
  }

  private static Object plain(Object value) {
    return value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
  }

  /** Files change one at a time, so the lists mostly begin and end alike. */
  private void collectOthers(List<?> items, List<?> shared) {
    int most = Math.min(items.size(), shared.size());
    int begin = 0;
    while (begin < most && items.get(begin) == shared.get(begin)) {
      begin++;
    }
    int end = 0;
    while (end < most - begin
        && items.get(items.size() - 1 - end) == shared.get(shared.size() - 1 - end)) {
      end++;
    }
    Set<Object> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(shared.subList(begin, shared.size() - end));
    items.subList(begin, items.size() - end).stream()
        .filter(item -> !same.contains(item))
        .forEach(this::collect);
  }

  private void collect(Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::collect);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::collect);
    } else if (value instanceof Record record && Components.isMapping(record)) {
      id(record).ifPresent(id -> byId.put(id, record));
      Components.keys(record).forEach(key -> collect(Components.value(record, key)));
    }
  }

  /** Signatures are told by how they stand; to ask for proof of them is a change like others. */
  private static boolean isRegister(Record record) {
    return record instanceof SignOffs signOffs && signOffs.verify().isEmpty();
  }

  /** A grouping of entities, such as the goals, says nothing beside them but their order. */
  private static boolean isGrouping(Record record) {
    return Components.keys(record).stream().allMatch(Components::holdsEntities);
  }

  static Optional<Id> id(Record record) {
    return Components.value(record, "id", Id.class);
  }
}
