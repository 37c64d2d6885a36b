package plumbline.metric.formula;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Expression;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.metric.formula.SortCheck.Place;

/** Checks one metric by itself; of the metrics it uses only the declared unit is looked at. */
final class MetricCheck {

  /**
   * What was found out.
   *
   * @param definition absent if the metric is not sound
   * @param uses the names of metrics in its formula with their places, even if it is not sound
   */
  record Checked(Metric metric, Optional<Definition> definition, List<Formula.Name> uses) {}

  private final Charter charter;
  private final Metric metric;
  private final boolean whole;
  private final Findings all;

  /** Of this metric alone, to know whether it is sound. */
  private final Findings own = new Findings();

  MetricCheck(Charter charter, Metric metric, boolean whole, Findings findings) {
    this.charter = charter;
    this.whole = whole;
    this.metric = metric;
    this.all = findings;
  }

  Checked check() {
    new ShapeCheck(charter, metric, own).check();
    Optional<Formula> formula = parse(metric.formula());
    Optional<Formula> where = parse(metric.where());
    List<Formula.Name> uses =
        metric.source().isEmpty() ? formula.map(Names::metrics).orElse(List.of()) : List.of();
    formula.ifPresent(this::formula);
    new ShapeCheck(charter, metric, own).inputs(uses);
    where.ifPresent(this::where);
    own.inFileOrder().stream().filter(this::worthTelling).forEach(all::add);
    if (own.hasErrors()) {
      return new Checked(metric, Optional.empty(), uses);
    }
    List<MetricId> inputs =
        uses.stream().map(name -> new MetricId(name.name())).distinct().toList();
    Definition definition = new Definition(metric, formula, where, inputs);
    return new Checked(metric, Optional.of(definition), uses);
  }

  /** What is found nowhere may be an entity that could not be read. */
  private boolean worthTelling(Finding finding) {
    Code code = finding.code();
    return whole || (code != Code.UNKNOWN_METRIC && code != Code.UNKNOWN_COLUMN);
  }

  private Optional<Formula> parse(Optional<Expression> text) {
    return text.flatMap(expression -> FormulaParser.parse(expression, own));
  }

  private void formula(Formula formula) {
    if (metric.source().isEmpty()) {
      SortCheck check = new SortCheck(new MetricScope(charter, metric), Place.OVER_METRICS, own);
      result(formula, check.sort(formula));
      return;
    }
    Optional<Source> source = metric.source().flatMap(charter::source);
    if (source.isPresent()) {
      Scope scope = new ColumnScope(charter, "metric `" + metric.id() + "`", source.get());
      result(formula, new SortCheck(scope, Place.OVER_ROWS, own).sort(formula));
    }
  }

  private void result(Formula formula, Sort sort) {
    if (own.hasErrors() || sort.isUnknown()) {
      return;
    }
    if (sort instanceof Sort.Numeric numeric) {
      constant(formula);
      unit(numeric.quantity());
      return;
    }
    own.add(
        Finding.of(
                Code.WRONG_TYPE,
                formula.span(),
                "a metric is a number, but this formula is " + sort.told())
            .help("count what meets a condition with `count()` and `where`"));
  }

  private void constant(Formula formula) {
    boolean constant =
        metric.source().isPresent() ? !Names.aggregates(formula) : Names.metrics(formula).isEmpty();
    if (constant) {
      String wanted = metric.source().isPresent() ? "aggregate" : "metric";
      own.add(
          Finding.of(
              Code.NOT_AGGREGATED,
              formula.span(),
              "the formula holds no " + wanted + ", so it would never change"));
    }
  }

  private void unit(Quantity computed) {
    if (computed.fits(metric.unit())) {
      return;
    }
    Finding finding =
        Finding.of(
            Code.UNIT_DIFFERS,
            metric.origin().of("unit"),
            "metric `"
                + metric.id()
                + "` is declared in `"
                + Told.unit(metric.unit())
                + "`, but its formula is "
                + computed.told());
    int powers = computed.thousandsShort(metric.unit());
    if (powers != 0) {
      String factor = "1" + "000".repeat(Math.abs(powers));
      own.add(finding.help((powers > 0 ? "multiply" : "divide") + " it by " + factor));
      return;
    }
    own.add(
        computed.isPlain() && metric.unit().isMoney()
            ? finding.help("declare its columns as `money` if they hold amounts")
            : finding.help("this computes `" + computed.unitText() + "`"));
  }

  private void where(Formula where) {
    Optional<Source> rows =
        metric
            .source()
            .or(() -> metric.conversion().map(Metric.Conversion::from))
            .flatMap(charter::source);
    if (rows.isPresent()) {
      Scope scope = new ColumnScope(charter, "metric `" + metric.id() + "`", rows.get());
      new SortCheck(scope, Place.IN_WHERE, own).condition(where, "`where`");
    }
  }
}
