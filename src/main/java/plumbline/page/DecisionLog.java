package plumbline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import plumbline.charter.Authority;
import plumbline.charter.Decision;
import plumbline.metric.weigh.Choice;
import plumbline.metric.weigh.Weighing;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** All decisions with their state: the open ones first, then the newest. */
final class DecisionLog {

  private final Telling telling;
  private final Voice voice;
  private final DecisionWords words;

  DecisionLog(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.words = new DecisionWords(telling);
  }

  Page page() {
    return new Page(
        Address.DECISIONS,
        voice.say("decisions.title"),
        Address.DECISIONS,
        List.of(),
        voice.say("decisions.statement"),
        List.of(new Block.Note(Phrase.of(lead()))),
        sections(decision -> true),
        List.of(DecisionApi.log(telling)));
  }

  /** The open ones and the made ones among those that are wanted. */
  List<Section> sections(Predicate<Decision> wanted) {
    List<Decision> open = open().stream().filter(wanted).toList();
    List<Decision> made = made().stream().filter(wanted).toList();
    List<Section> sections = new ArrayList<>();
    if (!open.isEmpty()) {
      sections.add(section("open", new Block.Rows(openTable(open))));
    }
    if (!made.isEmpty()) {
      sections.add(section("made", new Block.Rows(madeTable(made))));
    }
    return sections;
  }

  /** Questions without an answer, the one that has waited longest first. */
  List<Decision> open() {
    return telling.charter().decisions().stream()
        .filter(decision -> decision.decided().isEmpty())
        .sorted(Comparator.comparing(Decision::asked))
        .toList();
  }

  /** What was decided, newest first. */
  List<Decision> made() {
    return telling.charter().decisions().stream()
        .filter(decision -> decision.decided().isPresent())
        .sorted(Comparator.comparing((Decision one) -> one.decided().orElseThrow().on()).reversed())
        .toList();
  }

  /** How choices are made, and who makes them. */
  String lead() {
    Optional<Authority> authority = telling.charter().charter().authority();
    String who =
        authority
            .map(one -> voice.say("decisions.authority", voice.person(one.person()).plain()))
            .orElse(voice.say("decisions.no-authority"));
    return voice.say("decisions.lead") + " " + who;
  }

  private Section section(String part, Block table) {
    return new Section(
        part,
        voice.say("decisions." + part),
        voice.say("decisions." + part + ".about"),
        List.of(table),
        List.of());
  }

  private Table openTable(List<Decision> decisions) {
    List<Row> rows = new ArrayList<>();
    for (Decision decision : decisions) {
      Weighing weighing = weigh(decision);
      rows.add(
          Row.of(
              Table.text(Phrase.link(decision.question(), Address.of(decision.id()))),
              Table.text(voice.dates().day(decision.asked())),
              Table.text(decider(decision)),
              Table.text(words.outcome(weighing))));
    }
    return new Table(
        voice.say("decisions.open"),
        List.of(
            Column.of(voice.say("column.decision"), Kind.HEAD),
            Column.of(voice.say("column.asked"), Kind.TEXT),
            Column.wide(voice.say("column.decider"), Kind.TEXT),
            Column.wide(voice.say("column.goals-say"), Kind.TEXT)),
        rows);
  }

  private Table madeTable(List<Decision> decisions) {
    List<Row> rows = new ArrayList<>();
    for (Decision decision : decisions) {
      Decision.Decided made = decision.decided().orElseThrow();
      Choice choice = Choice.of(decision, weigh(decision), telling.charter().charter().authority());
      rows.add(
          Row.of(
              new Table.Text(
                  Phrase.link(decision.question(), Address.of(decision.id())),
                  decision.choice().map(Decision.Option::option).orElse("")),
              new Table.Text(
                  Phrase.of(voice.dates().day(made.on())), voice.person(made.by()).plain()),
              new Table.Mark(Optional.of(words.order(choice))),
              new Table.Mark(Optional.of(words.state(decision)))));
    }
    return new Table(
        voice.say("decisions.made"),
        List.of(
            Column.of(voice.say("column.decision"), Kind.HEAD),
            Column.wide(voice.say("column.decided"), Kind.TEXT),
            Column.wide(voice.say("column.order"), Kind.VERDICT),
            Column.of(voice.say("column.state"), Kind.VERDICT)),
        rows);
  }

  private Weighing weigh(Decision decision) {
    return Weighing.of(decision, telling.charter(), telling.values());
  }

  private Phrase decider(Decision decision) {
    return telling.charter().decider(decision).map(voice::person).orElse(Phrase.NONE);
  }
}
