package plumbline.metric.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plumbline.metric.judge.Points.series;
import static plumbline.metric.judge.Points.signals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.metric.judge.ProcessBehaviour.Limits;
import plumbline.metric.judge.ProcessBehaviour.Signal;

/** XmR charts held against worked examples from the literature. */
class PublishedChartsTest {

  private static final String RECEIVABLES =
      "55.6 54.7 54.9 54.8 56.9 55.7 53.8 54.8 53.4 57.0 59.4 63.2"
          + " 60.9 60.7 58.6 57.3 56.9 58.1 58.3 50.9 53.3 52.5 50.8 52.9";

  /** D. J. Wheeler, Making Sense of Data, p. 382: the data set to verify software with. */
  @Test
  void theDataSetForVerifyingSoftwareGivesWheelersFigures() {
    Limits limits =
        limits("5045 4350 4350 3975 4290 4430 4485 4285 3980 3925 3645 3760 3300 3685 3463 5200");

    assertThat(limits.centre()).isEqualByComparingTo("4135.5");
    assertClose(limits.low(), "3188.72", "0.005");
    assertClose(limits.high(), "5082.28", "0.005");
    assertClose(limits.rangeLimit(), "1163.19", "0.005");
  }

  /**
   * The same book, p. 130: peak flow rates of 18 days. The book multiplies the rounded mean range,
   * 52.4, by 2.66 and 3.27, and so prints 43.7, 322.5 and 171.3.
   */
  @Test
  void thePeakFlowRatesGiveWheelersFigures() {
    Limits limits =
        limits("120 140 100 150 260 150 100 120 300 300 275 300 140 170 150 150 190 180");

    assertClose(limits.centre(), "183.1", "0.05");
    assertClose(limits.low(), "43.7", "0.2");
    assertClose(limits.high(), "322.5", "0.2");
    assertClose(limits.rangeLimit(), "171.3", "0.25");
  }

  /**
   * NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates of ten batches. The
   * handbook divides by 1.128 where Wheeler multiplies by 2.66, so its limits lie 0.001 closer.
   */
  @Test
  void theFlowRatesGiveTheFiguresOfNist() {
    Limits limits = limits("49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1");

    assertClose(limits.centre(), "50.81", "0.000001");
    assertClose(limits.low(), "45.8159", "0.001");
    assertClose(limits.high(), "55.8041", "0.001");
  }

  /**
   * Making Sense of Data, table 9.2: receivables in percent of sales. The book finds the range of
   * the twentieth month above its limit; that month and the twelfth lie outside the limits as well:
   * centre 1345.4 / 24 = 56.06, mean range 41.1 / 23 = 1.787, limits 51.31 and 60.81.
   */
  @Test
  void theReceivablesHaveTheRangeThatWheelerFound() {
    ProcessBehaviour behaviour = ProcessBehaviour.of(series(RECEIVABLES));
    Limits limits = behaviour.limits().orElseThrow();

    assertThat(
            behaviour.readings().stream()
                .filter(
                    reading ->
                        reading
                            .range()
                            .filter(r -> r.compareTo(limits.rangeLimit()) > 0)
                            .isPresent())
                .map(reading -> reading.value().toPlainString()))
        .containsExactly("50.9");
    assertThat(
            behaviour.readings().stream()
                .filter(reading -> reading.signal().equals(java.util.Optional.of(Signal.OUTSIDE)))
                .map(reading -> reading.value().toPlainString()))
        .containsExactly("63.2", "60.9", "50.9", "50.8");
  }

  /**
   * The same book, table 8.1: high school seniors who smoke daily, in percent. The last eight of
   * the fourteen years lie below the centre of 19.27. The first four are a signal too, with three
   * of them above the midline of 20.41 (mean range 11.1 / 13, upper limit 21.54).
   */
  @Test
  void theSmokersHaveTheRunThatWheelerFound() {
    assertThat(signals("21.3 20.2 20.9 21.0 18.8 19.6 18.7 18.6 18.1 18.9 19.2 18.2 17.3 19.0"))
        .isEqualTo("2222..33333333");
  }

  /** The same book, table 9.1: accident rates, each year held against the limits of the other. */
  @ParameterizedTest
  @CsvSource({
    "43 40 37 33 30 33 34 35 29 33 31 39, 25.6, 43.9",
    "35 37 33 32 27 29 31 22 25 30 24 19, 18.0, 39.3"
  })
  void theAccidentRatesGiveWheelersLimits(String values, String low, String high) {
    Limits limits = limits(values);

    assertClose(limits.low(), low, "0.1");
    assertClose(limits.high(), high, "0.1");
  }

  private static Limits limits(String values) {
    return ProcessBehaviour.of(series(values)).limits().orElseThrow();
  }

  private static void assertClose(BigDecimal found, String published, String apart) {
    assertThat(found).isCloseTo(new BigDecimal(published), within(new BigDecimal(apart)));
  }
}
