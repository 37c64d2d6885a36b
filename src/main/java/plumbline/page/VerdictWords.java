package plumbline.page;

import java.math.BigDecimal;
import java.util.Optional;
import plumbline.charter.Constraint;
import plumbline.charter.Direction;
import plumbline.charter.Goal;
import plumbline.charter.Unit;
import plumbline.metric.judge.ConstraintVerdict;
import plumbline.metric.judge.Evidence;
import plumbline.metric.judge.GlidePath;
import plumbline.metric.judge.GoalVerdict;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Puts verdicts into words. */
final class VerdictWords {

  private final Voice voice;

  VerdictWords(Voice voice) {
    this.voice = voice;
  }

  /** How a goal stands: "£0.02 better than the path to £2.40 by 31 March 2027". */
  Verdict of(Goal goal, GoalVerdict verdict) {
    Unit unit = voice.unit(goal.metric());
    String target = voice.numbers().amount(goal.to().value(), unit);
    String by = voice.dates().day(goal.to().by());
    return switch (verdict.standing()) {
      case MET -> new Verdict(Tone.GOOD, voice.say("goal.met"), reached(goal, verdict, unit));
      case ON_TRACK ->
          new Verdict(Tone.GOOD, voice.say("goal.on-track"), path(verdict, unit, target, by));
      case AT_RISK ->
          new Verdict(Tone.WARN, voice.say("goal.at-risk"), path(verdict, unit, target, by));
      case OFF_TRACK ->
          new Verdict(Tone.BAD, voice.say("goal.off-track"), path(verdict, unit, target, by));
      case MISSED ->
          new Verdict(
              Tone.BAD,
              voice.say("goal.missed"),
              voice.say("goal.short-of", short_(goal, verdict, unit), target, by));
      case NO_VERDICT ->
          new Verdict(Tone.NONE, voice.say("verdict.none"), missing(verdict.missing()));
    };
  }

  private String path(GoalVerdict verdict, Unit unit, String target, String by) {
    BigDecimal ahead = verdict.ahead().orElse(BigDecimal.ZERO);
    if (ahead.signum() == 0) {
      return voice.say("goal.path.on", target, by);
    }
    String distance = voice.numbers().distance(ahead, unit);
    return voice.say(
        ahead.signum() > 0 ? "goal.path.better" : "goal.path.worse", distance, target, by);
  }

  private String reached(Goal goal, GoalVerdict verdict, Unit unit) {
    String target = voice.numbers().amount(goal.to().value(), unit);
    BigDecimal beyond = beyondTarget(goal, verdict);
    return beyond.signum() == 0
        ? voice.say("goal.at-target", target)
        : voice.say("goal.beyond-target", voice.numbers().distance(beyond, unit), target);
  }

  private String short_(Goal goal, GoalVerdict verdict, Unit unit) {
    return voice.numbers().distance(beyondTarget(goal, verdict), unit);
  }

  private static BigDecimal beyondTarget(Goal goal, GoalVerdict verdict) {
    return verdict
        .judged()
        .flatMap(point -> point.value().asNumber())
        .map(value -> value.subtract(goal.to().value().value()))
        .orElse(BigDecimal.ZERO);
  }

  /** The rule behind a goal's verdict; absent without a path. */
  Optional<String> rule(Goal goal, GoalVerdict verdict) {
    Unit unit = voice.unit(goal.metric());
    return verdict
        .path()
        .map(
            line ->
                voice.say(
                    "goal.rule",
                    voice.numbers().amount(line.start(), unit),
                    voice.dates().day(line.from()),
                    voice.numbers().amount(line.target(), unit),
                    voice.dates().day(line.by()),
                    tolerance(line, unit)));
  }

  private String tolerance(GlidePath line, Unit unit) {
    return voice.numbers().distance(line.tolerance(), unit);
  }

  /** Whether a constraint holds: "3.3 percentage points above 18%". */
  Verdict of(Constraint constraint, ConstraintVerdict verdict) {
    Unit unit = voice.unit(constraint.metric());
    String bound = voice.numbers().amount(constraint.bound(), unit);
    boolean floor = constraint.better() == Direction.HIGHER;
    BigDecimal margin = verdict.margin().orElse(BigDecimal.ZERO);
    String distance = voice.numbers().distance(margin, unit);
    return switch (verdict.standing()) {
      case HOLDS ->
          new Verdict(
              Tone.GOOD,
              voice.say("constraint.holds"),
              margin.signum() == 0
                  ? voice.say("constraint.at", bound)
                  : voice.say(floor ? "constraint.above" : "constraint.below", distance, bound));
      case BREACHED ->
          new Verdict(
              Tone.BAD,
              voice.say("constraint.breached"),
              voice.say(
                  floor ? "constraint.below-since" : "constraint.above-since",
                  distance,
                  bound,
                  verdict.since().map(p -> voice.dates().period(p.period())).orElse("")));
      case NO_VERDICT ->
          new Verdict(Tone.NONE, voice.say("verdict.none"), missing(verdict.missing()));
    };
  }

  private String missing(Optional<Evidence.Missing> missing) {
    Evidence.Missing why = missing.orElseGet(Evidence.NothingComplete::new);
    if (why instanceof Evidence.Stale stale) {
      return voice.say(
          "verdict.stale",
          String.join(", ", stale.sources().stream().map(voice::sourceName).toList()));
    } else if (why instanceof Evidence.NoValue none) {
      return voice.absent(none.because(), none.point().period());
    } else if (why instanceof Evidence.NoBaseline) {
      return voice.say("verdict.no-baseline");
    }
    return voice.say("verdict.nothing-complete");
  }
}
