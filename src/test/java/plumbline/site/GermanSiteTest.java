package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.page.Words;

/** The example for readers of German, with its history; its own texts stay as they are. */
class GermanSiteTest {

  private static final Locale GERMAN = Locale.forLanguageTag("de-DE");
  private static final Pattern HOLE = Pattern.compile("\\{\\d\\}|\\n|\\*\\*|\\*|`");
  private static final Pattern THREE_WORDS =
      Pattern.compile("\\p{L}{2,}\\W+\\p{L}{2,}\\W+\\p{L}{2,}");

  /** What is read of each page, by its path. */
  private static final Map<String, String> PAGES = new TreeMap<>();

  @BeforeAll
  static void build() throws Exception {
    SortedMap<String, byte[]> files = BuiltExample.inGerman();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html")) {
            Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
            page.select("math, script, style").remove();
            PAGES.put(path, spaced(page.text()));
            assertThat(page.select("html").attr("lang")).isEqualTo("de-DE");
          }
        });
  }

  /**
   * What English says in three words or more, and German otherwise, is on no page, but where the
   * charter says so itself.
   */
  @Test
  void noSentenceOfTheInterfaceIsLeftInEnglish() throws IOException {
    Properties english = messages("en");
    String german = String.join("\n", messages("de").values().toArray(String[]::new));
    String own = own(List.of("charter", "metrics"), ".*\\.(yaml|md)");
    // A published week stays in the words that it was published with.
    String published = own(List.of("metrics/snapshots"), ".*\\.json");
    Map<String, String> left = new TreeMap<>();
    for (String key : english.stringPropertyNames()) {
      for (String part : HOLE.split(english.getProperty(key), -1)) {
        String said = spaced(part).strip();
        boolean told = THREE_WORDS.matcher(said).find() && !german.contains(said);
        if (told && !own.contains(said)) {
          PAGES.forEach(
              (path, text) -> {
                boolean asPublished =
                    path.matches("weekly/(index|\\d{4}-W\\d\\d.*)\\.html")
                        && published.contains(said);
                if (text.contains(said) && !asPublished) {
                  left.put(key, path + ": " + said);
                }
              });
        }
      }
    }
    assertThat(left).isEmpty();
  }

  @Test
  void whatWasAndWhatIsPublishedIsReadToo() {
    assertThat(PAGES.keySet())
        .contains("history/index.html", "weekly/2026-W45.html")
        .anyMatch(path -> path.startsWith("sources/alerts/"));
  }

  /** The week of the newest values is 9 to 15 November, the 46th of the year. */
  @Test
  void numbersDatesAndVerdictsAreToldAsGermansReadThem() {
    assertThat(PAGES.get("index.html"))
        .contains("Hauptziel was wir erreichen müssen")
        .contains("2,35 £ Revenue per session, KW 46")
        .contains("Auf Kurs 0,04 £ besser als der Pfad zu 2,40 £ bis zum 31. März 2027")
        .contains("KW 46 9. bis 15. November 2026")
        .contains("KW 44 26. Oktober bis 1. November 2026")
        .contains("höchstens 5,5 % bis zum 31. Dezember 2026")
        .contains("0,7 Prozentpunkte besser als der Pfad zu 53 %")
        // A share of returns that lies above its path is behind it.
        .contains("0,2 Prozentpunkte schlechter als der Pfad zu 5,5 %")
        .contains("Stand 22. November 2026, 06:00 Uhr");
    assertThat(PAGES.get("reviews/index.html")).contains("2 Überprüfungen sind überfällig");
    assertThat(PAGES.get("people/ella-thorpe.html")).contains("Nichts wartet.");
    assertThat(PAGES.get("people/bea-holroyd.html")).contains("1 Punkt wartet, 1 ist überfällig.");
    assertThat(PAGES.get("people/jon-ashby.html")).contains("1 Punkt wartet.");
  }

  @Test
  void namesKeepTheirLettersWithinSentences() {
    assertThat(PAGES.get("metrics/revenue_per_session.html"))
        .contains("Net revenue geteilt durch Sessions.");
    assertThat(PAGES.get("metrics/customer_lifetime_value.html")).contains("über 365 Tage.");
    assertThat(PAGES.get("alignment/index.html")).contains("Kundendaten auf Marketplace: Fehlt");
  }

  @Test
  void meetingsAreHeldOnGermanDays() {
    assertThat(PAGES.get("rhythm/index.html"))
        .contains("jeden Montag um 09:30 Uhr")
        .contains("monatlich am ersten Dienstag um 10:00 Uhr")
        .contains("einmal im Quartal am zweiten Mittwoch um 13:00 Uhr")
        .contains("Montag, 23. November, 09:30 Uhr");
  }

  /** Überstimmung stands between Symptom and Unvollständiger Zeitraum, not behind Z. */
  @Test
  void termsAreInTheOrderOfADictionary() {
    String terms = PAGES.get("find/index.html").replaceAll(".*Begriffe \\d+", "");

    assertThat(terms)
        .containsSubsequence("Symptom", "Überstimmung", "Unvollständiger Zeitraum", "Veraltet");
  }

  @Test
  void termsAreExplainedInTheirInflectedForms() {
    assertThat(Words.of(GERMAN).say("term.numbers.normal-variation.forms"))
        .contains("normalen Schwankung");
    assertThat(PAGES.get("glossary/index.html")).contains("Zustimmung eines Teams");
  }

  /** All that is written in some files of the example. */
  private static String own(List<String> folders, String names) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(one -> one.toString().matches(names)).toList()) {
          all.append(Files.readString(file)).append('\n');
        }
      }
    }
    return spaced(all.toString());
  }

  private static Properties messages(String language) {
    Properties read = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("site/messages/" + language + ".properties"))) {
      read.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  /** With one space where there are some, or such as keep lines together. */
  private static String spaced(String text) {
    return text.replaceAll("[\\s\\p{Z}\u2060]+", " ");
  }
}
