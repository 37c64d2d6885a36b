package plumbline.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.formula.Definition;
import plumbline.metric.formula.FormulaText;
import plumbline.metric.formula.FormulaWords;
import plumbline.metric.plan.Measure;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;
import plumbline.metric.value.Value;
import plumbline.page.Words;

/** Words the way of one metric from its files to its values. */
final class Explanation {

  private final Chain.Computed computed;
  private final Metric metric;
  private final Grain grain;
  private final int periods;
  private final StringBuilder out = new StringBuilder();

  Explanation(MetricId id, Chain.Computed computed, Grain grain, int periods) {
    this.computed = computed;
    this.metric = computed.defined().definitions().find(id).orElseThrow().metric();
    this.grain = grain;
    this.periods = periods;
  }

  String text() {
    out.append(metric.title()).append(" (").append(metric.id()).append(")\n");
    definition();
    plan();
    statements();
    values();
    files();
    return out.toString();
  }

  private void definition() {
    head("Definition");
    fact("written", metric.origin().span().toString());
    fact("unit", metric.unit().asWritten());
    metric.better().ifPresent(better -> fact("better", better.name().toLowerCase(Locale.ROOT)));
    metric.formula().ifPresent(formula -> fact("formula", formula.text()));
    metric.where().ifPresent(where -> fact("where", where.text()));
    fact("in words", words());
    metric.source().ifPresent(source -> fact("source", source.value()));
    metric.conversion().ifPresent(this::conversion);
    metric.window().ifPresent(window -> fact("window", window.toString()));
    metric.toDate().ifPresent(since -> fact("to date", since.name().toLowerCase(Locale.ROOT)));
    metric.overTime().ifPresent(over -> fact("over time", over.name().toLowerCase(Locale.ROOT)));
    metric.includes().forEach(included -> fact("includes", included));
    metric.excludes().forEach(excluded -> fact("excludes", excluded));
    metric.accountable().ifPresent(person -> fact("accountable", person.value()));
  }

  private String words() {
    Chain.Defined defined = computed.defined();
    return new FormulaWords(defined.charter(), Words.of(defined.charter().charter().locale()))
        .of(defined.definitions().find(metric.id()).orElseThrow());
  }

  private void conversion(Metric.Conversion conversion) {
    fact("from", conversion.from().value());
    fact("to", conversion.to().value());
    fact("same", conversion.same());
    fact("within", conversion.within().toString());
  }

  private void plan() {
    head("Plan");
    for (SourceScan scan : computed.plan().scans()) {
      if (sources().contains(scan.source())) {
        line("one pass over the rows of " + scan.source() + ":");
        scan.daily().forEach(measure -> line("  " + told(measure) + ", by day"));
        scan.framed().forEach(framed -> line("  " + told(framed.measure()) + ", by period"));
      }
    }
    for (Definition definition : computed.defined().definitions().inOrder()) {
      Metric step = definition.metric();
      line(
          step.formula()
              .map(text -> step.id() + " = " + text)
              .orElse(step.id() + " = converted / elapsed starts"));
    }
  }

  private static String told(Measure measure) {
    String argument = measure.argument().map(FormulaText::of).orElse("");
    String where = measure.where().map(text -> " where " + FormulaText.of(text)).orElse("");
    return name(measure.aggregation()) + "(" + argument + ")" + where;
  }

  private static String name(Measure.Aggregation aggregation) {
    if (aggregation instanceof Measure.Additive additive) {
      return additive.name().toLowerCase(Locale.ROOT);
    } else if (aggregation instanceof Measure.Quantile quantile) {
      return "percentile "
          + quantile.p().toPlainString()
          + (quantile.fromAbove() ? " from above" : "");
    }
    return "count distinct";
  }

  private void statements() {
    head("SQL");
    for (SourceRows rows : answers()) {
      rows.sql().forEach(statement -> statement.lines().forEach(this::line));
    }
  }

  private void values() {
    head("Values by " + grain.word());
    List<Point> points = computed.values().series(metric.id(), Slice.TOTAL, grain).points();
    if (points.isEmpty()) {
      line("none");
    }
    for (Point point : points.subList(Math.max(0, points.size() - periods), points.size())) {
      line(
          padded(point.period().label(), 12)
              + told(point.value())
              + (point.complete() ? "" : "  (incomplete)"));
    }
  }

  private static String told(Value value) {
    if (value instanceof Value.Absent absent) {
      String about = absent.about().map(id -> ": " + id).orElse("");
      String reason = absent.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return "no value (" + reason + about + ")";
    }
    return value.asNumber().map(BigDecimal::toPlainString).orElseThrow();
  }

  private void files() {
    head("Files");
    Set<String> told = new LinkedHashSet<>();
    for (SourceRows rows : answers()) {
      for (SourceRows.DataFile file : rows.files()) {
        told.add(
            file.name()
                + "  "
                + file.bytes()
                + " bytes  "
                + file.rows()
                + " rows  sha256 "
                + file.sha256());
      }
    }
    told.forEach(this::line);
  }

  private Set<SourceId> sources() {
    return Chain.needed(computed.plan());
  }

  private List<SourceRows> answers() {
    List<SourceRows> rows = new ArrayList<>();
    for (SourceScan scan : computed.plan().scans()) {
      SourceRows found = computed.answers().sources().get(scan.source());
      if (found != null && sources().contains(scan.source())) {
        rows.add(found);
      }
    }
    rows.addAll(computed.answers().conversions().values());
    return rows;
  }

  private void head(String title) {
    out.append('\n').append(title).append('\n');
  }

  private void fact(String name, String text) {
    line(padded(name, 12) + text);
  }

  private void line(String text) {
    out.append("  ").append(text).append('\n');
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
