package plumbline.metric.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Amount;
import plumbline.charter.Effect;
import plumbline.charter.MetricId;
import plumbline.charter.Origin;
import plumbline.diagnostic.Span;
import plumbline.metric.evaluation.HandMade;
import plumbline.metric.evaluation.Values;
import plumbline.metric.weigh.Aftermath.Standing;

/**
 * Weeks of 10 and 12 by turns before a decision: the mean of the last four is 11, and limits are
 * 5.68 and 16.32. The decision falls on Monday 2 March 2026, after eight such weeks.
 */
class AftermathTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final LocalDate DECIDED = FIRST.plusWeeks(8);
  private static final String BEFORE = "10 12 10 12 10 12 10 12 ";

  @ParameterizedTest
  @CsvSource({
    // 18 less 11 is 7 more.
    "18 18 18 18, 5, 8, AS_EXPECTED",
    "18 18 18 18, 7, 7, AS_EXPECTED",
    "18 18 18 18, 5, 6.99, BETTER",
    "18 18 18 18, 7.01, 9, WORSE",
    // 3 less 11 is 8 less.
    "3 3 3 3, -9, -7, AS_EXPECTED",
    "3 3 3 3, 1, 2, WORSE",
    // No week is beyond what is ordinary, whatever was expected.
    "12 10 12 10, 5, 8, NOISE",
    "12 10 12 10, 0, 0, NOISE",
    "18 18 18, 5, 8, TOO_FEW_WEEKS"
  })
  void whatCameIsHeldAgainstWhatWasExpected(
      String after, String low, String high, Standing standing) {
    LocalDate review = DECIDED.plusWeeks(after.split(" ", -1).length);

    assertThat(of("takings", BEFORE + after, low, high, DECIDED, review).standing())
        .isEqualTo(standing);
  }

  @Test
  void theMeansAreThoseOfFourWeeksEach() {
    Aftermath aftermath =
        of("takings", BEFORE + "40 18 17 19 18", "5", "8", DECIDED, DECIDED.plusWeeks(5));

    // The newest four before the review: the first week of forty is not among them.
    assertThat(aftermath.before().orElseThrow()).isEqualByComparingTo("11");
    assertThat(aftermath.after().orElseThrow()).isEqualByComparingTo("18");
    assertThat(aftermath.actual().orElseThrow()).isEqualByComparingTo("7");
    assertThat(aftermath.expected().orElseThrow().high()).isEqualByComparingTo("8");
  }

  @Test
  void ofAMetricThatHasNoBetterWayItIsOnlyElsewhere() {
    assertThat(
            of("revenue", BEFORE + "18 18 18 18", "1", "2", DECIDED, DECIDED.plusWeeks(4))
                .standing())
        .isEqualTo(Standing.ELSEWHERE);
  }

  @Test
  void belowSixWeeksBeforeNobodyKnowsWhatIsNoise() {
    LocalDate early = FIRST.plusWeeks(5);

    assertThat(
            of("takings", "10 12 10 12 10 18 18 18 18", "5", "8", early, early.plusWeeks(4))
                .standing())
        .isEqualTo(Standing.NO_LIMITS);
  }

  private static Aftermath of(
      String metric, String weeks, String low, String high, LocalDate decided, LocalDate review) {
    String[] amounts = weeks.split(" ", -1);
    String[] days = new String[amounts.length + 1];
    for (int i = 0; i < amounts.length; i++) {
      days[i] = FIRST.plusWeeks(i) + " 1 " + amounts[i];
    }
    // A row of the week after makes the last week complete.
    days[amounts.length] = FIRST.plusWeeks(amounts.length) + " 1 11";
    Values values =
        new HandMade(
                "2026-06-01T06:00:00Z",
                "takings: {title: T, unit: GBP, better: higher, source: orders, formula: sum(amount)}")
            .rows("orders", days)
            .values();
    Effect effect =
        new Effect(
            new Origin(Span.startOf("a"), Map.of()),
            new MetricId(metric),
            amount(low),
            amount(high),
            amount("1"));
    return Aftermath.of(effect, decided, review, values);
  }

  private static Amount amount(String number) {
    return new Amount(new BigDecimal(number), Optional.empty());
  }
}
