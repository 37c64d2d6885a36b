package plumbline.check.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Goal;
import plumbline.charter.Goals;
import plumbline.charter.Metric;
import plumbline.charter.Person;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.tree.Way;

/** Shared metrics that are too few, incomplete, or miss what a shop lives on. */
public final class CoreFindings {

  private final CoreMetrics core;
  private final List<Finding> findings = new ArrayList<>();

  private CoreFindings(CoreMetrics core) {
    this.core = core;
  }

  /** Of shared metrics nothing, where there are none, or one for a single team. */
  public static List<Finding> of(Charter charter, CoreMetrics core) {
    CoreFindings found = new CoreFindings(core);
    int shared = found.core.shared().size();
    boolean common = shared > 1 || (shared == 1 && charter.teams().size() > 1);
    charter.metrics().stream()
        .filter(metric -> !(common && metric.isShared()))
        .filter(CoreFindings::couldBeGrossOrNet)
        .forEach(found::grossOrNet);
    if (common) {
      found.number();
      found.core.shared().forEach(found::completeness);
      found.kinds(charter);
      found.sales();
    }
    return found.findings;
  }

  /** Of shared metrics the same is asked by {@link #completeness}. */
  private static boolean couldBeGrossOrNet(Metric metric) {
    return metric.kind().isPresent()
        && metric.unit().isMoney()
        && metric.includes().isEmpty()
        && metric.excludes().isEmpty();
  }

  private void grossOrNet(Metric metric) {
    findings.add(
        Finding.of(
                Code.GROSS_OR_NET,
                metric.origin().span(),
                "metric `" + metric.id() + "` does not say what is in it: it could be gross or net")
            .help(
                "say in `includes` and `excludes` where tax, discounts, refunds and delivery go"));
  }

  private void number() {
    if (core.shared().size() == 1) {
      Metric only = core.shared().get(0);
      findings.add(
          Finding.of(
                  Code.TOO_FEW_SHARED_METRICS,
                  only.origin().of("shared"),
                  "metric `" + only.id() + "` is the only shared one")
              .help("two or three shared metrics keep one from being won at the cost of another"));
    }
  }

  private void completeness(Metric metric) {
    List<String> missing = new ArrayList<>();
    if (metric.description().isEmpty()) {
      missing.add("description");
    }
    if (metric.includes().isEmpty()) {
      missing.add("includes");
    }
    if (metric.excludes().isEmpty()) {
      missing.add("excludes");
    }
    if (metric.better().isEmpty()) {
      missing.add("better");
    }
    if (!missing.isEmpty()) {
      String keys = missing.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
      findings.add(
          Finding.of(
                  Code.SHARED_METRIC_INCOMPLETE,
                  metric.origin().span(),
                  "shared metric `" + metric.id() + "` does not say all that everyone must know")
              .help("it lacks " + keys));
    }
  }

  private void kinds(Charter charter) {
    kind(charter, Metric.Kind.SALES, core.sales(), core.toSales());
    kind(charter, Metric.Kind.PROFIT, core.profit(), core.toProfit());
  }

  private void kind(Charter charter, Metric.Kind kind, List<Metric> metrics, Optional<Way> way) {
    String word = kind.name().toLowerCase(java.util.Locale.ROOT);
    if (metrics.isEmpty()) {
      findings.add(
          Finding.of(
                  Code.CORE_METRIC_MISSING,
                  core.shared().get(0).origin().span(),
                  "no shared metric tells of " + word)
              .help("write `kind: " + word + "` at the one that does, or share one"));
      return;
    }
    Optional<Goal> primary = charter.goals().map(Goals::primary);
    if (primary.isPresent() && way.isEmpty()) {
      findings.add(
          Finding.of(
                  Code.PRIMARY_GOAL_ASIDE,
                  primary.get().origin().of("metric"),
                  "reaching the primary goal does not lead to more "
                      + word
                      + " in the metric tree: no way from `"
                      + primary.get().metric()
                      + "` to `"
                      + metrics.get(0).id()
                      + "`")
              .help("say in `drives` what it drives, or choose a goal that leads there"));
    }
  }

  /** One person answers for sales, and for each shared metric of sales. */
  private void sales() {
    if (core.sales().isEmpty()) {
      return;
    }
    if (core.answerForSales().size() != 1) {
      boolean nobody = core.answerForSales().isEmpty();
      findings.add(
          Finding.of(
                  Code.SALES_WITHOUT_PERSON,
                  nobody
                      ? core.sales().get(0).origin().span()
                      : core.answerForSales().get(1).origin().of("answers_for"),
                  (nobody ? "nobody answers" : "more than one person answers") + " for sales")
              .help("write `answers_for: sales` at one person, the e-commerce manager as a rule"));
      return;
    }
    Person person = core.answerForSales().get(0);
    for (Metric metric : core.sales()) {
      if (metric.accountable().isPresent() && !metric.accountable().get().equals(person.id())) {
        findings.add(
            Finding.of(
                    Code.SALES_WITHOUT_PERSON,
                    metric.origin().of("accountable"),
                    "`"
                        + person.id()
                        + "` answers for sales, but `"
                        + metric.accountable().get()
                        + "` is accountable for `"
                        + metric.id()
                        + "`")
                .help("one person answers for sales and for the shared metric that tells of them"));
      }
    }
  }
}
