package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.Alert;
import plumbline.charter.Source;
import plumbline.charter.Thresholds;
import plumbline.charter.Thresholds.ChannelThresholds;
import plumbline.charter.Unit;
import plumbline.check.channel.Alarm;
import plumbline.metric.formula.FormulaWords;
import plumbline.metric.formula.SourceColumns;
import plumbline.metric.plan.ListedRows;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Page.DataFile;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Rows that somebody has to act on, alert by alert. */
final class AlertsPage {

  private static final int LISTED = 50;

  private final Telling telling;
  private final Voice voice;

  AlertsPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  Optional<Page> page() {
    List<Alarm> alarms = Alarm.all(telling.charter(), telling.material().rowAnswers());
    if (alarms.isEmpty()) {
      return Optional.empty();
    }
    Dataset set = new Dataset("alerts", "id", "source", "severity", "looked_at", "rows");
    List<Section> sections = new ArrayList<>();
    List<DataFile> files = new ArrayList<>();
    sections.add(overview(alarms));
    for (Alarm alarm : alarms) {
      Alert alert = alarm.alert();
      set.row(
          alert.id().value(),
          alert.source().value(),
          word(alert.severe()),
          alarm.rows().map(rows -> Long.toString(rows.lookedAt())).orElse(""),
          alarm.rows().map(rows -> Long.toString(rows.total())).orElse(""));
      sections.add(section(alarm));
      alarm.rows().ifPresent(rows -> files.add(csv(alert, rows)));
    }
    files.add(0, Dataset.json(telling, Address.ALERTS, set));
    return Optional.of(
        new Page(
            Address.ALERTS,
            voice.say("alerts.title"),
            Address.SOURCES,
            List.of(new Page.Crumb(voice.say("sources.title"), Address.SOURCES)),
            voice.say("alerts.statement"),
            List.of(new Block.Note(Phrase.of(voice.say("alerts.lead")))),
            sections,
            files));
  }

  private static String word(Alert.Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private int mostListed() {
    return telling
        .charter()
        .checks()
        .flatMap(Thresholds::channels)
        .flatMap(ChannelThresholds::listedRows)
        .orElse(LISTED);
  }

  private Section overview(List<Alarm> alarms) {
    List<Row> rows = new ArrayList<>();
    for (Alarm alarm : alarms) {
      rows.add(
          Row.of(
              Table.text(
                  Phrase.link(
                      alarm.alert().title(),
                      Address.part(Address.ALERTS, alarm.alert().id().value()))),
              new Table.Mark(Optional.of(verdict(alarm))),
              Table.number(count(alarm)),
              Table.text(voice.sourceLink(alarm.alert().source())),
              Table.text(alarm.alert().owner().map(voice::person).orElse(Phrase.NONE))));
    }
    Table table =
        new Table(
            voice.say("alerts.overview"),
            List.of(
                Column.of(voice.say("column.alert"), Kind.HEAD),
                Column.of(voice.say("column.state"), Kind.VERDICT),
                Column.of(voice.say("column.rows"), Kind.NUMBER),
                Column.wide(voice.say("column.source"), Kind.TEXT),
                Column.wide(voice.say("column.owner"), Kind.TEXT)),
            rows);
    return new Section(
        "overview", voice.say("alerts.overview"), "", List.of(new Block.Rows(table)), List.of());
  }

  private String count(Alarm alarm) {
    return alarm.rows().map(rows -> voice.numbers().count(rows.total())).orElse("–");
  }

  /** {@code Act today: 3 rows}, for where it is mentioned. */
  String brief(Alarm alarm) {
    String word = verdict(alarm).word();
    return alarm.isRaised() ? voice.say("brief.two", word, rows(alarm)) : word;
  }

  private String rows(Alarm alarm) {
    return alarm.rows().map(rows -> voice.count("alert.rows", rows.total())).orElse("");
  }

  private Verdict verdict(Alarm alarm) {
    if (alarm.rows().isEmpty()) {
      return new Verdict(Tone.NONE, voice.say("alert.not-asked"), "");
    }
    if (!alarm.isRaised()) {
      return new Verdict(Tone.GOOD, voice.say("alert.quiet"), "");
    }
    return switch (alarm.alert().severe()) {
      case HIGH -> new Verdict(Tone.BAD, voice.say("alert.high"), "");
      case MEDIUM -> new Verdict(Tone.WARN, voice.say("alert.medium"), "");
      case LOW -> new Verdict(Tone.NONE, voice.say("alert.low"), "");
    };
  }

  private Section section(Alarm alarm) {
    Alert alert = alarm.alert();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(Phrase.of(told(alarm))));
    alarm
        .rows()
        .filter(rows -> rows.total() > 0)
        .ifPresent(
            rows -> {
              blocks.add(new Block.Rows(table(alert, rows)));
              if (rows.total() > mostListed()) {
                blocks.add(
                    new Block.Note(
                        Phrase.of(
                            voice.count("alert.more", rows.total() - mostListed(), mostListed()))));
              }
              blocks.add(
                  new Block.Note(Phrase.link(voice.say("table.csv"), Address.csv(alert.id()))));
            });
    return new Section(
        alert.id().value(),
        alert.title(),
        rows(alarm),
        blocks,
        new Facts(telling)
            .fact("fact.owner", alert.owner().map(voice::person).orElse(Phrase.NONE))
            .fact("fact.to-do", Phrase.of(alert.mend().orElse("")))
            .fact("fact.source", voice.sourceLink(alert.source()))
            .list());
  }

