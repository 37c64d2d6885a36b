package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Metric;
import plumbline.charter.PersonId;
import plumbline.charter.Team;
import plumbline.check.interest.RoleStakes;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;

/** One team: what it wants, what it is measured on, what it answers for, and where it pulls. */
final class TeamPage {

  /** Kinds of things that other sections tell of where the team is named in them. */
  private static final Set<String> TOLD = Set.of("conflict", "incentive", "meeting");

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
    new DueSignatures(telling, team).section().ifPresent(sections::add);
    new ConflictSections(telling).of(team.id()).ifPresent(sections::add);
    incentives().ifPresent(sections::add);
    Duties duties = new Duties(telling, team);
    duties.open().ifPresent(sections::add);
    duties.answersFor().ifPresent(sections::add);
    new ConnectionSections(telling, team.id()).named(TOLD).ifPresent(sections::add);
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
    Table table = new MetricPages(telling).table(voice.say("team.measured"), metrics);
    return Section.of("measured", "", table);
  }

  private Optional<Section> incentives() {
    List<RoleStakes> roles =
        telling.roles().stream()
            .filter(role -> role.incentive().team().filter(team.id()::equals).isPresent())
            .toList();
    Table table = new IncentiveSections(telling).gains(voice.say("team.incentives"), roles);
    return Section.of("incentives", "", table);
  }
}
