package plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.charter.Column;
import plumbline.charter.Duration;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.metric.plan.ConversionScan;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.value.Slice;

class ConversionRowsTest {

  @TempDir Path root;

  private Shop shop(String visits, String orders) {
    return new Shop(root)
        .file("visits.csv", visits)
        .file("orders.csv", orders)
        .source(
            Shop.Draft.export("visits", "visits.csv")
                .time("at")
                .column("at", Column.Type.TIME)
                .column("who", Column.Type.TEXT)
                .dimensions("channel"))
        .source(
            Shop.Draft.export("orders", "orders.csv")
                .time("at")
                .column("at", Column.Type.TIME)
                .column("who", Column.Type.TEXT));
  }

  private static SourceRows scan(Shop shop, int count, Duration.TimeUnit unit) {
    Metric.Conversion conversion =
        new Metric.Conversion(
            Shop.origin(),
            new SourceId("visits"),
            new SourceId("orders"),
            "who",
            new Duration(count, unit));
    try (DuckDbEngine engine = shop.engine()) {
      SourceRows rows =
          engine
              .scan(
                  new ConversionScan(
                      new MetricId("conversion"), conversion, Optional.empty(), List.of("channel")),
                  shop.findings)
              .orElseThrow();
      assertThat(shop.findings.inFileOrder()).isEmpty();
      return rows;
    }
  }

  private static List<String> on(SourceRows rows, Slice slice, String day) {
    BigDecimal[] values = rows.daily().get(slice).get(LocalDate.parse(day));
    return List.of(values[0].toString(), values[1].toString(), values[2].toString());
  }

  @Test
  void theNearestStartBeforeAConversionWinsAndEachStartCountsOnce() {
    SourceRows rows =
        scan(
            shop(
                """
                at,who,channel
                2026-01-05 10:00:00,ann,ads
                2026-01-06 10:00:00,ann,mail
                2026-01-05 10:00:00,bob,ads
                2026-01-05 12:00:00,cid,ads
                2026-01-05 12:00:00,,ads
                2026-11-20 12:00:00,dot,ads
                """,
                """
                at,who
                2026-01-07 10:00:00,ann
                2026-01-08 10:00:00,ann
                2026-01-12 10:00:00,bob
                2026-01-12 12:00:01,cid
                2026-11-21 12:00:00,dot
                """),
            7,
            Duration.TimeUnit.DAY);
    // ann's order is the mail's; bob's comes on the last moment; cid's a second late
    assertThat(on(rows, Slice.TOTAL, "2026-01-05")).containsExactly("4", "1", "0");
    assertThat(on(rows, Slice.TOTAL, "2026-01-06")).containsExactly("1", "1", "0");
    assertThat(on(rows, new Slice("channel", "mail"), "2026-01-06")).containsExactly("1", "1", "0");
    // dot's seven days are not over on 22 November
    assertThat(on(rows, Slice.TOTAL, "2026-11-20")).containsExactly("0", "0", "1");
  }

  @Test
  void daysAreCalendarDaysAndHoursAreClockHoursWhenTheClockChanges() {
    String visits = "at,who,channel\n2026-03-28 12:00:00,ann,ads\n";
    String orders = "at,who\n2026-03-29 12:30:00,ann\n";
    // 24.5 hours by the wall clock, 23.5 by the stopwatch
    assertThat(on(scan(shop(visits, orders), 1, Duration.TimeUnit.DAY), Slice.TOTAL, "2026-03-28"))
        .containsExactly("1", "0", "0");
    assertThat(
            on(scan(shop(visits, orders), 24, Duration.TimeUnit.HOUR), Slice.TOTAL, "2026-03-28"))
        .containsExactly("1", "1", "0");
  }

  @Test
  void startsByDaysOnlyHaveUntilTheEndOfTheirLastDay() {
    String visits = "at,who,channel\n2026-11-14,ann,ads\n2026-11-15,bob,ads\n";
    String orders = "at,who\n2026-11-21,ann\n2026-11-15,bob\n";
    SourceRows rows = scan(shop(visits, orders), 7, Duration.TimeUnit.DAY);
    assertThat(on(rows, Slice.TOTAL, "2026-11-14")).containsExactly("1", "1", "0");
    assertThat(on(rows, Slice.TOTAL, "2026-11-15")).containsExactly("0", "0", "1");
  }
}
