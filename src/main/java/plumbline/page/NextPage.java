package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Goal;
import plumbline.charter.Initiative;
import plumbline.charter.MetricId;
import plumbline.metric.weigh.Ranking;
import plumbline.metric.weigh.Ranking.Ranked;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What to do next: the initiatives in the order that the goals give them, each place explained. */
final class NextPage {

  private final Telling telling;
  private final Voice voice;
  private final EffectWords effects;
  private final List<Ranked> ranked;

  NextPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.effects = new EffectWords(voice);
    this.ranked = Ranking.of(telling.charter(), telling.values());
  }

  Page page() {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "order",
            voice.say("next.order"),
            "",
            List.of(new Block.Rows(table()), new Block.Note(Phrase.of(voice.say("next.rule")))),
            List.of()));
    for (int i = 0; i < ranked.size(); i++) {
      sections.add(section(i));
    }
    return new Page(
        Address.NEXT,
        voice.say("next.title"),
        Address.NEXT,
        List.of(),
        voice.say("next.statement"),
        List.of(new Block.Note(Phrase.of(voice.say("next.lead")))),
        sections,
        List.of(api(), csv()));
  }

  private Table table() {
    List<Row> rows = new ArrayList<>();
    for (Ranked one : ranked) {
      rows.add(
          Row.of(
              new Table.Text(
                  Phrase.link(one.initiative().initiative(), Address.of(one.initiative().id())),
                  stage(one)),
              Table.text(one.goal().map(goal -> voice.goalLink(goal.id())).orElse(none())),
              one.goal()
                  .map(goal -> effects.cell(one.prospect(), goal.metric()))
                  .orElse(Table.text("–")),
              Table.number(voice.count("next.days", one.days()))));
    }
    return Table.numbered(
        voice.say("next.order"),
        List.of(
            Column.of(voice.say("column.initiative"), Kind.HEAD),
            Column.wide(voice.say("column.highest-goal"), Kind.TEXT),
            Column.of(voice.say("column.expected"), Kind.TEXT),
            Column.wide(voice.say("column.effort"), Kind.NUMBER)),
        rows);
  }

  private Phrase none() {
    return Phrase.of(voice.say("next.no-goal"));
  }

  private String stage(Ranked one) {
    return one.initiative().stage().equals(Optional.of(Initiative.Stage.STARTED))
        ? voice.say("next.started")
        : "";
  }

  private Section section(int index) {
    Ranked one = ranked.get(index);
    Initiative initiative = one.initiative();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(Phrase.of(why(index))));
    List<Block.Entry> limits = new ArrayList<>();
    effects
        .touches(one.touches())
        .forEach(touch -> limits.add(new Block.Entry(voice.say("weigh.limit"), touch)));
    if (!limits.isEmpty()) {
      blocks.add(new Block.Entries(limits));
    }
    initiative.because().ifPresent(text -> blocks.add(new Block.Prose(text.source())));
    Facts facts = new Facts(telling);
    initiative.owner().ifPresent(owner -> facts.fact("fact.owner", voice.person(owner)));
    facts.lines("fact.serves", initiative.serves().stream().map(voice::goalLink).toList());
    facts.lines("fact.evidence", new CitedNames(telling.voice()).of(initiative.evidence()));
    return new Section(
        initiative.id().value(),
        (index + 1) + ". " + initiative.initiative(),
        "",
        blocks,
        facts.review(initiative.review()).list());
  }

  /** Why it stands where it stands. */
  private String why(int index) {
    Ranked one = ranked.get(index);
    return switch (one.part()) {
      case SERVES -> place(index, one, one.goal().orElseThrow());
      case UNKNOWN -> voice.say("next.why.unknown");
      case SERVES_NONE -> voice.say("next.why.serves-none");
      case BREAKS -> voice.say("next.why.breaks");
    };
  }

  private String place(int index, Ranked one, Goal goal) {
    String rank =
        one.rank() == 0
            ? voice.say("next.why.primary", goal.goal())
            : voice.say("next.why.secondary", one.rank(), goal.goal());
    if (one.gain().signum() == 0) {
      return rank + " " + voice.say("next.why.nothing", voice.metric(goal.metric()).title());
    }
    String counted =
        voice.say(
            "next.why.counted",
            effects.range(one.prospect().orElseThrow(), goal.metric()),
            voice.metric(goal.metric()).title(),
            effects.sure(one.prospect().orElseThrow()),
            voice.count("next.days", one.days()),
            perTenDays(one, goal.metric()));
    return rank + " " + counted + neighbour(index, one);
  }

  /** Of ten days, as the gain of one is often too small to be told. */
  private String perTenDays(Ranked one, MetricId metric) {
    BigDecimal change =
        one.prospect()
            .orElseThrow()
            .expected()
            .multiply(BigDecimal.TEN)
            .divide(BigDecimal.valueOf(one.days()), java.math.MathContext.DECIMAL64);
    return effects.change(change, metric);
  }

  /** The one in front, where it serves the same goal. */
  private String neighbour(int index, Ranked one) {
    if (index == 0) {
      return "";
    }
    Ranked before = ranked.get(index - 1);
    boolean same = before.part() == one.part() && before.rank() == one.rank();
    return same
        ? " "
            + voice.say(
                "next.why.behind",
                before.initiative().initiative(),
                perTenDays(before, one.goal().orElseThrow().metric()))
        : "";
  }

  private Page.DataFile api() {
    ApiFile api = new ApiFile(telling, Address.NEXT);
    api.json().key("initiatives").beginArray();
    for (int i = 0; i < ranked.size(); i++) {
      Ranked one = ranked.get(i);
      api.json().beginObject();
      api.json().key("place").value(i + 1);
      api.text("id", one.initiative().id().value());
      api.text("initiative", one.initiative().initiative());
      api.text("part", ApiFile.word(one.part()));
      one.goal().ifPresent(goal -> api.text("goal", goal.id().value()));
      one.goal().ifPresent(goal -> api.prospect(one.prospect()));
      api.json().key("effort_days").value(one.days());
      api.json().endObject();
    }
    api.json().endArray();
    return api.end();
  }

  private Page.DataFile csv() {
    Dataset rows =
        new Dataset("initiatives", "place", "initiative", "part", "goal", "gain", "effort_days");
    for (int i = 0; i < ranked.size(); i++) {
      Ranked one = ranked.get(i);
      rows.row(
          Integer.toString(i + 1),
          one.initiative().id().value(),
          ApiFile.word(one.part()),
          one.goal().map(goal -> goal.id().value()).orElse(""),
          one.gain().toPlainString(),
          Integer.toString(one.days()));
    }
    return rows.csv("next/initiatives.csv");
  }
}
