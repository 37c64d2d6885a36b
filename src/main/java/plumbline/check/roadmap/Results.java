package plumbline.check.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Direction;
import plumbline.charter.Experiment;
import plumbline.charter.Metric;
import plumbline.check.roadmap.Result.NoCounts;
import plumbline.check.roadmap.Result.Standing;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.evaluation.Values;
import plumbline.metric.experiment.Difference;
import plumbline.metric.experiment.Sample;
import plumbline.metric.experiment.SampleRatio;

/**
 * Judges experiments.
 *
 * <p>An experiment is judged once its last day is over, by the interval of the difference between
 * each arm and the first one. With several arms the doubt is parted among them (Bonferroni), so
 * that more arms do not make a winner by chance more likely. A winner that breaks a guardrail is no
 * winner; arms of sizes that chance does not explain are not judged at all.
 */
public final class Results {

  private final Values values;
  private final Charter charter;
  private final RoadmapRules rules;
  private final LocalDate today;

  public Results(Values values) {
    this.values = values;
    this.charter = values.plan().charter();
    this.rules = RoadmapRules.of(charter);
    this.today = values.today();
  }

  /** The result of each experiment, in order of writing; those of impossible days are left out. */
  public List<Result> all() {
    return charter.experiments().stream().flatMap(one -> of(one).stream()).toList();
  }

  /** The result of an experiment; absent where it ends before it begins. */
  public Optional<Result> of(Experiment experiment) {
    return Work.days(experiment).map(days -> of(experiment, days));
  }

  private Result of(Experiment experiment, DayRange days) {
    boolean over = !days.until().isAfter(today);
    if (today.isBefore(days.from())) {
      return new Result(
          experiment,
          Standing.PLANNED,
          List.of(),
          Optional.empty(),
          guardrails(experiment, Optional.empty()),
          confidence(experiment),
          Optional.empty());
    }
    DayRange sofar = new DayRange(days.from(), over ? days.until() : today);
    Optional<DayRange> past = sofar.length() > 0 ? Optional.of(sofar) : Optional.empty();
    Samples samples =
        past.map(known -> Samples.of(experiment, known, values))
            .orElse(new Samples(List.of(), Optional.of(NoCounts.NO_VALUE)));
    return of(experiment, over, samples, guardrails(experiment, past));
  }

  private Result of(
      Experiment experiment, boolean over, Samples samples, List<GuardrailState> guardrails) {
    List<Result.Arm> arms = arms(experiment, samples.all(), over);
    Optional<SampleRatio> ratio = ratio(experiment, samples.all());
    boolean uneven = ratio.map(found -> found.isMismatch(rules.sampleRatio())).orElse(false);
    Standing standing;
    if (!over) {
      standing = uneven ? Standing.UNEVEN : Standing.RUNNING;
    } else if (arms.isEmpty()) {
      standing = Standing.NO_RESULT;
    } else {
      standing = uneven ? Standing.UNEVEN : judged(experiment, arms, guardrails);
    }
    return new Result(
        experiment, standing, arms, ratio, guardrails, confidence(experiment), samples.none());
  }

  private List<GuardrailState> guardrails(Experiment experiment, Optional<DayRange> days) {
    return experiment.guardrails().stream()
        .map(rail -> GuardrailState.of(rail, days, values, rules.confidence().doubleValue()))
        .toList();
  }

  /** Before the end only how many came, lest anybody stops at a lucky moment. */
  private List<Result.Arm> arms(Experiment experiment, List<Sample> samples, boolean over) {
    List<Result.Arm> arms = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Optional<Difference> difference =
          i == 0 || !over
              ? Optional.empty()
              : Optional.of(
                  Difference.between(samples.get(0), samples.get(i), confidence(experiment)));
      arms.add(new Result.Arm(experiment.arms().get(i).name(), samples.get(i), difference));
    }
    return arms;
  }

  private double confidence(Experiment experiment) {
    double doubt = BigDecimal.ONE.subtract(rules.confidence()).doubleValue();
    return 1 - doubt / Math.max(1, experiment.arms().size() - 1);
  }

  private static Optional<SampleRatio> ratio(Experiment experiment, List<Sample> samples) {
    if (samples.size() < 2) {
      return Optional.empty();
    }
    List<Integer> parts = experiment.arms().stream().map(arm -> arm.parts().orElse(1)).toList();
    return Optional.of(SampleRatio.of(samples.stream().map(Sample::size).toList(), parts));
  }

  private Standing judged(
      Experiment experiment, List<Result.Arm> arms, List<GuardrailState> guardrails) {
    Optional<Direction> better = charter.metric(experiment.metric()).flatMap(Metric::better);
    if (better.isEmpty()) {
      return Standing.NO_DIRECTION;
    }
    boolean higher = better.get() == Direction.HIGHER;
    List<Difference> differences = arms.stream().flatMap(arm -> arm.difference().stream()).toList();
    if (differences.stream().anyMatch(one -> higher ? one.isAbove() : one.isBelow())) {
      boolean broken =
          guardrails.stream().anyMatch(rail -> rail.standing() == GuardrailState.Standing.BROKEN);
      return broken ? Standing.HARMFUL : Standing.WON;
    }
    return differences.stream().allMatch(one -> higher ? one.isBelow() : one.isAbove())
        ? Standing.LOST
        : Standing.INCONCLUSIVE;
  }
}
