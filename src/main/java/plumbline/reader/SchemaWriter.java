package plumbline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plumbline.json.JsonWriter;

/**
 * Writes the JSON Schema (draft 2020-12) of a charter's files, from the same records that the
 * reader binds to, so that editors complete and check what is written.
 *
 * <p>It says of each file what can be said of one file alone: references, ids given twice, and keys
 * that must stand in some file are the reader's business. Same text each time.
 */
public final class SchemaWriter {

  private final JsonWriter json = new JsonWriter();
  private final Map<String, Shape.Mapping> definitions = new TreeMap<>();
  private final Map<String, Boolean> idsAreKeys = new TreeMap<>();

  private SchemaWriter() {}

  /** The schema that every file under charter/ and metrics/ follows. */
  public static String charter() {
    SchemaWriter writer = new SchemaWriter();
    writer.write();
    return writer.json.text();
  }

  /** The lists whose items may be Markdown files, each in a folder of that name. */
  public static List<String> markdownFolders() {
    return Shapes.CHARTER.keys().stream()
        .map(Shape.Key::name)
        .filter(key -> Shapes.CHARTER.markdownList(key).isPresent())
        .toList();
  }

  /**
   * The schema of the front matter of Markdown files: of the item's keys, those that are neither
   * its id nor the text below.
   *
   * @param folder one of {@link #markdownFolders}
   */
  public static String frontMatter(String folder) {
    Shape.Key list = Shapes.CHARTER.markdownList(folder).orElseThrow();
    SchemaWriter writer = new SchemaWriter();
    writer.writeFrontMatter(folder, (Shape.Mapping) ((Shape.ListOf) list.shape()).item());
    return writer.json.text();
  }

  private void writeFrontMatter(String folder, Shape.Mapping item) {
    begin("The front matter of a file charter/" + folder + "/*.md");
    json.key("description").value(item.doc());
    item.keys().forEach(key -> collect(key.shape()));
    String text = item.text().orElseThrow();
    List<Shape.Key> keys =
        item.keys().stream()
            .filter(key -> !key.name().equals("id"))
            .map(key -> key.name().equals(text) ? key.asOptional() : key)
            .toList();
    object(keys, item.choices());
    json.key("$defs").beginObject();
    definitions.forEach(this::definition);
    json.endObject();
    json.endObject();
  }

  private void begin(String title) {
    json.beginObject();
    json.key("$schema").value("https://json-schema.org/draft/2020-12/schema");
    json.key("title").value(title);
  }

  private void write() {
    begin("A file of a Plumbline charter");
    collect(Shapes.CHARTER);
    Shape.Mapping charter = Shapes.CHARTER;
    json.key("description").value(charter.doc());
    json.key("type").beginArray().value("object").value("null").endArray();
    properties(charter.keys());
    json.key("$defs").beginObject();
    definitions.forEach(this::definition);
    json.endObject();
    json.endObject();
  }

