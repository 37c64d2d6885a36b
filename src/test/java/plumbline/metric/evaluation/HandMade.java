package plumbline.metric.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Findings;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.formula.Definitions;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.Plan;
import plumbline.metric.plan.Planner;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceRows.SetAside;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;
import plumbline.metric.value.Value;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** Values of metrics whose sources are given as figures by day, so that no engine has a part. */
public final class HandMade {

  private static final String ABOUT =
      """
      charter: {name: Case, locale: en-GB, currency: GBP, time_zone: Europe/London}
      sources:
        orders: {export: o.csv, time: day, columns: {day: date, amount: money}, fresh_within: 9 days}
        visits:
          export: v.csv
          time: day
          columns: {day: date, sessions: {type: integer, unit: sessions}}
          fresh_within: 9 days
        stock: {export: s.csv, time: day, columns: {day: date, worth: money}, fresh_within: 9 days}
      metrics:
        revenue: {title: R, unit: GBP, source: orders, formula: sum(amount)}
        sessions: {title: S, unit: sessions, source: visits, formula: sum(sessions)}
      """;

  private final Plan plan;
  private final Map<SourceId, SourceRows> rows = new TreeMap<>();

  /**
   * @param metrics a line each, beside {@code revenue} and {@code sessions}
   */
  public HandMade(String asOf, String... metrics) {
    StringBuilder text = new StringBuilder(ABOUT);
    for (String metric : metrics) {
      text.append("  ").append(metric).append('\n');
    }
    Reading reading = CharterReader.readTexts(Map.of("charter/a.yaml", text.toString()));
    assertThat(reading.findings()).isEmpty();
    Charter charter = reading.charter().orElseThrow();
    Findings findings = new Findings();
    Definitions definitions = Definitions.check(charter, findings);
    assertThat(findings.inFileOrder()).isEmpty();
    plan =
        Planner.plan(
            charter, Calendar.of(charter.charter()), Instant.parse(asOf), definitions.inOrder());
    charter.sources().forEach(source -> rows(source.id().value()));
  }

  /**
   * The days of a source.
   *
   * @param days each as {@code 2026-11-02 3 17.50}: the day, the number of its rows, then the other
   *     measures of the plan in their order, {@code -} where no row counted
   */
  public HandMade rows(String source, String... days) {
    SourceId id = new SourceId(source);
    int width =
        plan.scans().stream()
            .filter(scan -> scan.source().equals(id))
            .findFirst()
            .orElseThrow()
            .daily()
            .size();
    NavigableMap<LocalDate, @Nullable BigDecimal[]> byDay = new TreeMap<>();
    for (String day : days) {
      List<String> words = List.of(day.split(" ", -1));
      assertThat(words).as(day).hasSize(1 + width);
      @Nullable BigDecimal[] values = new BigDecimal[width];
      for (int i = 0; i < width; i++) {
        values[i] = words.get(1 + i).equals("-") ? null : new BigDecimal(words.get(1 + i));
      }
      byDay.put(LocalDate.parse(words.get(0)), values);
    }
    Optional<DayRange> covered =
        byDay.isEmpty()
            ? Optional.empty()
            : Optional.of(new DayRange(byDay.firstKey(), byDay.lastKey().plusDays(1)));
    rows.put(
        id,
        new SourceRows(
            id,
            days.length,
            covered,
            covered.map(range -> range.until().atStartOfDay(plan.calendar().zone()).toInstant()),
            Map.of(Slice.TOTAL, byDay),
            Map.of(Slice.TOTAL, Map.of()),
            List.of(),
            SetAside.NONE,
            SetAside.NONE,
            List.of()));
    return this;
  }

  public Values values() {
    return Values.of(plan, new Answers(rows, Map.of()));
  }

  /** The value of a period as digits or a reason, {@code ~} behind it where it is not complete. */
  String told(String metric, String grain, String period) {
    Optional<Point> point =
        values()
            .series(
                new MetricId(metric), Slice.TOTAL, Grain.valueOf(grain.toUpperCase(Locale.ROOT)))
            .points()
            .stream()
            .filter(found -> found.period().label().equals(period))
            .findFirst();
    return point.map(found -> told(found.value()) + (found.complete() ? "" : "~")).orElse("none");
  }

  static String told(Value value) {
    if (value instanceof Value.Absent absent) {
      return absent.reason() + absent.about().map(metric -> " " + metric.value()).orElse("");
    }
    BigDecimal number = value.asNumber().orElseThrow();
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
