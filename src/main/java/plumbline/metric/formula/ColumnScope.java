package plumbline.metric.formula;

import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Column;
import plumbline.charter.MetricId;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/** Names are columns of one source. */
final class ColumnScope implements Scope {

  private static final int MOST_NAMES_TOLD = 8;

  private final Charter charter;
  private final String user;
  private final SourceColumns columns;

  /**
   * @param user whose formula it is, as in "metric `orders`"
   */
  ColumnScope(Charter charter, String user, Source source) {
    this.charter = charter;
    this.user = user;
    this.columns = SourceColumns.of(charter, source);
  }

  SourceColumns columns() {
    return columns;
  }

  @Override
  public Sort sort(Formula.Name name, Findings findings) {
    return sort(name.name(), name.span(), findings);
  }

  Sort sort(String name, Span span, Findings findings) {
    Optional<Sort> sort = columns.sort(name);
    if (sort.isEmpty()) {
      findings.add(unknown(name, span));
    }
    return sort.orElse(Sort.Other.UNKNOWN);
  }

  private Finding unknown(String name, Span span) {
    Finding finding =
        Finding.of(
            Code.UNKNOWN_COLUMN,
            span,
            user + " uses a column that source `" + columns.source().id() + "` does not have");
    Optional<String> near = NearName.of(name, columns.names());
    if (near.isPresent()) {
      return finding.help("did you mean `" + near.get() + "`" + place(near.get()) + "?");
    }
    if (charter.metric(new MetricId(name)).isPresent()) {
      return finding.help(
          "`"
              + name
              + "` is a metric: make this aggregate a metric of its own, and combine the two in a"
              + " third one without `source`");
    }
    return finding.help(allNames());
  }

  private String place(String name) {
    return columns
        .declared(name)
        .map(Column::origin)
        .map(origin -> " (" + origin.span().file() + ":" + origin.span().line() + ")")
        .orElse("");
  }

  private String allNames() {
    String names = String.join(", ", columns.names().stream().limit(MOST_NAMES_TOLD).toList());
    String more = columns.names().size() > MOST_NAMES_TOLD ? ", …" : "";
    return "its columns are " + names + more + "; any other must be declared";
  }
}
