package plumbline.metric.formula;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Duration;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Checks that the keys of a metric make sense together, and its conversion. */
final class ShapeCheck {

  private final Charter charter;
  private final Metric metric;
  private final Findings findings;

  ShapeCheck(Charter charter, Metric metric, Findings findings) {
    this.charter = charter;
    this.metric = metric;
    this.findings = findings;
  }

  void check() {
    boolean overMetrics = metric.source().isEmpty() && metric.conversion().isEmpty();
    if (metric.where().isPresent() && overMetrics) {
      conflict(
          "where",
          "`where` chooses rows, but the metric names no `source`",
          "put the condition into the metrics that the formula uses");
    }
    if (metric.source().isPresent() && metric.conversion().isPresent()) {
      conflict("source", "a conversion has its own two sources, so `source` means nothing here");
    }
    overTime(overMetrics);
    window();
    metric.conversion().ifPresent(this::conversion);
  }

  private void overTime(boolean overMetrics) {
    if (metric.overTime().isEmpty()) {
      return;
    }
    if (overMetrics) {
      conflict(
          "over_time",
          "`over_time` belongs to a metric with a `source`",
          "state it for the metrics that the formula uses");
    } else if (metric.conversion().isPresent()) {
      conflict("over_time", "a conversion is a share, not a stock, so it has no `over_time`");
    } else if (metric.toDate().isPresent()) {
      conflict("to_date", "a stock cannot be added up, so it has no `to_date`");
    } else if (metric.window().isPresent() && isOneDay(metric.overTime().get())) {
      conflict(
          "window",
          "the first or last day of a trailing window is no average of it",
          "leave out `window`, or let `over_time` be average, max or min");
    }
  }

  private void conflict(String key, String message, String... help) {
    Finding finding = Finding.of(Code.CONFLICTING_KEYS, metric.origin().of(key), message);
    for (String line : help) {
      finding = finding.help(line);
    }
    findings.add(finding);
  }

  private static boolean isOneDay(Metric.OverTime overTime) {
    return overTime == Metric.OverTime.LAST || overTime == Metric.OverTime.FIRST;
  }

  private void window() {
    if (metric.window().isEmpty()) {
      return;
    }
    if (metric.toDate().isPresent()) {
      conflict("window", "a metric is either trailing (`window`) or to date (`to_date`)");
    }
    Duration window = metric.window().get();
    boolean shorterThanDay = window.unit().compareTo(Duration.TimeUnit.DAY) < 0;
    if (shorterThanDay || window.count() < 1) {
      findings.add(
          Finding.of(
                  Code.BAD_VALUE,
                  metric.origin().of("window"),
                  "a window cannot be " + window + " long")
              .help("use at least one whole day, as in `28 days`"));
    }
  }

  /**
   * Checks what a formula over metrics uses. Its own window holds for each of them, so none may
   * bring another.
   */
  void inputs(List<Formula.Name> uses) {
    if (!isFramed(metric)) {
      return;
    }
    for (Formula.Name name : uses) {
      Optional<Metric> input = charter.metric(new MetricId(name.name()));
      if (input.filter(ShapeCheck::isFramed).isPresent()) {
        findings.add(
            Finding.of(
                    Code.CONFLICTING_KEYS,
                    name.span(),
                    "`" + name.name() + "` is trailing or to date already, and so is this metric")
                .help("state `window` or `to_date` at one of the two"));
      }
    }
  }

  private static boolean isFramed(Metric metric) {
    return metric.window().isPresent() || metric.toDate().isPresent();
  }

  private void conversion(Metric.Conversion conversion) {
    Optional<Source> from = charter.source(conversion.from());
    Optional<Source> to = charter.source(conversion.to());
    Sort fromSort = same(conversion, from);
    Sort toSort = same(conversion, to);
    if (!fromSort.isUnknown() && !toSort.isUnknown() && !alike(fromSort, toSort)) {
      findings.add(
          Finding.of(
              Code.WRONG_TYPE,
              conversion.origin().of("same"),
              "`"
                  + conversion.same()
                  + "` is "
                  + inSource(fromSort, conversion.from())
                  + " and "
                  + inSource(toSort, conversion.to())));
    }
    if (!Quantity.RATIO.fits(metric.unit())) {
      findings.add(
          Finding.of(
                  Code.UNIT_DIFFERS,
                  metric.origin().of("unit"),
                  "metric `"
                      + metric.id()
                      + "` is declared in `"
                      + Told.unit(metric.unit())
                      + "`, but a conversion is a share")
              .help("declare it in `%`"));
    }
  }

  private static String inSource(Sort sort, SourceId source) {
    return sort.told() + " in source `" + source + "`";
  }

  private static boolean alike(Sort a, Sort b) {
    return a.equals(b) || (a instanceof Sort.Numeric && b instanceof Sort.Numeric);
  }

  private Sort same(Metric.Conversion conversion, Optional<Source> source) {
    if (source.isEmpty()) {
      return Sort.Other.UNKNOWN;
    }
    return new ColumnScope(charter, "metric `" + metric.id() + "`", source.get())
        .sort(conversion.same(), conversion.origin().of("same"), findings);
  }
}
