package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.charter.MetricId;
import plumbline.page.part.Block;

/** What a number is held against on its page: equal parts of earlier periods, and its baseline. */
class EarlierPeriodsTest {

  private static final String SOURCE =
      """
      charter: {name: Shop, locale: en-GB, currency: GBP, time_zone: Europe/London}
      sources:
        orders: {export: orders.csv, time: day, columns: {day: date, amount: money, customer: text}}
      metrics:
      """;

  /** A Thursday; the newest complete week ends on 15 November. */
  private static final Instant AS_OF = Instant.parse("2026-11-19T09:00:00Z");

  private static final String ROWS =
      """
      day,amount,customer
      2025-10-01,1.00,ann
      2025-11-03,30.00,ann
      2025-11-16,999.00,zed
      2026-10-05,30.00,ann
      2026-10-15,20.00,ann
      2026-10-16,999.00,zed
      2026-11-02,40.00,ann
      2026-11-10,35.00,ben
      2026-11-18,1.00,cay
      """;

  @TempDir private Path folder;

  @Test
  void aMonthSoFarIsHeldAgainstTheSamePartOfEarlierMonths() throws IOException {
    MetricTelling told =
        telling(
            "so_far: {title: So far, unit: GBP, source: orders, formula: sum(amount), to_date: month}");

    assertThat(told.text(told.newest().orElseThrow())).isEqualTo("£75.00");
    assertThat(comparisons(told))
        .containsExactly(
            "+50.0% on the same part of October 2026", "+150% on the same part of November 2025");
    assertThat(told.change(false).text()).isEqualTo("–");
    assertThat(told.change(true).text()).isEqualTo("+150%");
  }

  @Test
  void weeksThatShareRowsHaveNoOrdinaryRange() throws IOException {
    for (String metric :
        List.of(
            "a: {title: A, unit: GBP, source: orders, formula: sum(amount), to_date: month}",
            "a: {title: A, unit: GBP, source: orders, formula: sum(amount), window: 28 days}",
            "a: {title: A, unit: ratio, formula: b / b}\n"
                + "  b: {title: B, unit: GBP, source: orders, formula: sum(amount), window: 8 days}")) {
      MetricTelling told = telling(metric);
      assertThat(told.signal())
          .as(metric)
          .startsWith("Neighbouring weeks are partly made of the same days");
      assertThat(told.signalMark().word()).as(metric).isEqualTo("Weeks overlap");
      assertThat(told.behaviour().limits()).as(metric).isEmpty();
    }
    MetricTelling week =
        telling("a: {title: A, unit: GBP, source: orders, formula: sum(amount), window: 7 days}");
    assertThat(week.signal()).doesNotStartWith("Neighbouring");
    assertThat(week.behaviour().limits()).isPresent();
  }

  @Test
  void distinctCustomersSoFarAreToo() throws IOException {
    MetricTelling told =
        telling(
            "so_far: {title: So far, unit: customers, source: orders,"
                + " formula: count(distinct customer), to_date: month}");

    assertThat(comparisons(told))
        .containsExactly(
            "+100% on the same part of October 2026", "+100% on the same part of November 2025");
  }

  @Test
  void aWeekIsHeldAgainstTheWeekBefore() throws IOException {
    MetricTelling told =
        telling("revenue: {title: Revenue, unit: GBP, source: orders, formula: sum(amount)}");

    assertThat(comparisons(told)).contains("\u221212.5% on week 45");
    assertThat(told.change(false).text()).isEqualTo("\u221212.5%");
  }

  @Test
  void anyDaysCanBeABaseline() throws IOException {
    assertThat(baseline("{from: 2026-10-05, to: 2026-10-14}", "sum(amount)"))
        .contains("+20.0% (better) in the 10 days to 18 November 2026, on 5 to 14 October 2026");
  }

  @Test
  void distinctCountsAreHeldAgainstABaselineToo() throws IOException {
    assertThat(baseline("{from: 2026-10-05, to: 2026-10-14}", "count(distinct customer)"))
        .contains("+100% (better) in the 10 days to 18 November 2026, on 5 to 14 October 2026");
  }

  @Test
  void aMonthIsHeldAgainstTheNewestWholeMonth() throws IOException {
    assertThat(baseline("{from: 2025-11-01, to: 2025-11-30}", "sum(amount)"))
        .contains("+1.9% (better) in October 2026 on November 2025");
  }

  @Test
  void aBaselineBeforeTheFirstRowSaysNothing() throws IOException {
    assertThat(baseline("{from: 2025-01-01, to: 2025-02-10}", "sum(amount)")).isEmpty();
  }

  @Test
  void aBaselineThatRunsBackSaysNothing() throws IOException {
    assertThat(baseline("{from: 2026-10-14, to: 2026-10-05}", "sum(amount)")).isEmpty();
  }

  private Optional<String> baseline(String days, String formula) throws IOException {
    String unit = formula.startsWith("count") ? "customers" : "GBP";
    Telling telling =
        Told.of(
            folder,
            SOURCE
                + "  m: {title: M, source: orders, better: higher, unit: "
                + String.join(", ", unit, "formula: " + formula, "baseline: " + days)
                + "}\n",
            ROWS,
            AS_OF);
    return new Baseline(telling, telling.charter().metrics().get(0)).sentence();
  }

  private MetricTelling telling(String metric) throws IOException {
    Telling telling = Told.of(folder, SOURCE + "  " + metric + "\n", ROWS, AS_OF);
    MetricId id = telling.charter().metrics().get(0).id();
    return telling.metric(id);
  }

  private static List<String> comparisons(MetricTelling told) {
    return ((Block.Headline) told.headline(Optional.empty()))
        .comparisons().stream()
            .map(comparison -> comparison.change() + " " + comparison.against())
            .toList();
  }
}
