package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Markdown;
import plumbline.charter.Metric;
import plumbline.charter.Reference;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.formula.Definition;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;
import plumbline.page.MembersChart.Member;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** One metric: its values, how it is computed, who answers for it, where it is used. */
final class MetricPage {

  private static final int MONTHS = 14;
  private static final int MEMBERS = 12;

  private final Telling telling;
  private final Voice voice;
  private final Metric metric;
  private final MetricTelling told;

  MetricPage(Telling telling, Metric metric) {
    this.telling = telling;
    this.voice = telling.voice();
    this.metric = metric;
    this.told = telling.metric(metric.id());
  }

  Page page() {
    List<Section> sections = new ArrayList<>();
    sections.add(weeks());
    new MovementSection(telling, metric).section().ifPresent(sections::add);
    sections.add(method());
    new SignatureSection(telling, Reference.to(metric.id())).section().ifPresent(sections::add);
    months().ifPresent(sections::add);
    for (String dimension : telling.values().dimensions(metric.id())) {
      by(dimension).ifPresent(sections::add);
    }
    sections.addAll(new ConnectionSections(telling, metric.id()).sections());
    sections.addAll(new EntityHistory(telling, metric.id()).sections());
    return new Page(
        Address.of(metric.id()),
        metric.title(),
        Address.METRICS,
        List.of(new Page.Crumb(voice.say("metrics.title"), Address.METRICS)),
        metric.title(),
        metric
            .description()
            .map(Markdown::source)
            .map(text -> List.<Block>of(new Block.Prose(text)))
            .orElse(List.of()),
        sections,
        files(sections));
  }

