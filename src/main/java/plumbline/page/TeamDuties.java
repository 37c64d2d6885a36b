package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plumbline.charter.Action;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.PersonId;
import plumbline.charter.Team;
import plumbline.check.meeting.ActionOutcome;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** What the people of a team have to do, to decide, and to answer for. */
final class TeamDuties {

  private final Telling telling;
  private final Voice voice;
  private final Charter charter;
  private final Team team;

  TeamDuties(Telling telling, Team team) {
    this.telling = telling;
    this.voice = telling.voice();
    this.charter = telling.charter();
    this.team = team;
  }

  private boolean isOurs(Optional<PersonId> person) {
    return person.filter(team.people()::contains).isPresent();
  }

  /** Open actions and decisions; absent without any. */
  Optional<Section> open() {
    List<Row> rows = new ArrayList<>();
    for (ActionOutcome outcome : actions()) {
      Action action = outcome.action();
      rows.add(
          row(
              Phrase.link(action.action(), Address.ACTIONS),
              voice.say("team.due", voice.dates().shortDay(action.due())),
              action.owner(),
              new ActionWords(voice).state(outcome)));
    }
    for (Decision decision : decisions()) {
      rows.add(
          row(
              Phrase.link(decision.question(), Address.of(decision.id())),
              voice.say("team.asked", voice.dates().shortDay(decision.asked())),
              charter.decider(decision).orElseThrow(),
              new Verdict(Tone.WARN, voice.say("team.to-decide"), "")));
    }
    Table table =
        new Table(
            voice.say("team.open"),
            List.of(
                Column.of(voice.say("column.what"), Kind.HEAD),
                Column.of(voice.say("column.person"), Kind.TEXT),
                Column.of(voice.say("column.state"), Kind.VERDICT)),
            rows);
    return Section.of("open", voice.say("team.open.about"), table);
  }

  private Row row(Phrase what, String when, PersonId who, Verdict state) {
    return Row.of(
        new Table.Text(what, when),
        Table.text(voice.person(who)),
        new Table.Mark(Optional.of(state)));
  }

  /** Actions of the team's people that are not done. */
  List<ActionOutcome> actions() {
    return ActionOutcome.of(telling.values()).stream()
        .filter(outcome -> outcome.action().standing() == Action.State.OPEN)
        .filter(outcome -> isOurs(Optional.of(outcome.action().owner())))
        .toList();
  }

  /** Questions that somebody of the team is to decide. */
  List<Decision> decisions() {
    return charter.decisions().stream()
        .filter(decision -> charter.state(decision) == Decision.State.OPEN)
        .filter(decision -> isOurs(charter.decider(decision)))
        .toList();
  }

  /** What the team's people answer for by name; absent without anything. */
  Optional<Section> answersFor() {
    List<Block.Entry> entries = new ArrayList<>();
    entry(
        entries,
        "goals.title",
        telling.goalsInOrder().stream().filter(goal -> isOurs(goal.accountable())),
        goal -> voice.goalLink(goal.id()));
    entry(
        entries,
        "constraints.title",
        telling.constraints().stream().filter(limit -> isOurs(limit.accountable())),
        limit -> Phrase.link(limit.mustNot(), Address.of(limit.id())));
    entry(
        entries,
        "metrics.title",
        charter.metrics().stream()
            .filter(metric -> telling.isComputed(metric.id()))
            .filter(metric -> isOurs(metric.accountable())),
        metric -> voice.metricLink(metric.id()));
    entry(
        entries,
        "channels.title",
        charter.channels().stream().filter(channel -> isOurs(channel.owner())),
        channel -> voice.channelLink(channel.id()));
    entry(
        entries,
        "sources.title",
        charter.sources().stream().filter(source -> isOurs(source.owner())),
        source -> voice.sourceLink(source.id()));
    entry(
        entries,
        "governance.title",
        charter.protocols().stream().filter(protocol -> isOurs(protocol.owner())),
        protocol ->
            Phrase.link(protocol.name(), Address.part(Address.GOVERNANCE, protocol.id().value())));
    entry(
        entries,
        "roadmap.title",
        charter.experiments().stream().filter(experiment -> isOurs(experiment.decisionOwner())),
        experiment -> Phrase.link(experiment.what(), Address.of(experiment.id())));
    entry(
        entries,
        "rhythm.title",
        charter.meetings().stream().filter(meeting -> meeting.teams().contains(team.id())),
        meeting -> voice.link(meeting.id()));
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "answers-for",
                voice.say("team.answers-for"),
                "",
                List.of(new Block.Entries(entries)),
                List.of()));
  }

  private <T> void entry(
      List<Block.Entry> entries, String title, Stream<T> things, Function<T, Phrase> name) {
    List<Phrase> names = things.map(name).toList();
    if (!names.isEmpty()) {
      entries.add(new Block.Entry(voice.say(title), Phrase.list(names)));
    }
  }
}
