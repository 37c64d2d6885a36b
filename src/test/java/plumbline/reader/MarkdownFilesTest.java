package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.charter.Citation;
import plumbline.charter.Decision;
import plumbline.charter.Markdown;
import plumbline.charter.Reference;
import plumbline.diagnostic.Span;

class MarkdownFilesTest {

  private static final String BASE =
      "charter: {name: B, locale: en, currency: GBP, time_zone: UTC}\n"
          + "people: [{id: ann, name: Ann}]\n";

  private static Decision decision(String name, String text) {
    Reading reading = CharterReader.readTexts(Map.of("charter/a.yaml", BASE, name, text));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.whole()).isTrue();
    return reading.charter().orElseThrow().decisions().get(0);
  }

  @Test
  void theNameIsTheIdAndTheTextIsTheReasonAndPlacesAreThoseInTheFile() {
    Decision decision =
        decision(
            "charter/decisions/2026/2026-03-returns.md",
            "---\nquestion: Why?\nasked: 2026-03-02\ndecided: {by: ann, on: 2026-03-09}\n---\n\n"
                + "Because **of** it.\n\nAnd more.\n");

    assertThat(decision.id().value()).isEqualTo("2026-03-returns");
    assertThat(decision.because()).contains(new Markdown("Because **of** it.\n\nAnd more."));
    assertThat(decision.origin().span())
        .isEqualTo(new Span("charter/decisions/2026/2026-03-returns.md", 2, 1, 2, 9));
    assertThat(decision.origin().of("because"))
        .isEqualTo(new Span("charter/decisions/2026/2026-03-returns.md", 7, 1, 7, 19));
    assertThat(decision.decided().orElseThrow().origin().of("by").column()).isEqualTo(15);
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkChangeNothing() {
    String unix = "---\nquestion: Why?\nasked: 2026-03-02\n---\nOne.\nTwo.\n";
    Decision one = decision("charter/decisions/a.md", unix);
    Decision other = decision("charter/decisions/a.md", "\ufeff" + unix.replace("\n", "\r\n"));

    assertThat(other).isEqualTo(one);
    assertThat(other.origin().of("because").line()).isEqualTo(5);
  }

  @Test
  void aDecisionMayAlsoStandInTheYamlAndSaysThenWhyUnderAKey() {
    Decision decision =
        decision(
            "charter/decisions.yaml",
            "decisions:\n  - id: a\n    question: Why?\n    asked: 2026-03-02\n    because: So.\n");

    assertThat(decision.because()).contains(new Markdown("So."));
  }

  @Test
  void aRuleInTheTextDoesNotEndTheFrontMatterTwice() {
    Decision decision =
        decision(
            "charter/decisions/a.md",
            "---\nquestion: Why?\nasked: 2026-03-02\n...\nOne.\n\n---\n\nTwo.\n");

    assertThat(decision.because()).contains(new Markdown("One.\n\n---\n\nTwo."));
  }

  @Test
  void evidenceIsAReferenceWhereItHasTheFormOfOne() {
    Decision decision =
        decision(
            "charter/decisions/a.md",
            "---\nquestion: Why?\nasked: 2026-03-02\nevidence: [person/ann, 12 calls, and / or]\n---\n");

    assertThat(decision.evidence())
        .containsExactly(
            new Citation("person/ann", Optional.of(new Reference("person", "ann"))),
            new Citation("12 calls", Optional.empty()),
            new Citation("and / or", Optional.empty()));
    assertThat(decision.because()).isEmpty();
  }

  @Test
  void aSecondEntityOfTheSameNameIsReportedAtItsFile() {
    String text = "---\nquestion: Why?\nasked: 2026-03-02\n---\n";
    Reading reading =
        CharterReader.readTexts(
            Map.of(
                "charter/a.yaml",
                BASE,
                "charter/decisions/a.md",
                text,
                "charter/decisions/later/a.md",
                text));

    assertThat(reading.findings()).hasSize(1);
    assertThat(reading.findings().get(0).toString())
        .contains("decision `a` exists already")
        .contains("charter/decisions/later/a.md");
  }
}
