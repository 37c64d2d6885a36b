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
    Optional<String> to = address(entity);
    int start = sentence.indexOf(entity.name());
    if (to.isEmpty() || start < 0 || entity.name().isEmpty()) {
      return Phrase.of(sentence);
    }
    int end = start + entity.name().length();
    Phrase link = Phrase.link(entity.name(), to.get());
    Phrase before = start == 0 ? Phrase.NONE : Phrase.of(sentence.substring(0, start));
    return end == sentence.length()
        ? before.then(link)
        : before.then(link).then(sentence.substring(end));
  }

  /** The name of what changed, leading to its page. */
  Phrase name(Change change) {
    return within(change.entity().name(), change.entity());
  }
}
