package plumbline.check.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plumbline.charter.Charter;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Findings;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.evaluation.Values;
import plumbline.metric.formula.Definitions;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.Plan;
import plumbline.metric.plan.Planner;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceRows.SetAside;
import plumbline.metric.value.Slice;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** A charter with a roadmap, and visits and orders by day and channel given by hand. */
final class Planned {

  private static final String ABOUT =
      """
      charter: {name: Case, locale: en-GB, currency: GBP, time_zone: UTC, review: {on: 2030-01-01}}
      people: [{id: ann, name: Ann}]
      sources:
        visits:
          export: v.csv
          time: day
          columns:
            day: date
            channel: text
            sessions: {type: integer, unit: sessions}
            orders: {type: integer, unit: orders}
          dimensions: [channel]
      metrics:
        sessions: {title: Sessions, unit: sessions, source: visits, formula: sum(sessions), accountable: ann}
        orders: {title: Orders, unit: orders, better: higher, source: visits, formula: sum(orders), accountable: ann}
        conversion: {title: Conversion, unit: "%", better: higher, formula: orders / sessions, accountable: ann}
        returns: {title: Returns, unit: "%", better: lower, formula: orders / sessions, accountable: ann}
        neither: {title: Neither, unit: "%", formula: orders / sessions, accountable: ann}
      surfaces: [{id: boots, name: Boots}]
      """;

  private final Plan plan;
  private final Map<Slice, NavigableMap<LocalDate, @Nullable BigDecimal[]>> days = new HashMap<>();

  /**
   * As read on the morning of a day.
   *
   * @param more keys beside those above
   */
  Planned(String today, String more) {
    Reading reading =
        CharterReader.readTexts(Map.of("charter/a.yaml", ABOUT, "charter/b.yaml", more));
    assertThat(reading.findings()).isEmpty();
    Charter charter = reading.charter().orElseThrow();
    Findings findings = new Findings();
    Definitions definitions = Definitions.check(charter, findings);
    assertThat(findings.inFileOrder()).isEmpty();
    plan =
        Planner.plan(
            charter,
            Calendar.of(charter.charter()),
            LocalDate.parse(today).atTime(6, 0).toInstant(java.time.ZoneOffset.UTC),
            definitions.inOrder());
    days.put(Slice.TOTAL, new TreeMap<>());
  }

  /** So many sessions and orders of a channel on every day from the first to the last. */
  Planned each(String first, String last, String channel, long sessions, long orders) {
    Slice slice = new Slice("channel", channel);
    for (LocalDate day = LocalDate.parse(first);
        !day.isAfter(LocalDate.parse(last));
        day = day.plusDays(1)) {
      for (Slice one : List.of(Slice.TOTAL, slice)) {
        @Nullable BigDecimal[] there =
            days.computeIfAbsent(one, key -> new TreeMap<>())
                .computeIfAbsent(
                    day,
                    key -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
        there[0] = there[0].add(BigDecimal.ONE);
        there[1] = there[1].add(BigDecimal.valueOf(sessions));
        there[2] = there[2].add(BigDecimal.valueOf(orders));
      }
    }
    return this;
  }

  Values values() {
    SourceId id = new SourceId("visits");
    NavigableMap<LocalDate, @Nullable BigDecimal[]> all = days.get(Slice.TOTAL);
    Optional<DayRange> covered =
        all.isEmpty()
            ? Optional.empty()
            : Optional.of(new DayRange(all.firstKey(), all.lastKey().plusDays(1)));
    SourceRows rows =
        new SourceRows(
            id,
            all.size(),
            covered,
            covered.map(range -> range.until().atStartOfDay(java.time.ZoneOffset.UTC).toInstant()),
            days,
            Map.of(),
            List.of(),
            SetAside.NONE,
            SetAside.NONE,
            List.of());
    return Values.of(plan, new Answers(Map.of(id, rows), Map.of()));
  }

  /** What came of the experiment of an id. */
  Result result(String id) {
    return new Results(values())
        .all().stream()
            .filter(result -> result.experiment().id().value().equals(id))
            .findFirst()
            .orElseThrow();
  }
}
