package plumbline.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Id;

/** How a value is written in a file, worked out from the records of the charter. */
sealed interface Shape {

  /**
   * A mapping with a closed set of keys, written for a record.
   *
   * @param type the record
   * @param keys in the order of the record's components, origins left out
   * @param shorthand the key that a plain value in place of the mapping stands for
   * @param text the key that the text of a Markdown file is; absent where the record cannot be one
   * @param sections the key that the parts of that text are which have a heading; absent where
   *     headings belong to the text
   */
  record Mapping(
      Class<? extends Record> type,
      String doc,
      List<Key> keys,
      List<Choice> choices,
      Optional<String> shorthand,
      Optional<String> text,
      Optional<String> sections)
      implements Shape {

    Optional<Key> key(String name) {
      return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** The list that may hold Markdown files of a folder of this name. */
    Optional<Key> markdownList(String folder) {
      return key(folder)
          .filter(
              key ->
                  key.shape() instanceof ListOf list
                      && list.item() instanceof Mapping item
                      && item.text().isPresent());
    }

    /** Whether it is an entity, with an id of its own. */
    boolean hasId() {
      return key("id").isPresent();
    }

    /** What a mapping of this record under a key is called: {@code a team}, {@code `review`}. */
    String noun(String under) {
      if (type.equals(Charter.class)) {
        return "a charter";
      }
      return hasId() ? Words.article(Words.spaced(type.getSimpleName())) : "`" + under + "`";
    }
  }

  /** A sequence; where its items are plain, one of them may stand for a sequence of one. */
  record ListOf(Shape item) implements Shape {

    boolean mayBeSingle() {
      return !(item instanceof Mapping) && !(item instanceof ListOf) && !(item instanceof ById);
    }
  }

  /** A mapping from the id of each item to the rest of it. */
  record ById(Mapping item) implements Shape {}

  /** One word of a closed list, for a constant each. */
  record Word(Map<String, Object> constants) implements Shape {}

  /** The id of an entity: its own, or that of another it refers to. */
  record IdText(Class<? extends Id> type, String kind, IdStyle style) implements Shape {}

  /** A plain value. */
  record Plain(Scalar scalar) implements Shape {}

  /**
   * One key of a mapping.
   *
   * @param name as written in a file
   * @param required whether it must stand
   * @param optional whether the component is an {@link Optional} to be wrapped
   * @param example a value as a user would write it; may be empty
   * @param earlierToo whether it may name an entity by an earlier id
   */
  record Key(
      String name,
      String component,
      Shape shape,
      boolean required,
      boolean optional,
      String doc,
      String example,
      boolean earlierToo) {

    /** By name alone: the shapes below may be those of the whole charter. */
    @Override
    public int hashCode() {
      return name.hashCode();
    }

    /** The same key where it need not stand. */
    Key asOptional() {
      return new Key(name, component, shape, false, optional, doc, example, earlierToo);
    }

    /** Whether ids under this key must be those of entities that exist. */
    boolean refers() {
      return !name.equals("id") && !name.equals("previously");
    }
  }

  /** Keys of which exactly one is written. */
  record Choice(List<String> keys, boolean orNone) {}
}
