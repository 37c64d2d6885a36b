package plumbline.metric.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.charter.Charter;
import plumbline.charter.Expression;
import plumbline.charter.MetricId;
import plumbline.diagnostic.Findings;
import plumbline.page.Words;
import plumbline.reader.CharterReader;

class FormulaWordsTest {

  private static final String METRICS =
      """
      metrics:
        aov:
          {title: AOV, unit: GBP per order, formula: revenue / orders}
        growth:
          {title: Growth, unit: "%", formula: "(revenue - previous(revenue, 1 year)) / previous(revenue, 1 year)"}
        paid:
          {title: Paid orders, unit: orders, source: orders, formula: count(), where: "status = 'paid'", window: 28 days}
        stock:
          {title: Stock, unit: pieces, source: orders, formula: sum(pieces), over_time: last}
        year:
          {title: This year, unit: GBP, formula: aov * orders, to_date: year}
        again:
          {title: Come again, unit: "%", conversion: {from: orders, to: orders, same: customer_id, within: 30 days}}
      """;

  static Stream<List<String>> columns() {
    return Cases.blocks("words.txt");
  }

  @ParameterizedTest
  @MethodSource("columns")
  void tellsFormulasOverColumns(List<String> block) {
    Formula formula =
        FormulaParser.parse(new Expression(block.get(0)), new Findings()).orElseThrow();

    assertThat(words().ofColumns(formula)).isEqualTo(block.get(1));
  }

  /** English has four endings of its own for places in an order, German none but a dot. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          percentile(price, 0.01)  | the 1st percentile of price   | 1. Perzentil von price
          percentile(price, 0.02)  | the 2nd percentile of price   | 2. Perzentil von price
          percentile(price, 0.03)  | the 3rd percentile of price   | 3. Perzentil von price
          percentile(price, 0.11)  | the 11th percentile of price  | 11. Perzentil von price
          percentile(price, 0.9)   | the 90th percentile of price  | 90. Perzentil von price
          percentile(price, 0.93)  | the 93rd percentile of price  | 93. Perzentil von price
          min(round(price, 0)) | the lowest price rounded to 0 decimals | niedrigster Wert von price, gerundet auf 0 Nachkommastellen
          min(round(price, 1)) | the lowest price rounded to 1 decimal  | niedrigster Wert von price, gerundet auf 1 Nachkommastelle
          min(round(price, 2)) | the lowest price rounded to 2 decimals | niedrigster Wert von price, gerundet auf 2 Nachkommastellen
          min(round(price))    | the lowest price rounded               | niedrigster Wert von price, gerundet
          """)
  void placesAndDecimalsAreCountedAsTheLanguageDoes(String formula, String english, String german) {
    Formula parsed = FormulaParser.parse(new Expression(formula), new Findings()).orElseThrow();

    assertThat(words().ofColumns(parsed)).isEqualTo(english);
    assertThat(new FormulaWords(charter(), Words.of(Locale.GERMAN)).ofColumns(parsed))
        .isEqualTo(german);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aov    | revenue divided by orders
          growth | (revenue minus revenue 1 year earlier) divided by revenue 1 year earlier
          paid   | the number of rows, where status is ‘paid’, over the last 28 days
          stock  | the sum of pieces, as it stands at the end of the period
          year   | AOV times orders, since the start of the year
          again  | the share of rows in orders that are followed within 30 days by a row in orders with the same customer id
          """)
  void tellsMetrics(String id, String words) {
    assertThat(words().of(definition(id))).isEqualTo(words);
  }

  @Test
  void setsQuotientsAsFractionsWithTitles() {
    assertThat(FormulaMathMl.of(charter(), definition("aov")))
        .isEqualTo(
            "<math display=\"block\"><mfrac><mtext>Revenue</mtext><mtext>Orders</mtext></mfrac></math>");
  }

  static FormulaWords words() {
    return new FormulaWords(charter(), Words.english());
  }

  private static Charter charter() {
    return CharterReader.readTexts(
            Map.of("charter/base.yaml", Cases.text("base.yaml"), "metrics/m.yaml", METRICS))
        .charter()
        .orElseThrow();
  }

  private static Definition definition(String id) {
    return Definitions.check(charter(), new Findings()).find(new MetricId(id)).orElseThrow();
  }
}
