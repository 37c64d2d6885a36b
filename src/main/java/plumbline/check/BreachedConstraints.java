package plumbline.check;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Constraint;
import plumbline.charter.Goals;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.ConstraintVerdict;
import plumbline.metric.judge.Evidence;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/** Constraints that do not hold in the newest complete week. */
final class BreachedConstraints {

  private BreachedConstraints() {}

  /** One finding ({@code PL-0601}) for each breach. */
  static List<Finding> find(Values values) {
    List<Finding> findings = new ArrayList<>();
    List<Constraint> constraints =
        values.plan().charter().goals().map(Goals::constraints).orElse(List.of());
    for (Constraint constraint : constraints) {
      Series weeks = values.series(constraint.metric(), Slice.TOTAL, Grain.WEEK);
      Evidence evidence = Evidence.of(weeks, values.staleSources(constraint.metric()));
      ConstraintVerdict verdict = ConstraintVerdict.of(constraint, weeks, evidence);
      if (verdict.standing() == ConstraintVerdict.Standing.BREACHED) {
        findings.add(
            Finding.of(
                Code.CONSTRAINT_BREACHED,
                constraint.origin().span(),
                "constraint `"
                    + constraint.id()
                    + "` is breached"
                    + verdict.since().map(point -> " since " + point.period()).orElse("")));
      }
    }
    return findings;
  }
}
