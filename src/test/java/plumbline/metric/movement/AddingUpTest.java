package plumbline.metric.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AddingUpTest {

  private static List<String> rounded(String whole, int decimals, String... parts) {
    return AddingUp.rounded(
            new BigDecimal(whole), List.of(parts).stream().map(BigDecimal::new).toList(), decimals)
        .stream()
        .map(BigDecimal::toPlainString)
        .toList();
  }

  @Test
  void theUnitThatIsMissingGoesToThePartThatLostMost() {
    assertThat(rounded("1", 2, "0.333", "0.334", "0.333")).containsExactly("0.33", "0.34", "0.33");
  }

  @Test
  void atATieTheEarlierPartGetsIt() {
    assertThat(rounded("1.000", 0, "0.5", "0.5")).containsExactly("1", "0");
    assertThat(rounded("-0.1", 1, "-0.05", "-0.05")).containsExactly("0.0", "-0.1");
  }

  @Test
  void partsThatNeedNoRoundingStayAsTheyAre() {
    assertThat(rounded("0.12", 2, "0.15", "-0.03")).containsExactly("0.15", "-0.03");
  }

  @Test
  void allPartsAddUpAndNoneIsOffByAUnit() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      List<BigDecimal> parts = new ArrayList<>();
      for (int part = random.nextInt(1, 7); part > 0; part--) {
        parts.add(BigDecimal.valueOf(random.nextLong(-9_999_999, 9_999_999), 5));
      }
      BigDecimal whole = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

      List<BigDecimal> rounded = AddingUp.rounded(whole, parts, 2);

      assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(whole.setScale(2, RoundingMode.HALF_UP));
      for (int part = 0; part < parts.size(); part++) {
        assertThat(rounded.get(part).subtract(parts.get(part)).abs())
            .isLessThanOrEqualTo(new BigDecimal("0.01"));
      }
    }
  }
}
