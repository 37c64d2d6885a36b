package plumbline.snapshot;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.charter.Doc;
import plumbline.json.JsonWriter;

/** Writes the JSON Schema (draft 2020-12) of a snapshot's file, from the records it is made of. */
public final class SnapshotSchema {

  private static final String DIGEST = "^sha256:[0-9a-f]{64}$";

  private final JsonWriter json = new JsonWriter();
  private final TreeMap<String, Class<?>> definitions = new TreeMap<>();

  private SnapshotSchema() {}

  /** The same text each time. */
  public static String text() {
    SnapshotSchema schema = new SnapshotSchema();
    schema.write();
    return schema.json.text();
  }

  private void write() {
    collect(Snapshot.class);
    json.beginObject();
    json.key("$schema").value("https://json-schema.org/draft/2020-12/schema");
    json.key("title").value("A file of metrics/snapshots/");
    object(Snapshot.class);
    json.key("$defs").beginObject();
    definitions.forEach(
        (name, type) -> {
          json.key(name).beginObject();
          object(type);
          json.endObject();
        });
    json.endObject();
    json.endObject();
  }

  private void collect(Class<?> record) {
    for (RecordComponent component : record.getRecordComponents()) {
      Class<?> inner = RecordJson.raw(innermost(component.getGenericType()));
      if (inner.isRecord() && definitions.put(name(inner), inner) == null) {
        collect(inner);
      }
    }
  }

  private static Type innermost(Type type) {
    Class<?> raw = RecordJson.raw(type);
    return raw == Optional.class || raw == List.class ? innermost(RecordJson.argument(type)) : type;
  }

  private static String name(Class<?> record) {
    return RecordJson.snake(record.getSimpleName());
  }

  private void object(Class<?> record) {
    doc(record.getAnnotation(Doc.class));
    json.key("type").value("object");
    json.key("properties").beginObject();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Type type = component.getGenericType();
      String key = RecordJson.snake(component.getName());
      if (RecordJson.raw(type) != Optional.class && !RecordJson.isList(type)) {
        required.add(key);
      }
      json.key(key).beginObject();
      doc(component.getAnnotation(Doc.class));
      shape(RecordJson.inner(type));
      json.endObject();
    }
    if (record == Snapshot.class) {
      required.add("digest");
      json.key("digest").beginObject();
      json.key("description").value("The digest of all that stands before it.");
      json.key("type").value("string").key("pattern").value(DIGEST);
      json.endObject();
    }
    json.endObject();
    names("required", required);
    json.key("additionalProperties").value(false);
  }

  private void doc(Doc doc) {
    if (doc != null) {
      json.key("description").value(doc.value());
      if (!doc.example().isEmpty()) {
        json.key("examples").beginArrayOnOneLine().value(doc.example()).endArray();
      }
    }
  }

  private void shape(Type type) {
    Class<?> raw = RecordJson.raw(type);
    if (RecordJson.isList(type)) {
      list(RecordJson.argument(type));
    } else if (raw.isRecord()) {
      json.key("$ref").value("#/$defs/" + name(raw));
    } else if (raw.isEnum()) {
      Object[] constants = Objects.requireNonNull(raw.getEnumConstants());
      names("enum", Arrays.stream(constants).map(one -> RecordJson.word((Enum<?>) one)).toList());
    } else {
      plain(raw);
    }
  }

  private void list(Type item) {
    boolean mayBeNull = RecordJson.raw(item) == Optional.class;
    json.key("type").value("array");
    json.key("items").beginObject();
    if (mayBeNull) {
      json.key("anyOf").beginArray().beginObject();
      shape(RecordJson.inner(item));
      json.endObject();
      json.beginObjectOnOneLine().key("type").value("null").endObject();
      json.endArray();
    } else {
      shape(item);
    }
    json.endObject();
  }

  private void plain(Class<?> type) {
    if (type == int.class || type == long.class) {
      json.key("type").value("integer").key("minimum").value(0);
    } else if (type == boolean.class) {
      json.key("type").value("boolean");
    } else {
      json.key("type").value("string");
      if (type == BigDecimal.class) {
        json.key("pattern").value("^" + RecordJson.DECIMAL + "$");
      } else if (type == LocalDate.class) {
        json.key("format").value("date");
      } else if (type == Instant.class) {
        json.key("format").value("date-time");
      }
    }
  }

  private void names(String key, List<String> values) {
    json.key(key).beginArrayOnOneLine();
    values.forEach(json::value);
    json.endArray();
  }
}
