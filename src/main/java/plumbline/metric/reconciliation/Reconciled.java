package plumbline.metric.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Amount;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.Reconciliation;
import plumbline.charter.Reconciliation.Claim;
import plumbline.charter.Reconciliation.Reason;
import plumbline.charter.Reconciliation.ReportedFigure;
import plumbline.charter.Thresholds;
import plumbline.charter.Unit;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.reconciliation.ClaimLine.Explained;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/**
 * One reconciliation with the values of its periods.
 *
 * <p>The rest of a claim is what it says, less the truth, less what is declared to make it differ.
 * A claim by a metric is told for the newest {@value #PERIODS} complete periods, one of written
 * figures for theirs.
 *
 * @param tolerance what may stay unexplained: a percentage of the truth, or an amount
 * @param lines by claim in the order of writing, newest period first
 */
public record Reconciled(Reconciliation reconciliation, Amount tolerance, List<ClaimLine> lines) {

  /** How many periods a claim by a metric is told for. */
  public static final int PERIODS = 6;

  private static final Amount TWO_PERCENT =
      new Amount(new BigDecimal("0.02"), Optional.of(Unit.PERCENT));

  public Reconciled {
    lines = List.copyOf(lines);
  }

  /** All reconciliations of the values' charter that can be told, in its order. */
  public static List<Reconciled> all(Values values) {
    Charter charter = values.plan().charter();
    return charter.reconciliations().stream()
        .filter(each -> values.plan().recipes().keySet().containsAll(metrics(each)))
        .map(each -> of(each, tolerance(charter, each), values))
        .toList();
  }

  /** The newest line of each claim that can be told. */
  public List<ClaimLine> newest() {
    return reconciliation.claims().stream().flatMap(claim -> newest(claim).stream()).toList();
  }

  private Optional<ClaimLine> newest(Claim claim) {
    return lines.stream()
        .filter(line -> line.claim().equals(claim))
        .filter(line -> line.standing() != ClaimLine.Standing.CANNOT_TELL)
        .findFirst();
  }

  private static List<MetricId> metrics(Reconciliation reconciliation) {
    List<MetricId> metrics = new ArrayList<>();
    metrics.add(reconciliation.truth());
    for (Claim claim : reconciliation.claims()) {
      claim.metric().ifPresent(metrics::add);
      claim.reasons().forEach(reason -> reason.metric().ifPresent(metrics::add));
    }
    return metrics;
  }

  private static Amount tolerance(Charter charter, Reconciliation reconciliation) {
    return reconciliation
        .tolerance()
        .or(
            () ->
                charter
                    .checks()
                    .flatMap(Thresholds::channels)
                    .flatMap(Thresholds.ChannelThresholds::unexplained))
        .orElse(TWO_PERCENT);
  }

  private static Reconciled of(Reconciliation declared, Amount tolerance, Values values) {
    Grain grain = grain(declared);
    List<ClaimLine> lines = new ArrayList<>();
    Series truth = values.series(declared.truth(), Slice.TOTAL, grain);
    for (Claim claim : declared.claims()) {
      if (claim.metric().isPresent()) {
        Series claimed = values.series(claim.metric().get(), Slice.TOTAL, grain);
        for (Point point : newest(truth)) {
          Optional<BigDecimal> said = at(claimed, point).flatMap(Reconciled::number);
          lines.add(
              line(claim, point.period().label(), Optional.of(point), said, tolerance, values));
        }
      } else {
        List<ReportedFigure> figures = new ArrayList<>(claim.figures());
        figures.sort((a, b) -> b.period().compareTo(a.period()));
        for (ReportedFigure figure : figures) {
          Optional<Point> point = labelled(truth, figure.period());
          Optional<BigDecimal> said = Optional.of(figure.value().value());
          lines.add(line(claim, figure.period(), point, said, tolerance, values));
        }
      }
    }
    return new Reconciled(declared, tolerance, lines);
  }

  private static Grain grain(Reconciliation declared) {
    return switch (declared.by().orElse(Reconciliation.Every.MONTH)) {
      case WEEK -> Grain.WEEK;
      case MONTH -> Grain.MONTH;
      case QUARTER -> Grain.QUARTER;
    };
  }

  private static List<Point> newest(Series truth) {
    List<Point> complete = truth.points().stream().filter(Point::complete).toList();
    List<Point> newest = new ArrayList<>();
    for (int i = complete.size() - 1; i >= 0 && newest.size() < PERIODS; i--) {
      newest.add(complete.get(i));
    }
    return newest;
  }

  private static Optional<Point> at(Series series, Point other) {
    return series.points().stream()
        .filter(point -> point.period().equals(other.period()))
        .findFirst();
  }

  private static Optional<Point> labelled(Series series, String label) {
    return series.points().stream()
        .filter(point -> point.period().label().equals(label))
        .findFirst();
  }

  private static Optional<BigDecimal> number(Point point) {
    return point.complete() ? point.value().asNumber() : Optional.empty();
  }

  private static ClaimLine line(
      Claim claim,
      String label,
      Optional<Point> truth,
      Optional<BigDecimal> claimed,
      Amount tolerance,
      Values values) {
    Optional<BigDecimal> real = truth.flatMap(Reconciled::number);
    List<Explained> reasons = new ArrayList<>();
    for (Reason reason : claim.reasons()) {
      reasons.add(new Explained(reason, truth.flatMap(point -> amount(reason, point, values))));
    }
    return new ClaimLine(
        claim,
        label,
        truth.map(Point::period),
        real,
        claimed,
        reasons,
        real.map(number -> allowed(tolerance, number)));
  }

  private static Optional<BigDecimal> amount(Reason reason, Point truth, Values values) {
    Optional<BigDecimal> size =
        reason
            .amount()
            .map(Amount::value)
            .or(
                () ->
                    reason
                        .percent()
                        .flatMap(
                            share -> number(truth).map(number -> number.multiply(share.value()))))
            .or(
                () ->
                    reason
                        .metric()
                        .map(id -> values.series(id, Slice.TOTAL, truth.period().grain()))
                        .flatMap(series -> at(series, truth))
                        .flatMap(Reconciled::number));
    return size.map(number -> reason.sign() < 0 ? number.negate() : number);
  }

  private static BigDecimal allowed(Amount tolerance, BigDecimal truth) {
    boolean share = tolerance.unit().map(Unit::isPercent).orElse(false);
    return share ? truth.abs().multiply(tolerance.value()) : tolerance.value();
  }
}
