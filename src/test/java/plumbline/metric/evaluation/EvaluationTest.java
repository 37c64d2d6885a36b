package plumbline.metric.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.value.Slice;
import plumbline.metric.value.ToDate;

/**
 * The rules of time and of nothing, from figures by day made by hand; weeks begin on Monday, and 2
 * November 2026 is one.
 */
class EvaluationTest {

  private static final String RATE =
      "rate: {title: Rate, unit: GBP per session, formula: revenue / sessions}";

  @Test
  void m2DivisionByZeroIsNoValueAndSaysByWhat() {
    HandMade shop =
        new HandMade("2026-11-05T09:00:00Z", RATE)
            .rows("orders", "2026-11-02 1 5", "2026-11-03 1 7", "2026-11-04 1 9")
            .rows("visits", "2026-11-02 1 2", "2026-11-03 1 0", "2026-11-04 1 4");

    // 5 / 2, 7 / 0, 9 / 4; the week so far is 21 / 6.
    assertThat(shop.told("rate", "day", "2026-11-02")).isEqualTo("2.5");
    assertThat(shop.told("rate", "day", "2026-11-03")).isEqualTo("DIVISION_BY_ZERO sessions");
    assertThat(shop.told("rate", "day", "2026-11-04")).isEqualTo("2.25");
    assertThat(shop.told("rate", "week", "2026-W45")).isEqualTo("3.5~");
  }

  @Test
  void m3AMissingInputIsNoValueUnlessItMayBeFilled() {
    HandMade shop =
        new HandMade(
                "2026-11-05T09:00:00Z",
                "refunds: {title: F, unit: GBP, source: stock, formula: sum(worth)}",
                "filled: {title: F, unit: GBP, source: stock, formula: sum(worth), when_missing: 0}",
                "net: {title: N, unit: GBP, formula: revenue - refunds}",
                "net_filled: {title: N, unit: GBP, formula: revenue - filled}")
            .rows("orders", "2026-11-02 1 10", "2026-11-03 1 20")
            .rows("stock", "2026-11-03 1 4", "2026-11-04 1 1");

    // Refunds are known from the 3rd on: 20 - 4; orders up to there.
    assertThat(shop.told("net", "day", "2026-11-02")).startsWith("MISSING_INPUT refunds");
    assertThat(shop.told("net", "day", "2026-11-03")).isEqualTo("16");
    assertThat(shop.told("net_filled", "day", "2026-11-02")).startsWith("10");
  }

  @Test
  void m4ADayWithoutRowsIsZeroOnlyInsideWhatTheSourceCovers() {
    HandMade shop =
        new HandMade("2026-11-20T09:00:00Z", RATE)
            .rows("orders", "2026-11-03 1 5", "2026-11-05 2 8")
            .rows("visits", "2026-11-02 1 10", "2026-11-06 1 10");

    assertThat(shop.told("revenue", "day", "2026-11-04")).isEqualTo("0");
    // The 2nd is before the first order; promised rows may still come for the 6th.
    assertThat(shop.told("revenue", "day", "2026-11-02")).isEqualTo("none");
    assertThat(shop.told("rate", "day", "2026-11-02")).startsWith("MISSING_INPUT revenue");
  }

  @Test
  void m7AStockIsTakenAtAMomentAndNeverAddedUpOverTime() {
    HandMade shop =
        new HandMade(
                "2026-11-09T09:00:00Z",
                "at_end: {title: E, unit: GBP, source: stock, formula: sum(worth), over_time: last}",
                "at_start: {title: S, unit: GBP, source: stock, formula: sum(worth), over_time: first}",
                "highest: {title: H, unit: GBP, source: stock, formula: sum(worth), over_time: max}",
                "lowest: {title: L, unit: GBP, source: stock, formula: sum(worth), over_time: min}",
                "usual: {title: U, unit: GBP, source: stock, formula: sum(worth), over_time: average}")
            .rows(
                "stock",
                "2026-11-02 2 40",
                "2026-11-03 2 70",
                "2026-11-04 2 10",
                "2026-11-05 2 60",
                "2026-11-06 2 50",
                "2026-11-07 2 20",
                "2026-11-08 2 30");

    assertThat(shop.told("at_end", "week", "2026-W45")).isEqualTo("30");
    assertThat(shop.told("at_start", "week", "2026-W45")).isEqualTo("40");
    assertThat(shop.told("highest", "week", "2026-W45")).isEqualTo("70");
    assertThat(shop.told("lowest", "week", "2026-W45")).isEqualTo("10");
    // 280 over seven days.
    assertThat(shop.told("usual", "week", "2026-W45")).isEqualTo("40");
  }

  @Test
  void m12ThePeriodUnderWayIsShownButNotComplete() {
    HandMade shop =
        new HandMade("2026-11-11T09:00:00Z")
            .rows("orders", "2026-11-02 1 5", "2026-11-08 1 6", "2026-11-10 1 7");

    assertThat(shop.told("revenue", "week", "2026-W45")).isEqualTo("11");
    assertThat(shop.told("revenue", "week", "2026-W46")).isEqualTo("7~");
    assertThat(shop.told("revenue", "month", "2026-11")).isEqualTo("18~");
  }

