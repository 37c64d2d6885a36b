package plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Holds a workflow against GitHub's own schema of workflow files, in the notation of GitHub's
 * parser: definitions by name, each a mapping, a sequence, a scalar or one of several others.
 */
final class WorkflowSchema {

  private static final Path SCHEMA =
      Path.of("src/test/resources/schemas/github-workflow-v1.0.json");

  private final JsonNode definitions;

  private WorkflowSchema(JsonNode definitions) {
    this.definitions = definitions;
  }

  /** What is wrong, one line each; empty for a workflow that GitHub takes. */
  static List<String> problems(Object workflow) {
    try {
      JsonNode schema = new ObjectMapper().readTree(Files.readString(SCHEMA));
      List<String> problems = new ArrayList<>();
      new WorkflowSchema(schema.get("definitions"))
          .check("workflow-root-strict", workflow, "", problems);
      return problems;
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private void check(String type, Object value, String at, List<String> problems) {
    JsonNode definition = definitions.get(type);
    if (definition == null) {
      builtIn(type, value, at, problems);
    } else if (definition.has("one-of")) {
      oneOf(definition.get("one-of"), value, at, problems);
    } else if (definition.has("mapping")) {
      mapping(definition.get("mapping"), value, at, problems);
    } else if (definition.has("sequence")) {
      sequence(definition.get("sequence"), value, at, problems);
    } else if (definition.has("allowed-values")) {
      boolean allowed = false;
      for (JsonNode word : definition.get("allowed-values")) {
        allowed |= word.stringValue().equals(value);
      }
      require(allowed, at + ": not " + value, problems);
    } else if (definition.has("string")) {
      string(definition.get("string"), value, at, problems);
    } else {
      for (String kind : List.of("boolean", "number", "null")) {
        if (definition.has(kind)) {
          builtIn(kind, value, at, problems);
        }
      }
    }
  }

  private void oneOf(JsonNode types, Object value, String at, List<String> problems) {
    List<String> nearest = null;
    for (JsonNode type : types) {
      List<String> found = new ArrayList<>();
      check(type.stringValue(), value, at, found);
      if (found.isEmpty()) {
        return;
      }
      nearest = nearest == null || found.size() < nearest.size() ? found : nearest;
    }
    problems.addAll(nearest);
  }

  private void mapping(JsonNode mapping, Object value, String at, List<String> problems) {
    if (!(value instanceof Map<?, ?> map)) {
      problems.add(at + ": no mapping");
      return;
    }
    JsonNode properties = mapping.path("properties");
    map.forEach(
        (key, inner) -> {
          String place = at + "/" + key;
          JsonNode property = properties.get(String.valueOf(key));
          if (property != null) {
            check(type(property), inner, place, problems);
          } else if (mapping.has("loose-value-type")) {
            check(mapping.get("loose-value-type").stringValue(), inner, place, problems);
          } else {
            problems.add(place + ": no such key");
          }
        });
    properties
        .properties()
        .forEach(
            property -> {
              boolean required = property.getValue().path("required").asBoolean(false);
              boolean there = map.containsKey(property.getKey());
              require(!required || there, at + ": lacks " + property.getKey(), problems);
            });
  }

  private static String type(JsonNode property) {
    return property.isString() ? property.stringValue() : property.get("type").stringValue();
  }

  private void sequence(JsonNode sequence, Object value, String at, List<String> problems) {
    if (!(value instanceof List<?> list)) {
      problems.add(at + ": no list");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      check(sequence.get("item-type").stringValue(), list.get(i), at + "/" + i, problems);
    }
  }

  private static void string(JsonNode string, Object value, String at, List<String> problems) {
    boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
    require(scalar, at + ": no text", problems);
    if (string.has("constant")) {
      require(string.get("constant").stringValue().equals(value), at + ": not " + value, problems);
    } else if (string.path("require-non-empty").asBoolean(false)) {
      require(!String.valueOf(value).isEmpty(), at + ": empty", problems);
    }
  }

  private static void builtIn(String type, Object value, String at, List<String> problems) {
    boolean fits =
        switch (type) {
          case "any" -> true;
          case "string" ->
              value instanceof String || value instanceof Number || value instanceof Boolean;
          case "boolean" -> value instanceof Boolean || isExpression(value);
          case "number" -> value instanceof Number || isExpression(value);
          case "null" -> value == null;
          case "mapping" -> value instanceof Map;
          case "sequence" -> value instanceof List;
          default -> throw new IllegalArgumentException("unknown type " + type);
        };
    require(fits, at + ": no " + type, problems);
  }

  private static boolean isExpression(Object value) {
    return value instanceof String text && text.startsWith("${{");
  }

  private static void require(boolean holds, String problem, List<String> problems) {
    if (!holds) {
      problems.add(problem);
    }
  }
}
