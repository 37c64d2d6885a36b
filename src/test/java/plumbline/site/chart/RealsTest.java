package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "12.5",
        "-3",
        "999999999999999",
        "1E+30",
        "0.3333333333333333333333333333333333",
        "-66666666.66666666666666666666666667",
        "12345678901234567890123456789012.34",
        "0.00000000000000000000000000000000001428571428571428571428571428571429",
        "1.428571428571428571428571428571429E-70"
      })
  void aNumberIsTheOneThatItsTextSays(String text) {
    double expected = Double.parseDouble(text);

    assertThat(Reals.of(new BigDecimal(text)))
        .isCloseTo(expected, within(Math.abs(expected) * 1e-15));
  }
}
