package plumbline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.page.AlignmentLine.Group;
import plumbline.page.AlignmentLine.State;
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

/** How aligned the team is, thing by thing, without a score that would hide any of them. */
final class AlignmentPage {

  private final Telling telling;
  private final Voice voice;
  private final List<AlignmentLine> lines;

  AlignmentPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.lines = telling.alignment();
  }

  /** Whether a charter says enough for such a page: of teams that are more than one. */
  static boolean isDue(Charter charter) {
    return charter.teams().size() > 1;
  }

  Page page() {
    List<Section> sections = new ArrayList<>();
    for (Group group : Group.values()) {
      List<AlignmentLine> own = lines.stream().filter(line -> line.group() == group).toList();
      if (!own.isEmpty()) {
        sections.add(section(group, own));
      }
    }
    long untold = count(State.CANNOT_TELL);
    return new Page(
        Address.ALIGNMENT,
        voice.say("alignment.title"),
        Address.ALIGNMENT,
        List.of(),
        statement(),
        List.of(
            new Block.Note(
                Phrase.of(
                    voice.say("alignment.lead")
                        + (untold > 0 ? " " + voice.count("alignment.lead.untold", untold) : "")))),
        sections,
        List.of(TogetherApi.alignment(telling, lines)));
  }

  /** How many things need attention. */
  String statement() {
    long open = count(State.NEEDS_ATTENTION);
    String shown = voice.count("alignment.statement", open, voice.numbers().count(lines.size()));
    return open == 0 ? voice.say("alignment.statement.none") : shown;
  }

  /** How many things of each group stand how; each group leads to its things. */
  Table inBrief() {
    List<Row> rows = new ArrayList<>();
    for (Group group : Group.values()) {
      List<AlignmentLine> own = lines.stream().filter(line -> line.group() == group).toList();
      if (!own.isEmpty()) {
        Phrase head = Phrase.link(head(group), Address.part(Address.ALIGNMENT, name(group)));
        rows.add(
            Row.of(
                Table.text(head),
                counted(own, State.NEEDS_ATTENTION),
                counted(own, State.FINE),
                counted(own, State.CANNOT_TELL)));
      }
    }
    return new Table(
        voice.say("booklet.alignment"),
        List.of(
            Column.of(voice.say("column.what"), Kind.HEAD),
            Column.of(voice.say("alignment.needs-attention"), Kind.NUMBER),
            Column.of(voice.say("alignment.fine"), Kind.NUMBER),
            Column.of(voice.say("alignment.cannot-tell"), Kind.NUMBER)),
        rows);
  }

  private Table.Cell counted(List<AlignmentLine> own, State state) {
    long count = own.stream().filter(line -> line.state() == state).count();
    return Table.number(count == 0 ? "–" : voice.numbers().count(count));
  }

  private static String name(Group group) {
    return group.name().toLowerCase(java.util.Locale.ROOT);
  }

  private String head(Group group) {
    return voice.say("alignment.group." + name(group));
  }

  private long count(State state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }

  private Section section(Group group, List<AlignmentLine> own) {
    Optional<String> shared = sharedRule(own);
    List<Row> rows = new ArrayList<>();
    for (AlignmentLine line : own) {
      boolean told = shared.equals(Optional.of(line.rule()));
      rows.add(
          Row.of(
              new Table.Text(line.what(), told ? "" : line.rule()),
              new Table.Mark(Optional.of(verdict(line)))));
    }
    List<Block> blocks = new ArrayList<>();
    shared.ifPresent(rule -> blocks.add(new Block.Note(Phrase.of(rule))));
    blocks.add(
        new Block.Rows(
            new Table(
                head(group),
                List.of(
                    Column.of(voice.say("column.what"), Kind.HEAD),
                    Column.stacked(voice.say("column.mend"), Kind.VERDICT)),
                rows)));
    return new Section(name(group), head(group), "", blocks, List.of());
  }

  /** The rule by which at least half of the things were judged, and two of them at least. */
  private static Optional<String> sharedRule(List<AlignmentLine> own) {
    Map<String, Integer> judged = new LinkedHashMap<>();
    own.forEach(line -> judged.merge(line.rule(), 1, Integer::sum));
    return judged.entrySet().stream()
        .filter(one -> one.getValue() > 1 && one.getValue() * 2 >= own.size())
        .findFirst()
        .map(Map.Entry::getKey);
  }

  /** The state, and below it how to mend it. */
  private Verdict verdict(AlignmentLine line) {
    return switch (line.state()) {
      case FINE -> new Verdict(Tone.GOOD, voice.say("alignment.fine"), "");
      case NEEDS_ATTENTION ->
          new Verdict(Tone.BAD, voice.say("alignment.needs-attention"), line.mend());
      case CANNOT_TELL -> new Verdict(Tone.NONE, voice.say("alignment.cannot-tell"), line.mend());
    };
  }
}
