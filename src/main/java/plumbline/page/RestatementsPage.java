package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Page.DataFile;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.snapshot.Ledger;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Restatement;
import plumbline.snapshot.Restatements;
import plumbline.snapshot.Snapshot;

/** Where figures differ from what was published of them, and why. */
final class RestatementsPage {

  private final Telling telling;
  private final Voice voice;
  private final Ledger ledger;
  private final Restatements restatements;
  private final RestatementWords words;

  RestatementsPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.ledger = telling.material().ledger();
    this.restatements = telling.material().published().restatements();
    this.words = new RestatementWords(telling);
  }

  Page page() {
    List<RestatedFigures> groups = new ArrayList<>(RestatedFigures.of(inOrder(), words::why));
    groups.sort(Comparator.comparing(RestatementsPage::toldLast));
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      sections.add(section("reason-" + (i + 1), groups.get(i)));
    }
    sections.add(ledgerSection());
    int count = restatements.all().size();
    return new Page(
        Address.RESTATEMENTS,
        voice.say("restated.title"),
        Address.WEEKLY,
        List.of(new Page.Crumb(voice.say("weekly.title"), Address.WEEKLY)),
        count == 0
            ? voice.say("restated.statement.none")
            : voice.count("restated.statement", count),
        List.of(new Block.Note(Phrase.of(lead()))),
        sections,
        List.of(json(), ledgerFile()));
  }

  private String lead() {
    String first = voice.dates().week(ledger.weeks().get(0).week());
    String last = voice.dates().week(ledger.weeks().get(ledger.weeks().size() - 1).week());
    String lead =
        first.equals(last)
            ? voice.say("restated.lead.one", first)
            : voice.say("restated.lead", first, last);
    int news = restatements.news().size();
    if (news > 0 && news < restatements.all().size()) {
      lead = lead + " " + voice.count("restated.untold", news);
    }
    BigDecimal tolerance = telling.charter().restatementTolerance();
    return restatements.folded() == 0
        ? lead
        : lead
            + " "
            + voice.count(
                "restated.folded",
                restatements.folded(),
                voice.numbers().amount(tolerance, Unit.PERCENT));
  }

  /** The numbers that everyone answers for first, the others as the charter has them. */
  private List<Restatement> inOrder() {
    List<MetricId> order =
        telling.charter().metrics().stream()
            .sorted(Comparator.comparing(metric -> !metric.isShared()))
            .map(Metric::id)
            .toList();
    return restatements.all().stream()
        .sorted(Comparator.comparing(one -> place(order, one.metric())))
        .toList();
  }

  private static int place(List<MetricId> order, String metric) {
    int place = order.indexOf(new MetricId(metric));
    return place < 0 ? order.size() : place;
  }

  /** News first, then the newest that a snapshot told. */
  private static long toldLast(RestatedFigures group) {
    return group.by().isEmpty()
        ? Long.MIN_VALUE
        : -group.all().get(0).cause().until().getEpochSecond();
  }

  private Section section(String anchor, RestatedFigures group) {
    String head = voice.say("restated." + word(group.kind()));
    List<Block> blocks = new ArrayList<>();
    if (!group.why().plain().isEmpty()) {
      blocks.add(new Block.Note(group.why()));
    }
    blocks.add(new Block.Rows(overview(head, group)));
    if (group.all().size() > group.byMetric().size()) {
      blocks.add(details(group));
    }
    String about =
        group
            .by()
            .map(week -> voice.say("restated.by", voice.dates().week(week)))
            .orElseGet(() -> voice.say("restated.news"));
    return new Section(anchor, head, about, blocks, List.of());
  }

  private static String word(Restatement.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Table overview(String name, RestatedFigures group) {
    return new Table(
        name,
        List.of(
            Column.of(voice.say("column.metric"), Kind.HEAD),
            Column.of(voice.say("restated.column.published"), Kind.NUMBER),
            Column.of(voice.say("restated.column.now"), Kind.NUMBER),
            Column.wide(voice.say("restated.column.change"), Kind.NUMBER)),
        group.byMetric().stream().map(this::row).toList());
  }

  private Row row(List<Restatement> ofOneMetric) {
    Restatement newest = RestatedFigures.newest(ofOneMetric);
    String period = words.period(newest.grain(), newest.period());
    int more = ofOneMetric.size() - 1;
    String of = more == 0 ? period : voice.say("restated.of", period, more);
    return Row.of(
        new Table.Text(words.name(newest.metric()), of),
        Table.number(words.reading(newest.metric(), newest.before())),
        Table.number(words.now(newest)),
        Table.number(words.change(newest)));
  }

  private Block details(RestatedFigures group) {
    String summary = voice.say("restated.all", voice.numbers().count(group.all().size()));
    List<Row> rows = new ArrayList<>();
    for (Restatement one : group.all()) {
      rows.add(
          Row.of(
              new Table.Text(words.name(one.metric()), words.period(one.grain(), one.period())),
              Table.number(words.reading(one.metric(), one.before())),
              Table.number(words.now(one)),
              Table.number(words.change(one)),
              Table.text(published(one))));
    }
    Table table =
        new Table(
            summary,
            List.of(
                Column.of(voice.say("column.metric"), Kind.HEAD),
                Column.of(voice.say("restated.column.published"), Kind.NUMBER),
                Column.of(voice.say("restated.column.now"), Kind.NUMBER),
                Column.wide(voice.say("restated.column.change"), Kind.NUMBER),
                Column.wide(voice.say("restated.column.in"), Kind.TEXT)),
            rows);
    return new Block.Details(summary, List.of(new Block.Rows(table)));
  }

  /** {@code week 41 – week 44}. */
  private String published(Restatement one) {
    List<String> weeks = one.publishedIn();
    String first = voice.dates().week(weeks.get(0));
    String last = voice.dates().week(weeks.get(weeks.size() - 1));
    return first.equals(last) ? first : first + " – " + last;
  }

  private Section ledgerSection() {
    return new Section(
        "ledger",
        voice.say("restated.ledger"),
        "",
        List.of(
            new Block.Note(
                Phrase.of(voice.say("restated.ledger.about") + " ")
                    .then(Phrase.link(voice.say("restated.ledger.link"), Address.LEDGER)))),
        List.of());
  }

  private DataFile json() {
    Dataset set =
        new Dataset(
            "restatements",
            "metric",
            "period",
            "published",
            "now",
            "difference",
            "published_in",
            "restated_by",
            "cause",
            "files");
    for (Restatement one : restatements.all()) {
      set.row(
          one.metric(),
          one.period().name(),
          one.before().toPlainString(),
          one.now().map(BigDecimal::toPlainString).orElse(""),
          one.difference().map(BigDecimal::toPlainString).orElse(""),
          String.join(" ", one.publishedIn()),
          one.restatedBy().orElse(""),
          one.cause().kind().name().toLowerCase(Locale.ROOT),
          one.cause().files().stream()
              .map(Restatement.FileChange::name)
              .collect(Collectors.joining(" ")));
    }
    return Dataset.json(telling, Address.RESTATEMENTS, set);
  }

  /** Every figure of a closed week as each of its files has it. */
  private DataFile ledgerFile() {
    Csv csv =
        new Csv("week", "from", "to", "file", "provisional", "metric", "title", "unit", "value");
    for (Ledger.Closed closed : ledger.weeks()) {
      for (Ledger.Entry entry : closed.entries()) {
        Snapshot snapshot = entry.snapshot();
        for (MetricFigures metric : snapshot.metrics()) {
          csv.row(
              snapshot.week().name(),
              snapshot.week().firstDay().toString(),
              snapshot.week().lastDay().toString(),
              entry.file(),
              snapshot.isProvisional() ? "yes" : "no",
              metric.id(),
              metric.title(),
              metric.unit(),
              metric.ofTheWeek().map(BigDecimal::toPlainString).orElse(""));
        }
      }
    }
    return new DataFile(Address.LEDGER, csv.text());
  }
}
