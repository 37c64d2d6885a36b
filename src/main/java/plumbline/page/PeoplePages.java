package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Person;
import plumbline.check.interest.RoleStakes;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Everybody with what waits for them, and a page for each. */
final class PeoplePages {

  /** Kinds of things that other sections tell of where somebody is named in them. */
  private static final Set<String> TOLD =
      Set.of(
          "goal",
          "constraint",
          "metric",
          "channel",
          "source",
          "protocol",
          "experiment",
          "meeting",
          "team",
          "incentive");

  private final Telling telling;
  private final Voice voice;

  PeoplePages(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  List<Page> pages() {
    List<Waiting> people =
        telling.charter().people().stream().map(person -> Waiting.on(telling, person)).toList();
    List<Page> pages = new ArrayList<>();
    pages.add(everybody(people));
    people.forEach(one -> pages.add(page(one)));
    return pages;
  }

  private Page everybody(List<Waiting> people) {
    Table table =
        new Table(
            voice.say("people.title"),
            List.of(
                Column.of(voice.say("column.person"), Kind.HEAD),
                Column.of(voice.say("column.team"), Kind.TEXT),
                Column.of(voice.say("column.waiting"), Kind.VERDICT)),
            people.stream().map(this::row).toList());
    return new Page(
        Address.PEOPLE,
        voice.say("people.title"),
        Address.PEOPLE,
        List.of(),
        voice.say("people.statement"),
        List.of(new Block.Note(Phrase.of(voice.say("people.lead")))),
        List.of(
            new Section(
                "people", voice.say("people.all"), "", List.of(new Block.Rows(table)), List.of())),
        List.of(PeopleApi.all(telling, people)));
  }

  private Row row(Waiting waiting) {
    Person person = waiting.person();
    return Row.of(
        new Table.Text(voice.person(person.id()), person.role().orElse("")),
        Table.text(teams(person).plain().isEmpty() ? Phrase.of("–") : teams(person)),
        new Table.Mark(Optional.of(verdict(waiting))));
  }

  private Phrase teams(Person person) {
    List<Phrase> teams =
        telling.charter().teams().stream()
            .filter(team -> team.people().contains(person.id()))
            .map(team -> voice.teamLink(team.id()))
            .toList();
    return Phrase.list(teams);
  }

  /** How many things wait for somebody. */
  private Verdict verdict(Waiting waiting) {
    long open = waiting.open();
    long late = waiting.late();
    if (open == 0) {
      return new Verdict(Tone.GOOD, voice.say("people.nothing"), "");
    }
    return late == 0
        ? new Verdict(Tone.NONE, voice.count("people.open", open), "")
        : new Verdict(
            Tone.WARN, voice.count("people.open", open), voice.count("people.late", late));
  }

  private Page page(Waiting waiting) {
    Person person = waiting.person();
    List<Section> sections = new ArrayList<>();
    waiting.duties().open().ifPresent(sections::add);
    waiting.signatures().section().ifPresent(sections::add);
    waiting.duties().answersFor().ifPresent(sections::add);
    new ConnectionSections(telling, person.id()).named(TOLD).ifPresent(sections::add);
    incentives(person).ifPresent(sections::add);
    return new Page(
        Address.of(person.id()),
        person.name(),
        Address.PEOPLE,
        List.of(new Page.Crumb(voice.say("people.title"), Address.PEOPLE)),
        person.name(),
        List.of(new Block.Note(lead(waiting))),
        sections,
        List.of(PeopleApi.person(telling, waiting)));
  }

  private Optional<Section> incentives(Person person) {
    List<RoleStakes> roles =
        telling.roles().stream()
            .filter(role -> role.incentive().people().contains(person.id()))
            .toList();
    Table table = new IncentiveSections(telling).gains(voice.say("people.incentives"), roles);
    return Section.of("incentives", "", table);
  }

  /** Role, teams, and how much waits, in a sentence. */
  private Phrase lead(Waiting one) {
    Person person = one.person();
    Verdict waiting = verdict(one);
    Phrase teams = teams(person);
    Phrase who =
        Phrase.of(person.role().orElseGet(() -> voice.say("people.no-role")))
            .then(teams.plain().isEmpty() ? "" : ", ")
            .then(teams);
    return who.then(
        ". "
            + waiting.word()
            + (waiting.sentence().isEmpty() ? "" : ", " + waiting.sentence())
            + ".");
  }
}
