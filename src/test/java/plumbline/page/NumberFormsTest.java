package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Forms by number, with the rules and examples that Unicode's CLDR gives for each language. */
class NumberFormsTest {

  private static NumberForms rules(String... namesAndRules) {
    Map<String, String> rules = new LinkedHashMap<>();
    for (int i = 0; i < namesAndRules.length; i += 2) {
      rules.put(namesAndRules[i], namesAndRules[i + 1]);
    }
    return new NumberForms(rules);
  }

  private static List<String> of(NumberForms forms, long... numbers) {
    return LongStream.of(numbers).mapToObj(forms::of).toList();
  }

  @Test
  void englishHasTwo() {
    assertThat(of(rules("one", "n = 1"), 0, 1, 2, 101))
        .containsExactly("other", "one", "other", "other");
  }

  @Test
  void japaneseHasOne() {
    assertThat(of(rules(), 0, 1, 2)).containsOnly("other");
  }

  @Test
  void polishHasThree() {
    NumberForms polish =
        rules(
            "one", "n = 1",
            "few", "n % 10 = 2..4 and n % 100 != 12..14",
            "many", "n != 1 and n % 10 = 0..1 or n % 10 = 5..9 or n % 100 = 12..14");

    assertThat(of(polish, 1)).containsOnly("one");
    assertThat(of(polish, 2, 3, 4, 22, 23, 24, 102, 1002)).containsOnly("few");
    assertThat(of(polish, 0, 5, 12, 14, 19, 21, 100, 112, 1_000_000)).containsOnly("many");
  }

  @Test
  void arabicHasSix() {
    NumberForms arabic =
        rules(
            "zero", "n = 0",
            "one", "n = 1",
            "two", "n = 2",
            "few", "n % 100 = 3..10",
            "many", "n % 100 = 11..99");

    assertThat(of(arabic, 0, 1, 2, 3, 10, 110, 11, 26, 111, 100, 102, 1000))
        .containsExactly(
            "zero", "one", "two", "few", "few", "few", "many", "many", "many", "other", "other",
            "other");
  }

  @Test
  void aRuleThatCannotBeReadIsOurFault() {
    assertThatThrownBy(() -> rules("one", "n is 1")).isInstanceOf(IllegalStateException.class);
  }
}
