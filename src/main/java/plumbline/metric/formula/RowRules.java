package plumbline.metric.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Alert;
import plumbline.charter.AlertId;
import plumbline.charter.Attribution;
import plumbline.charter.Charter;
import plumbline.charter.Expression;
import plumbline.charter.Rates;
import plumbline.charter.RetailCalendar;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.metric.formula.SortCheck.Place;

/**
 * The alerts and the attribution of a charter, as far as their formulas are sound.
 *
 * @param alerts in the charter's order
 */
public record RowRules(List<SoundAlert> alerts, Optional<SoundAttribution> attribution) {

  public static final RowRules NONE = new RowRules(List.of(), Optional.empty());

  public RowRules {
    alerts = List.copyOf(alerts);
  }

  /** An alert whose condition was parsed and whose columns exist. */
  public record SoundAlert(Alert alert, Formula when) {}

  /**
   * An attribution whose columns exist.
   *
   * @param value of an order, a number in every row
   */
  public record SoundAttribution(Attribution attribution, Formula value, Optional<Formula> where) {}

  /** The condition of an alert; absent if it is not sound. */
  public Optional<Formula> condition(AlertId id) {
    return alerts.stream()
        .filter(sound -> sound.alert().id().equals(id))
        .map(SoundAlert::when)
        .findFirst();
  }

  /**
   * Checks all of them and reports everything that is wrong.
   *
   * @param whole whether every entity could be read; if not, columns that are found nowhere are not
   *     reported
   */
  public static RowRules check(Charter charter, boolean whole, Findings findings) {
    List<SoundAlert> alerts = new ArrayList<>();
    for (Alert alert : charter.alerts()) {
      Check check = new Check(charter, "alert `" + alert.id() + "`", whole);
      check.alert(alert).ifPresent(alerts::add);
      check.report(findings);
    }
    Check check = new Check(charter, "the attribution", whole);
    Optional<SoundAttribution> attribution = charter.attribution().flatMap(check::attribution);
    check.report(findings);
    named(charter, whole, findings);
    return new RowRules(alerts, attribution);
  }

  /**
   * Columns that exchange rates and calendars name, of which nothing is asked but that they are.
   */
  private static void named(Charter charter, boolean whole, Findings findings) {
    charter
        .rates()
        .ifPresent(
            rates -> {
              Check check = new Check(charter, "the exchange rate", whole);
              check.column(rates.source(), rates.currency(), rates.origin().of("currency"));
              check
                  .column(rates.source(), rates.rate(), rates.origin().of("rate"))
                  .ifPresent(sort -> check.number(sort, rates));
              check.report(findings);
            });
    for (RetailCalendar calendar : charter.calendars()) {
      Check check = new Check(charter, "calendar `" + calendar.id() + "`", whole);
      calendar
          .labels()
          .forEach((key, id) -> check.column(calendar.source(), id, calendar.origin().of(key)));
      check.report(findings);
    }
  }

  /** Looks at the formulas of one entity. */
  private static final class Check {

    private final Charter charter;
    private final String user;
    private final boolean whole;
    private final Findings own = new Findings();

    Check(Charter charter, String user, boolean whole) {
      this.charter = charter;
      this.user = user;
      this.whole = whole;
    }

    void report(Findings findings) {
      own.inFileOrder().stream()
          .filter(finding -> whole || finding.code() != Code.UNKNOWN_COLUMN)
          .forEach(findings::add);
    }

    Optional<SoundAlert> alert(Alert alert) {
      Optional<ColumnScope> scope = scope(alert.source());
      Optional<Formula> when = scope.flatMap(columns -> condition(columns, alert.when()));
      for (int i = 0; i < alert.show().size() && scope.isPresent(); i++) {
        scope.get().sort(alert.show().get(i), alert.origin().of("show", i), own);
      }
      return own.hasErrors() ? Optional.empty() : when.map(sound -> new SoundAlert(alert, sound));
    }

    Optional<SoundAttribution> attribution(Attribution attribution) {
      Optional<ColumnScope> touches = scope(attribution.touches());
      Optional<ColumnScope> orders = scope(attribution.orders());
      touches.ifPresent(
          columns -> {
            columns.sort(attribution.same(), attribution.origin().of("same"), own);
            columns.sort(attribution.channelColumn(), attribution.origin().of("channel"), own);
          });
      orders.ifPresent(
          columns -> columns.sort(attribution.same(), attribution.origin().of("same"), own));
      Optional<Formula> value = orders.flatMap(columns -> number(columns, attribution.value()));
      Optional<Formula> where =
          orders.flatMap(columns -> attribution.where().flatMap(text -> condition(columns, text)));
      return own.hasErrors()
          ? Optional.empty()
          : value.map(sound -> new SoundAttribution(attribution, sound, where));
    }

    /** The sort of a column that is only named; absent where its source is unknown. */
    Optional<Sort> column(SourceId source, String id, Span place) {
      return scope(source).map(columns -> columns.sort(id, place, own));
    }

    void number(Sort sort, Rates rates) {
      if (!(sort instanceof Sort.Numeric) && !sort.isUnknown()) {
        own.add(
            Finding.of(
                    Code.WRONG_TYPE,
                    rates.origin().of("rate"),
                    user
                        + " is to be a number, but column `"
                        + rates.rate()
                        + "` is "
                        + sort.told())
                .help("declare the column as `number` in source `" + rates.source() + "`"));
      }
    }

    private Optional<ColumnScope> scope(SourceId id) {
      Optional<Source> source = charter.source(id);
      return source.map(known -> new ColumnScope(charter, user, known));
    }

    private Optional<Formula> condition(ColumnScope scope, Expression text) {
      Optional<Formula> formula = FormulaParser.parse(text, own);
      formula.ifPresent(
          parsed -> new SortCheck(scope, Place.IN_WHERE, own).condition(parsed, "`when`"));
      return formula;
    }

    private Optional<Formula> number(ColumnScope scope, Expression text) {
      Optional<Formula> formula = FormulaParser.parse(text, own);
      formula.ifPresent(parsed -> new SortCheck(scope, Place.IN_AGGREGATE, own).number(parsed));
      return formula;
    }
  }
}
