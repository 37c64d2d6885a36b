package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.charter.Action;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.Meeting;
import plumbline.charter.PersonId;
import plumbline.charter.Team;
import plumbline.charter.TeamId;
import plumbline.check.meeting.ActionOutcome;
import plumbline.check.meeting.Reviewed;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** What some people have to do, to decide, to look at again, and to answer for. */
final class Duties {

  private final Telling telling;
  private final Voice voice;
  private final Charter charter;
  private final Set<PersonId> people;
  private final Set<TeamId> teams;
  private final List<ActionOutcome> actions;
  private final List<Decision> decisions;
  private final List<Reviewed> overdue;

  /** Of a whole team. */
  Duties(Telling telling, Team team) {
    this(telling, team.people(), Set.of(team.id()));
  }

  /** Of one person, who also comes to the meetings of their teams. */
  Duties(Telling telling, PersonId person) {
    this(
        telling,
        Set.of(person),
        telling.charter().teams().stream()
            .filter(team -> team.people().contains(person))
            .map(Team::id)
            .collect(Collectors.toSet()));
  }

  private Duties(Telling telling, Set<PersonId> people, Set<TeamId> teams) {
    this.telling = telling;
    this.voice = telling.voice();
    this.charter = telling.charter();
    this.people = people;
    this.teams = teams;
    this.actions =
        ActionOutcome.of(telling.values()).stream()
            .filter(outcome -> outcome.action().standing() == Action.State.OPEN)
            .filter(outcome -> isOurs(Optional.of(outcome.action().owner())))
            .toList();
    this.decisions =
        charter.decisions().stream()
            .filter(decision -> charter.state(decision) == Decision.State.OPEN)
            .filter(decision -> isOurs(charter.decider(decision)))
            .toList();
    LocalDate today = telling.values().today();
    this.overdue =
        Reviewed.byDay(charter).stream()
            .filter(review -> isOurs(review.owner()))
            .filter(review -> review.due().orElseThrow().isBefore(today))
            .toList();
  }

  /** Whether all of it is one person's, who need not be named in every row. */
  private boolean isOne() {
    return people.size() == 1;
  }

  private boolean isOurs(Optional<PersonId> person) {
    return person.filter(people::contains).isPresent();
  }

  /** Open actions and decisions, and what is overdue to be looked at; absent without any. */
  Optional<Section> open() {
    List<Row> rows = new ArrayList<>();
    for (ActionOutcome outcome : actions) {
      Action action = outcome.action();
      rows.add(
          row(
              Phrase.link(action.action(), Address.of(action.id())),
              voice.say("team.due", voice.dates().shortDay(action.due())),
              action.owner(),
              new ActionWords(telling).state(outcome)));
    }
    for (Decision decision : decisions) {
      rows.add(
          row(
              Phrase.link(decision.question(), Address.of(decision.id())),
              voice.say("team.asked", voice.dates().shortDay(decision.asked())),
              charter.decider(decision).orElseThrow(),
              new Verdict(Tone.WARN, voice.say("team.to-decide"), "")));
    }
    CitedNames names = new CitedNames(voice);
    for (Reviewed review : overdue) {
      rows.add(
          row(
              review
                  .about()
                  .map(names::of)
                  .orElseGet(() -> Phrase.link(voice.say("reviews.charter"), Address.HOME)),
              voice.say("team.review", voice.dates().shortDay(review.due().orElseThrow())),
              review.owner().orElseThrow(),
              new Verdict(Tone.WARN, voice.say("review.overdue"), "")));
    }
    Column what = Column.of(voice.say("column.what"), Kind.HEAD);
    Column person = Column.of(voice.say("column.person"), Kind.TEXT);
    Column state = Column.of(voice.say("column.state"), Kind.VERDICT);
    Table table =
        new Table(
            voice.say("team.open"),
            isOne() ? List.of(what, state) : List.of(what, person, state),
            rows);
    return Section.of("open", voice.say("team.open.about"), table);
  }

  private Row row(Phrase what, String when, PersonId who, Verdict state) {
    Table.Cell told = new Table.Text(what, when);
    Table.Cell mark = new Table.Mark(Optional.of(state));
    return isOne() ? Row.of(told, mark) : Row.of(told, Table.text(voice.person(who)), mark);
  }

  /** Their actions that are not done. */
  List<ActionOutcome> actions() {
    return actions;
  }

  /** Questions that one of them is to decide. */
  List<Decision> decisions() {
    return decisions;
  }

  /** What should have been looked at again by now, the longest overdue first. */
  List<Reviewed> overdue() {
    return overdue;
  }

  /** What they answer for by name, and where they meet; absent without anything. */
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
        "duties.meetings",
        charter.meetings().stream().filter(this::comes),
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

  private boolean comes(Meeting meeting) {
    return meeting.teams().stream().anyMatch(teams::contains)
        || meeting.people().stream().anyMatch(people::contains)
        || isOurs(meeting.owner());
  }

  private <T> void entry(
      List<Block.Entry> entries, String title, Stream<T> things, Function<T, Phrase> name) {
    List<Phrase> names = things.map(name).toList();
    if (!names.isEmpty()) {
      entries.add(new Block.Entry(voice.say(title), Phrase.list(names)));
    }
  }
}
