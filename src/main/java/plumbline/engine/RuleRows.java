package plumbline.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.AlertId;
import plumbline.charter.Attribution;
import plumbline.charter.Charter;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.metric.formula.RowRules.SoundAttribution;
import plumbline.metric.plan.AlertScan;
import plumbline.metric.plan.Credits;
import plumbline.metric.plan.ListedRows;
import plumbline.metric.plan.RowAnswers;
import plumbline.metric.plan.RowScans;

/** Answers what is asked of rows and is no metric, from the tables of its sources. */
record RuleRows(Charter charter, RowScans scans) {

  /** Which columns of which sources are needed. */
  Map<SourceId, Set<String>> columns() {
    Map<SourceId, Set<String>> columns = new LinkedHashMap<>();
    for (AlertScan scan : scans.alerts()) {
      Set<String> of = of(scan.source(), columns);
      of.addAll(scan.show());
      FormulaColumns.addTo(of, scan.when());
    }
    scans.attribution().ifPresent(sound -> add(sound, columns));
    return columns;
  }

  private void add(SoundAttribution sound, Map<SourceId, Set<String>> columns) {
    Attribution attribution = sound.attribution();
    Set<String> touches = of(attribution.touches(), columns);
    touches.add(attribution.same());
    touches.add(attribution.channelColumn());
    Set<String> orders = of(attribution.orders(), columns);
    orders.add(attribution.same());
    FormulaColumns.addTo(orders, sound.value());
    sound.where().ifPresent(where -> FormulaColumns.addTo(orders, where));
  }

  private Set<String> of(SourceId id, Map<SourceId, Set<String>> columns) {
    Set<String> own = columns.computeIfAbsent(id, none -> new LinkedHashSet<>());
    charter.source(id).flatMap(Source::time).ifPresent(own::add);
    return own;
  }

  RowAnswers answer(Session session, Tables tables) throws DataProblem {
    Map<AlertId, ListedRows> listed = new LinkedHashMap<>();
    for (AlertScan scan : scans.alerts()) {
      listed.put(scan.alert(), new AlertRows(session, tables.rows(scan.source())).of(scan));
    }
    Optional<Credits> credits = Optional.empty();
    if (scans.attribution().isPresent()) {
      SoundAttribution sound = scans.attribution().get();
      credits =
          Optional.of(
              new CreditRows(
                      session,
                      tables.rows(sound.attribution().touches()),
                      tables.rows(sound.attribution().orders()))
                  .of(sound));
    }
    return new RowAnswers(listed, credits);
  }
}
