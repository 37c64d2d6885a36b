package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.charter.Charter;
import plumbline.diff.Changes;
import plumbline.example.ExampleHistory;
import plumbline.git.Commit;
import plumbline.git.Past;

/** Many versions read one after another say what each says when it is read on its own. */
class CharterVersionsTest {

  private static final String SHOP =
      """
      charter: {name: Corner shop, locale: en-GB, currency: GBP, time_zone: Europe/London}
      people:
        - {id: ann, name: Ann Ames}
      teams:
        - {id: shop, name: Shop, lead: ann}
      """;

  @Test
  void theExamplesHistoryIsReadAsVersionByVersion(@TempDir Path folder) throws Exception {
    ExampleHistory.layDown(Path.of(""), folder);

    int read =
        Past.read(
            folder,
            "HEAD",
            List.of("charter", "metrics"),
            name -> name.endsWith(".yaml") || name.endsWith(".md"),
            SourceText.MOST_BYTES + 1,
            past -> compare((Past.Told) past));

    assertThat(read).isGreaterThan(12);
  }

  private static int compare(Past.Told told) {
    List<SortedMap<String, String>> versions = told.commits().stream().map(Commit::files).toList();
    CharterVersions fast = new CharterVersions(told.contents());
    fast.readAhead(versions);
    Optional<Reading> before = Optional.empty();
    Optional<Reading> plainBefore = Optional.empty();
    for (SortedMap<String, String> version : versions) {
      Map<String, byte[]> files = new TreeMap<>();
      version.forEach((name, content) -> files.put(name, told.contents().apply(content)));
      Reading plain = CharterReader.read(files);
      Reading reading = fast.read(version);
      assertSame(reading, plain);
      if (before.isPresent()) {
        assertThat(Changes.between(charter(before.get()), charter(reading)))
            .isEqualTo(Changes.between(charter(plainBefore.get()), charter(plain)));
      }
      before = Optional.of(reading);
      plainBefore = Optional.of(plain);
    }
    return versions.size();
  }

  private static Charter charter(Reading reading) {
    return reading.charter().orElseThrow();
  }

  private static void assertSame(Reading reading, Reading plain) {
    List<?> told = plain.hasErrors() ? plain.findings() : List.of();
    assertThat(reading.findings()).isEqualTo(told);
    assertThat(Spelled.of(reading.charter())).isEqualTo(Spelled.of(plain.charter()));
    assertThat(reading.whole()).isEqualTo(plain.whole());
  }

  /** Each in turn in the place of the one before, and then all the way back. */
  static Stream<List<String>> whatMayStandBesideTheShop() {
    return Stream.of(
        List.of("metrics:\n  a: {title: A}\n", "metrics:\n  a: {title: A}\n  a: {title: B}\n"),
        List.of("people:\n  - {id: bea, name: Bea}\n", "people:\n  - {id: ann, name: Ann}\n"),
        List.of("teams:\n  - {id: x, name: X, lead: bea}\n", "", "charter: {name: Twice}\n"),
        List.of("people:\n  - {id: bea, name: B}\n  - {id: bea, name: C}\n"),
        List.of(
            "people:\n  - {id: bea, name: B, previously: [ben]}\n",
            "people:\n  - {id: bea, name: B, previously: [ann]}\n"),
        List.of(
            "people:\n  - {id: bea, name: B}\npeople:\n  - {id: carl, name: C}\n", "people: [\n"),
        List.of("people:\n  - &b {id: bea, name: B}\nx-more: [*b]\n", "people:\n  - {id: bea}\n"),
        List.of(
            "sign_offs:\n  signed:\n"
                + "    - {entity: goal/gone, team: shop, by: ann, on: 2026-01-02,"
                + " digest: 0123456789abcdef}\n",
            "x-own: 1\n"));
  }

  @ParameterizedTest
  @MethodSource("whatMayStandBesideTheShop")
  void whatDoesNotFitIsToldAsWithoutVersions(List<String> texts) {
    List<String> thereAndBack = new ArrayList<>(texts);
    thereAndBack.add("");
    thereAndBack.addAll(texts);
    CharterVersions versions =
        new CharterVersions(content -> content.getBytes(StandardCharsets.UTF_8));
    FileVersions kept = new FileVersions();
    for (String text : thereAndBack) {
      SortedMap<String, String> files = new TreeMap<>(Map.of("charter/shop.yaml", SHOP));
      if (!text.isEmpty()) {
        files.put("charter/more.yaml", text);
      }

      assertSame(versions.read(files), CharterReader.readTexts(files));
      Map<String, byte[]> bytes = new TreeMap<>();
      files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
      assertThat(CharterReader.read(bytes, CharterVersionsTest::text, new FileVersions()))
          .isEqualTo(CharterReader.read(bytes));
      assertThat(CharterReader.read(bytes, CharterVersionsTest::text, kept))
          .isEqualTo(CharterReader.read(bytes));
    }
  }

  @Test
  void aVersionWithoutACharterIsToldAsWithoutVersions() {
    SortedMap<String, String> files =
        new TreeMap<>(Map.of("charter/people.yaml", "people: [{id: ann, name: Ann}]\n"));
    CharterVersions versions =
        new CharterVersions(content -> content.getBytes(StandardCharsets.UTF_8));

    assertSame(versions.read(files), CharterReader.readTexts(files));
  }

  @Test
  void theFilesAtHandThatAVersionHasAreNotReadAgain() {
    FileVersions known = new FileVersions();
    List<String> asked = new ArrayList<>();
    SortedMap<String, String> committed =
        new TreeMap<>(Map.of("charter/shop.yaml", SHOP, "charter/README.md", "# Notes"));
    CharterVersions versions =
        new CharterVersions(
            known,
            content -> {
              asked.add(content);
              return content.getBytes(StandardCharsets.UTF_8);
            });
    Charter then = charter(versions.read(committed));
    Map<String, byte[]> atHand = new TreeMap<>();
    committed.forEach((name, text) -> atHand.put(name, text.getBytes(StandardCharsets.UTF_8)));

    Reading now = CharterReader.read(atHand, CharterVersionsTest::text, known);

    assertThat(charter(now).teams().get(0)).isSameAs(then.teams().get(0));
    assertThat(now).isEqualTo(CharterReader.read(atHand));
    assertThat(asked).containsExactlyInAnyOrder(SHOP, "# Notes");
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
