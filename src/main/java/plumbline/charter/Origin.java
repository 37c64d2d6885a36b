package plumbline.charter;

import java.util.Map;
import plumbline.diagnostic.Span;

/**
 * Where an entity and each of its values were written.
 *
 * <p>Two records that say the same in different places are equal: an origin is equal to every
 * other.
 */
public final class Origin {

  private final Span whole;
  private final Map<String, Span> values;

  /**
   * @param whole the id or first key of the entity
   * @param values by key as written; an item of a list is {@code key/0}, a value of a nested
   *     mapping that is no record of its own {@code key/name}
   */
  public Origin(Span whole, Map<String, Span> values) {
    this.whole = whole;
    this.values = Map.copyOf(values);
  }

  /** The entity's own place: its id, or the start of its mapping. */
  public Span span() {
    return whole;
  }

  /** Where the value of a key was written; the entity's own place if it was left out. */
  public Span of(String key) {
    return values.getOrDefault(key, whole);
  }

  /** Where the item at {@code index}, from 0, of a list was written. */
  public Span of(String key, int index) {
    return values.getOrDefault(key + "/" + index, of(key));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Origin;
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return whole.toString();
  }
}