  private List<Page.DataFile> files(List<Section> sections) {
    Stream<Page.DataFile> values =
        sections.stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Block.Multiples.class::isInstance)
            .map(block -> ((Block.Multiples) block).values());
    Stream<Page.DataFile> own =
        Stream.of(
            Api.metric(telling, metric),
            MetricChart.csv(voice, told, Grain.WEEK),
            MetricChart.csv(voice, told, Grain.MONTH));
    return Stream.concat(own, values).toList();
  }

  private Section weeks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(told.headline(Optional.empty()));
    new MetricChart(voice, told).withOrdinaryRange().ifPresent(blocks::add);
    return new Section(
        "weeks",
        voice.say("metric.weeks"),
        "",
        blocks,
        new Facts(telling)
            .accountable(metric.accountable())
            .signOff(metric.id())
            .fact("fact.department", department())
            .fact("fact.goal", goals())
            .better(metric)
            .fact("fact.baseline", baseline())
            .fact("fact.through", through())
            .lastChange(metric.id())
            .review(metric.review())
            .list());
  }

  private Phrase department() {
    if (metric.isShared()) {
      return Phrase.of(voice.say("metric.shared"));
    }
    return metric.department().map(team -> voice.teams(List.of(team))).orElse(Phrase.NONE);
  }

  private Phrase goals() {
    return Phrase.list(
        telling.goalsInOrder().stream()
            .filter(goal -> goal.metric().equals(metric.id()))
            .map(goal -> voice.goalLink(goal.id()))
            .toList());
  }

  /** Improvement since the baseline period; nothing where there is none. */
  private Phrase baseline() {
    return new Baseline(telling, metric).sentence().map(Phrase::of).orElse(Phrase.NONE);
  }

  private Phrase through() {
    return told.newest()
        .map(point -> Phrase.of(voice.dates().day(point.period().days().lastDay())))
        .orElse(Phrase.NONE);
  }

  private Section method() {
    List<Block> blocks = new ArrayList<>();
    Optional<Definition> definition = telling.definition(metric.id());
    definition.ifPresent(known -> blocks.addAll(new MethodWords(telling, known).blocks()));
    List<Block.Listing> listings = new ArrayList<>();
    listing("metric.includes", metric.includes()).ifPresent(listings::add);
    listing("metric.excludes", metric.excludes()).ifPresent(listings::add);
    if (!listings.isEmpty()) {
      blocks.add(new Block.Lists(listings));
    }
    List<SourceId> sources = telling.values().sources(metric.id());
    new Lineage(telling)
        .of(sources)
        .ifPresent(
            steps -> {
              blocks.add(new Block.Note(Phrase.of(voice.say("metric.lineage"))));
              blocks.add(steps);
            });
    sql().ifPresent(blocks::add);
    return new Section(
        "method",
        voice.say("metric.method"),
        "",
        blocks,
        new Facts(telling)
            .sources(sources)
            .fact("fact.rules", Phrase.link(voice.say("fact.rules.link"), Address.METHOD))
            .list());
  }

  /** What was run for a conversion alone; others share one pass over each source. */
  private Optional<Block> sql() {
    return telling
        .material()
        .conversion(metric.id())
        .map(rows -> new Block.Code(String.join("\n\n", rows.sql())))
        .map(
            code ->
                new Block.Details(
                    voice.say("metric.sql"),
                    List.of(new Block.Note(Phrase.of(voice.say("metric.sql.about"))), code)));
  }

  private Optional<Block.Listing> listing(String key, List<String> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Listing(voice.say(key), items.stream().map(Phrase::of).toList()));
  }

  private Optional<Section> months() {
    Series months = told.series(Grain.MONTH);
    List<Point> points = MetricTelling.last(months, MONTHS);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    List<Reading> readings = told.readings(points);
    List<Reading> onMonth = told.changes(months, points, false);
    List<Reading> onYear = told.changes(months, points, true);
    for (int i = points.size() - 1; i >= 0; i--) {
      rows.add(
          Row.of(
              Table.text(voice.dates().period(points.get(i).period())),
              Table.number(readings.get(i)),
              Table.number(onMonth.get(i)),
              Table.number(onYear.get(i))));
    }
    Table table =
        new Table(
            voice.say("metric.months"),
            List.of(
                Column.of(voice.say("column.month"), Kind.HEAD),
                Column.of(metric.title(), Kind.NUMBER),
                Column.of(voice.say("column.on-month"), Kind.NUMBER),
                Column.of(voice.say("column.on-year"), Kind.NUMBER)),
            rows);
    Phrase csv =
        Phrase.link(voice.say("metric.months.csv"), Address.csv(metric.id(), Grain.MONTH.word()));
    return Optional.of(
        new Section(
            "months",
            voice.say("metric.months"),
            voice.say("metric.months.about"),
            List.of(new Block.Rows(table), new Block.Note(csv)),
            List.of()));
  }

  private Optional<Section> by(String dimension) {
    List<String> names = telling.values().members(metric.id(), dimension);
    List<Row> rows = new ArrayList<>();
    List<Member> all =
        names.stream()
            .map(name -> new Member(name, telling.metric(metric.id(), new Slice(dimension, name))))
            .sorted(
                Comparator.comparing(
                    (Member each) ->
                        each.telling()
                            .newest()
                            .flatMap(point -> point.value().asNumber())
                            .map(BigDecimal::negate)
                            .orElse(BigDecimal.valueOf(Long.MAX_VALUE))))
            .toList();
    List<Member> told = all.subList(0, Math.min(MEMBERS, all.size()));
    List<MetricTelling> parts = told.stream().map(Member::telling).toList();
    List<Reading> readings = this.told.readingsOf(parts);
    List<Reading> onWeek = this.told.changesOf(parts, false);
    List<Reading> onYear = this.told.changesOf(parts, true);
    for (int i = 0; i < parts.size(); i++) {
      rows.add(
          Row.of(
              Table.text(voice.member(dimension, told.get(i).name())),
              Table.number(readings.get(i)),
              Table.number(onWeek.get(i)),
              Table.number(onYear.get(i)),
              new Table.Line(parts.get(i).sparkline())));
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Table table =
        new Table(
            voice.say("metric.by", voice.dimension(dimension)),
            List.of(
                Column.of(Words.capital(voice.dimension(dimension)), Kind.HEAD),
                Column.of(Newest.week(telling), Kind.NUMBER),
                Column.wide(voice.say("column.on-week"), Kind.NUMBER),
                Column.of(voice.say("column.on-year"), Kind.NUMBER),
                Column.wide(voice.say("column.half-year"), Kind.SPARK)),
            rows);
    List<Block> blocks = new ArrayList<>();
    new MembersChart(voice, dimension, this.told).of(told).ifPresent(blocks::add);
    blocks.add(new Block.Rows(table));
    if (all.size() > MEMBERS) {
      blocks.add(
          new Block.Note(Phrase.of(voice.count("metric.by.more", all.size() - MEMBERS, MEMBERS))));
    }
    return Optional.of(
        new Section(
            "by-" + dimension,
            voice.say("metric.by", voice.dimension(dimension)),
            this.told.newestPeriod(),
            blocks,
            List.of()));
  }
}
