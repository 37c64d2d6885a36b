package plumbline.check;

import java.time.LocalDate;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** A baseline of a metric whose last day is before its first. */
final class BaselineRunsBack implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    for (Metric metric : charter.metrics()) {
      metric
          .baseline()
          .filter(baseline -> baseline.to().isBefore(baseline.from()))
          .ifPresent(
              baseline ->
                  findings.add(
                      Finding.of(
                              Code.BASELINE_RUNS_BACK,
                              baseline.origin().of("to"),
                              "the baseline of metric `" + metric.id() + "` ends before it begins")
                          .help("it begins on " + baseline.from())));
    }
  }
}
