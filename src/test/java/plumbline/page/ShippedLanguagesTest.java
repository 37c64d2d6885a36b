package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That each language that ships says all that English says. */
class ShippedLanguagesTest {

  private static final Path MESSAGES = Path.of("site/messages");
  private static final Pattern HOLE = Pattern.compile("\\{\\d\\}");
  private static final Pattern THREE_WORDS =
      Pattern.compile("\\p{L}{2,}\\W+\\p{L}{2,}\\W+\\p{L}{2,}");
  private static final String RULE = "number-form.";
  private static final String ORDER = "ordinal-form.";

  private final Properties english = read("en");

  @Test
  void englishAndGermanShip() throws IOException {
    assertThat(languages()).containsExactlyInAnyOrder("en", "de");
    assertThat(Words.of(Locale.forLanguageTag("de-DE")).language()).isEqualTo("de");
    assertThat(Words.of(Locale.forLanguageTag("de-AT")).language()).isEqualTo("de");
  }

  @Test
  void eachSaysWhatEnglishSaysAndNothingElse() throws IOException {
    for (String language : languages()) {
      Set<String> asked = new TreeSet<>();
      Properties own = read(language);
      for (String key : english.stringPropertyNames()) {
        if (!isRule(key)) {
          forms(key, own).forEach(asked::add);
        }
      }
      Set<String> given = new TreeSet<>(own.stringPropertyNames());
      // English makes plurals of units by itself, so that others say more nouns.
      given.removeIf(key -> isRule(key) || isNounOfItsOwn(key));
      assertThat(given).as(language).isEqualTo(asked);
    }
  }

  @Test
  void eachFillsInTheSame() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String language : languages()) {
      Properties own = read(language);
      for (String key : own.stringPropertyNames()) {
        String asked = english.getProperty(isCounted(key) ? base(key) + ".other" : key, "");
        boolean ofOneNumber = isCounted(key) && !key.endsWith(".other");
        Set<String> may = holes(own.getProperty(key));
        Set<String> must = holes(asked);
        if (ofOneNumber) {
          // "One thing waits" need not say its number.
          may.remove("{0}");
          must.remove("{0}");
        }
        if (!isRule(key) && !isNounOfItsOwn(key) && !may.equals(must)) {
          wrong.add(language + " " + key + ": " + own.getProperty(key));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noSentenceIsLeftInEnglish() throws IOException {
    for (String language : languages().stream().filter(one -> !one.equals("en")).toList()) {
      Properties own = read(language);
      assertThat(own.stringPropertyNames())
          .as(language)
          .noneMatch(
              key ->
                  own.getProperty(key).equals(english.getProperty(key))
                      && THREE_WORDS.matcher(own.getProperty(key)).find());
    }
  }

  @Test
  void eachKeepsTheSpacesAtTheEnds() throws IOException {
    for (String language : languages()) {
      Properties own = read(language);
      assertThat(english.stringPropertyNames())
          .as(language)
          .filteredOn(own::containsKey)
          .allMatch(
              key ->
                  own.getProperty(key).endsWith(" ") == english.getProperty(key).endsWith(" ")
                      && own.getProperty(key).isBlank() == english.getProperty(key).isBlank());
    }
  }

  /** A message as each form that a language has for numbers, or as it is. */
  private Stream<String> forms(String key, Properties own) {
    if (!isCounted(key)) {
      return Stream.of(key);
    }
    String rules = key.startsWith("formula.ordinal.") ? ORDER : RULE;
    Stream<String> ruled =
        own.stringPropertyNames().stream()
            .filter(rule -> rule.startsWith(rules))
            .map(rule -> rule.substring(rules.length()));
    return Stream.concat(ruled, Stream.of("other")).map(form -> base(key) + "." + form);
  }

  private static boolean isRule(String key) {
    return key.startsWith(RULE) || key.startsWith(ORDER);
  }

  private boolean isNounOfItsOwn(String key) {
    return key.startsWith("noun.") && !english.containsKey(key);
  }

  private boolean isCounted(String key) {
    return key.matches(".*\\.(zero|one|two|few|many|other)")
        && english.containsKey(base(key) + ".one")
        && english.containsKey(base(key) + ".other");
  }

  private static String base(String key) {
    return key.substring(0, key.lastIndexOf('.'));
  }

  private static Set<String> holes(String message) {
    return HOLE.matcher(message)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .sorted()
          .toList();
    }
  }

  private static Properties read(String language) {
    Properties read = new Properties();
    try (Reader file = Files.newBufferedReader(MESSAGES.resolve(language + ".properties"))) {
      read.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
