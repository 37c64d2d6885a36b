package plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.engine.Shop.count;
import static plumbline.engine.Shop.measure;
import static plumbline.engine.Shop.sum;
import static plumbline.engine.Shop.where;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Column;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.Measure;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

class TimesAndFormulasTest {

  @TempDir Path root;

  private static Shop.Draft events() {
    return Shop.Draft.export("events", "events.csv")
        .time("at")
        .column("at", Column.Type.TIME)
        .column("done", Column.Type.TIME)
        .column("due", Column.Type.DATE)
        .column("a", Column.Type.MONEY)
        .column("b", Column.Type.INTEGER)
        .column("word", Column.Type.TEXT)
        .column("yes", Column.Type.BOOLEAN);
  }

  private static SourceRows scan(Shop shop, Measure... measures) {
    try (DuckDbEngine engine = shop.engine()) {
      SourceRows rows =
          engine
              .scan(
                  new SourceScan(new SourceId("events"), List.of(measures), List.of(), List.of()),
                  shop.findings)
              .orElseThrow(() -> new AssertionError(shop.findings.inFileOrder()));
      assertThat(shop.findings.inFileOrder()).isEmpty();
      return rows;
    }
  }

  private static Map<String, String> byDay(SourceRows rows) {
    Map<String, String> byDay = new TreeMap<>();
    rows.daily()
        .get(Slice.TOTAL)
        .forEach((day, values) -> byDay.put(day.toString(), String.valueOf(values[0])));
    return byDay;
  }

  @Test
  void localDaysFollowTheZoneOfTheCharterThroughClockChanges() {
    // London is an hour ahead of UTC from 29 March to 25 October 2026
    Shop shop =
        new Shop(root)
            .file(
                "events.csv",
                """
                at
                2026-03-28T23:30:00Z
                2026-03-29T22:59:59Z
                2026-03-29T23:00:00Z
                2026-10-24T22:59:59Z
                2026-10-24T23:00:00Z
                2026-10-25T23:59:59Z
                2026-10-26T00:00:00Z
                2026-10-26T09:30:00+09:30
                """)
            .source(events());
    assertThat(byDay(scan(shop, count())))
        .isEqualTo(
            Map.of(
                "2026-03-28",
                "1",
                "2026-03-29",
                "1",
                "2026-03-30",
                "1",
                "2026-10-24",
                "1",
                "2026-10-25",
                "2",
                "2026-10-26",
                "2"));
  }

  @Test
  void timesWithoutAZoneAreReadInThatOfTheirSourceAndDaysStayDays() {
    Shop shop =
        new Shop(root)
            .file(
                "events.csv",
                """
                at
                2026-01-05 20:00:00
                2026-01-05 18:59:59
                2026-01-07
                2026-01-08T23:30:00Z
                """)
            .source(events().timeZone("America/New_York"));
    // 20:00 in New York is 01:00 of the next day in London
    SourceRows rows = scan(shop, count());
    assertThat(byDay(rows))
        .isEqualTo(
            Map.of("2026-01-06", "1", "2026-01-05", "1", "2026-01-07", "1", "2026-01-08", "1"));
    assertThat(rows.newest()).contains(Instant.parse("2026-01-08T23:30:00Z"));
  }

  @Test
  void rowsAtOrAfterTheAsOfInstantAreNotKnownYet() {
    String text =
        "at\n2026-11-21 10:00:00\n2026-11-22 08:59:59\n2026-11-22 09:00:00\n2026-11-23 10:00:00\n";
    Shop shop = new Shop(root).file("events.csv", text).source(events());
    SourceRows rows = scan(shop, count());
    assertThat(byDay(rows)).isEqualTo(Map.of("2026-11-21", "1", "2026-11-22", "1"));
    assertThat(rows.rowCount()).isEqualTo(2);
    Shop days =
        new Shop(root)
            .file("events.csv", "at\n2026-11-21\n2026-11-22\n2026-11-23\n")
            .source(events());
    SourceRows byDays = scan(days, count());
    assertThat(byDay(byDays)).isEqualTo(Map.of("2026-11-21", "1", "2026-11-22", "1"));
    assertThat(byDays.newest()).contains(Instant.parse("2026-11-23T00:00:00Z"));
  }

