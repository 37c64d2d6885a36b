package plumbline.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Experiment;
import plumbline.charter.Insight;
import plumbline.charter.Insight.Question;
import plumbline.charter.Markdown;
import plumbline.check.roadmap.Listening;
import plumbline.check.roadmap.RoadmapRules;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What customers said, month by month, and what became of it. */
final class InsightsPage {

  private final Telling telling;
  private final Voice voice;
  private final Listening listening;
  private final RoadmapRules rules;

  InsightsPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.listening = new Listening(telling.charter(), telling.values().today());
    this.rules = RoadmapRules.of(telling.charter());
  }

  Page page() {
    List<Section> sections = new ArrayList<>();
    sections.add(open());
    for (Map.Entry<YearMonth, List<Insight>> month : listening.byMonth().entrySet()) {
      sections.add(month(month.getKey(), month.getValue()));
    }
    return new Page(
        Address.INSIGHTS,
        voice.say("insights.title"),
        Address.INSIGHTS,
        List.of(),
        voice.say("insights.statement"),
        List.of(new Block.Note(Phrase.of(voice.say("insights.lead")))),
        sections,
        List.of(InsightsApi.file(telling, listening)));
  }

  /** What nobody used, and when nobody asked. */
  private Section open() {
    List<Block.Entry> entries = new ArrayList<>();
    for (Insight insight : listening.unused()) {
      entries.add(
          new Block.Entry(
              voice.say("insights.unused"),
              Phrase.link(quoted(insight), Address.of(insight))
                  .then(voice.say("insights.since", voice.dates().day(insight.on())))));
    }
    for (Listening.Silence silence : listening.silences()) {
      entries.add(
          new Block.Entry(
              voice.say("insights.silent"),
              Phrase.of(String.join(", ", silence.months().stream().map(this::name).toList()))));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        entries.isEmpty()
            ? new Block.Note(Phrase.of(voice.say("insights.all-used")))
            : new Block.Entries(entries));
    blocks.add(
        new Block.Note(
            Phrase.of(
                voice.say("insights.rule", voice.dates().length(rules.usedWithin()))
                    + " "
                    + voice.count(
                        "insights.rule.months", rules.monthsWithout(), rules.monthsBack()))));
    return new Section(
        "open", voice.say("insights.open"), voice.say("insights.open.about"), blocks, List.of());
  }

  private String quoted(Insight insight) {
    return voice.say("insights.quote", insight.said());
  }

  private String name(YearMonth month) {
    return voice.say(
        "date.month-of-year", voice.say("month." + month.getMonthValue()), month.getYear());
  }

  private Section month(YearMonth month, List<Insight> insights) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Rows(table(month, insights)));
    unanswered(insights).ifPresent(blocks::add);
    for (Insight insight : insights) {
      insight
          .text()
          .map(Markdown::source)
          .ifPresent(
              text ->
                  blocks.add(new Block.Details(quoted(insight), List.of(new Block.Prose(text)))));
    }
    return new Section(Address.month(month), name(month), "", blocks, List.of());
  }

  /** Which of the three questions nobody answered; absent where all were. */
  private Optional<Block> unanswered(List<Insight> insights) {
    List<String> open =
        Arrays.stream(Question.values())
            .filter(question -> insights.stream().noneMatch(one -> one.question() == question))
            .map(question -> voice.words().within(word(question)))
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Note(Phrase.of(voice.say("insights.no-answer", String.join("; ", open)))));
  }

  /** In the order of the three questions. */
  private Table table(YearMonth month, List<Insight> insights) {
    List<Row> rows = new ArrayList<>();
    for (Question question : Question.values()) {
      insights.stream()
          .filter(insight -> insight.question() == question)
          .forEach(insight -> rows.add(row(insight)));
    }
    return new Table(
        name(month),
        List.of(
            Column.of(voice.say("column.said"), Kind.HEAD),
            Column.stacked(voice.say("column.question"), Kind.TEXT),
            Column.stacked(voice.say("column.led-to"), Kind.TEXT)),
        rows);
  }

  private Row row(Insight insight) {
    List<Phrase> fed =
        listening.fed(insight.id()).stream()
            .map((Experiment one) -> Phrase.link(one.what(), Address.of(one.id())))
            .toList();
    return Row.of(
            new Table.Text(Phrase.of(quoted(insight)), source(insight)),
            Table.text(word(insight.question())),
            Table.text(fed.isEmpty() ? Phrase.of(voice.say("insights.nothing")) : Phrase.list(fed)))
        .at(Address.row(insight.id()));
  }

  /** {@code 41 said so; advice line, 412 calls; Rhys Bevan}. */
  private String source(Insight insight) {
    Optional<String> heard = insight.heard().map(number -> voice.count("insights.heard", number));
    Optional<String> by = insight.by().map(person -> voice.person(person).plain());
    return String.join(
        "; ", Arrays.asList(heard, insight.from(), by).stream().flatMap(Optional::stream).toList());
  }

  private String word(Question question) {
    return voice.say("question." + ResultBlocks.key(question));
  }
}
