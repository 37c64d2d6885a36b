package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Section.Fact;

/** The whole charter as a book for a board: a cover, what is in it, then chapter by chapter. */
final class BookletPage {

  private final Telling telling;
  private final Voice voice;
  private final Surround surround;

  BookletPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.surround = new Surround(telling);
  }

  /** Whether a charter says enough to be read as a book. */
  static boolean isDue(Charter charter) {
    return charter.goals().isPresent() && charter.customer().isPresent();
  }

  Page page() {
    List<BookletChapter> chapters = new ArrayList<>(new BookletAims(telling).chapters());
    chapters.addAll(new BookletWork(telling).chapters());
    List<Section> sections = new ArrayList<>();
    List<Block.Chapter> contents = new ArrayList<>();
    for (BookletChapter chapter : chapters) {
      String numbered = voice.say("booklet.chapter", sections.size() + 1, chapter.title());
      String place = Address.part(Address.BOOKLET, chapter.anchor());
      sections.add(chapter.section(numbered));
      contents.add(new Block.Chapter(Phrase.link(numbered, place), chapter.brief()));
    }
    return new Page(
        Address.BOOKLET,
        voice.say("booklet.title"),
        Address.BOOKLET,
        List.of(),
        voice.say("booklet.statement", telling.charter().charter().name()),
        lead(contents),
        sections,
        List.of());
  }

  private List<Block> lead(List<Block.Chapter> contents) {
    List<Block> lead = new ArrayList<>();
    telling
        .charter()
        .charter()
        .promise()
        .ifPresent(promise -> lead.add(new Block.Note(Phrase.of(promise.strip()))));
    lead.add(new Block.Cover(new SiteLooks(telling).look().logo(), facts()));
    lead.add(new Block.Contents(voice.say("booklet.contents"), contents));
    return lead;
  }

  /** Of when it is and who stands behind it. */
  private List<Fact> facts() {
    Facts facts = new Facts(telling).fact("booklet.as-of", Phrase.of(surround.asOf()));
    surround.through().ifPresent(days -> facts.fact("booklet.through", Phrase.of(days)));
    telling
        .material()
        .facts()
        .commit()
        .ifPresent(commit -> facts.fact("booklet.commit", Phrase.of(commit)));
    telling
        .charter()
        .charter()
        .authority()
        .ifPresent(authority -> facts.fact("booklet.decides", voice.person(authority.person())));
    return facts.list();
  }
}
