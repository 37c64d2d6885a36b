package plumbline.charter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What it means when a value of the charter is changed: who has to look at it again.
 *
 * <p>By kind of value: {@link Markdown} is wording, a {@link PersonId} responsibility, everything
 * else meaning; {@link Of} says otherwise for one component.
 */
public enum Weight {
  /** What is pursued, forbidden or counted: signatures under it no longer hold. */
  MEANING,
  /** Who answers, owns or signs. */
  RESPONSIBILITY,
  /** How it is put, with nothing else by it. */
  WORDING;

  /**
   * The weight of a component whose type does not tell it; of a record, what the coming or going of
   * one weighs, and its values unless they say otherwise.
   */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
  public @interface Of {
    Weight value();
  }
}
