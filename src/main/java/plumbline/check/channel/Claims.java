package plumbline.check.channel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Amount;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Reconciliation;
import plumbline.charter.Reconciliation.Claim;
import plumbline.charter.Unit;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;
import plumbline.metric.evaluation.Values;
import plumbline.metric.reconciliation.ClaimLine;
import plumbline.metric.reconciliation.Reconciled;

/** Claimed figures that do not fit the truth by their unit, or do not agree with it. */
public final class Claims {

  private Claims() {}

  /** Units that differ from that of the truth. */
  public static List<Finding> find(Charter charter) {
    List<Finding> findings = new ArrayList<>();
    for (Reconciliation each : charter.reconciliations()) {
      charter
          .metric(each.truth())
          .ifPresent(truth -> new UnitCheck(charter, truth, findings).check(each));
    }
    return findings;
  }

  /** Looks at one reconciliation. */
  private record UnitCheck(Charter charter, Metric truth, List<Finding> findings) {

    void check(Reconciliation reconciliation) {
      reconciliation
          .tolerance()
          .ifPresent(amount -> share(amount, reconciliation.origin().of("tolerance")));
      for (Claim claim : reconciliation.claims()) {
        claim.metric().ifPresent(id -> metric(id, claim.origin().of("metric")));
        claim.figures().forEach(f -> amount(f.value(), f.origin().of("value")));
        for (Reconciliation.Reason reason : claim.reasons()) {
          reason.metric().ifPresent(id -> metric(id, reason.origin().of("metric")));
          reason.amount().ifPresent(a -> amount(a, reason.origin().of("amount")));
          reason
              .percent()
              .filter(a -> !isPercent(a))
              .ifPresent(a -> add(reason.origin().of("percent"), "a share is written like `20%`"));
        }
      }
    }

    private void metric(MetricId id, Span place) {
      Optional<Unit> unit = charter.metric(id).map(Metric::unit);
      if (unit.isPresent() && !unit.get().equals(truth.unit())) {
        add(place, "metric `" + id + "` is in `" + unit.get() + "`");
      }
    }

    private void amount(Amount amount, Span place) {
      if (amount.unit().isPresent() && !amount.unit().get().equals(truth.unit())) {
        add(place, "the amount is in `" + amount.unit().get() + "`");
      } else if (amount.unit().isEmpty()) {
        amount
            .grouped(truth.unit())
            .ifPresent(help -> add(place, "`" + amount.value().toPlainString() + "`: " + help));
      }
    }

    private void share(Amount amount, Span place) {
      if (!isPercent(amount)) {
        amount(amount, place);
      }
    }

    private static boolean isPercent(Amount amount) {
      return amount.unit().map(Unit::isPercent).orElse(false);
    }

    private void add(Span place, String message) {
      findings.add(
          Finding.of(Code.CLAIM_DOES_NOT_FIT, place, message)
              .help(
                  "it is held against metric `"
                      + truth.id()
                      + "`, which is in `"
                      + truth.unit()
                      + "`"));
    }
  }

  /** The newest period of each claim that can be told, where too much of it is unexplained. */
  public static List<Finding> find(Values values) {
    List<Finding> findings = new ArrayList<>();
    for (Reconciled reconciled : Reconciled.all(values)) {
      MetricId truth = reconciled.reconciliation().truth();
      Unit unit = values.plan().charter().metric(truth).map(Metric::unit).orElse(Unit.COUNT);
      reconciled.newest().stream()
          .filter(line -> line.standing() == ClaimLine.Standing.DIFFERS)
          .forEach(line -> findings.add(finding(reconciled, line, unit)));
      for (Claim claim : reconciled.reconciliation().claims()) {
        List<ClaimLine> lines =
            reconciled.lines().stream().filter(line -> line.claim().equals(claim)).toList();
        lines.stream()
            .filter(line -> line.period().isEmpty())
            .findFirst()
            .ifPresent(line -> findings.add(noSuchPeriod(reconciled, line)));
      }
    }
    return findings;
  }

  private static Finding finding(Reconciled reconciled, ClaimLine line, Unit unit) {
    BigDecimal rest = line.rest().orElseThrow();
    return Finding.of(
            Code.CLAIM_DIFFERS,
            line.claim().origin().of("of"),
            "`"
                + line.claim().of()
                + "`: "
                + told(line.claimed().orElseThrow())
                + " "
                + unit
                + " claimed in "
                + line.label()
                + ", "
                + told(rest.abs())
                + (rest.signum() > 0 ? " more" : " less")
                + " than the truth and its reasons explain")
        .help(
            "the source of truth is metric `"
                + reconciled.reconciliation().truth()
                + "`: "
                + told(line.truth().orElseThrow())
                + "; "
                + told(line.allowed().orElseThrow())
                + " may stay unexplained")
        .help("name the reason with its amount under `reasons`, or stop reporting the figure");
  }

  private static Finding noSuchPeriod(Reconciled reconciled, ClaimLine line) {
    return Finding.of(
            Code.CLAIM_WITHOUT_TRUTH,
            line.claim().origin().of("figures"),
            "`"
                + line.claim().of()
                + "` claims a figure for `"
                + line.label()
                + "`, which has no truth")
        .help(
            "metric `"
                + reconciled.reconciliation().truth()
                + "` has no such period; write `2026-W46`, `2026-10` or `2026-Q3`, as `by` says");
  }

  private static String told(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
