package plumbline.engine;

import java.util.Optional;
import plumbline.metric.plan.Measure;

/** An additive measure as an aggregate of SQL over the rows of a table. */
record MeasureSql(RowsSql rows) {

  String aggregate(Measure measure) {
    String filter =
        measure.where().map(where -> " FILTER (WHERE " + rows.render(where).sql() + ")").orElse("");
    return call(measure) + filter;
  }

  private String call(Measure measure) {
    Optional<String> argument = measure.argument().map(formula -> rows.render(formula).sql());
    return switch ((Measure.Additive) measure.aggregation()) {
      case COUNT -> "count(" + argument.orElse("*") + ")";
      case SUM -> "sum(" + argument.orElseThrow() + ")";
      case MIN -> "min(" + argument.orElseThrow() + ")";
      case MAX -> "max(" + argument.orElseThrow() + ")";
    };
  }
}
