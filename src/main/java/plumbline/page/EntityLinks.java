package plumbline.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Initiative;
import plumbline.diff.Change;
import plumbline.diff.Entity;
import plumbline.page.part.Phrase;

/** Leads from what something is called to its page, where the charter of today has one. */
final class EntityLinks {

  private final Map<String, String> addresses = new HashMap<>();

  EntityLinks(Charter charter) {
    charter.goalsInOrder().forEach(goal -> put("goal/" + goal.id(), Address.of(goal.id())));
    charter.constraints().forEach(c -> put("constraint/" + c.id(), Address.of(c.id())));
    charter.metrics().forEach(metric -> put("metric/" + metric.id(), Address.of(metric.id())));
    charter.channels().forEach(one -> put("channel/" + one.id(), Address.of(one.id())));
    charter.sources().forEach(source -> put("source/" + source.id(), Address.of(source.id())));
    charter.decisions().forEach(one -> put("decision/" + one.id(), Address.of(one.id())));
    charter.experiments().forEach(one -> put("experiment/" + one.id(), Address.of(one.id())));
    // What is done or dropped has left the page of what is next.
    charter.initiatives().stream()
        .filter(Initiative::isOpen)
        .forEach(one -> put("initiative/" + one.id(), Address.of(one.id())));
  }

  private void put(String reference, String address) {
    addresses.put(reference, address);
  }

  /** The address of its page; absent where it has none, or no longer exists. */
  Optional<String> address(Entity entity) {
    return Optional.ofNullable(addresses.get(entity.reference()));
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
