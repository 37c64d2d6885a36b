package plumbline.metric.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Spearman's coefficient, held against figures that others published. */
class RankCorrelationTest {

  /** Motor Trend, 1974: the 32 cars of R's data set {@code mtcars}, in its order. */
  private static final List<BigDecimal> MILES_PER_GALLON =
      numbers(
          "21 21 22.8 21.4 18.7 18.1 14.3 24.4 22.8 19.2 17.8 16.4 17.3 15.2 10.4 10.4 14.7 32.4"
              + " 30.4 33.9 21.5 15.5 15.2 13.3 19.2 27.3 26 30.4 15.8 19.7 15 21.4");

  private static final List<BigDecimal> CYLINDERS =
      numbers("6 6 4 6 8 6 8 4 4 6 6 8 8 8 8 8 8 4 4 4 4 8 8 8 8 4 4 4 8 6 8 4");

  private static final List<BigDecimal> HORSE_POWER =
      numbers(
          "110 110 93 110 175 105 245 62 95 123 123 180 180 180 205 215 230 66 52 65 97 150 150 245"
              + " 175 66 91 113 264 175 335 109");

  @Test
  void theWorkedExampleOfTheEncyclopediaComesOutExactly() {
    // Intelligence quotient against hours of television a week, ten people: -29/165.
    List<BigDecimal> quotient = numbers("106 86 100 101 99 103 97 113 112 110");
    List<BigDecimal> hours = numbers("7 0 27 50 28 29 20 12 6 17");

    assertThat(RankCorrelation.of(quotient, hours)).contains(new BigDecimal("-0.1757575757575758"));
  }

  @Test
  void withManyTiesItAgreesWithR() {
    // cor(mtcars$mpg, mtcars$cyl, method = "spearman") and the same with hp.
    assertThat(rounded(MILES_PER_GALLON, CYLINDERS)).isEqualTo("-0.9108013");
    assertThat(rounded(MILES_PER_GALLON, HORSE_POWER)).isEqualTo("-0.8946646");
  }

  @Test
  void exactlyOppositeRanksGiveMinusOneAndEqualOnesGiveOne() {
    List<BigDecimal> rising = numbers("1 2 2 40");

    assertThat(RankCorrelation.of(rising, numbers("9 8 8 1")).orElseThrow())
        .isEqualByComparingTo("-1");
    assertThat(RankCorrelation.of(rising, numbers("0.1 0.20 0.2 0.3")).orElseThrow())
        .isEqualByComparingTo("1");
  }

  @Test
  void whatDoesNotVaryHasNoRanks() {
    assertThat(RankCorrelation.of(numbers("1 2 3"), numbers("5 5.0 5"))).isEmpty();
    assertThat(RankCorrelation.of(numbers("1"), numbers("2"))).isEmpty();
    assertThat(RankCorrelation.of(List.of(), List.of())).isEmpty();
  }

  @Test
  void listsOfDifferentLengthAreOurFault() {
    assertThatThrownBy(() -> RankCorrelation.of(numbers("1 2"), numbers("1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String rounded(List<BigDecimal> one, List<BigDecimal> other) {
    Optional<BigDecimal> coefficient = RankCorrelation.of(one, other);
    return coefficient.orElseThrow().setScale(7, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static List<BigDecimal> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
  }
}
