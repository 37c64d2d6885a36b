package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Charter;
import plumbline.charter.InitiativeId;
import plumbline.charter.Reference;
import plumbline.charter.Weight;
import plumbline.diagnostic.Span;
import plumbline.diff.Entity;
import plumbline.page.part.Phrase;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** What has a place on the site, asked by what leads there: ids, citations, and the history. */
class PlacesTest {

  private static final String CHARTER =
      """
      charter: {name: Shop, locale: en-GB, currency: GBP, time_zone: UTC}
      initiatives:
        - {id: oven, initiative: A second oven, effort: 9 days}
        - {id: shelf, initiative: A shelf, effort: 2 days, stage: started}
        - {id: till, initiative: A faster till, effort: 2 days, stage: done}
        - {id: bell, initiative: A bell, effort: 1 day, stage: dropped}
      surfaces:
        - {id: counter, name: The counter}
      audiences:
        - {id: early, name: Who comes early}
      """;

  private final Voice voice = voice();

  private static Voice voice() {
    Reading reading = CharterReader.readTexts(Map.of("charter/a.yaml", CHARTER));
    assertThat(reading.findings()).isEmpty();
    Charter charter = reading.charter().orElseThrow();
    Instant now = Instant.parse("2026-11-22T06:00:00Z");
    return new Voice(
        charter, Words.english(), new BuildFacts(Optional.empty(), now, "1.0.0", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "oven, A second oven, next/index.html#oven",
    "shelf, A shelf, next/index.html#shelf",
    "till, A faster till, ''",
    "bell, A bell, ''"
  })
  void anInitiativeHasAPlaceWhileItIsOpen(String id, String name, String address) {
    Reference reference = new Reference("initiative", id);
    Entity entity = new Entity("initiative", id, name, Span.startOf("a.yaml"), Weight.MEANING);

    for (Phrase phrase :
        List.of(
            voice.link(new InitiativeId(id)),
            new CitedNames(voice).of(reference),
            new EntityLinks(voice).within(name, entity))) {
      assertThat(phrase.plain()).isEqualTo(name);
      assertThat(phrase.runs().get(0).to().orElse("")).isEqualTo(address);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "surface, counter, The counter, roadmap/index.html#surface-counter",
    "audience, early, Who comes early, roadmap/index.html#audience-early"
  })
  void whatWorkTouchesHasAPlaceOnTheRoadmap(String kind, String id, String name, String address) {
    assertThat(voice.places().name(new Reference(kind, id))).contains(Phrase.link(name, address));
  }

  @Test
  void aMessageKeepsTheLinkOfANameWithinIt() {
    Phrase bell = Phrase.link("the bell", "bell.html");

    assertThat(voice.sayOf("conflict.overlap", bell).plain())
        .isEqualTo(voice.say("conflict.overlap", "the bell"));
    assertThat(voice.sayOf("conflict.overlap", bell).runs()).containsAll(bell.runs());
    assertThat(voice.sayOf("conflict.and", bell)).isEqualTo(Phrase.of(voice.say("conflict.and")));
  }

  @Test
  void whatIsGoneIsNamedAndLeadsNowhere() {
    Entity gone = new Entity("goal", "more", "Earn more", Span.startOf("a.yaml"), Weight.MEANING);

    assertThat(new EntityLinks(voice).address(gone)).isEmpty();
    assertThat(new CitedNames(voice).of(new Reference("goal", "more")))
        .isEqualTo(Phrase.of("goal more"));
  }
}
