package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.check.roadmap.RoadmapHistory;
import plumbline.check.roadmap.RoadmapRules;
import plumbline.check.roadmap.TrafficWithoutConversion;
import plumbline.check.roadmap.TrafficWithoutConversion.Week;
import plumbline.check.roadmap.WarningSign;
import plumbline.check.roadmap.WarningSigns;
import plumbline.page.figure.TimeChart;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** The four signs of a roadmap in trouble, each with its rule and the chart behind it. */
final class SignBlocks {

  private static final String CSV = "roadmap/traffic-and-conversion.csv";

  private final Roadmap roadmap;
  private final Voice voice;
  private final RoadmapRules rules;
  private final WarningSigns signs;
  private final SignCourses courses;

  SignBlocks(Roadmap roadmap, WarningSigns signs) {
    this.roadmap = roadmap;
    this.voice = roadmap.telling().voice();
    this.rules = roadmap.rules();
    this.signs = signs;
    this.courses = new SignCourses(voice);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Rows(
            new Table(
                voice.say("roadmap.signs"),
                List.of(
                    Column.of(voice.say("column.sign"), Kind.HEAD),
                    Column.stacked(voice.say("column.evidence"), Kind.TEXT),
                    Column.of(voice.say("column.verdict"), Kind.VERDICT)),
                told().stream().map(this::row).toList())));
    chart().ifPresent(chart -> blocks.add(open(signs.traffic(), chart)));
    for (Drawn drawn : drawn()) {
      courses.chart(drawn.shown()).ifPresent(chart -> blocks.add(open(drawn.sign(), chart)));
    }
    return blocks;
  }

  /** The chart of a sign that shows stands open, as it is the evidence; the others are folded. */
  private Block open(WarningSign sign, Block.Chart chart) {
    return sign.standing() == WarningSign.Standing.SHOWS
        ? chart
        : new Block.Details(chart.chart().title(), List.of(chart));
  }

  private record Drawn(WarningSign sign, SignCourses.Shown shown) {}

  /** The signs but the first, which compares two lines. */
  private List<Drawn> drawn() {
    return List.of(
        new Drawn(
            signs.inconclusive(),
            new SignCourses.Shown(
                "inconclusive",
                voice.say("sign.inconclusive.chart"),
                voice.say(
                    "sign.inconclusive.chart.caption",
                    voice.dates().last(rules.inconclusiveOver())),
                signs.inconclusive().course(),
                Unit.PERCENT)),
        new Drawn(
            signs.unchanged(),
            new SignCourses.Shown(
                "unchanged",
                voice.say("sign.unchanged.chart"),
                voice.say("sign.unchanged.chart.caption"),
                signs.unchanged().course(),
                Unit.COUNT)),
        new Drawn(
            signs.winners(),
            new SignCourses.Shown(
                "winners",
                voice.say("sign.winners.chart"),
                voice.say("sign.winners.chart.caption"),
                signs.winners().course(),
                Unit.COUNT)));
  }

  /** A sign in words; what to do about it is said whether it shows or not. */
  record Told(String what, String rule, Phrase evidence, String mend, WarningSign sign) {}

  /** All four in their order. */
  List<Told> told() {
    return List.of(
        new Told(
            voice.say("sign.traffic"),
            trafficRule(),
            traffic(),
            voice.say("sign.traffic.mend"),
            signs.traffic()),
        new Told(
            voice.say("sign.inconclusive"),
            voice.say(
                "sign.inconclusive.rule",
                percent(rules.inconclusive()),
                voice.numbers().count(rules.fewestResults()),
                voice.dates().last(rules.inconclusiveOver())),
            inconclusive(),
            voice.say("sign.inconclusive.mend"),
            signs.inconclusive()),
        new Told(
            voice.say("sign.unchanged"),
            voice.say("sign.unchanged.rule", voice.dates().length(rules.unchanged())),
            unchanged(),
            voice.say("sign.unchanged.mend"),
            signs.unchanged()),
        new Told(
            voice.say("sign.winners"),
            voice.say("sign.winners.rule", voice.dates().length(rules.shipWithin())),
            winners(),
            voice.say("sign.winners.mend"),
            signs.winners()));
  }

  private Row row(Told told) {
    return Row.of(
        new Table.Text(Phrase.of(told.what()), told.rule()),
        Table.text(told.evidence()),
        new Table.Mark(Optional.of(verdict(told.sign()))));
  }

  private Verdict verdict(WarningSign sign) {
    String since =
        sign.since().map(day -> voice.say("sign.since", voice.dates().shortDay(day))).orElse("");
    return switch (sign.standing()) {
      case SHOWS -> new Verdict(Tone.WARN, voice.say("sign.shows"), since);
      case CLEAR -> new Verdict(Tone.GOOD, voice.say("sign.clear"), "");
      case CANNOT_TELL -> new Verdict(Tone.NONE, voice.say("sign.cannot-tell"), "");
    };
  }

  private String percent(BigDecimal share) {
    return voice.numbers().amount(share, Unit.PERCENT);
  }

  private String trafficRule() {
    return voice.say(
        "sign.traffic.rule",
        voice.numbers().count(rules.trendWeeks()),
        percent(rules.trafficGrows()),
        percent(rules.conversionFalls()));
  }

  private Phrase traffic() {
    TrafficWithoutConversion sign = signs.traffic();
    if (sign.unknown().isPresent()) {
      return Phrase.of(voice.say("sign.traffic." + ResultBlocks.key(sign.unknown().get())));
    }
    Week week = sign.newest().orElseThrow();
    String now =
        voice.say("sign.traffic.now", relative(week.traffic()), relative(week.conversion()));
    return Phrase.of(
        sign.standing() == WarningSign.Standing.SHOWS
            ? now
            : sign.last()
                .map(
                    last ->
                        now
                            + " "
                            + voice.say("sign.traffic.last", voice.dates().period(last.week())))
                .orElse(now));
  }

  private String relative(BigDecimal share) {
    return new ResultWords(voice).relative(share);
  }

  private Phrase inconclusive() {
    int judged = signs.inconclusive().judged().size();
    return Phrase.of(
        voice.count(
            "sign.inconclusive.now",
            judged,
            voice.numbers().count(signs.inconclusive().inconclusive().size()),
            voice.dates().last(rules.inconclusiveOver())));
  }

  private Phrase unchanged() {
    RoadmapHistory history = signs.unchanged().history();
    if (history instanceof RoadmapHistory.Changed changed) {
      return Phrase.of(voice.say("sign.unchanged.changed", voice.dates().shortDay(changed.on())));
    } else if (history instanceof RoadmapHistory.NotSince cut) {
      return Phrase.of(voice.say("sign.unchanged.cut", voice.dates().shortDay(cut.known())));
    }
    RoadmapHistory.Why why = ((RoadmapHistory.Unknown) history).why();
    return Phrase.of(voice.say("sign.unchanged." + ResultBlocks.key(why)));
  }

  private Phrase winners() {
    if (signs.winners().winners().isEmpty()) {
      return Phrase.of(voice.count("sign.winners.all", signs.winners().due()));
    }
    return Phrase.list(
        signs.winners().winners().stream()
            .map(winner -> roadmap.link(winner.experiment()))
            .toList());
  }

  /** Traffic and conversion against a year before; absent where there is nothing to draw. */
  private Optional<Block.Chart> chart() {
    List<Week> weeks = signs.traffic().weeks();
    if (weeks.size() < 2) {
      return Optional.empty();
    }
    TimeChart chart =
        new TimeChart(
            "trend",
            voice.say("sign.chart"),
            weeks.get(0).week().start(),
            weeks.get(weeks.size() - 1).week().days().until(),
            List.of(
                trace(rules.trafficMetric().orElseThrow(), Week::traffic, weeks),
                trace(rules.conversionMetric().orElseThrow(), Week::conversion, weeks)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new UnitLabels(voice.numbers(), Unit.PERCENT),
            new DayLabels(voice.dates()));
    return Optional.of(
        new Block.Chart(
            chart,
            finding(weeks.get(weeks.size() - 1)),
            voice.say("sign.chart.caption", voice.numbers().count(rules.trendWeeks())),
            table(weeks),
            CSV));
  }

  private String finding(Week newest) {
    return voice.say(
        "sign.chart.finding",
        voice.metric(rules.trafficMetric().orElseThrow()).title(),
        relative(newest.traffic()),
        voice.metric(rules.conversionMetric().orElseThrow()).title(),
        relative(newest.conversion()),
        voice.count("length.week", rules.trendWeeks()),
        voice.dates().period(newest.week()));
  }

  private TimeChart.Trace trace(
      MetricId metric, Function<Week, BigDecimal> value, List<Week> weeks) {
    return new TimeChart.Trace(
        voice.metric(metric).title(),
        weeks.stream()
            .map(
                week ->
                    new TimeChart.Dot(
                        week.week().start(),
                        Optional.of(value.apply(week)),
                        true,
                        relative(value.apply(week)),
                        voice.say(
                            "chart.tooltip",
                            voice.dates().period(week.week()),
                            voice.metric(metric).title() + " " + relative(value.apply(week)))))
            .toList());
  }

  private Table table(List<Week> weeks) {
    List<Row> rows = new ArrayList<>();
    for (int i = weeks.size() - 1; i >= 0; i--) {
      Week week = weeks.get(i);
      rows.add(
          Row.of(
              Table.text(voice.dates().period(week.week())),
              Table.number(relative(week.traffic())),
              Table.number(relative(week.conversion())),
              Table.text(week.shows() ? voice.say("sign.shows") : "")));
    }
    return new Table(
        voice.say("sign.chart"),
        List.of(
            Column.of(voice.say("column.week"), Kind.HEAD),
            Column.of(voice.metric(rules.trafficMetric().orElseThrow()).title(), Kind.NUMBER),
            Column.of(voice.metric(rules.conversionMetric().orElseThrow()).title(), Kind.NUMBER),
            Column.of(voice.say("column.sign"), Kind.TEXT)),
        rows);
  }

  /** The numbers behind the charts; empty where there are none. */
  List<Page.DataFile> files() {
    List<Page.DataFile> files = new ArrayList<>();
    drawn().stream()
        .map(Drawn::shown)
        .filter(shown -> shown.course().isKnown())
        .map(courses::file)
        .forEach(files::add);
    List<Week> weeks = signs.traffic().weeks();
    if (weeks.size() < 2) {
      return files;
    }
    Csv csv = new Csv("week", "traffic_change", "conversion_change", "shows");
    for (Week week : weeks) {
      csv.row(
          week.week().label(),
          week.traffic().toPlainString(),
          week.conversion().toPlainString(),
          week.shows() ? "yes" : "no");
    }
    files.add(new Page.DataFile(CSV, csv.text()));
    return files;
  }
}
