package plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.engine.Shop.count;
import static plumbline.engine.Shop.sum;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.charter.Column;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Finding;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;

class BadRowsTest {

  @TempDir Path root;

  private static Shop.Draft sales() {
    return Shop.Draft.export("sales", "sales*.csv")
        .column("day", Column.Type.DATE)
        .column("gross", Column.Type.MONEY)
        .column("units", Column.Type.INTEGER);
  }

  private static SourceScan scan() {
    return new SourceScan(
        new SourceId("sales"), List.of(count(), sum("gross"), sum("units")), List.of(), List.of());
  }

  private static Optional<SourceRows> answer(Shop shop) {
    try (DuckDbEngine engine = shop.engine()) {
      return engine.scan(scan(), shop.findings);
    }
  }

  @Test
  void areNamedWithFileLineColumnAndReasonAndStopTheAnswer() {
    Shop shop =
        new Shop(root)
            .file(
                "sales.csv",
                """
                note,day,gross,units
                "two
                lines",2026-01-05,1.50,1

                a,2026-01-06,twelve,1
                b,,2.00,1
                c,2026-02-30,2.00,1
                d,2026-01-07,1e3,1
                e,2026-01-07,1.00,1.5
                f,2026-01-07,"1,000.00",2
                ok,2026-01-08,3.00,2.0
                """)
            .source(sales());
    assertThat(answer(shop)).isEmpty();
    Finding finding = shop.findings.inFileOrder().get(0);
    assertThat(finding.code().id()).isEqualTo("PL-0503");
    assertThat(finding.message()).isEqualTo("6 rows of source `sales` cannot be read");
    assertThat(finding.help())
        .containsExactly(
            "metrics/sales.csv:5: `gross` is `twelve`, which is no plain number",
            "metrics/sales.csv:6: `day` is empty",
            "metrics/sales.csv:7: `day` is `2026-02-30`, which is no date written as in 2026-11-22",
            "metrics/sales.csv:8: `gross` is `1e3`, which is no plain number",
            "metrics/sales.csv:9: `units` is `1.5`, which is no whole number",
            "and 1 more",
            "mend the export, or set such rows aside with `on_bad_rows: quarantine`");
  }

  @Test
  void areSetAsideAndCountedWhenTheSourceSaysSo() {
    Shop shop =
        new Shop(root)
            .file(
                "sales-1.csv",
                """
                day,gross,units
                2026-01-05,1.50,1
                2026-01-05,x,1
                """)
            .file(
                "sales-2.csv",
                """
                gross,units,day
                2.25,3,2026-01-05
                9.99,1
                1,2,2026-01-05,extra
                4.00,1,2026-01-06
                """)
            .source(sales().quarantine());
    SourceRows rows = answer(shop).orElseThrow();
    assertThat(rows.rowCount()).isEqualTo(3);
    assertThat(rows.quarantined().total()).isEqualTo(3);
    assertThat(rows.quarantined().first())
        .containsExactly(
            new SourceRows.BadRow(
                "metrics/sales-1.csv", 3, "gross", "is `x`, which is no plain number"),
            new SourceRows.BadRow("metrics/sales-2.csv", 3, "", "it has 2 values instead of 3"),
            new SourceRows.BadRow("metrics/sales-2.csv", 4, "", "it has 4 values instead of 3"));
    assertThat(shop.findings.inFileOrder())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code().id()).isEqualTo("PL-0508"));
    assertThat(rows.daily().values().iterator().next().firstEntry().getValue())
        .extracting(Object::toString)
        .containsExactly("2", "3.75", "4");
  }

  @Test
  void doNotMatterInColumnsThatAreNotUsed() {
    Shop shop =
        new Shop(root).file("sales.csv", "day,gross,units\n2026-01-05,abc,1\n").source(sales());
    try (DuckDbEngine engine = shop.engine()) {
      Optional<SourceRows> rows =
          engine.scan(
              new SourceScan(new SourceId("sales"), List.of(sum("units")), List.of(), List.of()),
              shop.findings);
      assertThat(rows).isPresent();
      assertThat(shop.findings.inFileOrder()).isEmpty();
    }
  }

  @Test
  void linesStayTrueBehindBufferEndsAndBrokenLines() {
    StringBuilder text = new StringBuilder("day,gross,units\n");
    for (int i = 0; i < 400_000; i++) {
      text.append("2026-01-05,1.25,\"1\"\n");
    }
    text.append("2026-01-05,2.00\n2026-01-05,oops,1\n");
    Shop shop = new Shop(root).file("sales.csv", text.toString()).source(sales().quarantine());
    SourceRows rows = answer(shop).orElseThrow();
    assertThat(rows.quarantined().first())
        .extracting(SourceRows.BadRow::line)
        .containsExactly(400_002L, 400_003L);
    assertThat(rows.daily().values().iterator().next().firstEntry().getValue()[1])
        .isEqualByComparingTo("500000");
  }

  @Test
  void bytesOfAnotherEncodingAreBadRows() {
    byte[] text =
        "day,gross,units,name\n2026-01-05,1,1,caf\u00e9\n"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    Shop shop = new Shop(root).file("sales.csv", text).source(sales().quarantine());
    SourceRows rows;
    try (DuckDbEngine engine = shop.engine()) {
      rows =
          engine
              .scan(
                  new SourceScan(
                      new SourceId("sales"), List.of(count()), List.of(), List.of("name")),
                  shop.findings)
              .orElseThrow();
    }
    assertThat(rows.quarantined().first())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(2);
              assertThat(row.reason()).isEqualTo("it is not written in UTF-8");
            });
  }

  @Test
  void missingFilesColumnsAndPathsOutsideAreFindings() {
    Shop none = new Shop(root).source(sales());
    assertThat(answer(none)).isEmpty();
    assertThat(none.findings.inFileOrder().get(0).code().id()).isEqualTo("PL-0501");

    Shop column =
        new Shop(root).file("sales.csv", "day,grss,units\n2026-01-05,1,1\n").source(sales());
    assertThat(answer(column)).isEmpty();
    Finding finding = column.findings.inFileOrder().get(0);
    assertThat(finding.code().id()).isEqualTo("PL-0510");
    assertThat(finding.help()).containsExactly("did you mean `grss`?");

    Shop outside =
        new Shop(root)
            .source(
                Shop.Draft.export("sales", "../../../etc/host*").column("day", Column.Type.DATE));
    try (DuckDbEngine engine = outside.engine()) {
      engine.scan(
          new SourceScan(new SourceId("sales"), List.of(count()), List.of(), List.of()),
          outside.findings);
    }
    assertThat(outside.findings.inFileOrder().get(0).code().id()).isIn("PL-0305", "PL-0501");
  }
}
