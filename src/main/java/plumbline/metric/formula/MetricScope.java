package plumbline.metric.formula;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/** Names are metrics, each a number of the unit it declares. */
final class MetricScope implements Scope {

  private final Charter charter;
  private final Metric user;

  MetricScope(Charter charter, Metric user) {
    this.charter = charter;
    this.user = user;
  }

  @Override
  public Sort sort(Formula.Name name, Findings findings) {
    Optional<Metric> metric = charter.metric(new MetricId(name.name()));
    if (metric.isEmpty()) {
      findings.add(unknown(name));
      return Sort.Other.UNKNOWN;
    }
    return Sort.of(Quantity.of(metric.get().unit()));
  }

  private Finding unknown(Formula.Name name) {
    Finding finding =
        Finding.of(
            Code.UNKNOWN_METRIC,
            name.span(),
            "metric `" + user.id() + "` uses a metric that does not exist");
    List<String> ids = charter.metrics().stream().map(metric -> metric.id().value()).toList();
    Optional<String> near = NearName.of(name.name(), ids);
    if (near.isPresent()) {
      Span place = charter.metric(new MetricId(near.get())).orElseThrow().origin().span();
      return finding.help(
          "did you mean `" + near.get() + "` (" + place.file() + ":" + place.line() + ")?");
    }
    return sourceWith(name.name())
        .map(
            source ->
                finding.help(
                    "`"
                        + name.name()
                        + "` is a column: aggregate it in a metric with `source: "
                        + source.id()
                        + "`"))
        .orElse(finding);
  }

  private Optional<Source> sourceWith(String column) {
    return charter.sources().stream()
        .filter(source -> SourceColumns.of(charter, source).type(column).isPresent())
        .findFirst();
  }
}
