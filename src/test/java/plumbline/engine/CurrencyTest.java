package plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.engine.Shop.count;
import static plumbline.engine.Shop.sum;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.charter.Column;
import plumbline.charter.SourceId;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

class CurrencyTest {

  private static final LocalDate FIFTH = LocalDate.of(2026, 1, 5);

  @TempDir Path root;

  private Shop shop() {
    return new Shop(root)
        .file(
            "orders.csv",
            """
            at,gross,cost,code
            2026-01-05T10:00:00Z,10.00,1.00,GBP
            2026-01-05T11:00:00Z,10.01,2.00,EUR
            2026-01-05T23:30:00Z,100,3.00,JPY
            2026-01-06T00:30:00Z,7.00,1.00,EUR
            2026-01-06T10:00:00Z,5.00,1.00,
            2026-01-06T11:00:00Z,4.00,1.00,GBP
            """)
        .file(
            "fx.csv",
            """
            day,currency,rate
            2026-01-05,EUR,0.87145
            2026-01-05,JPY,0.0053
            """)
        .source(
            Shop.Draft.export("orders", "orders.csv")
                .time("at")
                .column("at", Column.Type.TIME)
                .column("gross", Column.Type.MONEY)
                .column(
                    "cost",
                    Column.Type.MONEY,
                    Optional.empty(),
                    Optional.of("GBP"),
                    Optional.empty())
                .currency("code"))
        .source(
            Shop.Draft.export("fx", "fx.csv")
                .column("day", Column.Type.DATE)
                .column("currency", Column.Type.TEXT)
                .column("rate", Column.Type.NUMBER))
        .rates("fx", "currency", "rate");
  }

  @Test
  void amountsAreConvertedAtTheRateOfTheirDayAndRowsWithoutOneAreSetAside() {
    Shop shop = shop();
    SourceRows rows;
    try (DuckDbEngine engine = shop.engine()) {
      rows =
          engine
              .scan(
                  new SourceScan(
                      new SourceId("orders"),
                      List.of(count(), sum("gross"), sum("cost")),
                      List.of(),
                      List.of()),
                  shop.findings)
              .orElseThrow();
    }
    // 10.00 + 10.01 x 0.87145 + 100 x 0.0053 = 10 + 8.7232145 + 0.53
    assertThat(rows.daily().get(Slice.TOTAL).get(FIFTH))
        .containsExactly(new BigDecimal("3"), new BigDecimal("19.2532145"), new BigDecimal("6"));
    assertThat(rows.daily().get(Slice.TOTAL).get(FIFTH.plusDays(1)))
        .containsExactly(new BigDecimal("1"), new BigDecimal("4"), new BigDecimal("1"));
    assertThat(rows.withoutRate().total()).isEqualTo(2);
    assertThat(rows.withoutRate().first())
        .containsExactly(
            new SourceRows.BadRow(
                "metrics/orders.csv", 5, "code", "is `EUR`, without a rate on 2026-01-06"),
            new SourceRows.BadRow(
                "metrics/orders.csv", 6, "code", "is empty, so no rate is known"));
    assertThat(shop.findings.inFileOrder())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code().id()).isEqualTo("PL-0505"));
  }

  @Test
  void countsDoNotNeedRates() {
    Shop shop = shop();
    try (DuckDbEngine engine = shop.engine()) {
      SourceRows rows =
          engine
              .scan(
                  new SourceScan(
                      new SourceId("orders"), List.of(count(), sum("cost")), List.of(), List.of()),
                  shop.findings)
              .orElseThrow();
      assertThat(rows.rowCount()).isEqualTo(6);
      assertThat(shop.findings.inFileOrder()).isEmpty();
    }
  }

  @Test
  void twoRatesForOneDayAreAnError() {
    Shop shop = shop().file("fx.csv", "day,currency,rate\n2026-01-05,EUR,1\n2026-01-05,EUR,2\n");
    try (DuckDbEngine engine = shop.engine()) {
      assertThat(
              engine.scan(
                  new SourceScan(
                      new SourceId("orders"), List.of(sum("gross")), List.of(), List.of()),
                  shop.findings))
          .isEmpty();
    }
    assertThat(shop.findings.inFileOrder().get(0).message())
        .isEqualTo("there is more than one rate for EUR on 2026-01-05");
  }
}
