package plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.charter.Charter;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** What names what in a charter. */
class MentionTest {

  private static final String BEGINNING =
      """
      charter:
        {name: Shop, locale: en-GB, currency: GBP, time_zone: UTC, authority: {person: ann}}
      people:
        - {id: ann, name: Ann}
        - {id: ben, name: Ben, previously: [benny]}
      teams:
        - {id: crew, name: Crew, lead: ann, members: [ben]}
      insights:
        - {id: calls, on: 2026-01-05, question: objection, said: Too dear, by: ben}
      """;

  private static List<String> in(String more) {
    Reading reading = CharterReader.readTexts(Map.of("charter/a.yaml", BEGINNING + more));
    assertThat(reading.findings()).isEmpty();
    Charter charter = reading.charter().orElseThrow();
    return Mention.in(charter).stream()
        .map(one -> one.from() + " " + one.key() + " " + one.to())
        .toList();
  }

  @Test
  void whoLeadsAndWhoBelongsIsNamed() {
    assertThat(in(""))
        .contains("team/crew lead person/ann", "team/crew members person/ben")
        .contains("insight/calls by person/ben");
  }

  @Test
  void whatStandsOnceNamesByItsKey() {
    assertThat(in("")).contains("charter/ authority person/ann");
  }

  @Test
  void anEarlierIdIsNoMention() {
    assertThat(in("")).noneMatch(mention -> mention.contains("benny"));
  }

  @Test
  void whatIsCitedAndWhatStandsDeeperIsNamed() {
    String decision =
        """
        decisions:
          - id: price
            question: Cheaper?
            asked: 2026-02-01
            options:
              do-so: {option: Do so, expects: []}
            decided: {by: ann, on: 2026-02-03}
            chosen: do-so
            evidence: [insight/calls, a talk with a friend]
        """;

    assertThat(in(decision))
        .filteredOn(mention -> mention.startsWith("decision/price"))
        .containsExactly(
            "decision/price decided person/ann", "decision/price evidence insight/calls");
  }
}