  @Test
  void m13AnOffsetLooksUpTheCalendarAndNotTheRowBefore() {
    HandMade shop =
        new HandMade(
                "2028-04-01T09:00:00Z",
                "before: {title: B, unit: GBP, formula: \"previous(revenue, 1 month)\"}")
            .rows(
                "orders",
                "2028-01-01 1 1",
                "2028-01-31 1 4",
                "2028-02-29 1 8",
                "2028-03-29 1 16",
                "2028-03-31 1 32");

    // The whole month before, leap day and all: 1 + 4, then 8.
    assertThat(shop.told("before", "month", "2028-02")).isEqualTo("5");
    assertThat(shop.told("before", "month", "2028-03")).isEqualTo("8");
    assertThat(shop.told("before", "month", "2028-01")).startsWith("HISTORY_TOO_SHORT");
    // A month before 29 March is 29 February, and so is it, the shorter month's last, for the 31st.
    assertThat(shop.told("before", "day", "2028-03-29")).isEqualTo("8");
    assertThat(shop.told("before", "day", "2028-03-31")).isEqualTo("8");
  }

  @Test
  void m14AYearBeforeIs364DaysForWeeksAndTheCalendarForMonths() {
    HandMade shop =
        new HandMade(
                "2026-12-01T09:00:00Z",
                "a_year_ago: {title: Y, unit: GBP, formula: \"previous(revenue, 1 year)\"}")
            .rows("orders", "2025-11-01 1 1", "2025-11-03 1 2", "2025-11-09 1 4", "2026-11-30 1 9");

    // Week 45 of 2026 begins on Monday 2 November; 364 days before is Monday 3 November 2025.
    assertThat(shop.told("a_year_ago", "week", "2026-W45")).isEqualTo("6");
    assertThat(shop.told("a_year_ago", "month", "2026-11")).isEqualTo("7");
  }

  @Test
  void m15ToDateComparesWithTheEqualElapsedPart() {
    HandMade shop =
        new HandMade("2026-11-04T09:00:00Z")
            .rows(
                "orders",
                "2025-11-02 1 3",
                "2025-11-04 1 99",
                "2026-10-01 1 5",
                "2026-10-03 1 6",
                "2026-10-04 1 88",
                "2026-11-01 1 10",
                "2026-11-03 1 20",
                "2026-11-04 1 77");

    ToDate month =
        shop.values().toDate(new MetricId("revenue"), Slice.TOTAL, Grain.MONTH).orElseThrow();

    // 1 to 3 November: 30; 1 to 3 October: 11; 1 to 3 November 2025: 3, as 2 November is covered.
    assertThat(month.until()).hasToString("2026-11-04");
    assertThat(HandMade.told(month.value())).isEqualTo("30");
    assertThat(HandMade.told(month.before())).isEqualTo("11");
    assertThat(HandMade.told(month.yearBefore())).isEqualTo("HISTORY_TOO_SHORT revenue");
  }

  @Test
  void m16AWindowReachesBackBeforeTheDisplayedPeriodAndWantsItsWholeHistory() {
    HandMade shop =
        new HandMade(
                "2026-11-16T09:00:00Z",
                "ten: {title: T, unit: GBP, source: orders, formula: sum(amount), window: 10 days}")
            .rows("orders", "2026-11-01 1 1", "2026-11-05 1 2", "2026-11-08 1 4", "2026-11-15 1 8");

    // The ten days to 8 November begin on 30 October, before the first row; those to 15 November
    // begin on the 6th: 4 + 8.
    assertThat(shop.told("ten", "week", "2026-W45")).isEqualTo("HISTORY_TOO_SHORT~");
    assertThat(shop.told("ten", "week", "2026-W46")).isEqualTo("12");
    // The ten days to 10 November begin on the 1st: 1 + 2 + 4.
    assertThat(shop.told("ten", "day", "2026-11-10")).isEqualTo("7");
  }

  @Test
  void m17TheLastDayOfOnePeriodIsNotTheFirstOfTheNext() {
    HandMade shop =
        new HandMade("2026-12-01T09:00:00Z")
            .rows(
                "orders",
                "2026-10-26 1 1",
                "2026-10-31 1 2",
                "2026-11-01 1 4",
                "2026-11-02 1 8",
                "2026-11-30 1 16");

    assertThat(shop.told("revenue", "week", "2026-W44")).isEqualTo("7");
    assertThat(shop.told("revenue", "week", "2026-W45")).isEqualTo("8");
    // October is not whole: its days before the 26th are not covered.
    assertThat(shop.told("revenue", "month", "2026-10")).isEqualTo("3~");
    assertThat(shop.told("revenue", "month", "2026-11")).isEqualTo("28");
  }
}
