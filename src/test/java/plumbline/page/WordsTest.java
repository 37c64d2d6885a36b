package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Words WORDS = Words.english();
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)+)\"");
  private static final Pattern STEM = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)*\\.)\"");

  @Test
  void placesAreFilledInOrder() {
    assertThat(WORDS.say("date.full", 31, "March", 2027)).isEqualTo("31 March 2027");
    assertThat(WORDS.count("number.bytes", 1, "1")).isEqualTo("1 byte");
    assertThat(WORDS.count("number.bytes", 2, "2")).isEqualTo("2 bytes");
  }

  @Test
  void whatIsFilledInIsNotFilledAgain() {
    assertThat(WORDS.say("date.range", "{1}", "b")).isEqualTo("{1} to b");
  }

  @Test
  void anUnknownKeyIsOurFault() {
    assertThatThrownBy(() -> WORDS.say("no.such.key")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noKeyIsGivenTwice() throws IOException {
    List<String> keys =
        Files.readAllLines(Path.of("site/messages/en.properties")).stream()
            .filter(line -> line.matches("[a-z][^ ]* = .*"))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();

    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void everyMessageIsUsedAndEveryUseHasAMessage() throws IOException {
    String code = code();
    Set<String> keys = WORDS.keys();
    Set<String> stems =
        STEM.matcher(code).results().map(m -> m.group(1)).collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    Matcher matcher = KEY.matcher(code);
    while (matcher.find()) {
      used.add(matcher.group(1));
    }
    Set<String> unused = new TreeSet<>();
    for (String key : keys) {
      String counted = key.replaceFirst("\\.(one|other)$", "");
      boolean made = stems.stream().anyMatch(key::startsWith);
      if (!used.contains(key) && !used.contains(counted) && !made) {
        unused.add(key);
      }
    }
    assertThat(unused).as("messages nobody says").isEmpty();
    Set<String> sections =
        keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    assertThat(used)
        .filteredOn(key -> sections.contains(key.substring(0, key.replace('-', '.').indexOf('.'))))
        .filteredOn(key -> !key.endsWith(".html") && !key.endsWith(".csv"))
        .as("keys without a message")
        .allSatisfy(
            key ->
                assertThat(keys.contains(key) || keys.contains(key + ".other")).as(key).isTrue());
  }

  private static String code() throws IOException {
    StringBuilder all = new StringBuilder();
    String[] roots = {
      "src/main/java/plumbline/page",
      "src/main/java/plumbline/report",
      "src/main/java/plumbline/metric/formula/FormulaWords.java",
      "site/templates"
    };
    for (String root : roots) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }
}
