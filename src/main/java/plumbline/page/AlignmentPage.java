package plumbline.page;

import java.util.ArrayList;
import java.util.List;
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
    long open = count(State.NEEDS_ATTENTION);
    long untold = count(State.CANNOT_TELL);
    String shown = voice.count("alignment.statement", open, voice.numbers().count(lines.size()));
    return new Page(
        Address.ALIGNMENT,
        voice.say("alignment.title"),
        Address.ALIGNMENT,
        List.of(),
        open == 0 ? voice.say("alignment.statement.none") : shown,
        List.of(
            new Block.Note(
                Phrase.of(
                    voice.say("alignment.lead")
                        + (untold > 0 ? " " + voice.count("alignment.lead.untold", untold) : "")))),
        sections,
        List.of(TogetherApi.alignment(telling, lines)));
  }

  private long count(State state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }

  private Section section(Group group, List<AlignmentLine> own) {
    List<Row> rows = new ArrayList<>();
    for (AlignmentLine line : own) {
      rows.add(
          Row.of(
              new Table.Text(line.what(), line.rule()),
              new Table.Mark(Optional.of(verdict(line)))));
    }
    String name = group.name().toLowerCase(java.util.Locale.ROOT);
    return new Section(
        name,
        voice.say("alignment.group." + name),
        "",
        List.of(
            new Block.Rows(
                new Table(
                    voice.say("alignment.group." + name),
                    List.of(
                        Column.of(voice.say("column.what"), Kind.HEAD),
                        Column.stacked(voice.say("column.mend"), Kind.VERDICT)),
                    rows))),
        List.of());
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
