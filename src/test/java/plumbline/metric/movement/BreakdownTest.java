package plumbline.metric.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.HandMade;
import plumbline.metric.evaluation.Values;
import plumbline.metric.movement.Movement.Part;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;

/** What moved a metric from week 45 (2 to 8 November 2026) to week 46, by hand. */
class BreakdownTest {

  private static final String AS_OF = "2026-11-22T09:00:00Z";

  private static final String PER_VISIT =
      "per_visit: {title: P, unit: GBP per session, formula: revenue / sessions}";
  private static final String ORDERS =
      "orders: {title: O, unit: orders, source: orders, formula: count()}";
  private static final String VALUE =
      "order_value: {title: V, unit: GBP per order, formula: revenue / orders}";
  private static final String CONVERSION =
      "conversion: {title: C, unit: orders per session, formula: orders / sessions}";

  private static Optional<Movement> moved(HandMade made, String metric) {
    Values values = made.values();
    List<Period> weeks =
        values.series(new MetricId("revenue"), Slice.TOTAL, Grain.WEEK).points().stream()
            .map(Point::period)
            .toList();
    return Breakdown.of(values, new MetricId(metric), weeks.get(0), weeks.get(1));
  }

  /** Revenue of 200 on 100 sessions, then 330 on 110. */
  private static HandMade twoWeeks(String... metrics) {
    return new HandMade(AS_OF, metrics)
        .rows("orders", "2026-11-02 10 200", "2026-11-09 11 330", "2026-11-15 0 -")
        .rows("visits", "2026-11-02 1 100", "2026-11-09 1 110", "2026-11-15 0 -");
  }

  private static List<String> parts(List<Part> parts) {
    return parts.stream()
        .map(
            part ->
                part.metric()
                    + " "
                    + part.contribution().setScale(6, RoundingMode.HALF_EVEN).toPlainString())
        .toList();
  }

