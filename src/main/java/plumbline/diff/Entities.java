package plumbline.diff;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.SignOffs;

/** The entities of a charter: what has an id, and what stands once. */
record Entities(Map<Id, Record> byId, Map<String, Record> singles) {

  static Entities of(Charter charter) {
    Entities entities = new Entities(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (RecordComponent component : Components.keys(charter)) {
      Object value = Components.value(charter, component);
      entities.collect(value);
      Object single = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      if (single instanceof Record record && !holdsEntities(record) && !isRegister(record)) {
        entities.singles.put(Components.key(component), record);
      }
    }
    return entities;
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
  private static boolean holdsEntities(Record record) {
    Entities within = new Entities(new LinkedHashMap<>(), new LinkedHashMap<>());
    within.collect(record);
    return !within.byId.isEmpty();
  }

  static Optional<Id> id(Record record) {
    return Components.keys(record).stream()
        .filter(component -> component.getName().equals("id"))
        .map(component -> Components.value(record, component))
        .filter(Id.class::isInstance)
        .map(Id.class::cast)
        .findFirst();
  }
}
