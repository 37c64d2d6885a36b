package plumbline.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Periods;
import plumbline.snapshot.Periods.Stretch;
import plumbline.snapshot.Snapshot;

/** All figures of a closed week for a spreadsheet: a row for each metric and period. */
final class WeekCsv {

  private final Csv csv = new Csv("metric", "unit", "period", "from", "to", "value", "year_before");

  private WeekCsv() {}

  /** With the digits that were published; what has no value is left empty. */
  static String of(Snapshot snapshot) {
    WeekCsv rows = new WeekCsv();
    Periods periods = snapshot.periods();
    int earlier = periods.weeks().size() - periods.weeksYearBefore().size();
    for (MetricFigures metric : snapshot.metrics()) {
      MetricFigures.Lines values = metric.values();
      for (int i = 0; i < values.earlierWeeks().size(); i++) {
        rows.row(
            metric, periods.earlierWeeks().get(i), values.earlierWeeks().get(i), Optional.empty());
      }
      for (int i = 0; i < periods.weeks().size(); i++) {
        Optional<BigDecimal> before =
            i < earlier ? Optional.empty() : values.weeksYearBefore().get(i - earlier);
        rows.row(metric, periods.weeks().get(i), values.weeks().get(i), before);
      }
      rows.rows(metric, periods.months(), values.months(), values.monthsYearBefore());
      rows.rows(metric, periods.quarters(), values.quarters(), values.quartersYearBefore());
      rows.rows(metric, periods.years(), values.years(), values.yearsYearBefore());
      rows.rows(metric, periods.toDate(), values.toDate(), values.toDateYearBefore());
    }
    return rows.csv.text();
  }

  private void rows(
      MetricFigures metric,
      List<Stretch> stretches,
      List<Optional<BigDecimal>> values,
      List<Optional<BigDecimal>> before) {
    for (int i = 0; i < stretches.size(); i++) {
      row(metric, stretches.get(i), values.get(i), before.get(i));
    }
  }

  private void row(
      MetricFigures metric,
      Stretch stretch,
      Optional<BigDecimal> value,
      Optional<BigDecimal> before) {
    csv.row(
        metric.id(),
        metric.unit(),
        stretch.name(),
        stretch.from().toString(),
        stretch.to().toString(),
        value.map(BigDecimal::toPlainString).orElse(""),
        before.map(BigDecimal::toPlainString).orElse(""));
  }
}
