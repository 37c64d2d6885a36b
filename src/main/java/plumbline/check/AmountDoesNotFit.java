package plumbline.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.charter.Amount;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.Goal;
import plumbline.charter.Goals;
import plumbline.charter.HierarchyThresholds;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Origin;
import plumbline.charter.Thresholds;
import plumbline.charter.Unit;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/** An amount of a goal, constraint or other bound whose unit is not that of its metric. */
final class AmountDoesNotFit implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    charter.goals().ifPresent(goals -> check(charter, goals, findings));
    charter.experiments().stream()
        .flatMap(experiment -> experiment.guardrails().stream())
        .forEach(
            one ->
                bound(charter, one.metric(), one.atLeast(), one.atMost(), one.origin(), findings));
    charter
        .checks()
        .flatMap(Thresholds::hierarchy)
        .map(HierarchyThresholds::sameFacts)
        .orElse(List.of())
        .forEach(
            one ->
                bound(charter, one.metric(), one.atLeast(), one.atMost(), one.origin(), findings));
  }

  private static void bound(
      Charter charter,
      MetricId metric,
      Optional<Amount> atLeast,
      Optional<Amount> atMost,
      Origin origin,
      Findings findings) {
    atLeast.ifPresent(amount -> check(charter, metric, amount, origin.of("at_least"), findings));
    atMost.ifPresent(amount -> check(charter, metric, amount, origin.of("at_most"), findings));
  }

  private static void check(Charter charter, Goals goals, Findings findings) {
    for (Goal goal : goals.inOrder()) {
      goal.from()
          .ifPresent(
              from ->
                  check(charter, goal.metric(), from.value(), from.origin().of("value"), findings));
      Goal.Target to = goal.to();
      Span place = to.origin().of(to.atLeast().isPresent() ? "at_least" : "at_most");
      check(charter, goal.metric(), to.value(), place, findings);
      to.tolerance()
          .ifPresent(amount -> checkTolerance(amount, to.origin().of("tolerance"), findings));
    }
    for (Constraint constraint : goals.constraints()) {
      String key = constraint.atLeast().isPresent() ? "at_least" : "at_most";
      Span place = constraint.origin().of(key);
      check(charter, constraint.metric(), constraint.bound(), place, findings);
    }
  }

  private static void check(
      Charter charter, MetricId id, Amount amount, Span place, Findings findings) {
    Optional<Metric> metric = charter.metric(id);
    metric.flatMap(of -> grouped(amount, of.unit(), place)).ifPresent(findings::add);
    if (metric.isEmpty() || fits(amount, metric.get().unit())) {
      return;
    }
    Unit unit = metric.get().unit();
    String written = amount.unit().map(Unit::toString).orElse("no unit");
    String help =
        unit.isPercent()
            ? "write a percentage, such as `18%`"
            : "write it in `" + numerator(unit).orElse(unit) + "`";
    findings.add(
        Finding.of(
                Code.AMOUNT_DOES_NOT_FIT,
                place,
                "the amount has "
                    + article(written)
                    + ", but metric `"
                    + id
                    + "` is in `"
                    + unit
                    + "`")
            .help(help)
            .help("the metric is defined at " + metric.get().origin().span()));
  }

  private static String article(String written) {
    return written.equals("no unit") ? written : "the unit `" + written + "`";
  }

  /**
   * A bare number that may be meant in thousands; one with its unit is refused where it is read.
   */
  static Optional<Finding> grouped(Amount amount, Unit metric, Span place) {
    return Optional.of(amount)
        .filter(bare -> bare.unit().isEmpty())
        .flatMap(bare -> bare.grouped(metric))
        .map(
            help ->
                Finding.of(
                        Code.AMOUNT_DOES_NOT_FIT,
                        place,
                        "`" + amount.value().toPlainString() + "` can be read in two ways")
                    .help(help));
  }

  /** A bare number fits all but percentages, where 18 could be 0.18 as well. */
  static boolean fits(Amount amount, Unit metric) {
    if (amount.unit().isEmpty()) {
      return !metric.isPercent();
    }
    Unit unit = amount.unit().get();
    boolean share = unit.isPercent() && metric.equals(Unit.RATIO);
    return unit.equals(metric) || share || numerator(metric).equals(Optional.of(unit));
  }

  /** GBP of GBP per session: the rest goes without saying. Absent where nothing would be left. */
  private static Optional<Unit> numerator(Unit unit) {
    Map<String, Integer> over = new TreeMap<>(unit.factors());
    over.values().removeIf(exponent -> exponent < 0);
    return over.isEmpty() ? Optional.empty() : Optional.of(new Unit(over, ""));
  }

  private static void checkTolerance(Amount amount, Span place, Findings findings) {
    if (amount.unit().map(Unit::isPercent).orElse(false)) {
      return;
    }
    findings.add(
        Finding.of(Code.AMOUNT_DOES_NOT_FIT, place, "a tolerance is a share of the way, in percent")
            .help("write it like `10%`"));
  }
}