  /** Gathers all records that stand in others, each once. */
  private void collect(Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      collect(list.item());
    } else if (shape instanceof Shape.ById byId) {
      idsAreKeys.put(name(byId.item()), true);
      collect(byId.item());
    } else if (shape instanceof Shape.Mapping mapping) {
      boolean charter = mapping.equals(Shapes.CHARTER);
      if (charter || definitions.put(name(mapping), mapping) == null) {
        mapping.keys().forEach(key -> collect(key.shape()));
      }
    }
  }

  private static String name(Shape.Mapping mapping) {
    return Words.snake(mapping.type().getSimpleName());
  }

  private void definition(String name, Shape.Mapping mapping) {
    json.key(name).beginObject();
    json.key("description").value(mapping.doc());
    if (mapping.shorthand().isPresent()) {
      json.key("anyOf").beginArray();
      json.beginObject();
      shape(mapping.key(mapping.shorthand().get()).orElseThrow());
      json.endObject();
      json.beginObject();
      object(name, mapping);
      json.endObject();
      json.endArray();
    } else {
      object(name, mapping);
    }
    json.endObject();
  }

  private void object(String name, Shape.Mapping mapping) {
    boolean idIsKey = idsAreKeys.containsKey(name);
    List<Shape.Key> keys =
        mapping.keys().stream().filter(key -> !(idIsKey && key.name().equals("id"))).toList();
    object(keys, mapping.choices());
  }

  private void object(List<Shape.Key> keys, List<Shape.Choice> choices) {
    json.key("type").value("object");
    properties(keys);
    List<String> required = keys.stream().filter(Shape.Key::required).map(Shape.Key::name).toList();
    if (!required.isEmpty()) {
      names("required", required);
    }
    if (!choices.isEmpty()) {
      json.key("allOf").beginArray();
      choices.forEach(this::choice);
      json.endArray();
    }
  }

  private void properties(List<Shape.Key> keys) {
    json.key("properties").beginObject();
    for (Shape.Key key : keys) {
      json.key(key.name()).beginObject();
      if (!key.doc().isEmpty()) {
        json.key("description").value(key.doc());
      }
      if (!key.example().isEmpty() && !isNumber(key.shape())) {
        json.key("examples").beginArray().value(key.example()).endArray();
      }
      shape(key);
      json.endObject();
    }
    json.endObject();
    json.key("patternProperties").beginObject().key("^x-").value(true).endObject();
    json.key("additionalProperties").value(false);
  }

  private static boolean isNumber(Shape shape) {
    return shape instanceof Shape.Plain plain && !plain.scalar().jsonTypes().contains("string");
  }

  /** One of several keys: each alternative requires one, and all of them exclude each other. */
  private void choice(Shape.Choice choice) {
    json.beginObject().key("oneOf").beginArray();
    for (String key : choice.keys()) {
      json.beginObject();
      names("required", List.of(key));
      json.endObject();
    }
    if (choice.orNone()) {
      json.beginObject().key("not").beginObject().key("anyOf").beginArray();
      for (String key : choice.keys()) {
        json.beginObject();
        names("required", List.of(key));
        json.endObject();
      }
      json.endArray().endObject().endObject();
    }
    json.endArray().endObject();
  }

  private void shape(Shape.Key key) {
    shape(key, key.shape());
  }

  private void shape(Shape.Key key, Shape shape) {
    if (shape instanceof Shape.Mapping mapping) {
      json.key("$ref").value("#/$defs/" + name(mapping));
    } else if (shape instanceof Shape.ListOf list) {
      list(key, list);
    } else if (shape instanceof Shape.ById byId) {
      byId(byId);
    } else if (shape instanceof Shape.Word word) {
      names("enum", List.copyOf(word.constants().keySet()));
    } else if (shape instanceof Shape.IdText id) {
      json.key("type").value("string");
      if (!key.name().equals("previously")) {
        json.key("pattern").value(id.style().pattern());
      }
    } else if (shape instanceof Shape.Plain plain) {
      scalar(plain.scalar());
    }
  }

  private void list(Shape.Key key, Shape.ListOf list) {
    if (!list.mayBeSingle()) {
      array(key, list);
      return;
    }
    json.key("anyOf").beginArray();
    json.beginObject();
    shape(key, list.item());
    json.endObject();
    json.beginObject();
    array(key, list);
    json.endObject();
    json.endArray();
  }

  private void array(Shape.Key key, Shape.ListOf list) {
    json.key("type").value("array");
    json.key("items").beginObject();
    shape(key, list.item());
    json.endObject();
  }

  private void byId(Shape.ById byId) {
    Shape idShape = byId.item().key("id").orElseThrow().shape();
    String pattern =
        idShape instanceof Shape.IdText id
            ? id.style().pattern()
            : ((Shape.Plain) idShape).scalar().pattern();
    json.key("type").value("object");
    json.key("patternProperties").beginObject();
    json.key("^(?!x-)" + pattern.substring(1)).beginObject();
    json.key("$ref").value("#/$defs/" + name(byId.item()));
    json.endObject();
    json.key("^x-").value(true);
    json.endObject();
    json.key("additionalProperties").value(false);
  }

  private void scalar(Scalar scalar) {
    List<String> types = new ArrayList<>(scalar.jsonTypes());
    if (types.size() == 1) {
      json.key("type").value(types.get(0));
    } else {
      names("type", types);
    }
    if (!scalar.pattern().isEmpty()) {
      json.key("pattern").value(scalar.pattern());
    } else if (types.contains("string")) {
      json.key("minLength").value(1);
    }
    if (scalar.what().equals("a date")) {
      json.key("format").value("date");
    }
    scalar.from().ifPresent(from -> json.key("minimum").value(from));
    scalar.to().ifPresent(to -> json.key("maximum").value(to));
  }

  private void names(String key, List<String> values) {
    json.key(key).beginArray();
    values.forEach(json::value);
    json.endArray();
  }
}
