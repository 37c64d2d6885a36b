package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.Unit;
import plumbline.diff.Effects;
import plumbline.diff.MetricEffect;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Verdict;

/** What a change does to the numbers: verdicts that flip, values, and a chart of each metric. */
final class DiffNumbers {

  private final Effects effects;
  private final Voice voice;
  private final VerdictWords verdicts;

  DiffNumbers(Effects effects, Voice voice) {
    this.effects = effects;
    this.voice = voice;
    this.verdicts = new VerdictWords(voice);
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    if (!effects.any()) {
      blocks.add(new Block.Note(Phrase.of(voice.say("diff.no-effect"))));
    }
    if (effects.flips() > 0) {
      blocks.add(new Block.Rows(flipped()));
    }
    if (!effects.metrics().isEmpty()) {
      blocks.add(new Block.Rows(metrics()));
    }
    if (!effects.uncomparable().isEmpty()) {
      blocks.add(
          new Block.Entries(effects.uncomparable().stream().map(this::uncomparable).toList()));
    }
    blocks.addAll(charts(true));
    List<Block> others = charts(false);
    if (!others.isEmpty()) {
      blocks.add(new Block.Details(voice.count("diff.charts", others.size()), others));
    }
    String head = "diff.section.numbers";
    return new Section("numbers", voice.say(head), voice.say(head + ".about"), blocks, List.of());
  }

  private List<Block> charts(boolean redefined) {
    return effects.metrics().stream()
        .filter(effect -> effect.redefined() == redefined)
        .map(effect -> new DiffChart(effect, voice).block())
        .flatMap(Optional::stream)
        .toList();
  }

  private Block.Entry uncomparable(Effects.Uncomparable metric) {
    String why = metric.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Block.Entry(
        voice.say("diff.uncomparable"),
        Phrase.of(metric.metric().title() + ": " + voice.say("diff.uncomparable." + why)));
  }

  private Table metrics() {
    return new Table(
        voice.say("diff.metrics"),
        List.of(
            Column.of(voice.say("diff.column.metric"), Kind.HEAD),
            Column.of(voice.say("diff.column.before"), Kind.NUMBER),
            Column.of(voice.say("diff.column.after"), Kind.NUMBER),
            Column.of(voice.say("diff.column.difference"), Kind.NUMBER),
            Column.wide(voice.say("diff.column.periods"), Kind.TEXT)),
        effects.metrics().stream().map(this::row).toList());
  }

  private Row row(MetricEffect effect) {
    MetricEffect.Pair latest = effect.latest().orElseThrow();
    Unit unit = effect.metric().unit();
    String cause = voice.say(effect.redefined() ? "diff.redefined" : "diff.through");
    String week = voice.dates().period(latest.period());
    return Row.of(
        new Table.Text(voice.metricLink(effect.metric().id()), week + " · " + cause),
        Table.number(voice.reading(latest.before(), unit, latest.period())),
        Table.number(voice.reading(latest.after(), unit, latest.period())),
        new Table.Text(Phrase.of(difference(unit, latest)), share(unit, latest)),
        new Table.Text(
            Phrase.of(voice.say(periods(latest), effect.changed(), effect.compared())),
            effect.largest().map(largest -> largest(unit, largest)).orElse("")));
  }

  private static String periods(MetricEffect.Pair pair) {
    return switch (pair.period().grain()) {
      case YEAR -> "diff.periods.year";
      case QUARTER -> "diff.periods.quarter";
      case MONTH -> "diff.periods.month";
      case WEEK, DAY -> "diff.periods.week";
    };
  }

  private String largest(Unit unit, MetricEffect.Pair largest) {
    return voice.say(
        "diff.largest",
        voice.dates().period(largest.period()),
        voice.reading(largest.before(), unit, largest.period()).text(),
        voice.reading(largest.after(), unit, largest.period()).text());
  }

  /** In the metric's unit; of a rate in points. */
  private String difference(Unit unit, MetricEffect.Pair pair) {
    return pair.difference()
        .map(
            amount -> {
              var kind =
                  unit.isPercent()
                      ? plumbline.metric.judge.Change.Kind.POINTS
                      : plumbline.metric.judge.Change.Kind.ABSOLUTE;
              return voice.numbers().change(change(kind, amount), unit);
            })
        .orElse("–");
  }

  /** In percent of the base, where that can be told; else empty. */
  private String share(Unit unit, MetricEffect.Pair pair) {
    return plumbline.metric.judge.Change.between(pair.before(), pair.after(), unit)
        .filter(change -> change.kind() == plumbline.metric.judge.Change.Kind.PERCENT)
        .map(change -> voice.numbers().change(change, unit))
        .orElse("");
  }

  private static plumbline.metric.judge.Change change(
      plumbline.metric.judge.Change.Kind kind, BigDecimal amount) {
    return new plumbline.metric.judge.Change(kind, amount);
  }

  private Table flipped() {
    List<Row> rows = new ArrayList<>();
    for (Effects.ConstraintFlip flip : effects.constraints()) {
      rows.add(
          row(
              Phrase.link(flip.constraint().mustNot(), Address.of(flip.constraint().id())),
              verdicts.of(flip.constraint(), flip.before()),
              verdicts.of(flip.constraint(), flip.after())));
    }
    for (Effects.GoalFlip flip : effects.goals()) {
      rows.add(
          row(
              voice.goalLink(flip.goal().id()),
              verdicts.of(flip.goal(), flip.before()),
              verdicts.of(flip.goal(), flip.after())));
    }
    return new Table(
        voice.say("diff.flips"),
        List.of(
            Column.of(voice.say("diff.column.verdict"), Kind.HEAD),
            Column.of(voice.say("diff.column.before"), Kind.VERDICT),
            Column.of(voice.say("diff.column.after"), Kind.VERDICT)),
        rows);
  }

  private static Row row(Phrase what, Verdict before, Verdict after) {
    return Row.of(
        Table.text(what),
        new Table.Mark(Optional.of(new Verdict(before.tone(), before.word(), ""))),
        new Table.Mark(Optional.of(after)));
  }
}
