package plumbline.check.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Experiment;
import plumbline.charter.MetricId;
import plumbline.check.roadmap.Result.NoCounts;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.evaluation.Values;
import plumbline.metric.experiment.Sample;
import plumbline.metric.value.Slice;

/**
 * The counts of an experiment's arms.
 *
 * @param all one for each arm, the control first; empty where they are not all known
 * @param none why there are none; absent where there are
 */
record Samples(List<Sample> all, Optional<NoCounts> none) {

  /** Those that stand in the charter, or in the data on some days. */
  static Samples of(Experiment experiment, DayRange days, Values values) {
    if (experiment.counts().isPresent()) {
      return counted(experiment, experiment.counts().get(), days, values);
    }
    List<Sample> samples = experiment.arms().stream().flatMap(arm -> of(arm).stream()).toList();
    if (samples.isEmpty()) {
      return none(NoCounts.NOT_GIVEN);
    }
    return samples.size() < experiment.arms().size() || samples.size() < 2
        ? none(NoCounts.SOME_MISSING)
        : new Samples(samples, Optional.empty());
  }

  private static Samples none(NoCounts why) {
    return new Samples(List.of(), Optional.of(why));
  }

  /** What stands with an arm; absent where it is not whole or makes no sense. */
  static Optional<Sample> of(Experiment.Arm arm) {
    if (arm.visitors().isEmpty()) {
      return Optional.empty();
    }
    long visitors = arm.visitors().get();
    if (arm.conversions().isPresent()) {
      return share(visitors, arm.conversions().get());
    }
    return arm.mean().isPresent() && arm.deviation().isPresent() && visitors > 1
        ? Optional.of(new Sample.Mean(visitors, arm.mean().get(), arm.deviation().get().abs()))
        : Optional.empty();
  }

  private static Optional<Sample> share(long visitors, long conversions) {
    return visitors > 0 && conversions >= 0 && conversions <= visitors
        ? Optional.of(new Sample.Share(visitors, conversions))
        : Optional.empty();
  }

  private static Samples counted(
      Experiment experiment, Experiment.Counts counts, DayRange days, Values values) {
    for (MetricId metric : List.of(counts.visitors(), counts.conversions())) {
      if (!values.plan().recipes().containsKey(metric)
          || !values.dimensions(metric).contains(counts.by())) {
        return none(NoCounts.NO_SUCH_DIMENSION);
      } else if (!values.isTold(metric, days)) {
        return none(NoCounts.NOT_BY_DAY);
      }
    }
    List<Sample> samples = new ArrayList<>();
    for (Experiment.Arm arm : experiment.arms()) {
      Slice slice = new Slice(counts.by(), arm.member());
      Optional<Sample> sample =
          whole(counts.visitors(), slice, days, values)
              .flatMap(
                  visitors ->
                      whole(counts.conversions(), slice, days, values)
                          .flatMap(conversions -> share(visitors, conversions)));
      if (sample.isEmpty()) {
        return none(NoCounts.NO_VALUE);
      }
      samples.add(sample.get());
    }
    return samples.size() < 2
        ? none(NoCounts.SOME_MISSING)
        : new Samples(samples, Optional.empty());
  }

  private static Optional<Long> whole(MetricId metric, Slice slice, DayRange days, Values values) {
    return values.over(metric, slice, days).value().asNumber().map(BigDecimal::longValue);
  }
}