  private static BigDecimal sum(List<Part> parts) {
    return parts.stream().map(Part::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void aQuotientMovesByEachSideTimesTheMeanOfTheOther() {
    Movement moved = moved(twoWeeks(PER_VISIT), "per_visit").orElseThrow();

    // From 2 to 3. Revenue: 130 * (1/100 + 1/110) / 2 = 1.240909…
    // Sessions: 10 more, times 265 on average, over 100 * 110: -2650 / 11000 = -0.240909…
    assertThat(moved.change()).isEqualByComparingTo("1");
    assertThat(parts(moved.parts())).containsExactly("revenue 1.240909", "sessions -0.240909");
    assertThat(sum(moved.parts())).isEqualByComparingTo(moved.change());
  }

  @Test
  void aProductMovesByEachSideTimesTheMeanOfTheOther() {
    // Order values of 20 and 30, conversion of 10 and 10 in a hundred: 2 to 3.
    Movement moved =
        moved(
                twoWeeks(
                    ORDERS,
                    VALUE,
                    CONVERSION,
                    "per_visit: {title: P, unit: GBP per session, formula: order_value * conversion}"),
                "per_visit")
            .orElseThrow();

    assertThat(parts(moved.parts())).containsExactly("order_value 1.000000", "conversion 0.000000");
    // Below: 130 of revenue at (1/10 + 1/11)/2 an order, times 0.1: 1.240909; one order more
    // costs 265/110 of value, times 0.1: -0.240909; and makes 1 * (1/100 + 1/110)/2 * 25 of
    // conversion, which ten sessions more take back.
    assertThat(parts(moved.parts().get(0).parts()))
        .containsExactly("revenue 1.240909", "orders -0.240909");
    assertThat(parts(moved.parts().get(1).parts()))
        .containsExactly("orders 0.238636", "sessions -0.238636");
  }

  @Test
  void sumsAndDifferencesMoveByThemselves() {
    HandMade made =
        new HandMade(
                AS_OF,
                "costs: {title: C, unit: GBP, source: stock, formula: sum(worth)}",
                "left: {title: L, unit: GBP, formula: -costs + 2 * revenue - costs}")
            .rows("orders", "2026-11-02 1 100", "2026-11-09 1 130", "2026-11-15 0 -")
            .rows("stock", "2026-11-02 1 40", "2026-11-09 1 45.50", "2026-11-15 0 -");

    // Twice 30 more revenue, twice 5.50 more costs: 49 more are left.
    Movement moved = moved(made, "left").orElseThrow();

    assertThat(moved.change()).isEqualByComparingTo("49");
    assertThat(parts(moved.parts())).containsExactly("costs -11.000000", "revenue 60.000000");
  }

  @Test
  void anInputOnBothSidesOfAQuotientIsToldOnce() {
    HandMade made =
        new HandMade(
                AS_OF,
                "costs: {title: C, unit: GBP, source: stock, formula: sum(worth)}",
                "share: {title: S, unit: ratio, formula: revenue / (revenue + costs)}")
            .rows("orders", "2026-11-02 1 50", "2026-11-09 1 75", "2026-11-15 0 -")
            .rows("stock", "2026-11-02 1 50", "2026-11-09 1 25", "2026-11-15 0 -");

    // One half to three quarters, of 100 both times: 25 more of revenue is a quarter above the
    // line; below it 25 more and 25 less take back and give what cancels: 62.5 * 25 / 10000.
    Movement moved = moved(made, "share").orElseThrow();

    assertThat(parts(moved.parts())).containsExactly("revenue 0.093750", "costs 0.156250");
    assertThat(sum(moved.parts())).isEqualByComparingTo("0.25");
  }

  @Test
  void thePartsAddUpToTheLastDigitWhateverTheNumbers() {
    SplittableRandom random = new SplittableRandom(46);
    for (int i = 0; i < 50; i++) {
      HandMade made =
          new HandMade(
                  AS_OF,
                  ORDERS,
                  VALUE,
                  CONVERSION,
                  "per_visit: {title: P, unit: GBP per session, formula: order_value * conversion}")
              .rows(
                  "orders",
                  "2026-11-02 " + random.nextInt(1, 900) + " " + random.nextInt(1, 90000) + ".07",
                  "2026-11-09 " + random.nextInt(1, 900) + " " + random.nextInt(1, 90000) + ".93",
                  "2026-11-15 0 -")
              .rows(
                  "visits",
                  "2026-11-02 1 " + random.nextInt(1, 7777),
                  "2026-11-09 1 " + random.nextInt(1, 7777),
                  "2026-11-15 0 -");

      Movement moved = moved(made, "per_visit").orElseThrow();

      assertThat(sum(moved.parts())).isEqualByComparingTo(moved.change());
      for (Part part : moved.parts()) {
        assertThat(sum(part.parts())).isEqualByComparingTo(part.contribution());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it: {title: I, unit: GBP, formula: revenue, window: 14 days}",
        "it: {title: I, unit: GBP, formula: abs(revenue)}",
        "it: {title: I, unit: GBP, formula: \"revenue - previous(revenue, 1 week)\"}",
        "it: {title: I, unit: GBP, source: orders, formula: max(amount)}"
      })
  void whatIsNoArithmeticOfTwoKnownWeeksIsNotDivided(String metric) {
    assertThat(moved(metric.contains("max(") ? withHighest(metric) : twoWeeks(metric), "it"))
        .isEmpty();
  }

  @Test
  void aWeekWithoutAValueIsNotDivided() {
    HandMade made =
        new HandMade(AS_OF, PER_VISIT)
            .rows("orders", "2026-11-02 10 200", "2026-11-09 11 330", "2026-11-15 0 -")
            .rows("visits", "2026-11-02 1 100", "2026-11-09 1 0", "2026-11-15 0 -");

    assertThat(moved(made, "per_visit")).isEmpty();
  }

  private static HandMade withHighest(String metric) {
    return new HandMade(AS_OF, metric)
        .rows("orders", "2026-11-02 10 200 50", "2026-11-09 11 330 50", "2026-11-15 0 - -")
        .rows("visits", "2026-11-02 1 100", "2026-11-09 1 110", "2026-11-15 0 -");
  }
}
