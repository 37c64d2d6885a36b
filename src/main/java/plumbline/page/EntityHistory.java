package plumbline.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Id;
import plumbline.history.Blame;
import plumbline.history.Entry;
import plumbline.history.Goalpost;
import plumbline.history.Made;
import plumbline.history.Timeline.Told;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** The history of one thing on its own page. */
final class EntityHistory {

  private static final int MOST_POINTS = 12;

  private final Telling telling;
  private final Voice voice;
  private final HistoryTelling history;
  private final Id id;

  EntityHistory(Telling telling, Id id) {
    this.telling = telling;
    this.voice = telling.voice();
    this.history = telling.history();
    this.id = id;
  }

  /**
   * All that happened to it, after the goalposts that were moved; nothing where nothing is known.
   */
  List<Section> sections() {
    List<Goalpost> moved =
        history.goalposts().stream().filter(post -> post.demand().equals(id)).toList();
    return Stream.concat(
            moved.isEmpty() ? Stream.of() : Stream.of(new GoalpostWords(telling).section(moved)),
            section().stream())
        .toList();
  }

  private Optional<Section> section() {
    List<Told> told =
        history
            .timeline()
            .map(timeline -> timeline.of(id.kind() + "/" + id.value()))
            .orElse(List.of());
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "history",
                voice.say("entity.history"),
                "",
                List.of(
                    new Block.Happenings(
                        told.stream().map(one -> history.happening(one, MOST_POINTS)).toList())),
                List.of()));
  }

  /** Who last changed what it means, when and why; nothing where that is not known. */
  List<Phrase> lastChange() {
    Optional<Blame> blame = history.meaning(id);
    if (blame.isEmpty()) {
      return List.of();
    }
    Entry.Event event = blame.get().event();
    Made made = event.made();
    String day = voice.dates().day(history.day(made));
    if (event.begins()) {
      return List.of(
          Phrase.of(voice.say(event.cut() ? "entity.unchanged.cut" : "entity.unchanged", day)));
    }
    return List.of(
        Phrase.link(day, Address.HISTORY).then(", ").then(history.people().link(made.author())),
        Phrase.of(made.subject()));
  }
}
