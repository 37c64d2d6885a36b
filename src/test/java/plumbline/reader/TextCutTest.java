package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read part by part says what the whole says. */
class TextCutTest {

  private static final PathRule PATHS = new PathRule(Set.of("charter", "metrics"));

  @Test
  void entriesOfListsAreCutFromOneAnotherAndKeepTheirLines() {
    String text =
        """
        # people first
        people:
          - {id: ann, name: Ann}
          # a note
          - id: bob
            name: Bob

        metrics: # all of them
          sales:
            title: Sales
          cost: {title: Cost}
        charter:
          name: Shop
        """;

    assertThat(TextCut.of(text))
        .containsExactly(
            new TextCut.Part(0, "# people first\npeople:\n  - {id: ann, name: Ann}\n  # a note\n"),
            new TextCut.Part(3, "people:\n  - id: bob\n    name: Bob\n\n"),
            new TextCut.Part(7, "metrics: # all of them\n  sales:\n    title: Sales\n"),
            new TextCut.Part(9, "metrics:\n  cost: {title: Cost}\n"),
            new TextCut.Part(11, "charter:\n  name: Shop\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "people:\n  - {id: ann}\nteams: []\n---\nmetrics: {}\n",
        "%YAML 1.2\n---\npeople: []\nteams: []\n",
        "people: []\nteams: []\npeople: []\n",
        "people: []\n\"teams\": []\n",
        "people: []\n? teams\n: []\n",
        "people: []\r\nteams: []\r\n",
        "people: [a\u2028b]\nteams: []\n",
        "{people: [],\nteams: []}\n",
        "people: []\n\tteams: []\nmetrics: {}\ncosts\n",
        "people: []\n"
      })
  void whatIsNotPlainlyCutIsLeftWhole(String text) {
    assertThat(TextCut.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "people:\n  - {id: ann}\n - {id: bob}\nteams: []\n",
        "people:\n  - {id: ann}\n  bob: 1\nteams: []\n",
        "people: [{id: ann},\n  {id: bob}]\nteams: []\n",
        "metrics:\n  a: {title: A}\n  \"b\": {title: B}\nteams: []\n"
      })
  void aListWithoutPlainEntriesIsOnePart(String text) {
    assertThat(TextCut.of(text)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metrics:\n  a:\n    title: \"one\n  b:\n    two\"\n    unit: GBP\n  c: {title: C}\n",
        "metrics:\n  a:\n    title: 'one\nteams:\n    two'\n  c: {title: C}\n",
        "metrics:\n  a:\n    includes: [one,\n  b: two]\n  c: {title: C}\n",
        "metrics:\n  a: &a {title: A}\n  b: *a\n",
        "metrics:\n  a: {title: A}\n  b:\n",
        "metrics:\n  a: {title: A}\n  b: {titel: B}\n"
      })
  void aPartThatDoesNotStandOnItsOwnIsToldWithTheWhole(String text) {
    assertThat(TextCut.of(text)).hasSizeGreaterThan(1);
    assertThat(parts("metrics/a.yaml", text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metrics:\n  a:\n    title: A\n    unit: GBP\n    formula: c\n    description: |\n      b:\n\n      # none\n     \n  b: {title: B, unit: GBP, formula: c}\n",
        "metrics:\n  a:\n    title: A\n    unit: GBP\n    formula: c\n    description: |+\n      one\n\n\n  b: {title: B, unit: GBP, formula: c}\n",
        "metrics:\n  a:\n    title: A\n    unit: GBP\n    formula: c\n    description: >-\n      one\n      two\n# end\n  b: {title: B, unit: GBP, formula: c}\n",
        "metrics:\n  a:\n    title: one\n      two\n    unit: GBP\n    formula: c\n  b: {title: B, unit: GBP, formula: c}\nteams: []",
        "---\nmetrics:\n  a: {title: A, unit: GBP, formula: c}\n  b: {title: B, unit: GBP, formula: c}\n",
        "people:\n- id: ann\n  name: Ann\n- {id: bob, name: Bob}\nteams: []\n",
        "x-own:\n  a: 1\nmetrics:\n  x-a: 2\n  b: {title: B, unit: GBP, formula: c}\n"
      })
  void partsSayWhatTheWholeSays(String text) {
    assertThat(parts("metrics/a.yaml", text)).hasSizeGreaterThan(1);
    assertPartsSayTheWhole("metrics/a.yaml", text);
  }

  @Test
  void theExamplesFilesSayTheSameInParts() {
    ExampleCharterTest.files().forEach((name, bytes) -> assertPartsSayTheWhole(name, text(bytes)));
  }

  /** Most edits break something; what is left must be the same all the more. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void afterRandomEditsPartsSayWhatTheWholeSays(long seed) {
    Random random = new Random(seed);
    int inParts = 0;
    int all = 0;
    for (Map.Entry<String, byte[]> file : ExampleCharterTest.files().entrySet()) {
      if (!FileReading.isMarkdown(file.getKey())) {
        for (int i = 0; i < 12; i++) {
          String edited = edited(text(file.getValue()), random);
          inParts += assertPartsSayTheWhole(file.getKey(), edited) ? 1 : 0;
          all++;
        }
      }
    }
    assertThat(all).isGreaterThan(200);
    assertThat(inParts).isGreaterThan(all / 8);
  }

  private static String edited(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    List<String> odd =
        List.of("", "  ", "# note", "  # note", "---", "  x: 1", "teams:", "- a", "    |", "\tb");
    List<String> signs = List.of("\"", "'", "[", "}", "|", ">", "#", "&a ", "*a", ": ", " ", "- ");
    for (int i = random.nextInt(2); i < 2; i++) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      int column = random.nextInt(line.length() + 1);
      switch (random.nextInt(7)) {
        case 0 -> lines.add(at, odd.get(random.nextInt(odd.size())));
        case 1 -> lines.remove(at);
        case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 3 -> lines.set(at, " " + line);
        case 4 -> lines.set(at, line.strip());
        case 5 -> lines.set(at, line.replaceFirst("[a-z]{4}", "word"));
        default -> {
          String sign = signs.get(random.nextInt(signs.size()));
          lines.set(at, line.substring(0, column) + sign + line.substring(column));
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<FileReading> parts(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new FileVersions()
        .parts(new FileVersions.Place(name, "any", Set.of("charter", "metrics")), content -> bytes);
  }

  /** Whether it was read in parts; each id that stands twice is told where all is joined. */
  private static boolean assertPartsSayTheWhole(String name, String text) {
    List<FileReading> parts = parts(name, text);
    if (parts.size() == 1) {
      return false;
    }
    Names names = new Names();
    parts.forEach(part -> names.addAll(part.names()));
    int declared = parts.stream().mapToInt(part -> part.names().declared().size()).sum();
    FileReading whole = FileReading.of(name, text.getBytes(StandardCharsets.UTF_8), PATHS);
    if (declared == names.declared().size()) {
      assertThat(whole.findings().inFileOrder()).as(text).isEmpty();
      assertThat(whole.isUnreadable()).isFalse();
      assertThat(names.whole()).isEqualTo(whole.names().whole());
      assertThat(said(parts)).isEqualTo(said(List.of(whole)));
    }
    return true;
  }

  private static String said(List<FileReading> readings) {
    Map<String, Object> singles = new TreeMap<>();
    Map<String, List<Object>> lists = new TreeMap<>();
    for (FileReading reading : readings) {
      singles.putAll(reading.singles());
      reading
          .lists()
          .forEach((key, own) -> lists.computeIfAbsent(key, k -> new ArrayList<>()).addAll(own));
    }
    return String.join(
        "\n",
        Spelled.of(singles),
        Spelled.of(lists),
        names(
            readings,
            names -> new TreeSet<>(names.declared().stream().map(Object::toString).toList())),
        names(readings, Names::mentioned),
        names(readings, Names::mentionedLongSince),
        names(readings, Names::earlier));
  }

  private static String names(
      List<FileReading> readings, Function<Names, java.util.Collection<?>> which) {
    return readings.stream()
        .flatMap(reading -> which.apply(reading.names()).stream())
        .map(Object::toString)
        .sorted()
        .toList()
        .toString();
  }
}
