package plumbline.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Experiment;
import plumbline.charter.Metric;
import plumbline.charter.Unit;
import plumbline.check.roadmap.Result;
import plumbline.check.roadmap.Result.Standing;
import plumbline.metric.experiment.Difference;
import plumbline.metric.experiment.Sample;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Verdict;

/** What came of an experiment: the difference, the arms, and how it was judged. */
final class ResultBlocks {

  private final Roadmap roadmap;
  private final Voice voice;
  private final ResultWords words;
  private final Result result;
  private final Metric metric;

  ResultBlocks(Roadmap roadmap, Result result) {
    this.roadmap = roadmap;
    this.voice = roadmap.telling().voice();
    this.words = new ResultWords(voice);
    this.result = result;
    this.metric = voice.metric(result.experiment().metric());
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Optional<Result.Arm> best =
        result.standing().isVerdict() || result.standing() == Standing.NO_DIRECTION
            ? result.best(words.higherIsBetter(result.experiment()))
            : Optional.empty();
    if (best.isPresent()) {
      blocks.add(headline(best.get()));
    } else {
      Verdict verdict = words.of(result);
      blocks.add(note(verdict.word() + ": " + verdict.sentence() + "."));
    }
    if (result.standing() == Standing.HARMFUL) {
      blocks.add(note(voice.say("experiment.harmful")));
    } else if (result.standing() == Standing.NO_DIRECTION) {
      blocks.add(note(voice.say("experiment.no-direction")));
    }
    if (!result.arms().isEmpty()) {
      blocks.add(new Block.Rows(arms(best.isPresent())));
    }
    method(best.isPresent()).forEach(sentence -> blocks.add(note(sentence)));
    return blocks;
  }

  private static Block note(String text) {
    return new Block.Note(Phrase.of(text));
  }

  private Block headline(Result.Arm best) {
    Difference difference = best.difference().orElseThrow();
    List<Block.Comparison> comparisons = new ArrayList<>();
    String relative = words.relative(difference);
    if (!relative.isEmpty()) {
      comparisons.add(new Block.Comparison(relative, voice.say("experiment.of-control")));
    }
    return new Block.Headline(
        new Reading(words.amount(difference, metric), difference.amount().toPlainString(), ""),
        Phrase.of(voice.say("experiment.against", best.name(), result.arms().get(0).name())),
        Optional.of(words.of(result)),
        comparisons,
        meaning(difference));
  }

  /** What the interval says, in plain words. */
  private String meaning(Difference difference) {
    String key =
        difference.isAbove()
            ? "experiment.above"
            : difference.isBelow() ? "experiment.below" : "experiment.around";
    return voice.say(
        key, words.low(difference, metric.unit()), words.high(difference, metric.unit()));
  }

  private Table arms(boolean compared) {
    boolean shares = result.arms().get(0).sample() instanceof Sample.Share;
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("column.arm"), Kind.HEAD));
    columns.add(Column.of(voice.say("column.visitors"), Kind.NUMBER));
    if (compared) {
      if (shares) {
        columns.add(Column.wide(voice.say("column.conversions"), Kind.NUMBER));
      }
      columns.add(Column.of(voice.say(shares ? "column.share" : "column.average"), Kind.NUMBER));
      columns.add(Column.of(voice.say("column.difference"), Kind.NUMBER));
    }
    List<Row> rows = new ArrayList<>();
    for (Result.Arm arm : result.arms()) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(Table.text(arm.name()));
      cells.add(Table.number(count(arm.sample().size())));
      if (compared) {
        if (arm.sample() instanceof Sample.Share share) {
          cells.add(Table.number(count(share.hits())));
        }
        cells.add(Table.number(value(arm.sample())));
        cells.add(Table.number(arm.difference().map(this::reading).orElse(reading(""))));
      }
      rows.add(new Row(cells));
    }
    return new Table(voice.say("experiment.arms"), columns, rows);
  }

  private Reading count(long number) {
    return new Reading(voice.numbers().count(number), Long.toString(number), "");
  }

  /** A share is one of visitors, whatever the unit of the metric. */
  private Reading value(Sample sample) {
    Unit unit = sample instanceof Sample.Share ? Unit.PERCENT : metric.unit();
    return new Reading(
        voice.numbers().text(sample.value(), unit), sample.value().toPlainString(), "");
  }

  private Reading reading(Difference difference) {
    return new Reading(
        words.amount(difference, metric),
        difference.amount().toPlainString(),
        words.range(difference, metric.unit()));
  }

  private static Reading reading(String text) {
    return new Reading(text, "", "");
  }

  private List<String> method(boolean compared) {
    List<String> sentences = new ArrayList<>();
    Experiment experiment = result.experiment();
    if (result.standing() == Standing.RUNNING) {
      sentences.add(voice.say("experiment.sofar"));
    }
    boolean due = result.standing() == Standing.NO_RESULT || result.standing() == Standing.RUNNING;
    if (due && result.noCounts().isPresent()) {
      sentences.add(voice.say("no-counts." + key(result.noCounts().get())));
    }
    result.ratio().ifPresent(ratio -> sentences.add(ratio(ratio.likelihood())));
    if (compared) {
      boolean shares = result.arms().get(0).sample() instanceof Sample.Share;
      String sure = percent(BigDecimal.valueOf(result.confidence()));
      sentences.add(
          voice.say(
              shares ? "experiment.method.shares" : "experiment.method.means",
              sure,
              sure.replaceAll("[%\\p{Z}]", "")));
      if (experiment.arms().size() > 2) {
        sentences.add(
            voice.say(
                "experiment.method.several",
                voice.numbers().count(experiment.arms().size() - 1L),
                percent(roadmap.rules().confidence())));
      }
    }
    sentences.add(voice.say("experiment.rule"));
    return sentences;
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private String ratio(BigDecimal likelihood) {
    BigDecimal threshold = roadmap.rules().sampleRatio();
    return likelihood.compareTo(threshold) < 0
        ? voice.say("experiment.ratio.mismatch", likely(likelihood), percent(threshold))
        : voice.say("experiment.ratio.fine", likely(likelihood));
  }

  /** {@code 34%}, or that it is less than the smallest share that is worth telling. */
  private String likely(BigDecimal likelihood) {
    BigDecimal least = new BigDecimal("0.0001");
    return likelihood.compareTo(least) < 0
        ? voice.say("number.less-than", percent(least))
        : percent(likelihood.round(new java.math.MathContext(2, RoundingMode.HALF_UP)));
  }

  private String percent(BigDecimal share) {
    return voice.numbers().amount(share.setScale(6, RoundingMode.HALF_UP), Unit.PERCENT);
  }
}
