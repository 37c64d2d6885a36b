package plumbline.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plumbline.charter.Id;
import plumbline.diff.Change;
import plumbline.history.Blame;
import plumbline.history.Entry;
import plumbline.history.Goalpost;
import plumbline.history.Made;
import plumbline.history.Timeline;
import plumbline.history.Timeline.Told;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

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
        history.timeline().map(timeline -> timeline.of(reference())).orElse(List.of());
    if (told.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Happenings(
            told.stream().map(one -> history.happeningOf(reference(), one, MOST_POINTS)).toList()));
    lastChanges(told).ifPresent(blocks::add);
    return Optional.of(new Section("history", voice.say("entity.history"), "", blocks, List.of()));
  }

  /** Who last changed each of its values; absent where none was changed since it came. */
  private Optional<Block> lastChanges(List<Told> told) {
    Set<String> fields = new LinkedHashSet<>();
    for (Told one : told) {
      HistoryTelling.weighty(one.changes()).stream()
          .map(Change::field)
          .filter(field -> !field.isEmpty())
          .forEach(fields::add);
    }
    Timeline timeline = history.timeline().orElseThrow();
    ChangeWords words = new ChangeWords(voice);
    List<Row> rows =
        fields.stream()
            .flatMap(field -> timeline.field(reference(), field).map(by -> row(words, by)).stream())
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Details(
                voice.say("entity.last-changes"),
                List.of(
                    new Block.Rows(
                        new Table(
                            voice.say("entity.last-changes"),
                            List.of(
                                Column.of(voice.say("column.value"), Kind.HEAD),
                                Column.of(voice.say("column.last-changed"), Kind.TEXT),
                                Column.stacked(voice.say("column.reason"), Kind.TEXT)),
                            rows)))));
  }

  private Row row(ChangeWords words, Blame blame) {
    Made made = blame.event().made();
    Phrase who = history.people().link(made.author());
    return Row.of(
        Table.text(words.value(blame.change())),
        new Table.Text(who, voice.dates().day(history.day(made))),
        Table.text(made.subject()));
  }

  private String reference() {
    return id.kind() + "/" + id.value();
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
