package plumbline.metric.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  /**
   * Table II of R. G. Newcombe, Interval estimation for the difference between independent
   * proportions, Statistics in Medicine 17 (1998), 873-890: method 10, 95%.
   */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void theIntervalsOfSharesAreThoseNewcombePublished(
      long hits, long size, long controlHits, long controlSize, double low, double high) {
    Difference difference =
        Difference.between(
            new Sample.Share(controlSize, controlHits), new Sample.Share(size, hits), 0.95);

    assertThat(difference.low().doubleValue()).isCloseTo(low, within(0.00005));
    assertThat(difference.high().doubleValue()).isCloseTo(high, within(0.00005));
  }

  /**
   * Miles per gallon of 249 American and 79 Japanese cars, NIST/SEMATECH e-Handbook of Statistical
   * Methods, 1.3.5.3: means 20.14458 and 30.48101, deviations 6.41470 and 6.10771; with unequal
   * variances t = -12.94627 at 136.8750 degrees of freedom.
   */
  @Test
  void theFreedomAndTheErrorOfAveragesAreThoseNistPublished() {
    Sample.Mean american = mean(249, "20.14458", "6.41470");
    Sample.Mean japanese = mean(79, "30.48101", "6.10771");

    assertThat(Difference.freedom(american, japanese)).isCloseTo(136.8750, within(0.0005));
    Difference difference = Difference.between(japanese, american, 0.95);
    // The error is the difference over t; 97.5% of t at 136.875 degrees lie below 1.97747.
    double error = 10.33643 / 12.94627;
    assertThat(difference.amount()).isEqualByComparingTo("-10.33643");
    assertThat(difference.low().doubleValue()).isCloseTo(-10.33643 - 1.97747 * error, within(1e-4));
    assertThat(difference.high().doubleValue())
        .isCloseTo(-10.33643 + 1.97747 * error, within(1e-4));
  }

  @Test
  void aShareOfTheControlIsToldAsWell() {
    // 30 of 1,000 against 36 of 1,000: 0.006 more, a fifth of what it was.
    Difference difference =
        Difference.between(new Sample.Share(1000, 30), new Sample.Share(1000, 36), 0.95);

    assertThat(difference.amount()).isEqualByComparingTo("0.006");
    assertThat(difference.relative()).contains(new BigDecimal("0.2"));
  }

  @Test
  void ofAControlOfNothingThereIsNoShare() {
    Difference difference =
        Difference.between(new Sample.Share(10, 0), new Sample.Share(10, 4), 0.95);

    assertThat(difference.relative()).isEmpty();
  }

  @Test
  void moreConfidenceMakesAWiderInterval() {
    Sample control = new Sample.Share(1000, 30);
    Sample arm = new Sample.Share(1000, 50);

    Difference usual = Difference.between(control, arm, 0.95);
    Difference surer = Difference.between(control, arm, 0.99);

    assertThat(surer.low()).isLessThan(usual.low());
    assertThat(surer.high()).isGreaterThan(usual.high());
  }

  @Test
  void averagesWithoutAnyDeviationDifferExactly() {
    Difference difference = Difference.between(mean(5, "2", "0"), mean(5, "3", "0"), 0.95);

    assertThat(difference.low()).isEqualByComparingTo("1");
    assertThat(difference.high()).isEqualByComparingTo("1");
    assertThat(difference.isAbove()).isTrue();
  }

  @Test
  void anIntervalThatTouchesZeroIsNeitherAboveNorBelow() {
    Difference difference = Difference.between(mean(5, "2", "0"), mean(5, "2", "0"), 0.95);

    assertThat(difference.isAbove()).isFalse();
    assertThat(difference.isBelow()).isFalse();
  }

  @Test
  void aShareIsNotComparedWithAnAverage() {
    assertThatThrownBy(() -> Difference.between(new Sample.Share(10, 1), mean(10, "1", "1"), 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Sample.Mean mean(long size, String value, String deviation) {
    return new Sample.Mean(size, new BigDecimal(value), new BigDecimal(deviation));
  }
}
