package plumbline.metric.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.DayRange;

/**
 * Days of no period of the calendar that a metric is told for: those of the experiments whose arms
 * it counts or which it is a guardrail of, as far as they are over.
 */
final class Stretches {

  private Stretches() {}

  /** The days of each metric; an experiment that has not begun has none. */
  static Map<MetricId, Set<DayRange>> of(Charter charter, LocalDate today) {
    Map<MetricId, Set<DayRange>> all = new LinkedHashMap<>();
    for (Experiment experiment : charter.experiments()) {
      LocalDate next = experiment.end().plusDays(1);
      LocalDate until = next.isBefore(today) ? next : today;
      if (experiment.start().isBefore(until)) {
        DayRange days = new DayRange(experiment.start(), until);
        experiment.guardrails().forEach(rail -> add(all, rail.metric(), days));
        experiment
            .counts()
            .ifPresent(
                counts -> {
                  add(all, counts.visitors(), days);
                  add(all, counts.conversions(), days);
                });
      }
    }
    return all;
  }

  private static void add(Map<MetricId, Set<DayRange>> all, MetricId metric, DayRange days) {
    all.computeIfAbsent(metric, id -> new LinkedHashSet<>()).add(days);
  }
}
