package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import plumbline.charter.Action;
import plumbline.charter.Markdown;
import plumbline.check.meeting.ActionOutcome;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What was agreed, by whom it is done, and whether it moved anything. */
final class ActionsPage {

  /** Keeps day and month on one line. */
  private static final char NBSP = '\u00a0';

  private final Telling telling;
  private final Voice voice;
  private final ActionWords words;
  private final List<ActionOutcome> outcomes;

  ActionsPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.words = new ActionWords(telling);
    this.outcomes = ActionOutcome.of(telling.values());
  }

  Page page() {
    List<Section> sections = new ArrayList<>();
    section("overdue", ActionOutcome::isOverdue).ifPresent(sections::add);
    section("open", one -> is(one, Action.State.OPEN) && !one.isOverdue()).ifPresent(sections::add);
    section("done", one -> is(one, Action.State.DONE)).ifPresent(sections::add);
    section("dropped", one -> is(one, Action.State.DROPPED)).ifPresent(sections::add);
    return new Page(
        Address.ACTIONS,
        voice.say("actions.title"),
        Address.ACTIONS,
        List.of(),
        voice.say("actions.statement"),
        List.of(
            new Block.Note(
                Phrase.of(
                    voice.say(
                        "actions.rule", telling.charter().teamThresholds().weeksToEffect())))),
        sections,
        List.of(TogetherApi.actions(telling, outcomes)));
  }

  private static boolean is(ActionOutcome outcome, Action.State state) {
    return outcome.action().standing() == state;
  }

  private Optional<Section> section(String name, Predicate<ActionOutcome> which) {
    List<Row> rows = outcomes.stream().filter(which).map(this::row).toList();
    Table table =
        new Table(
            voice.say("actions." + name),
            List.of(
                Column.of(voice.say("column.action"), Kind.HEAD),
                Column.stacked(voice.say("column.due"), Kind.TEXT),
                Column.of(voice.say("column.state"), Kind.VERDICT),
                Column.stacked(voice.say("column.moves"), Kind.TEXT),
                Column.wide(voice.say("column.half-year"), Kind.SPARK),
                Column.of(voice.say("column.since"), Kind.VERDICT)),
            rows);
    return Section.of(name, "", table);
  }

  private Row row(ActionOutcome outcome) {
    Action action = outcome.action();
    return Row.of(
            new Table.Text(
                Phrase.of(action.action()),
                from(action)
                    + action.notes().map(Markdown::source).map(n -> " " + n.strip()).orElse("")),
            new Table.Text(
                Phrase.of(voice.dates().shortDay(action.due()).replace(' ', NBSP)),
                voice.person(action.owner()).plain()),
            new Table.Mark(Optional.of(words.state(outcome))),
            Table.text(action.metric().map(voice::metricLink).orElse(Phrase.of("–"))),
            new Table.Line(
                action
                    .metric()
                    .filter(telling::isComputed)
                    .flatMap(metric -> telling.metric(metric).sparkline())),
            new Table.Mark(Optional.of(words.movement(outcome))))
        .at(Address.row(action.id()));
  }

  private String from(Action action) {
    String day = voice.dates().shortDay(action.since());
    return action
        .from()
        .flatMap(id -> telling.charter().meeting(id))
        .map(meeting -> voice.say("action.from", meeting.name(), day))
        .orElseGet(() -> voice.say("action.agreed", day));
  }
}
