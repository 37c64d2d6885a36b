package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plumbline.charter.Unit;
import plumbline.diff.MetricEffect;
import plumbline.diff.MetricEffect.Pair;
import plumbline.metric.calendar.Grain;
import plumbline.metric.value.Value;
import plumbline.page.figure.TimeChart;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** Draws one metric by its periods under the earlier and the later definition. */
final class DiffChart {

  /** As many weeks as a year has; of longer periods there are fewer. */
  private static final int MOST = 53;

  private final MetricEffect effect;
  private final Voice voice;
  private final List<Pair> pairs;

  DiffChart(MetricEffect effect, Voice voice) {
    this.effect = effect;
    this.voice = voice;
    int from = Math.max(0, effect.pairs().size() - MOST);
    this.pairs = effect.pairs().subList(from, effect.pairs().size());
  }

  /** Absent where neither side has a number. */
  Optional<Block> block() {
    boolean any =
        pairs.stream()
            .anyMatch(
                pair ->
                    pair.before().asNumber().isPresent() || pair.after().asNumber().isPresent());
    return any
        ? Optional.of(new Block.Chart(chart(), finding(), caption(), numbers(), ""))
        : Optional.empty();
  }

  private TimeChart chart() {
    Pair last = pairs.get(pairs.size() - 1);
    return new TimeChart(
        "diff-" + effect.metric().id().value().replace('_', '-'),
        title(),
        pairs.get(0).period().start(),
        last.period().days().until(),
        List.of(trace("diff.chart.after", Pair::after), trace("diff.chart.before", Pair::before)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new UnitLabels(voice.numbers(), unit()),
        new DayLabels(voice.dates()));
  }

  private TimeChart.Trace trace(String key, Function<Pair, Value> side) {
    String name = voice.say(key);
    List<TimeChart.Dot> dots = new ArrayList<>();
    for (Pair pair : pairs) {
      Value value = side.apply(pair);
      String text = voice.reading(value, unit(), pair.period()).text();
      String when = voice.dates().period(pair.period());
      dots.add(
          new TimeChart.Dot(
              pair.period().start(),
              value.asNumber(),
              true,
              value.asNumber().map(number -> voice.numbers().text(number, unit())).orElse(""),
              voice.say("diff.chart.tooltip", when, name, text)));
    }
    return new TimeChart.Trace(name, dots);
  }

  /** What the newest period that differs would come to; empty where no period has both sides. */
  private String finding() {
    List<Pair> both =
        pairs.stream()
            .filter(
                pair -> pair.before().asNumber().isPresent() && pair.after().asNumber().isPresent())
            .toList();
    List<Pair> differing = both.stream().filter(pair -> !pair.same()).toList();
    String of = length(both.size());
    if (differing.isEmpty()) {
      return both.isEmpty() ? "" : voice.say("diff.finding.same", effect.metric().title(), of);
    }
    Pair newest = differing.get(differing.size() - 1);
    return voice.say(
        "diff.finding",
        voice.dates().period(newest.period()),
        effect.metric().title(),
        text(newest.after()),
        text(newest.before()),
        voice.numbers().count(differing.size()),
        of);
  }

  private String text(Value value) {
    return voice.numbers().withUnit(value.asNumber().orElseThrow(), unit());
  }

  private String length(int periods) {
    String key =
        switch (pairs.get(0).period().grain()) {
          case YEAR -> "length.year";
          case QUARTER -> "length.quarter";
          case MONTH -> "length.month";
          case WEEK -> "length.week";
          case DAY -> "length.day";
        };
    return voice.count(key, periods);
  }

  private String caption() {
    return voice.say("diff.chart.caption", effect.metric().title(), grain());
  }

  private String title() {
    return voice.say("diff.chart.title", effect.metric().title(), grain());
  }

  private String grain() {
    return voice.words().within(word(pairs.get(0).period().grain()));
  }

  private String word(Grain grain) {
    return switch (grain) {
      case YEAR -> voice.say("column.year");
      case QUARTER -> voice.say("column.quarter");
      case MONTH -> voice.say("column.month");
      case WEEK, DAY -> voice.say("column.week");
    };
  }

  private Table numbers() {
    List<Row> rows = new ArrayList<>();
    for (int i = pairs.size() - 1; i >= 0; i--) {
      Pair pair = pairs.get(i);
      rows.add(
          Row.of(
              new Table.Text(
                  Phrase.of(voice.dates().period(pair.period())),
                  voice.dates().range(pair.period().days())),
              Table.number(voice.reading(pair.before(), unit(), pair.period())),
              Table.number(voice.reading(pair.after(), unit(), pair.period()))));
    }
    return new Table(
        title(),
        List.of(
            Column.of(word(pairs.get(0).period().grain()), Kind.HEAD),
            Column.of(voice.say("diff.column.before"), Kind.NUMBER),
            Column.of(voice.say("diff.column.after"), Kind.NUMBER)),
        rows);
  }

  private Unit unit() {
    return effect.metric().unit();
  }
}
