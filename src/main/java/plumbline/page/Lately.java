package plumbline.page;

import java.util.List;
import java.util.Optional;
import plumbline.history.Timeline.Told;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** What changed lately in the charter, on the first page. */
final class Lately {

  private static final int MOST_EVENTS = 4;
  private static final int MOST_POINTS = 3;

  private final Telling telling;

  Lately(Telling telling) {
    this.telling = telling;
  }

  /** Absent where nothing ever changed in meaning or responsibility. */
  Optional<Section> section() {
    List<Told> newest = telling.history().lately(MOST_EVENTS);
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    List<Block.Happening> happenings =
        newest.stream().map(told -> telling.history().happening(told, MOST_POINTS)).toList();
    return Optional.of(
        new Section(
            "lately",
            telling.say("home.lately"),
            telling.say("home.lately.about"),
            List.of(
                new Block.Happenings(happenings),
                new Block.Note(Phrase.link(telling.say("home.lately.all"), Address.HISTORY))),
            List.of()));
  }
}
