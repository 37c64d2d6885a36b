package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.page.part.Phrase;

/** Terms, and where they are linked. */
class GlossaryTest {

  private final Glossary glossary = Words.english().glossary();
  private final Set<String> told = new HashSet<>();

  private List<String> terms(String text) {
    return glossary.explained(Phrase.of(text), told).runs().stream()
        .filter(Glossary::isTerm)
        .map(run -> run.text() + " -> " + run.to().orElseThrow())
        .toList();
  }

  @Test
  void aTermLeadsToWhatItMeansTheFirstTimeOnly() {
    assertThat(terms("Above normal variation: a real change. Normal variation is wide."))
        .containsExactly(
            "normal variation -> glossary/index.html#normal-variation",
            "real change -> glossary/index.html#real-change");
    assertThat(terms("Within normal variation.")).isEmpty();
  }

  @Test
  void theTextStaysAsItIs() {
    Phrase phrase = Phrase.of("The primary goal, on ").then(Phrase.link("the path", "x.html"));

    Phrase explained = glossary.explained(phrase, told);

    assertThat(explained.plain()).isEqualTo(phrase.plain());
    assertThat(explained.runs()).contains(new Phrase.Run("the path", Optional.of("x.html")));
  }

  @Test
  void partOfAWordIsNoTerm() {
    assertThat(terms("resurfaces, constraintless, non-provisional")).isEmpty();
    assertThat(terms("Constraints hold.")).hasSize(1);
  }

  @Test
  void everyTermIsToldInAnAreaAndNoTwoShareAForm() {
    assertThat(glossary.terms()).hasSizeGreaterThan(20);
    Set<String> forms = new HashSet<>();
    for (Glossary.Term term : glossary.terms()) {
      assertThat(Glossary.AREAS).contains(term.area());
      assertThat(term.means()).endsWith(".").hasSizeLessThan(220);
      assertThat(term.forms()).isNotEmpty().allMatch(forms::add);
    }
  }
}
