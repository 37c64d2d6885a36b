package plumbline.check;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.charter.Alert;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.Origin;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/**
 * A source whose rows have no date, where something needs one: a metric, exchange rates, a
 * calendar, an alert, the attribution, a promise of freshness.
 */
final class SourceWithoutTime implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    for (Metric metric : charter.metrics()) {
      String name = "metric `" + metric.id() + "`";
      metric
          .source()
          .ifPresent(id -> needs(charter, id, name, metric.origin().of("source"), findings));
      metric.conversion().ifPresent(conversion -> ends(charter, conversion, name, findings));
    }
    charter
        .rates()
        .ifPresent(
            rates ->
                needs(
                    charter,
                    rates.source(),
                    "an exchange rate",
                    rates.origin().of("source"),
                    findings));
    charter
        .calendars()
        .forEach(
            calendar ->
                needs(
                    charter,
                    calendar.source(),
                    "calendar `" + calendar.id() + "`",
                    calendar.origin().of("source"),
                    findings));
    for (Alert alert : charter.alerts()) {
      Span where = alert.origin().of("source");
      needs(charter, alert.source(), "alert `" + alert.id() + "`", where, findings);
    }
    charter
        .attribution()
        .ifPresent(
            credit -> {
              Origin origin = credit.origin();
              needs(charter, credit.touches(), "attribution", origin.of("touches"), findings);
              needs(charter, credit.orders(), "attribution", origin.of("orders"), findings);
            });
    charter.sources().stream()
        .filter(source -> source.time().isEmpty())
        .forEach(source -> ofItself(charter, source, findings));
  }

  private static void ends(
      Charter charter, Metric.Conversion conversion, String name, Findings findings) {
    Origin origin = conversion.origin();
    needs(charter, conversion.from(), name, origin.of("from"), findings);
    if (!conversion.to().equals(conversion.from())) {
      needs(charter, conversion.to(), name, origin.of("to"), findings);
    }
  }

  private static void needs(
      Charter charter, SourceId id, String what, Span where, Findings findings) {
    Optional<Source> undated = charter.source(id).filter(source -> source.time().isEmpty());
    undated.ifPresent(
        source ->
            findings.add(
                Finding.of(
                        Code.SOURCE_WITHOUT_TIME,
                        where,
                        what + " needs dated rows, but source `" + id + "` has no `time`")
                    .help(
                        "name the column that dates its rows as `time` ("
                            + source.origin().span().file()
                            + ":"
                            + source.origin().span().line()
                            + "), or look it up in a `query` source")));
  }

  /** What a source says of itself that only dated rows can keep. */
  private static void ofItself(Charter charter, Source source, Findings findings) {
    if (source.freshWithin().isPresent()) {
      findings.add(
          Finding.of(
                  Code.SOURCE_WITHOUT_TIME,
                  source.origin().of("fresh_within"),
                  "without `time` nobody can tell how old the rows of `" + source.id() + "` are")
              .help("leave out `fresh_within`, or name the column that dates a row as `time`"));
    }
    if (source.currency().isPresent()) {
      findings.add(rate(source, source.origin().of("currency")));
    }
    String own = charter.charter().currency();
    source.columns().stream()
        .filter(column -> column.currency().filter(code -> !code.equals(own)).isPresent())
        .forEach(column -> findings.add(rate(source, column.origin().of("currency"))));
  }

  private static Finding rate(Source source, Span where) {
    return Finding.of(
            Code.SOURCE_WITHOUT_TIME,
            where,
            "an amount is converted at the rate of its day, but the rows of `"
                + source.id()
                + "` have no day")
        .help("name the column that dates a row as `time`, or read the amount as a `number`");
  }
}