  /** The condition in words, and which rows were looked at. */
  private String told(Alarm alarm) {
    FormulaWords words = new FormulaWords(telling.charter(), voice.words());
    String rule =
        telling
            .material()
            .rules()
            .condition(alarm.alert().id())
            .map(when -> voice.say("alert.rule", words.ofColumns(when)))
            .orElse("");
    String days =
        alarm
            .rows()
            .flatMap(ListedRows::days)
            .map(
                range ->
                    " "
                        + voice.count(
                            "alert.looked-at",
                            alarm.rows().orElseThrow().lookedAt(),
                            voice.dates().range(range)))
            .orElse("");
    return rule + days;
  }

  private Table table(Alert alert, ListedRows rows) {
    Source source = telling.charter().source(alert.source()).orElseThrow();
    SourceColumns columns = SourceColumns.of(telling.charter(), source);
    List<Column> heads = new ArrayList<>();
    boolean severalDays = rows.days().map(days -> days.length() > 1).orElse(false);
    if (severalDays) {
      heads.add(Column.of(voice.say("column.day"), Kind.HEAD));
    }
    for (String id : alert.show()) {
      Kind kind = isNumber(columns, id) ? Kind.NUMBER : heads.isEmpty() ? Kind.HEAD : Kind.TEXT;
      heads.add(Column.of(Words.capital(id.replace('_', ' ')), kind));
    }
    List<Row> told = new ArrayList<>();
    for (ListedRows.Row row : rows.rows().subList(0, Math.min(mostListed(), rows.rows().size()))) {
      List<Table.Cell> cells = new ArrayList<>();
      if (severalDays) {
        cells.add(Table.text(voice.dates().day(row.day())));
      }
      for (int i = 0; i < alert.show().size(); i++) {
        cells.add(cell(columns, alert.show().get(i), row.values().get(i)));
      }
      told.add(new Row(cells));
    }
    return new Table(alert.title(), heads, told);
  }

  private static boolean isNumber(SourceColumns columns, String id) {
    plumbline.charter.Column.Type type =
        columns.type(id).orElse(plumbline.charter.Column.Type.TEXT);
    return switch (type) {
      case MONEY, NUMBER, INTEGER -> true;
      case TEXT, BOOLEAN, DATE, TIME -> false;
    };
  }

  private Table.Cell cell(SourceColumns columns, String id, String value) {
    if (value.isEmpty()) {
      return Table.text("–");
    }
    if (isNumber(columns, id)) {
      Unit unit = columns.unit(id).orElse(Unit.COUNT);
      return Table.number(voice.reading(new BigDecimal(value), unit));
    }
    return Table.text(voice.member(id, value));
  }

  private static DataFile csv(Alert alert, ListedRows rows) {
    List<String> heads = new ArrayList<>();
    heads.add("day");
    heads.addAll(alert.show());
    Dataset set = new Dataset(alert.id().value(), heads.toArray(String[]::new));
    for (ListedRows.Row row : rows.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.day().toString());
      cells.addAll(row.values());
      set.row(cells);
    }
    return set.csv(Address.csv(alert.id()));
  }
}
