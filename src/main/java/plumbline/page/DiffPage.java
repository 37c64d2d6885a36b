package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Weight;
import plumbline.diagnostic.Finding;
import plumbline.diff.Change;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** What a change of the charter means, to whom, and what it does to the numbers. */
public final class DiffPage {

  private final Compared compared;
  private final Voice voice;
  private final ChangeWords words;

  private DiffPage(Compared compared, Words words) {
    this.compared = compared;
    this.voice = new Voice(compared.charter(), words, compared.facts());
    this.words = new ChangeWords(voice);
  }

  /**
   * The page of a change. The gravest part stands first, so that a form with little room may leave
   * out sections from the last one on.
   */
  public static Page of(Compared compared, Words words) {
    return new DiffPage(compared, words).page();
  }

  /** Each of these changes in a sentence without a full stop. */
  public static List<String> sentences(List<Change> changes, Compared compared, Words words) {
    ChangeWords told = new DiffPage(compared, words).words;
    return changes.stream().map(told::sentence).toList();
  }

  /**
   * The page of two sides that could not be compared.
   *
   * @param before what the earlier side is called
   * @param after what the later side is called
   * @param reasons what stood in the way
   */
  public static Page failed(String before, String after, List<Finding> reasons, Words words) {
    List<Block.Entry> entries = reasons.stream().map(one -> entry(one, words)).toList();
    String head = "diff.section.not-compared";
    Section section =
        new Section(
            "not-compared",
            words.say(head),
            words.say(head + ".about"),
            List.of(new Block.Entries(entries)),
            List.of());
    return page(
        words,
        words.say("diff.failed"),
        words.say("diff.failed.sides", before, after),
        List.of(section),
        List.of(DiffApi.failed(before, after, reasons)));
  }

  private Page page() {
    DiffChanges changes = new DiffChanges(compared, voice, words);
    List<Section> sections = new ArrayList<>();
    changes.section(Weight.MEANING).ifPresent(sections::add);
    found("not-computed", compared.notComputed()).ifPresent(sections::add);
    compared
        .effects()
        .ifPresent(effects -> sections.add(new DiffNumbers(effects, voice).section()));
    conflicts().ifPresent(sections::add);
    new DiffReach(compared, voice).section().ifPresent(sections::add);
    changes.accepted().ifPresent(sections::add);
    changes.section(Weight.RESPONSIBILITY).ifPresent(sections::add);
    found("findings", compared.findings()).ifPresent(sections::add);
    changes.section(Weight.WORDING).ifPresent(sections::add);
    files().ifPresent(sections::add);
    String sides =
        voice.say(
            "diff.sides",
            compared.before(),
            compared.after().equals(Compared.WORKING_TREE)
                ? voice.say("diff.working-tree")
                : compared.after(),
            voice.dates().instant(compared.facts().asOf()));
    return page(
        voice.words(),
        DiffHeadline.of(compared, voice),
        sides,
        sections,
        List.of(new DiffApi(compared, words).file()));
  }

  private static Page page(
      Words words,
      String statement,
      String sides,
      List<Section> sections,
      List<Page.DataFile> files) {
    return new Page(
        Address.COMPARISON,
        words.say("diff.title"),
        Address.COMPARISON,
        List.of(),
        statement,
        List.of(new Block.Note(Phrase.of(sides))),
        sections,
        files);
  }

  private Optional<Section> conflicts() {
    if (compared.conflicts().isEmpty()) {
      return Optional.empty();
    }
    Section section = found("conflicts", compared.conflicts()).orElseThrow();
    List<Block> blocks = new ArrayList<>(section.blocks());
    if (compared.oldConflicts() > 0) {
      blocks.add(
          new Block.Note(Phrase.of(voice.count("diff.conflicts.old", compared.oldConflicts()))));
    }
    return Optional.of(
        new Section(section.anchor(), section.head(), section.about(), blocks, List.of()));
  }

  private Optional<Section> files() {
    return compared.difference().isEmpty()
        ? Optional.empty()
        : Optional.of(
            section(
                "files",
                List.of(
                    new Block.Details(
                        voice.say("diff.files"),
                        List.of(
                            new Block.Code(compared.difference(), Block.Code.Language.DIFF))))));
  }

  private Optional<Section> found(String anchor, List<Finding> findings) {
    List<Block.Entry> entries = findings.stream().map(one -> entry(one, voice.words())).toList();
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(section(anchor, List.of(new Block.Entries(entries))));
  }

  private static Block.Entry entry(Finding finding, Words words) {
    String message = Words.capital(finding.message());
    boolean placed = !finding.span().file().isEmpty();
    return new Block.Entry(
        finding.code().id(),
        Phrase.of(
            placed ? words.say("attention.finding", message, finding.span()) : message + "."));
  }

  private Section section(String anchor, List<Block> blocks) {
    String head = "diff.section." + anchor;
    return new Section(anchor, voice.say(head), voice.say(head + ".about"), blocks, List.of());
  }
}
