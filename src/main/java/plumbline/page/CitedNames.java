package plumbline.page;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Citation;
import plumbline.charter.Reference;
import plumbline.page.part.Phrase;

/** Names what is referred to as {@code kind/id}, and leads to its place where it has one. */
final class CitedNames {

  private final Voice voice;

  CitedNames(Voice voice) {
    this.voice = voice;
  }

  /** What something rests on, in the order of writing. */
  List<Phrase> of(List<Citation> citations) {
    return citations.stream()
        .map(one -> one.reference().map(this::of).orElseGet(() -> Phrase.of(one.text())))
        .toList();
  }

  /** The entity by its name; by kind and id where the charter has none such. */
  Phrase of(Reference reference) {
    return voice
        .places()
        .name(reference)
        .orElseGet(() -> Phrase.of(reference.kind() + " " + reference.id()));
  }

  /** The word for a kind of entity, as it stands in front of one. */
  String kind(Optional<Reference> reference) {
    return voice.say("kind." + reference.map(Reference::kind).orElse("charter"));
  }
}
