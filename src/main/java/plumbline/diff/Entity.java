package plumbline.diff;

import java.lang.reflect.RecordComponent;
import plumbline.charter.Id;
import plumbline.charter.Weight;
import plumbline.diagnostic.Span;

/**
 * Something of a charter that has a name of its own.
 *
 * @param kind as in "goal" or "channel"; for what stands once, its key at the top of a file
 * @param id empty for what stands once
 * @param name what people call it; the id where it has no name, the key for what stands once
 * @param span where it was written
 * @param whole what its coming or going weighs
 */
public record Entity(String kind, String id, String name, Span span, Weight whole) {

  /** {@code goal/revenue-per-session}; the key alone for what stands once. */
  public String reference() {
    return id.isEmpty() ? kind : kind + "/" + id;
  }

  static Entity single(String key, Record record) {
    return new Entity(key, "", key, Components.origin(record).span(), Components.weight(record));
  }

  static Entity of(Id id, Record record) {
    return new Entity(
        id.kind(),
        id.value(),
        name(id, record),
        Components.origin(record).span(),
        Components.weight(record));
  }

  /** By the custom of the charter's records, the name is the text that follows the id. */
  private static String name(Id id, Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    for (int i = 0; i + 1 < components.length; i++) {
      RecordComponent next = components[i + 1];
      if (components[i].getName().equals("id") && next.getType() == String.class) {
        return (String) Components.value(record, next);
      }
    }
    return id.value();
  }
}
