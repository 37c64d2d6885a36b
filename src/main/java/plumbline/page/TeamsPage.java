package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Team;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What each team wants, where teams pull apart, who gains by what, and the five questions. */
final class TeamsPage {

  private final Telling telling;
  private final Voice voice;

  TeamsPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(page());
    telling.charter().teams().forEach(team -> pages.add(new TeamPage(telling, team).page()));
    return pages;
  }

  private Page page() {
    List<Section> sections = new ArrayList<>();
    sections.add(wants());
    sections.addAll(new ConflictSections(telling).sections());
    sections.addAll(new IncentiveSections(telling).sections());
    new QuestionSection(telling).section().ifPresent(sections::add);
    return new Page(
        Address.TEAMS,
        voice.say("teams.title"),
        Address.TEAMS,
        List.of(),
        voice.say("teams.statement"),
        List.of(new Block.Note(Phrase.of(voice.say("teams.lead")))),
        sections,
        List.of(TogetherApi.teams(telling)));
  }

  Section wants() {
    List<Block> blocks = new ArrayList<>();
    List<Block.Listing> listings =
        telling.charter().teams().stream()
            .filter(team -> !team.wants().isEmpty())
            .map(
                team ->
                    new Block.Listing(team.name(), team.wants().stream().map(Phrase::of).toList()))
            .toList();
    if (!listings.isEmpty()) {
      blocks.add(new Block.Lists(listings));
    }
    List<Row> rows = telling.charter().teams().stream().map(this::row).toList();
    blocks.add(
        new Block.Rows(
            new Table(
                voice.say("teams.measured"),
                List.of(
                    Column.of(voice.say("column.team"), Kind.HEAD),
                    Column.of(voice.say("column.measured-on"), Kind.TEXT)),
                rows)));
    return new Section(
        "wants", voice.say("teams.wants"), voice.say("teams.wants.about"), blocks, List.of());
  }

  private Row row(Team team) {
    List<Phrase> metrics =
        team.measuredOn().stream()
            .map(
                id -> {
                  boolean shared = voice.metric(id).isShared();
                  Phrase link = voice.metricLink(id);
                  return shared ? link.then(" " + voice.say("teams.shared")) : link;
                })
            .toList();
    return Row.of(
        new Table.Text(
            voice.teamLink(team.id()),
            voice.say("teams.led-by", voice.person(team.lead()).plain())),
        Table.text(metrics.isEmpty() ? Phrase.of("–") : Phrase.list(metrics)));
  }
}
