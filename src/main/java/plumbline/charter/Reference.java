package plumbline.charter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entity of any kind, written {@code kind/id}: {@code insight/2026-09-calls}, {@code
 * metric/net_revenue}.
 *
 * @param kind as {@link Id#kind()} tells it
 * @param id as the entity's own id is written
 */
public record Reference(String kind, String id) {

  private static final Pattern FORM =
      Pattern.compile("([a-z]+(?:-[a-z]+)*)/([a-z0-9]+(?:[-_][a-z0-9]+)*)");

  /** What a text refers to; absent where it does not have the form {@code kind/id}. */
  public static Optional<Reference> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new Reference(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** The reference by which others may cite an entity. */
  public static Reference to(Id id) {
    return new Reference(id.kind(), id.value());
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
