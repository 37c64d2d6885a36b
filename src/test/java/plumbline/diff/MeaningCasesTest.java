package plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.charter.Charter;
import plumbline.charter.Reference;
import plumbline.diagnostic.Finding;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** What ends a signature and what does not, line by line of a file. */
class MeaningCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases/meanings");

  /** An edit of the shop, and whether a signature under something outlives it. */
  record Case(Reference signed, boolean stays, String what, List<String> edits) {
    static Case of(String line) {
      List<String> parts = List.of(line.split(" [|] "));
      return new Case(
          Reference.parse(parts.get(0)).orElseThrow(),
          parts.get(1).equals("stays"),
          parts.get(2),
          parts.subList(3, parts.size()));
    }

    String applied(String shop) {
      String text = shop;
      for (int i = 0; i < edits.size(); i += 2) {
        assertThat(text.split(java.util.regex.Pattern.quote(edits.get(i)), -1))
            .as("`%s` stands once", edits.get(i))
            .hasSize(2);
        text = text.replace(edits.get(i), edits.get(i + 1).replace("\\n", "\n"));
      }
      return text;
    }

    @Override
    public String toString() {
      return signed + ": " + what;
    }
  }

  static Stream<Case> cases() throws IOException {
    return Files.readAllLines(CASES.resolve("changes.txt")).stream()
        .filter(line -> line.contains(" | "))
        .map(Case::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSignatureEndsWithTheMeaning(Case one) throws IOException {
    String shop = Files.readString(CASES.resolve("shop.yaml"));
    Charter before = charter(shop);
    Charter after = charter(one.applied(shop));
    String digest = new Meaning(before).digest(signable(before, one.signed, false).orElseThrow());

    boolean stays =
        signable(after, one.signed, true)
            .map(now -> new Meaning(after).isSigned(now, digest))
            .orElse(false);

    assertThat(stays).isEqualTo(one.stays);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whoeverSignedIsAskedToSignWhatEndsTheSignature(Case one) throws IOException {
    String shop = Files.readString(CASES.resolve("shop.yaml"));
    Charter before = charter(shop);
    Charter after = charter(one.applied(shop));
    Signers signers = new Signers(before, after);

    boolean asked =
        Changes.between(before, after).stream()
            .map(signers::of)
            .anyMatch(
                signing ->
                    signing.asked().containsKey(one.signed)
                        || one.edits.toString().contains("earn-more"));

    assertThat(asked || one.stays).isTrue();
    assertThat(asked && one.stays && !one.edits.toString().contains("earn-more")).isFalse();
  }

  /** The text that is signed is written out here by hand, so that it stays what it is. */
  @Test
  void theDigestIsThatOfTheWrittenMeaning() throws Exception {
    Charter charter =
        charter(
            """
            charter: {name: S, locale: en-GB, currency: GBP, time_zone: Europe/London}
            sources:
              till: {export: t.csv, time: day, columns: {day: date, amount: money}}
            metrics:
              sales:
                {title: Sales, unit: GBP, better: higher, source: till, formula: SUM( amount )}
            goals:
              primary:
                {id: a, goal: G, metric: sales, to: {at_least: 2.50 GBP, by: 2027-03-31}}
            """);
    String source =
        "{export: \"t.csv\", time: \"day\"} column amount {type: MONEY}"
            + " column day {type: DATE} in GBP Europe/London weeks MONDAY years JANUARY";
    String metric = "{unit: GBP, better: HIGHER} formula sum(amount) of " + sha256(source);
    String goal =
        "goal/a {metric: " + sha256(metric) + ", to: {at_least: 2.5 GBP, by: 2027-03-31}} rank 0";

    Signable signable = Signable.of(charter).get(0);

    assertThat(new Meaning(charter).digest(signable)).isEqualTo(sha256(goal));
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256:" + HexFormat.of().formatHex(digest);
  }

  private static Optional<Signable> signable(Charter charter, Reference what, boolean earlier) {
    return Signable.of(charter).stream()
        .filter(one -> earlier ? one.isCalled(what) : one.reference().equals(what))
        .findFirst();
  }

  private static Charter charter(String text) {
    Reading reading = CharterReader.readTexts(Map.of("charter/shop.yaml", text));
    assertThat(reading.findings()).filteredOn(Finding::isError).isEmpty();
    return reading.charter().orElseThrow();
  }
}
