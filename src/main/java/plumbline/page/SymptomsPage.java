package plumbline.page;

import java.util.List;
import plumbline.charter.Charter;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;

/** The symptoms of misalignment, with what shows each of them. */
final class SymptomsPage {

  private final Telling telling;
  private final Voice voice;

  SymptomsPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  /** Whether a charter holds anything that could show one. */
  static boolean isDue(Charter charter) {
    return !charter.decisions().isEmpty()
        || !charter.initiatives().isEmpty()
        || charter.channels().stream().anyMatch(channel -> channel.promise().isPresent());
  }

  Page page() {
    SymptomSections symptoms = new SymptomSections(telling);
    boolean below = AlignmentPage.isDue(telling.charter());
    return new Page(
        Address.SYMPTOMS,
        voice.say("symptoms.title"),
        below ? Address.ALIGNMENT : Address.SYMPTOMS,
        below
            ? List.of(new Page.Crumb(voice.say("alignment.title"), Address.ALIGNMENT))
            : List.of(),
        symptoms.showing() == 0
            ? voice.say("symptoms.statement.none")
            : voice.say("symptoms.statement", symptoms.showing(), symptoms.all()),
        List.of(new Block.Note(Phrase.of(voice.say("symptoms.lead")))),
        symptoms.sections(),
        List.of(symptoms.api()));
  }
}
