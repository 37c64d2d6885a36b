package plumbline.charter;

import java.util.Optional;

/**
 * What something rests on: an entity of the charter, written {@code kind/id}, or anything else told
 * in words.
 *
 * @param text as it was written
 * @param reference the entity, which exists; absent where the text has another form
 */
public record Citation(String text, Optional<Reference> reference) {

  /** A text taken as a reference wherever it has the form of one. */
  public static Citation of(String text) {
    return new Citation(text.strip(), Reference.parse(text));
  }

  @Override
  public String toString() {
    return text;
  }
}
