package plumbline.check;

import java.time.LocalDate;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** More than three numbers that everyone answers for, which is to say that nobody does. */
final class TooManySharedMetrics implements Rule {

  private static final int MOST = 3;

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    List<Metric> shared = charter.metrics().stream().filter(Metric::isShared).toList();
    if (shared.size() <= MOST) {
      return;
    }
    String others =
        String.join(
            ", ", shared.subList(0, MOST).stream().map(metric -> "`" + metric.id() + "`").toList());
    for (Metric metric : shared.subList(MOST, shared.size())) {
      findings.add(
          Finding.of(
                  Code.TOO_MANY_SHARED_METRICS,
                  metric.origin().of("shared"),
                  "metric `" + metric.id() + "` is shared as well, beside " + others)
              .help("two or three shared metrics are the most that everyone can answer for"));
    }
  }
}
