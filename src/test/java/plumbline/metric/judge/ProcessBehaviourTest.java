package plumbline.metric.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.metric.judge.Points.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.metric.judge.ProcessBehaviour.Limits;
import plumbline.metric.judge.ProcessBehaviour.Reach;

class ProcessBehaviourTest {

  /** Sum 72 over 6 is 12; ranges 2 1 2 1 2 over 5 are 1.6; 2.66 × 1.6 is 4.256. */
  @Test
  void limitsAreTheMeanAndTwoPointSixSixMeanRanges() {
    Limits limits = ProcessBehaviour.of(series("10 12 11 13 12 14")).limits().orElseThrow();
    assertThat(limits.centre()).isEqualByComparingTo("12");
    assertThat(limits.low()).isEqualByComparingTo("7.744");
    assertThat(limits.high()).isEqualByComparingTo("16.256");
    assertThat(limits.rangeLimit()).isEqualByComparingTo("5.2288");
    assertThat(limits.provisional()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"5, none", "6, provisional", "14, provisional", "15, settled"})
  void limitsNeedSixValuesAndSettleAtFifteen(int count, String expected) {
    String values = "1 2 ".repeat(8).substring(0, 2 * count);
    String found =
        ProcessBehaviour.of(series(values))
            .limits()
            .map(limits -> limits.provisional() ? "provisional" : "settled")
            .orElse("none");
    assertThat(found).isEqualTo(expected);
  }

  /** 150 over 11 is 13.64, mean range 52 over 10 is 5.2, so the limit is 27.47. */
  @Test
  void aValueOutsideTheLimitsIsASignal() {
    assertSignals("10 14 10 14 10 14 10 14 10 14 30", "..........1");
  }

  /** One bump among n values is outside only once enough others show how far they scatter. */
  @Test
  void aBumpAmongFewValuesIsNone() {
    // n = 6: 100/6 + 2.66 × 200/5 = 123.07
    assertSignals("0 0 0 100 0 0", "......");
    // n = 7: 100/7 + 2.66 × 200/6 = 102.95
    assertSignals("0 0 0 100 0 0 0", ".......");
    // n = 8: 12.5 + 2.66 × 200/7 = 88.5; the range limit is 3.268 × 200/7 = 93.4, so both ranges.
    assertSignals("0 0 0 100 0 0 0 0", "...11...");
  }

  /** Centre 11.75, mean range 2.2, upper limit 17.602, midline 14.676. */
  @Test
  void threeOfFourNearALimitAreASignal() {
    assertSignals("10 12 10 12 10 12 10 12 10 12 10 12 15 15 11 15", "............2222");
  }

  /** Centre 11.5, mean range 43/15, limits 3.87 and 19.13, midlines 7.69 and 15.31. */
  @Test
  void eightOnOneSideAreASignal() {
    assertSignals("8 11 8 11 8 11 8 11 12 15 12 15 12 15 12 15", "3333333333333333");
  }

  @Test
  void sevenOnOneSideAreNone() {
    // 8 11 8 11 8 11 8 is 65, 12 15 12 15 12 15 12 is 93: 158 over 14 is 11.29.
    assertSignals("8 11 8 11 8 11 8 12 15 12 15 12 15 12", "..............");
  }

  /** Centre 11.5 by symmetry; the two values on it end the runs. */
  @Test
  void aTieBreaksARun() {
    assertSignals("8 11 8 11 11.5 8 11 8 11 12 15 12 15 11.5 12 15 12 15", "..................");
  }

  @Test
  void aGapBreaksARun() {
    assertSignals("8 11 8 11 - 8 11 8 11 12 15 12 15 - 12 15 12 15", "................");
  }

  /** Ranges 2, then 2 2 2 after the gap: mean 2; six values, mean 11. */
  @Test
  void noRangeReachesAcrossAGap() {
    ProcessBehaviour behaviour = ProcessBehaviour.of(series("10 12 - 10 12 10 12"));
    Limits limits = behaviour.limits().orElseThrow();
    assertThat(limits.centre()).isEqualByComparingTo("11");
    assertThat(limits.high()).isEqualByComparingTo("16.32");
    assertThat(behaviour.readings().get(2).range()).isEmpty();
  }

  @Test
  void anIncompletePeriodNeverEnters() {
    ProcessBehaviour behaviour = ProcessBehaviour.of(series("~3 10 12 11 13 12 14 ~2"));
    assertThat(behaviour.readings()).hasSize(6);
    assertThat(behaviour.limits().orElseThrow().centre()).isEqualByComparingTo("12");
    assertThat(behaviour.newest().orElseThrow().value()).isEqualByComparingTo("14");
  }

  @Test
  void aChangeOfDefinitionStartsAnewSegment() {
    List<ProcessBehaviour> segments =
        ProcessBehaviour.segments(
            series("1 2 1 2 1 2 51 52 51 52 51 52"), List.of(LocalDate.of(2026, 1, 7)));
    assertThat(segments).hasSize(2);
    assertThat(segments.get(0).limits().orElseThrow().centre()).isEqualByComparingTo("1.5");
    assertThat(segments.get(1).limits().orElseThrow().centre()).isEqualByComparingTo("51.5");
    assertThat(segments.get(1).readings().get(0).range()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"16.256, HIT_OR_MISS", "16.257, ABOVE", "7.744, HIT_OR_MISS", "7.743, BELOW"})
  void aTargetLiesInsideAboveOrBelow(BigDecimal target, Reach expected) {
    assertThat(ProcessBehaviour.of(series("10 12 11 13 12 14")).reach(target)).contains(expected);
  }

  private static void assertSignals(String values, String expected) {
    String found =
        ProcessBehaviour.of(series(values)).readings().stream()
            .map(reading -> reading.signal().map(ProcessBehaviourTest::mark).orElse("."))
            .collect(Collectors.joining());
    assertThat(found).isEqualTo(expected);
  }

  private static String mark(ProcessBehaviour.Signal signal) {
    return switch (signal) {
      case OUTSIDE -> "1";
      case NEAR_LIMIT -> "2";
      case ONE_SIDE -> "3";
    };
  }
}
