package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Charter;
import plumbline.reader.CharterReader;

/** How often a meeting is held, as the charter says it and as its readers are told. */
class CadencePhraseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "daily | daily | täglich",
        "weekly on monday at 09:30 | weekly on Monday at 09:30 | jeden Montag um 09:30 Uhr",
        "every weekday | every weekday | jeden Werktag",
        "every monday and friday | weekly on Monday and Friday | jeden Montag und Freitag",
        "every 2 weeks on thursday | every 2 weeks on Thursday | alle 2 Wochen am Donnerstag",
        "monthly on the last friday | monthly on the last Friday | monatlich am letzten Freitag",
        "monthly on the last day | monthly on the last day | monatlich am letzten Tag",
        "monthly on day 5 | monthly on day 5 | monatlich am 5.",
        "every 3 months on day 1 | every 3 months on day 1 | alle 3 Monate am 1.",
        "quarterly on the second wednesday | quarterly on the second Wednesday"
            + " | einmal im Quartal am zweiten Mittwoch",
        "yearly on 3 march | yearly on 3 March | jährlich am 3. März",
        "FREQ=WEEKLY;BYDAY=TU | weekly on Tuesday | jeden Dienstag",
        "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU | weekly on Monday and Tuesday"
            + " | jeden Montag und Dienstag",
        "FREQ=WEEKLY;BYDAY=FR,TH,WE,TU,MO | every weekday | jeden Werktag",
        "FREQ=DAILY;INTERVAL=3 | every 3 days | alle 3 Tage",
        "FREQ=MONTHLY;BYDAY=1MO,3MO | monthly on the first Monday and on the third Monday"
            + " | monatlich am ersten Montag und am dritten Montag",
        "FREQ=MONTHLY;BYMONTH=1,7;BYDAY=2WE | in January and July on the second Wednesday"
            + " | im Januar und Juli am zweiten Mittwoch",
        "FREQ=MONTHLY;BYMONTHDAY=-2 | by the rule FREQ=MONTHLY;BYMONTHDAY=-2"
            + " | nach der Regel FREQ=MONTHLY;BYMONTHDAY=-2",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | by the rule FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"
            + " | nach der Regel FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=3 | by the rule FREQ=WEEKLY;BYDAY=MO;COUNT=3"
            + " | nach der Regel FREQ=WEEKLY;BYDAY=MO;COUNT=3",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101 | by the rule FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101"
            + " | nach der Regel FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101",
      })
  void itIsToldInTheLanguageOfTheSite(String written, String english, String german) {
    assertThat(told(written, "en-GB")).isEqualTo(english);
    assertThat(told(written, "de-DE")).isEqualTo(german);
  }

  private static String told(String every, String locale) {
    String text =
        """
        charter: {name: Shop, locale: %s, currency: GBP, time_zone: Europe/London}
        people:
          - {id: ann, name: Ann}
        meetings:
          - id: monday
            name: Monday
            purpose: Numbers
            length: 45 minutes
            people: ann
            starts: 2026-01-05
            every: "%s"
        """
            .formatted(locale, every);
    Charter charter =
        CharterReader.readTexts(Map.of("charter/a.yaml", text)).charter().orElseThrow();
    BuildFacts facts = new BuildFacts(Optional.empty(), Instant.EPOCH, "0", Optional.empty());
    Voice voice = new Voice(charter, Words.of(Locale.forLanguageTag(locale)), facts);
    return new CadencePhrase(voice).of(charter.meetings().get(0));
  }
}
