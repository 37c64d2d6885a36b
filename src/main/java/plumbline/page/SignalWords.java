package plumbline.page;

import java.math.BigDecimal;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.charter.Unit;
import plumbline.metric.judge.ProcessBehaviour;
import plumbline.metric.judge.ProcessBehaviour.Limits;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Tells whether the newest week is a real change or noise. */
final class SignalWords {

  private final Words words;
  private final NumberStyle numbers;

  SignalWords(Words words, NumberStyle numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** Whether the newest value is more than ordinary variation, in a sentence. */
  String sentence(ProcessBehaviour behaviour, Unit unit) {
    Optional<Limits> limits = behaviour.limits();
    if (limits.isEmpty() || behaviour.newest().isEmpty()) {
      return words.say("signal.too-few", ProcessBehaviour.FEWEST);
    }
    return sentence(behaviour.newest().get(), limits.get(), unit);
  }

  /** Whether the value of a week is more than ordinary variation, in a sentence. */
  String sentence(ProcessBehaviour.Reading week, Limits limits, Unit unit) {
    String low = numbers.text(limits.low(), unit);
    String high = numbers.text(limits.high(), unit);
    if (week.signal().isEmpty()) {
      return words.say("signal.noise", low, high);
    }
    boolean above = week.value().compareTo(limits.centre()) > 0;
    return switch (week.signal().get()) {
      case OUTSIDE -> outside(week.value(), limits, low, high);
      case NEAR_LIMIT -> words.say(above ? "signal.near-high" : "signal.near-low");
      case ONE_SIDE -> words.say(above ? "signal.run-above" : "signal.run-below");
    };
  }

  private String outside(BigDecimal value, Limits limits, String low, String high) {
    if (value.compareTo(limits.high()) > 0) {
      return words.say("signal.above", low, high);
    }
    return value.compareTo(limits.low()) < 0
        ? words.say("signal.below", low, high)
        : words.say("signal.jump");
  }

  /**
   * Whether ordinary weeks reach a target, in a sentence; empty where limits are not known or still
   * move.
   *
   * @param better which way is the better one
   */
  String assurance(ProcessBehaviour behaviour, BigDecimal target, Direction better, Unit unit) {
    if (behaviour.limits().filter(limits -> !limits.provisional()).isEmpty()) {
      return "";
    }
    String told = numbers.text(target, unit);
    ProcessBehaviour.Reach reach = behaviour.reach(target).orElseThrow();
    if (reach == ProcessBehaviour.Reach.HIT_OR_MISS) {
      return words.say("assurance.by-chance", told);
    }
    boolean beyond = (reach == ProcessBehaviour.Reach.ABOVE) == (better == Direction.HIGHER);
    if (behaviour.newest().flatMap(ProcessBehaviour.Reading::signal).isPresent()) {
      return words.say(beyond ? "assurance.never-till-now" : "assurance.always-till-now", told);
    }
    return words.say(beyond ? "assurance.never" : "assurance.always", told);
  }

  /** The same in a word or two, for a table; good or bad by which way is the better one. */
  Verdict mark(ProcessBehaviour behaviour, Optional<Direction> better) {
    if (behaviour.limits().isEmpty() || behaviour.newest().isEmpty()) {
      return new Verdict(Tone.NONE, words.say("signal.word.unknown"), "");
    }
    ProcessBehaviour.Reading newest = behaviour.newest().get();
    if (newest.signal().isEmpty()) {
      return new Verdict(Tone.NONE, words.say("signal.word.noise"), "");
    }
    boolean rise = newest.value().compareTo(behaviour.limits().get().centre()) > 0;
    Tone tone =
        better
            .map(way -> rise == (way == Direction.HIGHER) ? Tone.GOOD : Tone.BAD)
            .orElse(Tone.NONE);
    return new Verdict(tone, words.say(rise ? "signal.word.rise" : "signal.word.fall"), "");
  }
}
