package plumbline.page;

import java.util.Optional;
import plumbline.diff.Change;
import plumbline.diff.Entity;
import plumbline.page.part.Phrase;

/** Leads from what something is called to its place, where the charter of today has one. */
final class EntityLinks {

  private final Places places;

  EntityLinks(Voice voice) {
    this.places = voice.places();
  }

  /** The address of its place; absent where it has none, or no longer exists. */
  Optional<String> address(Entity entity) {
    return places.address(entity);
  }

  /** A sentence in which the name of an entity leads to its page. */
  Phrase within(String sentence, Entity entity) {
    String name = places.called(entity).map(Phrase::plain).orElse(entity.name());
    return address(entity)
        .map(to -> within(sentence, name, to))
        .orElseGet(() -> Phrase.of(sentence));
  }

  /** A sentence in which a name, where it first stands, leads to an address. */
  static Phrase within(String sentence, String name, String to) {
    int start = sentence.indexOf(name);
    if (start < 0 || name.isEmpty()) {
      return Phrase.of(sentence);
    }
    int end = start + name.length();
    Phrase link = Phrase.link(name, to);
    Phrase before = start == 0 ? Phrase.NONE : Phrase.of(sentence.substring(0, start));
    return end == sentence.length()
        ? before.then(link)
        : before.then(link).then(sentence.substring(end));
  }

  /** The name of what changed, leading to its page. */
  Phrase name(Change change) {
    Entity entity = change.entity();
    return places.called(entity).orElseGet(() -> within(entity.name(), entity));
  }
}
