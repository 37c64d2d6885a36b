package plumbline.page;

import java.math.BigDecimal;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.charter.Experiment;
import plumbline.charter.Metric;
import plumbline.charter.Unit;
import plumbline.check.roadmap.Result;
import plumbline.metric.experiment.Difference;
import plumbline.metric.judge.Change;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Words what came of experiments. */
final class ResultWords {

  private static final BigDecimal NARROW = new BigDecimal("0.02");

  private final Voice voice;

  ResultWords(Voice voice) {
    this.voice = voice;
  }

  /** A word and why. */
  Verdict of(Result result) {
    DateStyle dates = voice.dates();
    Experiment experiment = result.experiment();
    return switch (result.standing()) {
      case PLANNED ->
          verdict(
              Tone.NONE, "planned", voice.say("result.begins", dates.shortDay(experiment.start())));
      case RUNNING ->
          verdict(Tone.NONE, "running", voice.say("result.ends", dates.shortDay(experiment.end())));
      case NO_RESULT ->
          verdict(
              Tone.WARN, "no-result", voice.say("result.ended", dates.shortDay(experiment.end())));
      case UNEVEN -> verdict(Tone.WARN, "uneven", voice.say("result.uneven.why"));
      case NO_DIRECTION -> verdict(Tone.NONE, "no-direction", "");
      case HARMFUL -> verdict(Tone.BAD, "harmful", "");
      case WON -> verdict(Tone.GOOD, "won", "");
      case LOST -> verdict(Tone.BAD, "lost", "");
      case INCONCLUSIVE -> verdict(Tone.NONE, "inconclusive", "");
    };
  }

  /** The same with how large the difference is, where there is a verdict. */
  Verdict withEffect(Result result) {
    Verdict plain = of(result);
    Metric metric = voice.metric(result.experiment().metric());
    return best(result)
        .filter(best -> result.standing().isVerdict())
        .map(best -> new Verdict(plain.tone(), plain.word(), effect(best, metric)))
        .orElse(plain);
  }

  private String effect(Difference best, Metric metric) {
    String relative = relative(best);
    String amount = amount(best, metric);
    return relative.isEmpty() ? amount : voice.say("result.effect", amount, relative);
  }

  private Verdict verdict(Tone tone, String key, String sentence) {
    return new Verdict(tone, voice.say("result." + key), sentence);
  }

  /** Which way the metric of an experiment is the better one; up where it does not say. */
  boolean higherIsBetter(Experiment experiment) {
    Optional<Direction> better = voice.metric(experiment.metric()).better();
    return better.map(way -> way == Direction.HIGHER).orElse(true);
  }

  /** The arm that did best, or the only one. */
  Optional<Difference> best(Result result) {
    return result.best(higherIsBetter(result.experiment())).flatMap(Result.Arm::difference);
  }

  /** {@code +0.80 pp}. */
  String amount(Difference difference, Metric metric) {
    return signed(difference.amount(), difference, metric.unit());
  }

  /** {@code +0.24 pp to +1.33 pp}. */
  String range(Difference difference, Unit unit) {
    return voice.say("interval.of", low(difference, unit), high(difference, unit));
  }

  String low(Difference difference, Unit unit) {
    return signed(difference.low(), difference, unit);
  }

  String high(Difference difference, Unit unit) {
    return signed(difference.high(), difference, unit);
  }

  /** With its sign; of a rate in percentage points with the digits that the interval is worth. */
  private String signed(BigDecimal amount, Difference within, Unit unit) {
    if (unit.isPercent()) {
      BigDecimal width = within.high().subtract(within.low());
      return voice.numbers().percentagePoints(amount, width.compareTo(NARROW) < 0 ? 2 : 1);
    }
    return voice.numbers().change(new Change(Change.Kind.ABSOLUTE, amount), unit);
  }

  /** {@code +27%}, of the control; empty where that is 0. */
  String relative(Difference difference) {
    return difference.relative().map(this::relative).orElse("");
  }

  /** A share with its sign. */
  String relative(BigDecimal share) {
    return voice.numbers().change(new Change(Change.Kind.PERCENT, share), Unit.PERCENT);
  }
}
