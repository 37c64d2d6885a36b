package plumbline.check;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.evaluation.Values;
import plumbline.metric.value.Freshness;

/** Sources whose newest row is older than promised. */
final class StaleSources {

  private StaleSources() {}

  /** One finding ({@code PL-0506}) for each stale source of the plan's charter. */
  static List<Finding> find(Values values) {
    List<Finding> findings = new ArrayList<>();
    for (Source source : values.plan().charter().sources()) {
      Freshness freshness = values.freshness(source.id());
      if (freshness.isStale()) {
        findings.add(
            Finding.of(
                    Code.STALE_SOURCE,
                    source.origin().of("fresh_within"),
                    "source `" + source.id() + "` is stale: " + newest(freshness, values))
                .help("export it again; until then nothing computed from it is judged"));
      }
    }
    return findings;
  }

  private static String newest(Freshness freshness, Values values) {
    String age =
        freshness
            .newest()
            .map(at -> "its newest row is of " + values.calendar().dayOf(at.minusNanos(1)))
            .orElse("it has no rows");
    return age + freshness.promised().map(within -> ", fresh is within " + within).orElse("");
  }
}
