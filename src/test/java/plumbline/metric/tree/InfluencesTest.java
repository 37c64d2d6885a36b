package plumbline.metric.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.MetricId;
import plumbline.diagnostic.Findings;
import plumbline.metric.formula.Definitions;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

class InfluencesTest {

  private static final Influences INFLUENCES = influences();

  private static Influences influences() {
    Reading reading =
        CharterReader.readTexts(
            Map.of(
                "charter/a.yaml",
                """
                charter: {name: Case, locale: en-GB, currency: GBP, time_zone: Europe/London}
                sources:
                  rows: {export: r.csv, time: day, columns: {day: date, amount: money}}
                metrics:
                  revenue: {title: R, unit: GBP, better: higher, source: rows, formula: sum(amount)}
                  refunds: {title: F, unit: GBP, better: lower, source: rows, formula: sum(amount)}
                  orders: {title: O, unit: orders, better: higher, source: rows, formula: count(), drives: [revenue]}
                  visits: {title: V, unit: visits, better: higher, source: rows, formula: count(), drives: [orders]}
                  faults: {title: X, unit: faults, better: lower, source: rows, formula: count(), drives: [visits]}
                  net: {title: N, unit: GBP, better: higher, formula: revenue - refunds}
                  lost: {title: L, unit: "%", better: lower, formula: refunds / net}
                  kept: {title: K, unit: "%", better: higher, formula: net / revenue}
                  basket: {title: B, unit: GBP per order, better: higher, formula: revenue / orders}
                  conversion: {title: C, unit: orders per visit, better: higher, formula: orders / visits}
                """));
    assertThat(reading.findings()).isEmpty();
    Findings findings = new Findings();
    Charter charter = reading.charter().orElseThrow();
    Definitions definitions = Definitions.check(charter, findings);
    assertThat(findings.inFileOrder()).isEmpty();
    return Influences.of(charter, definitions);
  }

  @ParameterizedTest
  @CsvSource({
    "revenue, net, RAISES, true, revenue net",
    "refunds, net, LOWERS, true, refunds net",
    // More refunds over less that is left: both ways make it more.
    "refunds, lost, RAISES, true, refunds lost",
    "revenue, lost, LOWERS, true, revenue net lost",
    // Revenue stands above and below the line.
    "revenue, kept, UNCLEAR, true, revenue kept",
    "refunds, kept, LOWERS, true, refunds net kept",
    // The tree says that orders drive the revenue they divide.
    "orders, basket, UNCLEAR, true, orders basket",
    // No formula leads there: the tree does, and more is better for more.
    "orders, revenue, RAISES, false, orders revenue",
    "faults, orders, LOWERS, false, faults visits orders",
    "faults, revenue, LOWERS, false, faults visits orders revenue",
    "revenue, revenue, RAISES, true, revenue"
  })
  void aRiseIsFollowedThroughFormulasThenThroughTheTree(
      String from, String to, Effect effect, boolean byFormula, String way) {
    Way found = INFLUENCES.way(new MetricId(from), new MetricId(to)).orElseThrow();

    assertThat(found.effect()).isEqualTo(effect);
    assertThat(found.byFormula()).isEqualTo(byFormula);
    assertThat(String.join(" ", found.metrics().stream().map(Id::value).toList())).isEqualTo(way);
  }

  @Test
  void whereNothingLeadsThereIsNoWay() {
    Optional<Way> way = INFLUENCES.way(new MetricId("lost"), new MetricId("visits"));

    assertThat(way).isEmpty();
  }
}
