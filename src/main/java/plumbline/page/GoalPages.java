package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Goal;
import plumbline.charter.Goals;
import plumbline.charter.Markdown;
import plumbline.charter.Reference;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** The goals in their order, and a page for each. */
final class GoalPages {

  private final Telling telling;
  private final Voice voice;

  GoalPages(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  List<Page> pages(Goals goals) {
    List<Page> pages = new ArrayList<>();
    pages.add(index(goals));
    goals.inOrder().forEach(goal -> pages.add(page(goals, goal)));
    return pages;
  }

  private Page index(Goals goals) {
    return new Page(
        Address.GOALS,
        voice.say("goals.title"),
        Address.GOALS,
        List.of(),
        voice.say("goals.statement"),
        List.of(new Block.Note(Phrase.of(voice.say("goals.lead")))),
        List.of(
            primary(goals.primary()),
            new Section(
                "secondary",
                voice.say("home.secondary"),
                voice.say("home.secondary.about"),
                List.of(new Block.Rows(table(goals.secondary()))),
                List.of()),
            tradeOffs(goals)),
        List.of(Api.goals(telling)));
  }

  /** What is given up for each goal, in one place. */
  private Section tradeOffs(Goals goals) {
    List<Block.Entry> entries = new ArrayList<>();
    for (int i = 0; i < goals.inOrder().size(); i++) {
      Goal goal = goals.inOrder().get(i);
      String given =
          goal.deprioritises().isEmpty()
              ? voice.say("trade-offs.none")
              : String.join(", ", goal.deprioritises());
      entries.add(
          new Block.Entry(voice.goalKind(i), voice.goalLink(goal.id()).then(": " + given + ".")));
    }
    return new Section(
        "trade-offs",
        voice.say("trade-offs.title"),
        voice.say("trade-offs.about"),
        List.of(new Block.Entries(entries)),
        List.of());
  }

  /** The primary goal with its chart, as it stands on the first page too. */
  Section primary(Goal goal) {
    return new Section(
        "primary",
        voice.say("home.primary"),
        voice.say("home.primary.about"),
        told(goal, Phrase.link(goal.goal(), Address.of(goal.id()))),
        new Facts(telling)
            .accountable(goal.accountable())
            .givesUp(goal)
            .computedAs(goal.metric())
            .signOff(goal.id())
            .review(goal.review())
            .list());
  }

  /** How a goal stands, with its chart. */
  List<Block> told(Goal goal, Phrase statement) {
    List<Block> blocks = new ArrayList<>();
    if (!statement.plain().isEmpty()) {
      blocks.add(new Block.Statement(statement));
    }
    MetricTelling metric = telling.metric(goal.metric());
    blocks.add(metric.headline(Optional.of(telling.verdict(goal))));
    new MetricChart(voice, metric).withPath(telling.judge(goal).path()).ifPresent(blocks::add);
    return blocks;
  }

  /** Goals in order with number, target, the last half year and verdict. */
  Table table(List<Goal> goals) {
    List<Row> rows = new ArrayList<>();
    for (Goal goal : goals) {
      MetricTelling metric = telling.metric(goal.metric());
      rows.add(
          Row.of(
              new Table.Text(
                  Phrase.link(goal.goal(), Address.of(goal.id())), metric.metric().title()),
              Table.number(metric.reading()),
              Table.text(target(goal)),
              new Table.Line(metric.sparkline()),
              new Table.Mark(Optional.of(telling.verdict(goal)))));
    }
    return Table.numbered(
        voice.say("home.secondary"),
        List.of(
            Column.of(voice.say("column.goal"), Kind.HEAD),
            Column.of(Newest.week(telling), Kind.NUMBER),
            Column.wide(voice.say("column.target"), Kind.TEXT),
            Column.wide(voice.say("column.half-year"), Kind.SPARK),
            Column.of(voice.say("column.verdict"), Kind.VERDICT)),
        rows);
  }

  /** {@code at least £2.40 by 31 March 2027}. */
  private String target(Goal goal) {
    String value = voice.numbers().amount(goal.to().value(), voice.unit(goal.metric()));
    String by = voice.dates().day(goal.to().by());
    return voice.say(
        goal.to().atLeast().isPresent() ? "target.at-least" : "target.at-most", value, by);
  }

  private Page page(Goals goals, Goal goal) {
    boolean primary = goal.equals(goals.primary());
    String kind = voice.goalKind(goals.inOrder().indexOf(goal));
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "progress",
            voice.say("goal.progress"),
            target(goal),
            progress(goal),
            new Facts(telling)
                .accountable(goal.accountable())
                .signOff(goal.id())
                .computedAs(goal.metric())
                .lastChange(goal.id())
                .review(goal.review())
                .list()));
    goal.because().map(Markdown::source).ifPresent(text -> sections.add(why(goal, text)));
    new SignatureSection(telling, Reference.to(goal.id())).section().ifPresent(sections::add);
    sections.add(
        new Section(
            "order",
            voice.say("goal.order"),
            "",
            List.of(
                new Block.Note(
                    Phrase.of(
                        primary
                            ? voice.say("goal.order.primary")
                            : voice.say("goal.order.secondary"))),
                new Block.Entries(order(goals, goal))),
            List.of()));
    sections.addAll(new ConnectionSections(telling, goal.id()).sections());
    sections.addAll(new EntityHistory(telling, goal.id()).sections());
    return new Page(
        Address.of(goal.id()),
        goal.goal(),
        Address.GOALS,
        List.of(new Page.Crumb(voice.say("goals.title"), Address.GOALS)),
        goal.goal(),
        List.of(
            new Block.Note(
                Phrase.of(kind + ": ")
                    .then(voice.metricLink(goal.metric()))
                    .then(" ")
                    .then(target(goal) + "."))),
        sections,
        List.of(Api.goal(telling, goal)));
  }

  private List<Block> progress(Goal goal) {
    List<Block> blocks = told(goal, Phrase.NONE);
    telling.rule(goal).ifPresent(rule -> blocks.add(new Block.Note(Phrase.of(rule))));
    String assurance =
        telling.metric(goal.metric()).assurance(goal.to().value().value(), goal.to().better());
    if (!assurance.isEmpty()) {
      blocks.add(new Block.Note(Phrase.of(assurance)));
    }
    return blocks;
  }

  private Section why(Goal goal, String text) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Prose(text));
    if (!goal.deprioritises().isEmpty()) {
      blocks.add(
          new Block.Lists(
              List.of(
                  new Block.Listing(
                      voice.say("goal.gives-up"),
                      goal.deprioritises().stream().map(Phrase::of).toList()))));
    }
    return new Section("why", voice.say("goal.why"), "", blocks, List.of());
  }

  private List<Block.Entry> order(Goals goals, Goal here) {
    List<Block.Entry> entries = new ArrayList<>();
    List<Goal> all = goals.inOrder();
    for (int i = 0; i < all.size(); i++) {
      Goal goal = all.get(i);
      entries.add(
          new Block.Entry(
              voice.goalKind(i),
              goal.equals(here)
                  ? Phrase.of(voice.say("goal.this", goal.goal()))
                  : Phrase.link(goal.goal(), Address.of(goal.id()))));
    }
    return entries;
  }
}
