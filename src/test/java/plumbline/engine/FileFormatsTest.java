package plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.engine.Shop.count;
import static plumbline.engine.Shop.sum;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.charter.Column;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

class FileFormatsTest {

  @TempDir Path root;

  private static Shop.Draft sales(String export) {
    return Shop.Draft.export("sales", export)
        .column("day", Column.Type.DATE)
        .column("gross", Column.Type.MONEY)
        .dimensions("town");
  }

  private static SourceRows scan(Shop shop) {
    try (DuckDbEngine engine = shop.engine()) {
      Optional<SourceRows> rows =
          engine.scan(
              new SourceScan(
                  new SourceId("sales"),
                  List.of(count(), sum("gross")),
                  List.of(),
                  List.of("town")),
              shop.findings);
      assertThat(shop.findings.inFileOrder()).isEmpty();
      return rows.orElseThrow();
    }
  }

  /** {@code count sum} of all rows, which must be of one day. */
  private static String total(SourceRows rows) {
    return of(rows, Slice.TOTAL);
  }

  private static String of(SourceRows rows, Slice slice) {
    assertThat(rows.daily().get(slice)).hasSize(1);
    Object[] values = rows.daily().get(slice).firstEntry().getValue();
    return values[0] + " " + values[1];
  }

  @Test
  void semicolonsDecimalCommasThousandsAndWordsForNothingAreReadAsDeclared() {
    Source.TextFormat german =
        new Source.TextFormat(
            Shop.origin(),
            Optional.of(";"),
            Optional.of("'"),
            Optional.of("windows-1252"),
            Optional.of(","),
            Optional.of("."),
            List.of("k. A."),
            Optional.of("%d.%m.%Y"),
            Optional.empty());
    String text =
        "day;gross;town\r\n05.01.2026;1.234,50;K\u00f6ln\r\n05.01.2026;k. A.;'a;''b'\r\n"
            + "05.01.2026;-0,25;\u20ac\r\n";
    Shop shop =
        new Shop(root)
            .file("sales.csv", text, Charset.forName("windows-1252"))
            .source(sales("sales.csv").text(german));
    SourceRows rows = scan(shop);
    assertThat(total(rows)).isEqualTo("3 1234.25");
    assertThat(of(rows, new Slice("town", "K\u00f6ln"))).isEqualTo("1 1234.5");
    assertThat(rows.daily()).containsKeys(new Slice("town", "a;'b"), new Slice("town", "\u20ac"));
    assertThat(rows.files().get(0).bytes()).isEqualTo(text.length());
  }

