package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.site.chart.Samples.COUNT;
import static plumbline.site.chart.Samples.ENGLISH;
import static plumbline.site.chart.Samples.MONDAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.page.figure.TimeChart;
import plumbline.page.figure.TimeChart.Trace;

class ScalesTest {

  private static ValueScale scale(double... values) {
    TimeChart chart =
        Samples.chart(
            "s",
            MONDAY,
            MONDAY.plusWeeks(9),
            (v, step) -> v.toPlainString(),
            new Trace("", Samples.weeks(MONDAY, 7, false, COUNT, values)));
    return ValueScale.of(chart, 5);
  }

  private static List<String> labels(ValueScale scale) {
    return scale.ticks().stream().map(Tick::label).toList();
  }

  @Test
  void valuesNearZeroStandOnZero() {
    // 95 and a headroom of 8 % make 102.6; five intervals want 20.5 each.
    assertThat(labels(scale(30, 95))).containsExactly("0", "20", "40", "60", "80", "100");
  }

  @Test
  void valuesFarFromZeroUseTheHeight() {
    // 960 to 1040 with 8 % of air: 953.6 to 1046.4; 18.56 wanted; the ends are near no line.
    assertThat(labels(scale(960, 1040))).containsExactly("960", "980", "1000", "1020", "1040");
  }

  @Test
  void valuesOnBothSidesOfZeroShowZero() {
    // 8 % of 80 on both sides: -36.4 to 56.4; 18.6 wanted; -36.4 is near -40, 56.4 near 60.
    assertThat(labels(scale(-30, 50))).contains("0").first().isEqualTo("-40");
  }

  @Test
  void wholeNumbersHaveNoTicksBetween() {
    assertThat(labels(scale(0, 2, 1))).containsExactly("0", "1", "2");
  }

  @Test
  void constantValuesKeepSomeAir() {
    ValueScale scale = scale(7.5, 7.5);
    assertThat(scale.low()).isLessThan(7.5);
    assertThat(scale.high()).isGreaterThan(7.5);
    assertThat(scale.ticks()).isNotEmpty();
  }

  private static List<String> days(LocalDate from, LocalDate until, double pixels) {
    return DayTicks.of(from, until, pixels, ENGLISH).labels().stream().map(Tick::label).toList();
  }

  private static List<String> years(LocalDate from, LocalDate until, double pixels) {
    return DayTicks.of(from, until, pixels, ENGLISH).years().stream().map(Tick::label).toList();
  }

  @Test
  void aYearIsToldByMonthsAsManyAsFit() {
    LocalDate from = LocalDate.of(2026, 1, 1);
    LocalDate until = LocalDate.of(2027, 1, 1);
    assertThat(days(from, until, 600)).hasSize(12).startsWith("Jan", "Feb");
    assertThat(days(from, until, 250)).containsExactly("Jan", "Mar", "May", "Jul", "Sep", "Nov");
    assertThat(days(from, until, 150)).containsExactly("Jan", "Apr", "Jul", "Oct");
    assertThat(years(from, until, 600)).containsExactly("2026");
  }

  @Test
  void theYearStandsUnderTheFirstLabelOfEach() {
    LocalDate from = LocalDate.of(2025, 11, 3);
    DayTicks ticks = DayTicks.of(from, LocalDate.of(2026, 5, 1), 600, ENGLISH);
    assertThat(ticks.years()).extracting(Tick::label).containsExactly("2025", "2026");
    assertThat(ticks.years().get(1).at()).isEqualTo(Tick.day(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void aFewWeeksAreToldByDay() {
    LocalDate from = LocalDate.of(2026, 11, 2);
    assertThat(days(from, from.plusDays(28), 600))
        .containsExactly("2 Nov", "9 Nov", "16 Nov", "23 Nov");
  }

  @Test
  void manyYearsAreToldByYear() {
    LocalDate from = LocalDate.of(2010, 1, 1);
    assertThat(days(from, LocalDate.of(2027, 1, 1), 400))
        .containsExactly("2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024", "2026");
    assertThat(years(from, LocalDate.of(2027, 1, 1), 300)).isEmpty();
  }

  @Test
  void aSingleDayIsStillAnAxis() {
    assertThat(days(MONDAY, MONDAY.plusDays(1), 600)).containsExactly("5 Jan");
    assertThat(days(MONDAY, MONDAY, 600)).containsExactly("5 Jan");
  }
}
