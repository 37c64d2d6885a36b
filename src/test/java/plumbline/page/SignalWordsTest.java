package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Direction;
import plumbline.charter.Unit;
import plumbline.metric.judge.ProcessBehaviour;

/** Ordinary weeks fall between 8 and 12. */
class SignalWordsTest {

  private static final Words WORDS = Words.english();

  @ParameterizedTest
  @CsvSource({
    "13, HIGHER, never",
    "12, HIGHER, by-chance",
    "8, HIGHER, by-chance",
    "7, HIGHER, always",
    "13, LOWER, always",
    "12, LOWER, by-chance",
    "8, LOWER, by-chance",
    "7, LOWER, never"
  })
  void aTargetIsReachedAlwaysNeverOrByChance(BigDecimal target, Direction better, String reached) {
    assertThat(said(target, better, false)).isEqualTo(WORDS.say("assurance." + reached, target));
  }

  @ParameterizedTest
  @CsvSource({"13, HIGHER", "7, HIGHER"})
  void nothingIsSaidWhileTheLimitsStillMove(BigDecimal target, Direction better) {
    assertThat(said(target, better, true)).isEmpty();
  }

  private static String said(BigDecimal target, Direction better, boolean provisional) {
    ProcessBehaviour.Limits limits =
        new ProcessBehaviour.Limits(
            new BigDecimal("8"),
            new BigDecimal("10"),
            new BigDecimal("12"),
            new BigDecimal("2.5"),
            provisional);
    ProcessBehaviour behaviour = new ProcessBehaviour(List.of(), Optional.of(limits));
    return new SignalWords(WORDS, new NumberStyle(Locale.UK, WORDS))
        .assurance(behaviour, target, better, Unit.parse("orders"));
  }
}
