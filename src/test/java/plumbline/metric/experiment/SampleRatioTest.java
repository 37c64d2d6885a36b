package plumbline.metric.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleRatioTest {

  private static final BigDecimal THRESHOLD = new BigDecimal("0.001");

  /**
   * R. Kohavi, D. Tang, Y. Xu, Trustworthy Online Controlled Experiments, Cambridge 2020, chapter
   * 21: 821,588 in the control, 815,482 in the treatment, p-value 1.8E-6.
   */
  @Test
  void theLikelihoodIsThatOfTheBook() {
    SampleRatio ratio = SampleRatio.of(List.of(821_588L, 815_482L), List.of(1, 1));

    assertThat(ratio.likelihood().doubleValue()).isCloseTo(1.8e-6, within(0.05e-6));
    assertThat(ratio.isMismatch(THRESHOLD)).isTrue();
  }

  /** Wikipedia, Sample ratio mismatch: 600 and 400 of 1,000 parted evenly, p-value 2.54E-10. */
  @Test
  void aGrossMismatchIsAsUnlikelyAsPublished() {
    SampleRatio ratio = SampleRatio.of(List.of(600L, 400L), List.of(1, 1));

    assertThat(ratio.likelihood().doubleValue()).isCloseTo(2.54e-10, within(0.005e-10));
  }

  @Test
  void unequalPartsAreHeldAgainstTheirPlan() {
    assertThat(SampleRatio.of(List.of(9_000L, 1_000L), List.of(9, 1)).likelihood())
        .isEqualByComparingTo("1");
    assertThat(SampleRatio.of(List.of(9_000L, 1_000L), List.of(1, 1)).isMismatch(THRESHOLD))
        .isTrue();
  }

  /**
   * With two arms of n + d and n - d the statistic is 2d² / n; 0.1% of chi-square at one degree lie
   * above 10.8276 (any printed table). Of n = 10,000 that is d = 232.67.
   */
  @Test
  void theThresholdLiesWhereTheTableSays() {
    assertThat(SampleRatio.of(List.of(10_232L, 9_768L), List.of(1, 1)).isMismatch(THRESHOLD))
        .isFalse();
    assertThat(SampleRatio.of(List.of(10_233L, 9_767L), List.of(1, 1)).isMismatch(THRESHOLD))
        .isTrue();
  }
}
