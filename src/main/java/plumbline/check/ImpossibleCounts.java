package plumbline.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.Experiment.Arm;
import plumbline.charter.Origin;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Counts of an experiment that cannot be, or cannot be compared with each other. */
final class ImpossibleCounts implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    for (Experiment experiment : charter.experiments()) {
      check(experiment.id(), experiment.origin(), experiment.arms(), findings);
      if (experiment.arms().size() == 1) {
        add(experiment.id(), experiment.origin().of("arms"), "has only one arm", findings);
      }
      if (experiment.counts().isPresent() && experiment.arms().stream().anyMatch(this::isCounted)) {
        add(
            experiment.id(),
            experiment.origin().of("counts"),
            "has counts both with its arms and from a source",
            findings);
      }
      for (Experiment.Guardrail guardrail : experiment.guardrails()) {
        check(experiment.id(), guardrail.origin(), guardrail.arms(), findings);
      }
    }
  }

  private boolean isCounted(Arm arm) {
    return arm.visitors().isPresent()
        || arm.conversions().isPresent()
        || arm.mean().isPresent()
        || arm.deviation().isPresent();
  }

  private void check(Object id, Origin origin, List<Arm> arms, Findings findings) {
    for (int i = 0; i < arms.size(); i++) {
      Optional<String> wrong = wrong(arms.get(i));
      if (wrong.isPresent()) {
        add(id, origin.of("arms", i), wrong.get(), findings);
      }
    }
    boolean shares = arms.stream().anyMatch(arm -> arm.conversions().isPresent());
    boolean means = arms.stream().anyMatch(arm -> arm.mean().isPresent());
    if (shares && means) {
      add(id, origin.of("arms"), "has conversions in one arm and a mean in another", findings);
    }
  }

  private static Optional<String> wrong(Arm arm) {
    long visitors = arm.visitors().orElse(0L);
    if (arm.conversions().isPresent() && arm.mean().isPresent()) {
      return Optional.of("has an arm with both conversions and a mean");
    } else if (arm.conversions().orElse(0L) > visitors) {
      return Optional.of("has an arm with more conversions than visitors");
    } else if (arm.mean().isPresent() != arm.deviation().isPresent()) {
      return Optional.of("has an arm with only one of mean and deviation");
    } else if (arm.mean().isPresent() && visitors < 2) {
      return Optional.of("has an arm with a mean of fewer than two visitors");
    }
    return arm.deviation().map(number -> number.signum() < 0).orElse(false)
        ? Optional.of("has an arm with a deviation below 0")
        : Optional.empty();
  }

  private static void add(
      Object id, plumbline.diagnostic.Span place, String wrong, Findings findings) {
    findings.add(
        Finding.of(Code.IMPOSSIBLE_COUNTS, place, "experiment `" + id + "` " + wrong)
            .help("an arm has `visitors` with `conversions`, or with `mean` and `deviation`"));
  }
}
