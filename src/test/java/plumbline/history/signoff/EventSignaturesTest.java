package plumbline.history.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plumbline.charter.Charter;
import plumbline.charter.Reference;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.history.Author;
import plumbline.history.Chronicle;
import plumbline.history.Made;
import plumbline.history.Revision;
import plumbline.history.Timeline;
import plumbline.history.signoff.EventSignatures.Signed;
import plumbline.reader.CharterReader;
import plumbline.reader.CharterVersions;

/** A goal that two teams sign, through targets of 1, 2, 3 and so on. */
class EventSignaturesTest {

  private static final String SHOP =
      """
      charter: {name: S, locale: en-GB, currency: GBP, time_zone: Europe/London}
      people: [{id: ann, name: Ann}, {id: bob, name: Bob}, {id: eve, name: Eve}]
      teams: [{id: desk, name: Desk, lead: ann}, {id: till, name: Till, lead: bob}]
      metrics:
        sales: {title: Sales, unit: GBP, formula: '1'}
      goals:
        primary:
          id: a
          goal: WORDS
          metric: sales
          to: {at_least: TARGET GBP, by: 2027-03-31}
          sign_off: [desk, till]
      """;

  private final List<String> versions = new ArrayList<>(List.of(shop(1)));

  @Test
  void theBeginningAndWordingAskForNoSignature() {
    versions.add(shop(1).replace("Goal", "The goal"));

    assertThat(of(0)).isEmpty();
    assertThat(of(1)).isEmpty();
  }

  @Test
  void aChangeThatNobodySignedIsOpen() {
    versions.add(shop(2));

    assertThat(of(1)).containsExactly("signed [] open [desk, till] stands true");
  }

  @Test
  void whoSignsLaterSignsWhatTheEventMade() {
    versions.add(shop(2));
    versions.add(shop(2) + signed(2, "desk", "ann"));

    assertThat(of(1)).containsExactly("signed [desk] open [till] stands true");
    assertThat(of(2)).isEmpty();
  }

  @Test
  void aSignatureThatWasReplacedStillCountsForWhatItSigned() {
    versions.add(shop(2) + signed(2, "desk", "ann"));
    versions.add(shop(3) + signed(3, "desk", "ann"));

    assertThat(of(1)).containsExactly("signed [desk] open [till] stands false");
    assertThat(of(2)).containsExactly("signed [desk] open [till] stands true");
  }

  @Test
  void aLineByWhoeverIsNotOfTheTeamCountsForNothing() {
    versions.add(shop(2) + signed(2, "desk", "eve"));

    assertThat(of(1)).containsExactly("signed [] open [desk, till] stands true");
  }

  @Test
  void whatWasTakenBackStandsAgain() {
    versions.add(shop(2));
    versions.add(shop(3));
    versions.add(shop(2));

    assertThat(of(1)).containsExactly("signed [] open [desk, till] stands true");
    assertThat(of(2)).containsExactly("signed [] open [desk, till] stands false");
  }

  /** By the place of the event, the oldest first. */
  private List<String> of(int place) {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      OffsetDateTime time = OffsetDateTime.parse("2026-11-01T09:00:00Z").plusDays(i);
      Author ann = new Author("Ann", "ann@example.com");
      revisions.add(
          new Revision(
              new Made("c" + i, ann, time, time.toInstant(), "", "", List.of(), List.of()),
              i == 0 ? List.of() : List.of(i - 1),
              false,
              new TreeMap<>(Map.of("charter/shop.yaml", String.valueOf(i)))));
    }
    Timeline timeline =
        Chronicle.of(
            revisions,
            new CharterVersions(
                content ->
                    versions.get(Integer.parseInt(content)).getBytes(StandardCharsets.UTF_8)));
    Charter now = charter(versions.get(versions.size() - 1));
    return new EventSignatures(timeline, now)
        .of(timeline.events().get(versions.size() - 1 - place)).stream()
            .map(EventSignaturesTest::told)
            .toList();
  }

  private static String told(Signed signed) {
    return "signed " + signed.signed() + " open " + signed.open() + " stands " + signed.stands();
  }

  private static String shop(int target) {
    return SHOP.replace("TARGET", String.valueOf(target)).replace("WORDS", "Goal");
  }

  private static String signed(int target, String team, String person) {
    Charter then = charter(shop(target));
    Signable goal =
        Signable.of(then).stream()
            .filter(one -> one.isCalled(Reference.parse("goal/a").orElseThrow()))
            .findFirst()
            .orElseThrow();
    return "sign_offs:\n  signed:\n    - {entity: goal/a, team: %s, by: %s, on: 2026-11-03, digest: '%s'}\n"
        .formatted(team, person, new Meaning(then).digest(goal));
  }

  private static Charter charter(String text) {
    return CharterReader.readTexts(Map.of("charter/shop.yaml", text)).charter().orElseThrow();
  }
}
