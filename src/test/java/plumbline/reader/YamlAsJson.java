package plumbline.reader;

import java.math.BigDecimal;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import plumbline.json.JsonWriter;

/** Turns a file of YAML 1.2 into the JSON that a schema is validated against. */
final class YamlAsJson {

  private final JsonWriter json = new JsonWriter();

  private YamlAsJson() {}

  static String of(YamlText file) {
    YamlAsJson writer = new YamlAsJson();
    file.root().ifPresentOrElse(writer::write, writer.json::nullValue);
    return writer.json.text();
  }

  private void write(Node node) {
    if (node instanceof MappingNode mapping) {
      json.beginObject();
      for (NodeTuple tuple : mapping.getValue()) {
        json.key(tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "(no text)");
        write(tuple.getValueNode());
      }
      json.endObject();
    } else if (node instanceof SequenceNode sequence) {
      json.beginArray();
      sequence.getValue().forEach(this::write);
      json.endArray();
    } else if (node instanceof ScalarNode scalar) {
      write(scalar.getTag(), scalar.getValue());
    }
  }

  private void write(Tag tag, String value) {
    if (tag.equals(Tag.NULL)) {
      json.nullValue();
    } else if (tag.equals(Tag.BOOL)) {
      json.value(value.equalsIgnoreCase("true"));
    } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      json.value(new BigDecimal(value));
    } else {
      json.value(value);
    }
  }
}
