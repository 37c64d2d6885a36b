package plumbline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Constraint;
import plumbline.charter.Direction;
import plumbline.charter.Markdown;
import plumbline.charter.Reference;
import plumbline.metric.value.Point;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What must not happen, and a page for each. */
final class ConstraintPages {

  private final Telling telling;
  private final Voice voice;

  ConstraintPages(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(
        new Page(
            Address.CONSTRAINTS,
            voice.say("constraints.title"),
            Address.CONSTRAINTS,
            List.of(),
            voice.say("constraints.statement"),
            List.of(new Block.Note(Phrase.of(voice.say("constraints.lead")))),
            List.of(section()),
            List.of(Api.constraints(telling))));
    telling.constraints().forEach(constraint -> pages.add(page(constraint)));
    return pages;
  }

  /** All of them with how they stand. */
  Section section() {
    return new Section(
        "constraints",
        voice.say("home.constraints"),
        voice.say("home.constraints.about"),
        List.of(new Block.Rows(table(telling.constraints()))),
        List.of());
  }

  private Table table(List<Constraint> constraints) {
    List<Row> rows = new ArrayList<>();
    for (Constraint constraint : constraints) {
      MetricTelling metric = telling.metric(constraint.metric());
      rows.add(
          Row.of(
              new Table.Text(
                  Phrase.link(constraint.mustNot(), Address.of(constraint.id())),
                  metric.metric().title()),
              Table.number(metric.reading()),
              worst(constraint, metric),
              new Table.Line(metric.sparkline()),
              new Table.Mark(Optional.of(telling.verdict(constraint)))));
    }
    return new Table(
        voice.say("home.constraints"),
        List.of(
            Column.of(voice.say("column.must-not"), Kind.HEAD),
            Column.of(Newest.week(telling), Kind.NUMBER),
            Column.wide(voice.say("column.nearest"), Kind.TEXT),
            Column.wide(voice.say("column.half-year"), Kind.SPARK),
            Column.of(voice.say("column.verdict"), Kind.VERDICT)),
        rows);
  }

  /** Where the last half year came nearest to the limit, or beyond it, and in which week. */
  private Table.Cell worst(Constraint constraint, MetricTelling metric) {
    Comparator<Point> byValue =
        Comparator.comparing(point -> point.value().asNumber().orElseThrow());
    Comparator<Point> order =
        constraint.better() == Direction.HIGHER ? byValue : byValue.reversed();
    return MetricTelling.lastComplete(metric.weeks(), MetricTelling.ORDINARY_WEEKS)
        .points()
        .stream()
        .filter(point -> point.value().asNumber().isPresent())
        .min(order)
        .<Table.Cell>map(
            point ->
                new Table.Text(Phrase.of(metric.text(point)), voice.dates().period(point.period())))
        .orElseGet(() -> Table.text(""));
  }

  private Page page(Constraint constraint) {
    MetricTelling metric = telling.metric(constraint.metric());
    List<Block> blocks = new ArrayList<>();
    blocks.add(metric.headline(Optional.of(telling.verdict(constraint))));
    new MetricChart(voice, metric).withBound(constraint).ifPresent(blocks::add);
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "limit",
            voice.say("constraint.limit", limit(constraint)),
            "",
            blocks,
            new Facts(telling)
                .accountable(constraint.accountable())
                .signOff(constraint.id())
                .computedAs(constraint.metric())
                .lastChange(constraint.id())
                .review(constraint.review())
                .list()));
    constraint
        .because()
        .map(Markdown::source)
        .ifPresent(
            text ->
                sections.add(
                    new Section(
                        "why",
                        voice.say("constraint.why"),
                        "",
                        List.of(new Block.Prose(text)),
                        List.of())));
    new SignatureSection(telling, Reference.to(constraint.id())).section().ifPresent(sections::add);
    sections.addAll(new ConnectionSections(telling, constraint.id()).sections());
    sections.addAll(new EntityHistory(telling, constraint.id()).sections());
    String statement =
        voice.say("constraint.statement", voice.words().within(constraint.mustNot()));
    return new Page(
        Address.of(constraint.id()),
        statement,
        Address.CONSTRAINTS,
        List.of(new Page.Crumb(voice.say("constraints.title"), Address.CONSTRAINTS)),
        statement,
        List.of(new Block.Note(holds(constraint))),
        sections,
        List.of(Api.constraint(telling, constraint)));
  }

  /** As long as what it holds. */
  private Phrase holds(Constraint constraint) {
    String metric = voice.metric(constraint.metric()).title();
    return EntityLinks.within(
        voice.say("constraint.lead", metric, limit(constraint)),
        metric,
        Address.of(constraint.metric()));
  }

  private String limit(Constraint constraint) {
    String bound = voice.numbers().amount(constraint.bound(), voice.unit(constraint.metric()));
    return voice.say(
        constraint.better() == Direction.HIGHER ? "limit.at-least" : "limit.at-most", bound);
  }
}