  /** Formulas over one row: a 10.00, b 3, word 'Été', yes true, done a day and a half after at. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a / b                                            | 3.333333333333
          (0 - a) / b                                      | -3.333333333333
          a / 0                                            | null
          20 / b                                           | 6.666666666667
          a * b                                            | 30
          a * a * a * a                                    | 10000
          a - b * 0.1                                      | 9.7
          -a                                               | -10
          round(a / b, 2)                                  | 3.33
          round(a / 4)                                     | 3
          round(0 - a / 4)                                 | -3
          round(a * 125, -2)                               | 1300
          abs(0 - a)                                       | 10
          coalesce(missing, b)                             | 3
          nullif(b, 3)                                     | null
          least(a, b)                                      | 3
          greatest(a, b)                                   | 10
          case when a > b then 1 else 2 end                | 1
          case when missing > 1 then 1 end                 | null
          case when word in ('x', 'Été') then 1 else 0 end | 1
          case when not word in ('x') then 1 else 0 end    | 1
          case when a between 10 and 11 then 1 else 0 end  | 1
          case when missing is null then 1 else 0 end      | 1
          case when word is not null then 1 else 0 end     | 1
          case when lower(word) = 'été' then 1 else 0 end  | 1
          case when upper(trim(word)) = 'ÉTÉ' then 1 else 0 end | 1
          case when starts_with(word, 'É') then 1 else 0 end    | 1
          case when ends_with(word, 't') then 1 else 0 end      | 0
          case when contains(word, 't') then 1 else 0 end       | 1
          case when yes and not (a < b) then 1 else 0 end       | 1
          case when yes = true or missing > 1 then 1 else 0 end | 1
          case when at >= date '2026-01-05' then 1 else 0 end   | 1
          case when at <= date '2026-01-05' then 1 else 0 end   | 0
          case when due = date '2026-01-07' then 1 else 0 end   | 1
          days_between(at, done)                           | 1.5
          hours_between(at, done)                          | 36
          minutes_between(at, done)                        | 2160
          hours_between(done, at)                          | -36
          days_between(at, due)                            | 2
          """)
  void aFormulaOverARowIsExact(String formula, String expected) {
    Shop shop =
        new Shop(root)
            .file(
                "events.csv",
                "at,done,due,a,b,word,yes,missing\n"
                    + "2026-01-05 06:00:00,2026-01-06 18:00:00,2026-01-07,10.00,3,\u00c9t\u00e9,true,\n")
            .source(events().column("missing", Column.Type.NUMBER));
    assertThat(byDay(scan(shop, sum(formula)))).isEqualTo(Map.of("2026-01-05", expected));
  }

  @Test
  void numbersTooLargeAreAFindingAndNoWrongNumber() {
    Shop shop =
        new Shop(root)
            .file("events.csv", "at,a\n2026-01-05,99999999999999999999999999999999.99\n")
            .source(events());
    try (DuckDbEngine engine = shop.engine()) {
      assertThat(
              engine.scan(
                  new SourceScan(
                      new SourceId("events"), List.of(sum("a * a")), List.of(), List.of()),
                  shop.findings))
          .isEmpty();
    }
    assertThat(shop.findings.inFileOrder().get(0).code().id()).isEqualTo("PL-0511");
  }

  @Test
  void neitherTheOrderOfRowsNorTheNumberOfThreadsChangesADigit() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      lines.add(
          "2026-01-%02d,%d.%02d,%d,w%d"
              .formatted(
                  1 + random.nextInt(28),
                  random.nextInt(9999),
                  random.nextInt(100),
                  1 + random.nextInt(9),
                  random.nextInt(500)));
    }
    List<String> answers = new ArrayList<>();
    for (int threads = 1; threads <= 4; threads += 3) {
      Collections.shuffle(lines, random);
      Shop shop =
          new Shop(root)
              .file("events.csv", "at,a,b,word\n" + String.join("\n", lines) + "\n")
              .source(events().dimensions("word"))
              .limits(Limits.usual(threads));
      DayRange half = new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 15));
      DayRange all = new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
      try (DuckDbEngine engine = shop.engine()) {
        SourceRows rows =
            engine
                .scan(
                    new SourceScan(
                        new SourceId("events"),
                        List.of(sum("a / b"), where(sum("a"), "b > 4")),
                        List.of(
                            new SourceScan.Framed(
                                measure(new Measure.CountDistinct(), "word"),
                                covered -> List.of(half, all)),
                            new SourceScan.Framed(
                                measure(
                                    new Measure.Quantile(new java.math.BigDecimal("0.9"), false),
                                    "a"),
                                covered -> List.of(half, all))),
                        List.of("word")),
                    shop.findings)
                .orElseThrow();
        StringBuilder told = new StringBuilder();
        new TreeMap<>(rows.daily())
            .forEach(
                (slice, days) ->
                    days.forEach(
                        (day, v) ->
                            told.append(slice)
                                .append(day)
                                .append(List.of(v[0], String.valueOf(v[1])))));
        new TreeMap<>(rows.framed())
            .forEach(
                (slice, r) ->
                    told.append(slice)
                        .append(List.of(r.get(all)))
                        .append(r.containsKey(half) ? List.of(r.get(half)) : ""));
        answers.add(told.toString());
      }
    }
    assertThat(answers.get(0)).isEqualTo(answers.get(1));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 3, 3", "0.25, 2, 4", "0.2, 1, 5", "0.9, 5, 1", "1, 5, 1", "0.01, 1, 5"})
  void quantilesAreValuesOfRowsFromBelowAndFromAbove(String p, String below, String above) {
    Shop shop =
        new Shop(root)
            .file(
                "events.csv",
                "at,a\n2026-01-05,4\n2026-01-05,1\n2026-01-05,5\n2026-01-05,2\n2026-01-06,3\n2026-01-06,\n")
            .source(events());
    DayRange both = new DayRange(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 7));
    try (DuckDbEngine engine = shop.engine()) {
      SourceRows rows =
          engine
              .scan(
                  new SourceScan(
                      new SourceId("events"),
                      List.of(),
                      List.of(
                          new SourceScan.Framed(
                              measure(
                                  new Measure.Quantile(new java.math.BigDecimal(p), false), "a"),
                              covered -> List.of(both)),
                          new SourceScan.Framed(
                              measure(new Measure.Quantile(new java.math.BigDecimal(p), true), "a"),
                              covered -> List.of(both))),
                      List.of()),
                  shop.findings)
              .orElseThrow();
      assertThat(rows.framed().get(Slice.TOTAL).get(both))
          .extracting(String::valueOf)
          .containsExactly(below, above);
    }
  }
}