  @Test
  void aPointIsNoDecimalSignWhereACommaIs() {
    Source.TextFormat commas =
        new Source.TextFormat(
            Shop.origin(),
            Optional.of(";"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(","),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    Shop shop =
        new Shop(root)
            .file("sales.csv", "day;gross;town\n2026-01-05;1.234;x\n")
            .source(sales("sales.csv").text(commas));
    try (DuckDbEngine engine = shop.engine()) {
      engine.scan(
          new SourceScan(new SourceId("sales"), List.of(sum("gross")), List.of(), List.of()),
          shop.findings);
    }
    assertThat(shop.findings.inFileOrder().get(0).help().get(0))
        .isEqualTo("metrics/sales.csv:2: `gross` is `1.234`, which is no plain number");
  }

  @Test
  void byteOrderMarksTabsQuotedNewlinesAndMissingLastLineEndAreNoTrouble() {
    String text = "\uFEFFtown\tgross\tday\n\"two\nlines\"\t1.10\t2026-01-05\nx\t 2.20 \t2026-01-05";
    Shop shop = new Shop(root).file("sales.tsv", text).source(sales("sales.tsv"));
    SourceRows rows = scan(shop);
    assertThat(total(rows)).isEqualTo("2 3.3");
    assertThat(rows.daily()).containsKey(new Slice("town", "two\nlines"));
  }

  @Test
  void utf16AndGzipAreUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("day,gross,town\n2026-01-05,1.5,x\n".getBytes(StandardCharsets.UTF_8));
    }
    Shop zipped =
        new Shop(root).file("sales.csv.gz", packed.toByteArray()).source(sales("sales.csv.gz"));
    assertThat(total(scan(zipped))).isEqualTo("1 1.5");
    Source.TextFormat utf16 =
        new Source.TextFormat(
            Shop.origin(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("UTF-16"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    Shop wide =
        new Shop(root)
            .file(
                "wide.csv",
                "day,gross,town\n2026-01-05,1.5,\u0141\u00f3d\u017a\n",
                StandardCharsets.UTF_16)
            .source(sales("wide.csv").text(utf16));
    assertThat(scan(wide).daily()).containsKey(new Slice("town", "\u0141\u00f3d\u017a"));
  }

  @Test
  void filesOfAPatternAreReadInOrderOfTheirNamesWhateverTheirHeadings() {
    Shop shop =
        new Shop(root)
            .file("b/sales-2.csv", "gross,extra,town,day\n2,x,t,2026-01-05\n")
            .file("a/sales-1.csv", "day,gross,town\n2026-01-05,1,t\n")
            .file("a/sales-[3].csv", "day,gross,town\n2026-01-05,4,t\n")
            .file("a/.hidden.csv", "not,to,be,read\n")
            .source(sales("*/*.csv"));
    SourceRows rows = scan(shop);
    assertThat(total(rows)).isEqualTo("3 7");
    assertThat(rows.files())
        .extracting(SourceRows.DataFile::name)
        .containsExactly(
            "metrics/a/sales-1.csv", "metrics/a/sales-[3].csv", "metrics/b/sales-2.csv");
  }

  @Test
  void linksOutOfTheFolderAreRefused() throws IOException {
    Path outside = Files.createTempFile("outside", ".csv");
    try {
      Files.writeString(outside, "day,gross,town\n2026-01-05,1,t\n");
      Shop shop = new Shop(root.resolve("charter")).file("x.txt", "").source(sales("sales.csv"));
      Files.createSymbolicLink(root.resolve("charter/metrics/sales.csv"), outside);
      try (DuckDbEngine engine = shop.engine()) {
        assertThat(
                engine.scan(
                    new SourceScan(new SourceId("sales"), List.of(count()), List.of(), List.of()),
                    shop.findings))
            .isEmpty();
      }
      assertThat(shop.findings.inFileOrder().get(0).code().id()).isEqualTo("PL-0305");
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void jsonLinesKeepDecimalsAsWritten() {
    Shop shop =
        new Shop(root)
            .file(
                "sales.jsonl",
                """
                {"day": "2026-01-05", "gross": 0.10, "town": "x", "more": {"a": [1]}}
                {"town": null, "gross": "0.20", "day": "2026-01-05"}
                {"day": "2026-01-05", "gross": 3}
                """)
            .source(sales("sales.jsonl"));
    SourceRows rows = scan(shop);
    assertThat(total(rows)).isEqualTo("3 3.3");
    assertThat(of(rows, new Slice("town", ""))).isEqualTo("2 3.2");
  }

  @Test
  void jsonLinesKeepNumbersThatNoBinaryDoubleHolds() {
    Shop shop =
        new Shop(root)
            .file(
                "sales.jsonl",
                """
                {"day": "2026-01-05", "gross": 123456789012.123456, "town": "12345678901234567 \\" 1"}
                {"day": "2026-01-05", "gross": -0.000001, "town": "x"}
                """)
            .source(sales("sales.jsonl"));
    SourceRows rows = scan(shop);
    assertThat(total(rows)).isEqualTo("2 123456789012.123455");
    assertThat(of(rows, new Slice("town", "12345678901234567 \" 1")))
        .isEqualTo("1 123456789012.123456");
  }

  @Test
  void parquetKeepsItsDecimals() throws SQLException {
    Shop shop = new Shop(root).file("x.txt", "").source(sales("sales.parquet"));
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = db.createStatement()) {
      statement.execute(
          "COPY (SELECT DATE '2026-01-05' AS day, 1.12345678::DECIMAL(30,8) AS gross, 'x' AS town"
              + " UNION ALL SELECT DATE '2026-01-05', 2, NULL) TO '"
              + root.resolve("metrics/sales.parquet")
              + "' (FORMAT parquet)");
    }
    assertThat(total(scan(shop))).isEqualTo("2 3.12345678");
  }

  @Test
  void digitsBeyondTheUsualScaleAreKept() {
    Shop shop =
        new Shop(root)
            .file(
                "sales.csv",
                "day,gross,town\n2026-01-05,0.123456789012,x\n"
                    + "2026-01-05,12345678901234567890.5,x\n2026-01-05,1,y\n")
            .source(sales("sales.csv"));
    assertThat(total(scan(shop))).isEqualTo("3 12345678901234567891.623456789012");
  }

  @Test
  void amountsInMicrosAndHeadingsWithOddCharactersAreRead() {
    Shop shop =
        new Shop(root)
            .file("ads.csv", "Day,\"Cost, micros\",town\n2026-01-05,1234567,x\n")
            .source(
                Shop.Draft.export("sales", "ads.csv")
                    .column(
                        "day",
                        Column.Type.DATE,
                        Optional.of("Day"),
                        Optional.empty(),
                        Optional.empty())
                    .column(
                        "gross",
                        Column.Type.MONEY,
                        Optional.of("Cost, micros"),
                        Optional.empty(),
                        Optional.of(1_000_000)));
    assertThat(total(scan(shop))).isEqualTo("1 1.234567");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 0, -10})
  void partsThatNoDecimalHoldsAreRefused(int part) {
    Shop shop =
        new Shop(root)
            .file("sales.csv", "day,gross,town\n2026-01-05,1,x\n")
            .source(
                Shop.Draft.export("sales", "sales.csv")
                    .column("day", Column.Type.DATE)
                    .column(
                        "gross",
                        Column.Type.MONEY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(part)));
    try (DuckDbEngine engine = shop.engine()) {
      assertThat(
              engine.scan(
                  new SourceScan(
                      new SourceId("sales"), List.of(sum("gross")), List.of(), List.of()),
                  shop.findings))
          .isEmpty();
    }
    assertThat(shop.findings.inFileOrder().get(0).code().id()).isEqualTo("PL-0302");
  }
}
