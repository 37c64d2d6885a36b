package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.charter.Charter;
import plumbline.diff.Change;
import plumbline.diff.Changes;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** Two charters in, the changes between them out, each with weight, code and sentence. */
class ChangeCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases/changes");
  private static final Pattern HEADS = Pattern.compile("(?m)^--- (before|after|changes)\n");

  /** Two charters and what is to be told of them. */
  record Case(String name, Charter before, Charter after, List<String> changes) {

    static Case of(Path file) {
      try {
        List<String> parts = List.of(HEADS.split(Files.readString(file), -1));
        return new Case(
            file.getFileName().toString(),
            charter(parts.get(1)),
            charter(parts.get(2)),
            parts.get(3).lines().toList());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static Charter charter(String text) throws IOException {
      Reading reading =
          CharterReader.readTexts(
              Map.of(
                  "charter/shop.yaml",
                  Files.readString(CASES.resolve("shop.yaml")),
                  "charter/case.yaml",
                  text));
      assertThat(reading.findings()).isEmpty();
      return reading.charter().orElseThrow();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      List<Case> cases =
          files.filter(file -> file.toString().endsWith(".txt")).sorted().map(Case::of).toList();
      assertThat(cases).isNotEmpty();
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aChangeIsToldWithItsWeight(Case one) {
    assertThat(told(one.before, one.after)).containsExactlyElementsOf(one.changes);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingChangesFromACharterToItself(Case one) {
    assertThat(Changes.between(one.before, one.before)).isEmpty();
    assertThat(Changes.between(one.after, one.after)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theWayBackChangesAsMuch(Case one) {
    // A rename is told by the later side only, so on the way back it is a removal and an addition.
    boolean renames = one.changes.stream().anyMatch(line -> line.contains("CH-03"));
    int back = Changes.between(/* before= */ one.after, /* after= */ one.before).size();
    if (renames) {
      assertThat(back).isGreaterThan(one.changes.size());
    } else {
      assertThat(back).isEqualTo(one.changes.size());
    }
  }

  @Test
  void aFingerprintIsThatOfTheChangeAlone() throws IOException {
    String goal =
        "metrics: {sales: {title: Sales, unit: GBP, source: orders, formula: sum(amount)}}\n"
            + "goals:\n  primary: {id: a, goal: %s, metric: sales, to: {at_least: %s, by: 2027-03-31}}\n";
    Charter base = Case.charter(String.format(Locale.ROOT, goal, "First", "1 GBP"));
    Charter two = Case.charter(String.format(Locale.ROOT, goal, "First", "2 GBP"));
    Charter twoElsewhere =
        Case.charter("\n\n" + String.format(Locale.ROOT, goal, "Other", "2.00 GBP"));
    Charter three = Case.charter(String.format(Locale.ROOT, goal, "First", "3 GBP"));
    String print = Changes.between(base, two).get(0).fingerprint();
    assertThat(print).matches("[0-9a-f]{12}");
    assertThat(Changes.between(base, twoElsewhere).get(0).fingerprint()).isEqualTo(print);
    assertThat(Changes.between(base, three).get(0).fingerprint()).isNotEqualTo(print);
    assertThat(Changes.between(two, base).get(0).fingerprint()).isNotEqualTo(print);
  }

  private static List<String> told(Charter before, Charter after) {
    BuildFacts facts =
        new BuildFacts(
            Optional.empty(), Instant.parse("2026-11-22T06:00:00Z"), "1", Optional.empty());
    ChangeWords words = new ChangeWords(new Voice(after, Words.english(), facts));
    List<String> told = new ArrayList<>();
    for (Change change : Changes.between(before, after)) {
      String weight = change.weight().name().toLowerCase(Locale.ROOT);
      told.add(
          weight + " " + change.code() + " " + words.mark(change) + ": " + words.sentence(change));
    }
    return told;
  }
}
