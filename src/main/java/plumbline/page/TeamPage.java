package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Constraint;
import plumbline.charter.Goal;
import plumbline.charter.Metric;
import plumbline.charter.PersonId;
import plumbline.charter.Team;
import plumbline.check.interest.RoleStakes;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** One team: what it wants, what it is measured on, what it answers for, and where it pulls. */
final class TeamPage {

  private final Telling telling;
  private final Voice voice;
  private final Team team;
  private final Set<PersonId> people;

  TeamPage(Telling telling, Team team) {
    this.telling = telling;
    this.voice = telling.voice();
    this.team = team;
    this.people = team.people();
  }

  Page page() {
    List<Section> sections = new ArrayList<>();
    sections.add(wants());
    measured().ifPresent(sections::add);
    signs().ifPresent(sections::add);
    new ConflictSections(telling).of(team.id()).ifPresent(sections::add);
    incentives().ifPresent(sections::add);
    TeamDuties duties = new TeamDuties(telling, team);
    duties.open().ifPresent(sections::add);
    duties.answersFor().ifPresent(sections::add);
    return new Page(
        Address.of(team.id()),
        team.name(),
        Address.TEAMS,
        List.of(new Page.Crumb(voice.say("teams.title"), Address.TEAMS)),
        team.name(),
        List.of(),
        sections,
        List.of(TogetherApi.team(telling, team)));
  }

  private Section wants() {
    List<Phrase> wants = team.wants().stream().map(Phrase::of).toList();
    Block told =
        wants.isEmpty()
            ? new Block.Note(Phrase.of(voice.say("team.wants.none")))
            : new Block.Lists(List.of(new Block.Listing(voice.say("team.wants.from"), wants)));
    return new Section(
        "wants",
        voice.say("team.wants"),
        "",
        List.of(told),
        new Facts(telling)
            .fact("fact.led-by", voice.person(team.lead()))
            .lines(
                "fact.members",
                people.stream()
                    .filter(person -> !person.equals(team.lead()))
                    .map(voice::person)
                    .toList())
            .list());
  }

  private Optional<Section> measured() {
    List<Metric> metrics =
        team.measuredOn().stream().filter(telling::isComputed).map(voice::metric).toList();
    String head = voice.say("team.measured");
    return metrics.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "measured",
                head,
                "",
                List.of(new Block.Rows(new MetricPages(telling).table(head, metrics))),
                List.of()));
  }

  /** Goals and limits that do not hold without this team's signature. */
  private Optional<Section> signs() {
    List<Row> rows = new ArrayList<>();
    for (Goal goal : telling.goalsInOrder()) {
      if (goal.signOff().contains(team.id())) {
        rows.add(row(voice.goalLink(goal.id()), goal.metric(), telling.verdict(goal)));
      }
    }
    for (Constraint constraint : telling.constraints()) {
      if (constraint.signOff().contains(team.id())) {
        rows.add(
            row(
                Phrase.link(constraint.mustNot(), Address.of(constraint.id())),
                constraint.metric(),
                telling.verdict(constraint)));
      }
    }
    String head = voice.say("team.signs");
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "signs",
                head,
                voice.say("team.signs.about"),
                List.of(
                    new Block.Rows(
                        new Table(
                            head,
                            List.of(
                                Column.of(voice.say("column.what"), Kind.HEAD),
                                Column.of(Newest.week(telling), Kind.NUMBER),
                                Column.of(voice.say("column.verdict"), Kind.VERDICT)),
                            rows))),
                List.of()));
  }

  private Row row(
      Phrase what, plumbline.charter.MetricId metric, plumbline.page.part.Verdict verdict) {
    return Row.of(
        new Table.Text(what, voice.metric(metric).title()),
        Table.number(telling.metric(metric).reading()),
        new Table.Mark(Optional.of(verdict)));
  }

  private Optional<Section> incentives() {
    List<RoleStakes> roles =
        RoleStakes.of(telling.charter()).stream()
            .filter(role -> role.incentive().team().filter(team.id()::equals).isPresent())
            .toList();
    String head = voice.say("team.incentives");
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "incentives",
                head,
                "",
                List.of(new Block.Rows(new IncentiveSections(telling).gains(head, roles))),
                List.of()));
  }
}
