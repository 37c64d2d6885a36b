package plumbline.page;

import java.util.List;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;

/** What is shown at an address where there is nothing. */
public final class MissingPage {

  private static final String PATH = "404.html";

  private MissingPage() {}

  /** The same for every charter. */
  public static Page of(Words words) {
    Phrase lead =
        Phrase.of(words.say("missing.lead") + " ")
            .then(Phrase.link(words.say("missing.home"), Address.HOME));
    String title = words.say("missing.title");
    return new Page(
        PATH, title, PATH, List.of(), title, List.of(new Block.Note(lead)), List.of(), List.of());
  }
}
