package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.page.Glossary.Term;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** The second half of the booklet: how we pull together, what was decided and what is tried. */
final class BookletWork {

  private final Telling telling;
  private final Voice voice;
  private final Charter charter;

  BookletWork(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.charter = telling.charter();
  }

  List<BookletChapter> chapters() {
    List<BookletChapter> chapters = new ArrayList<>();
    if (AlignmentPage.isDue(charter)) {
      chapters.add(alignment());
    }
    if (!charter.channels().isEmpty()) {
      List<Section> roles = new ChannelPages(telling).roles();
      chapters.add(chapter("channels", "channels.title", voice.say("channels.statement"), roles));
    }
    if (!charter.teams().isEmpty()) {
      chapters.add(teams());
    }
    if (!charter.decisions().isEmpty()) {
      chapters.add(decisions());
    }
    if (!charter.experiments().isEmpty()) {
      chapters.add(experiments());
    }
    chapters.add(words());
    return chapters;
  }

  private BookletChapter chapter(String anchor, String title, String brief, List<Section> parts) {
    List<Block> blocks = parts.stream().map(BookletChapter::part).toList();
    return new BookletChapter(anchor, voice.say(title), brief, blocks);
  }

  private BookletChapter alignment() {
    AlignmentPage page = new AlignmentPage(telling);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Statement(Phrase.link(page.statement(), Address.ALIGNMENT)));
    new QuestionSection(telling)
        .section()
        .ifPresent(section -> blocks.add(BookletChapter.part(section)));
    blocks.add(
        new Block.Part(
            Phrase.of(voice.say("booklet.alignment")), List.of(new Block.Rows(page.inBrief()))));
    return new BookletChapter("alignment", voice.say("alignment.title"), page.statement(), blocks);
  }

  private BookletChapter teams() {
    List<Section> parts = new ArrayList<>();
    parts.add(new TeamsPage(telling).wants());
    new HomePage(telling).people(charter.charter()).ifPresent(parts::add);
    return chapter("teams", "booklet.teams", voice.say("teams.statement"), parts);
  }

  /** Those in force and those to come; what was taken back or replaced is history. */
  private BookletChapter decisions() {
    DecisionLog log = new DecisionLog(telling);
    List<Section> parts =
        log.sections(
            decision ->
                charter.state(decision) == Decision.State.DECIDED
                    || charter.state(decision) == Decision.State.OPEN);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(Phrase.of(log.lead())));
    parts.forEach(part -> blocks.add(BookletChapter.part(part)));
    return new BookletChapter(
        "decisions", voice.say("booklet.decisions"), voice.say("decisions.statement"), blocks);
  }

  private BookletChapter experiments() {
    RoadmapPages roadmap = new RoadmapPages(telling);
    return new BookletChapter(
        "experiments",
        voice.say("roadmap.experiments"),
        roadmap.lead(),
        List.of(new Block.Note(Phrase.of(roadmap.lead())), roadmap.experiments()));
  }

  /** How a verdict is come to, and the words that stand in this booklet. */
  private BookletChapter words() {
    List<Block.Definition> terms =
        voice.words().glossary().terms().stream()
            .filter(term -> term.area().equals("goals") || term.area().equals("numbers"))
            .map(BookletWork::definition)
            .toList();
    return new BookletChapter(
        "words",
        voice.say("booklet.words"),
        voice.say("glossary.statement"),
        List.of(
            new Block.Part(
                Phrase.link(voice.say("rules.goals"), Address.METHOD),
                List.of(new Block.Prose(voice.say("rules.goals.text")))),
            new Block.Part(
                Phrase.link(voice.say("glossary.title"), Address.GLOSSARY),
                List.of(new Block.Definitions(terms)))));
  }

  private static Block.Definition definition(Term term) {
    return new Block.Definition("word-" + term.id(), Phrase.of(term.name()), term.means());
  }
}
