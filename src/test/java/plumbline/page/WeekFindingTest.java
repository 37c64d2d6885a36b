package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Unit;
import plumbline.page.WeekFinding.Side;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.MetricFigures.SignalKind;

/** Sentences over the charts of a closed week. */
class WeekFindingTest {

  private static final WeekFinding FINDING =
      new WeekFinding(Words.english(), new NumberStyle(Locale.UK, Words.english()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6,0,6|12,0,12|Orders exceeded the year before in all 6 weeks and all 12 months.
          5,1,6|9,3,12 |Orders exceeded the year before in 5 of 6 weeks and 9 of 12 months.
          1,5,6|2,10,12|Orders stayed below the year before in 5 of 6 weeks and 10 of 12 months.
          6,0,6|2,9,12 |Orders exceeded the year before in all 6 weeks, but stayed below it in 9 of 12 months.
          4,2,6|0,0,0  |Orders exceeded the year before in 4 of 6 weeks.
          0,1,1|7,4,11 |Orders exceeded the year before in 7 of 11 months.
          5,1,6|6,6,12 |Orders exceeded the year before in 5 of 6 weeks.
          1,0,6|2,8,12 |Orders stayed below the year before in 8 of 12 months.
          3,0,3|0,2,2  |Orders exceeded the year before in all 3 weeks.
          """)
  void weeksAndMonthsAreCountedAgainstTheYearBefore(String weeks, String months, String sentence) {
    assertThat(FINDING.against("Orders", side(weeks), side(months))).isEqualTo(sentence);
  }

  private static Side side(String counts) {
    int[] parts = Stream.of(counts.strip().split(",", -1)).mapToInt(Integer::parseInt).toArray();
    return new Side(parts[0], parts[1], parts[2]);
  }

  @Test
  void whereNothingDiffersOrNothingCanBeComparedNothingIsSaid() {
    assertThat(FINDING.against("Orders", new Side(0, 0, 6), new Side(0, 0, 0))).isEmpty();
    assertThat(FINDING.against("Orders", new Side(3, 3, 6), new Side(0, 2, 2))).isEmpty();
    assertThat(FINDING.against("Orders", new Side(2, 1, 6), new Side(1, 0, 1))).isEmpty();
  }

  @Test
  void onlyPeriodsOfWhichBothYearsAreKnownCount() {
    assertThat(Side.of(known("3", "", "5", "2", "4"), known("2", "1", "", "2", "9")))
        .isEqualTo(new Side(1, 1, 3));
  }

  @Test
  void whereNoYearBeforeIsKnownItSaysBetweenWhatTheWeeksLay() {
    assertThat(between("", "5", "2", "9", "4", ""))
        .isEqualTo("Orders lay between 2 (W2) and 9 (W3).");
    assertThat(between("5", "9", "9")).isEqualTo("Orders lay between 5 (W0) and 9 (W2).");
    assertThat(between("4", "4")).isEqualTo("Orders stayed at 4 in all these weeks.");
    assertThat(between("4", "")).isEmpty();
  }

  @Test
  void wherePastWeeksWereNeverSoLowOrHighItSaysThatTheNewestFellOrRose() {
    assertThat(between("5", "9", "2", ""))
        .isEqualTo(
            "Orders fell to 2 in W2, the lowest of the weeks shown; the highest was 9 in W1.");
    assertThat(between("5", "2", "9"))
        .isEqualTo(
            "Orders rose to 9 in W2, the highest of the weeks shown; the lowest was 2 in W1.");
  }

  private static String between(String... values) {
    return FINDING.between("Orders", known(values), Unit.parse("orders"), at -> "W" + at);
  }

  private static List<Optional<BigDecimal>> known(String... values) {
    return Stream.of(values)
        .map(value -> value.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(decimal(value)))
        .toList();
  }

  private static BigDecimal decimal(String value) {
    return new BigDecimal(value);
  }

  /** Ordinary weeks fall between 8 and 12. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OUTSIDE   |13|week 46|Orders rose above the ordinary range in week 46, to 13.
          OUTSIDE   |13|week 44|Orders rose above the ordinary range in week 44 and came to 13 in week 46.
          OUTSIDE   |7 |week 46|Orders fell below the ordinary range in week 46, to 7.
          OUTSIDE   |7 |week 41|Orders fell below the ordinary range in week 41 and came to 7 in week 46.
          OUTSIDE   |11|week 46|Orders moved more than in ordinary weeks in week 46, to 11.
          OUTSIDE   |11|week 45|Orders moved more than in ordinary weeks since week 45 and came to 11 in week 46.
          NEAR_LIMIT|12|week 44|Orders came near the upper limit in three weeks of four, with 12 in week 46.
          NEAR_LIMIT|8 |week 44|Orders came near the lower limit in three weeks of four, with 8 in week 46.
          ONE_SIDE  |11|week 39|Orders stayed above average from week 39 on, with 11 in week 46.
          ONE_SIDE  |9 |week 39|Orders stayed below average from week 39 on, with 9 in week 46.
          """)
  void aSignalIsToldWithItsFirstWeek(SignalKind kind, String value, String from, String sentence) {
    assertThat(FINDING.signal(metric(decimal(value)), kind, from, "week 46", true))
        .isEqualTo(sentence);
  }

  /** Week 45 was outside the limits, so that only the newest is told as one of the run. */
  @Test
  void aRunWhoseFirstWeeksWereGraverIsToldByWhatItTakesAtLeast() {
    assertThat(
            FINDING.signal(metric(decimal("11")), SignalKind.ONE_SIDE, "week 46", "week 46", false))
        .isEqualTo("Orders stayed above average for at least eight weeks, with 11 in week 46.");
  }

  private static MetricFigures metric(BigDecimal newest) {
    List<Optional<BigDecimal>> none = List.of();
    return new MetricFigures(
        "orders",
        "Orders",
        "orders",
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        new MetricFigures.Lines(
            List.of(Optional.of(newest)),
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none,
            none),
        List.of(),
        List.of(),
        Optional.of(
            new MetricFigures.Behaviour(
                "2026-W01",
                decimal("8"),
                decimal("10"),
                decimal("12"),
                decimal("2.5"),
                false,
                List.of())),
        List.of());
  }
}
