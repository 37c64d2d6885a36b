package plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.engine.Shop.count;
import static plumbline.engine.Shop.measure;
import static plumbline.engine.Shop.sum;
import static plumbline.engine.Shop.where;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.charter.Column;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.Measure;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

class DuckDbEngineTest {

  private static final String ORDERS =
      """
      order_id,customer,ordered_at,channel,status,gross,discount
      1,ann,2026-01-05T09:00:00Z,web,paid,10.10,0.10
      2,bob,2026-01-05T23:59:59Z,app,paid,20.20,
      3,ann,2026-01-06T12:00:00Z,web,cancelled,5.55,0.05
      4,cid,2026-01-12T00:00:00Z,,paid,1.01,0.01
      5,ann,2026-01-12T10:00:00Z,app,paid,7.00,0
      """;

  @TempDir Path root;

  private static Shop.Draft orders() {
    return Shop.Draft.export("orders", "data/orders*.csv")
        .time("ordered_at")
        .key("order_id")
        .column("ordered_at", Column.Type.TIME)
        .column("gross", Column.Type.MONEY)
        .column("discount", Column.Type.MONEY)
        .column("customer", Column.Type.TEXT)
        .column("status", Column.Type.TEXT)
        .dimensions("channel");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private SourceRows scan(Shop shop, SourceScan scan) {
    try (DuckDbEngine engine = shop.engine()) {
      Optional<SourceRows> rows = engine.scan(scan, shop.findings);
      assertThat(shop.findings.inFileOrder()).isEmpty();
      return rows.orElseThrow();
    }
  }

  @Test
  void addsUpByDayAndDimension() {
    Shop shop = new Shop(root).file("data/orders.csv", ORDERS).source(orders());
    SourceRows rows =
        scan(
            shop,
            new SourceScan(
                new SourceId("orders"),
                List.of(
                    count(),
                    sum("gross - discount"),
                    where(sum("gross"), "status <> 'cancelled'"),
                    measure(Measure.Additive.MAX, "gross")),
                List.of(),
                List.of("channel")));

    assertThat(rows.rowCount()).isEqualTo(5);
    assertThat(rows.covered()).contains(new DayRange(day("2026-01-05"), day("2026-01-13")));
    assertThat(rows.newest()).contains(Instant.parse("2026-01-12T10:00:00Z"));
    // 10.10 - 0.10; bob's missing discount makes his difference missing, as in SQL
    assertThat(rows.daily().get(Slice.TOTAL).get(day("2026-01-05")))
        .containsExactly(number("2"), number("10"), number("30.3"), number("20.2"));
    assertThat(rows.daily().get(Slice.TOTAL).get(day("2026-01-06")))
        .containsExactly(number("1"), number("5.5"), null, number("5.55"));
    assertThat(rows.daily().get(new Slice("channel", "")).get(day("2026-01-12")))
        .containsExactly(number("1"), number("1"), number("1.01"), number("1.01"));
    assertThat(rows.daily().get(new Slice("channel", "app")).keySet())
        .containsExactly(day("2026-01-05"), day("2026-01-12"));
  }

  @Test
  void countsDistinctValuesOverEachRangeFromTheRows() {
    DayRange first = new DayRange(day("2026-01-05"), day("2026-01-12"));
    DayRange second = new DayRange(day("2026-01-12"), day("2026-01-19"));
    DayRange both = new DayRange(day("2026-01-01"), day("2026-02-01"));
    Shop shop = new Shop(root).file("data/orders.csv", ORDERS).source(orders());
    SourceRows rows =
        scan(
            shop,
            new SourceScan(
                new SourceId("orders"),
                List.of(),
                List.of(
                    new SourceScan.Framed(
                        measure(new Measure.CountDistinct(), "customer"),
                        covered -> List.of(first, second, both)),
                    new SourceScan.Framed(
                        where(
                            measure(new Measure.CountDistinct(), "customer"),
                            "status <> 'cancelled'"),
                        covered -> List.of(both))),
                List.of("channel")));

    assertThat(rows.framed().get(Slice.TOTAL).get(first)).containsExactly(number("2"), null);
    assertThat(rows.framed().get(Slice.TOTAL).get(second)).containsExactly(number("2"), null);
    assertThat(rows.framed().get(Slice.TOTAL).get(both)).containsExactly(number("3"), number("3"));
    assertThat(rows.framed().get(new Slice("channel", "app")).get(both))
        .containsExactly(number("2"), number("2"));
    assertThat(rows.framed().get(new Slice("channel", "web")).get(both))
        .containsExactly(number("1"), number("1"));
  }

  @Test
  void tellsFilesWithTheirDigests() {
    Shop shop = new Shop(root).file("data/orders.csv", ORDERS).source(orders());
    SourceRows rows =
        scan(shop, new SourceScan(new SourceId("orders"), List.of(count()), List.of(), List.of()));

    assertThat(rows.files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("metrics/data/orders.csv");
              assertThat(file.rows()).isEqualTo(5);
              assertThat(file.bytes()).isEqualTo(ORDERS.length());
              assertThat(file.sha256()).hasSize(64);
            });
    assertThat(rows.sql()).allMatch(sql -> sql.startsWith("-- "));
  }

  @Test
  void namesKeysThatStandInSeveralRows() {
    Shop shop =
        new Shop(root)
            .file("data/orders.csv", ORDERS)
            .file("data/orders-2.csv", ORDERS.replaceAll("(?m)^[1-4],.*\n", ""))
            .source(orders());
    try (DuckDbEngine engine = shop.engine()) {
      assertThat(
              engine.scan(
                  new SourceScan(new SourceId("orders"), List.of(count()), List.of(), List.of()),
                  shop.findings))
          .isEmpty();
    }
    assertThat(shop.findings.inFileOrder())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code().id()).isEqualTo("PL-0504");
              assertThat(finding.help()).contains("`order_id 5` stands in 2 rows");
            });
  }
}
