package plumbline.history.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.charter.Charter;
import plumbline.charter.Reference;
import plumbline.charter.SignOffs.SignOff;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;
import plumbline.diagnostic.Finding;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.history.signoff.Signature.Standing;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** What evidence makes of a signature. */
class SignaturesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String SHOP =
      """
      charter: {name: S, locale: en-GB, currency: GBP, time_zone: Europe/London}
      people: [{id: ann, name: Ann}]
      teams: [{id: desk, name: Desk, lead: ann}]
      sources:
        till: {export: t.csv, time: day, columns: {day: date, amount: money}}
      metrics:
        sales: {title: Sales, unit: GBP, better: higher, source: till, formula: sum(amount)}
      goals:
        primary:
          id: a
          goal: G
          metric: sales
          to: {at_least: TARGET GBP, by: 2027-03-31}
          sign_off: desk
      """;

  private final Charter before = charter(2, "");
  private final Charter signed = signed(2, before);
  private final SignOff line = signed.signatures().get(0);

  @Test
  void withoutBeingAskedForProofTheLineIsEnough() {
    Charter plain = charter(2, line("verify: commit\n", before).replace("  verify: commit\n", ""));

    assertThat(standing(plain, Evidence.NONE)).isEqualTo(Standing.SIGNED);
  }

  @Test
  void proofAskedForAndNotLookedForIsNoProof() {
    assertThat(standing(signed, Evidence.NONE)).isEqualTo(Standing.UNPROVEN);
  }

  @Test
  void provenItIsSigned() {
    Proof proof = new Proof.Proven("4f1c2ab00000", Proof.By.KEY);

    assertThat(standing(signed, new Evidence(Map.of(line, proof), Map.of())))
        .isEqualTo(Standing.SIGNED);
  }

  @ParameterizedTest
  @EnumSource(Proof.Objection.class)
  @Covers(Code.SIGNATURE_REFUTED)
  void refutedItIsVoid(Proof.Objection why) {
    Proof proof = new Proof.Refuted("4f1c2ab00000", "Eve <eve@example.com>", why);
    Evidence evidence = new Evidence(Map.of(line, proof), Map.of());

    assertThat(standing(signed, evidence)).isEqualTo(Standing.VOID);
    assertThat(findings(signed, evidence))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.SIGNATURE_REFUTED);
              assertThat(finding.message())
                  .startsWith(
                      "this is not proven to be the signature of `ann`: commit 4f1c2ab00000");
            });
  }

  @ParameterizedTest
  @EnumSource(Proof.Obstacle.class)
  @Covers(Code.SIGNATURE_UNPROVEN)
  void whatCannotBeToldIsNeverTakenForProof(Proof.Obstacle why) {
    Evidence evidence = new Evidence(Map.of(line, new Proof.Unknown(why)), Map.of());

    assertThat(standing(signed, evidence)).isEqualTo(Standing.UNPROVEN);
    assertThat(findings(signed, evidence))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo(Code.SIGNATURE_UNPROVEN));
  }

  @Test
  void whatChangedSinceIsKnownFromTheSignedText() {
    Charter after = signed(3, before);
    SignOff old = after.signatures().get(0);
    SignedText text = new SignedText.Found("4f1c2ab00000", TODAY, before);
    Evidence evidence =
        new Evidence(
            Map.of(old, new Proof.Proven("4f1c2ab00000", Proof.By.KEY)), Map.of(old, text));

    Signature signature =
        Signatures.of(after, TODAY, evidence).under(Reference.parse("goal/a").orElseThrow()).get(0);

    assertThat(signature.standing()).isEqualTo(Standing.STALE);
    assertThat(signature.isOpen()).isTrue();
    assertThat(signature.since())
        .singleElement()
        .satisfies(change -> assertThat(change.field()).isEqualTo("to"));
    assertThat(findings(after, evidence))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.help())
                    .containsExactly(
                        "changed since commit 4f1c2ab00000: goal/a `to`",
                        "`plumbline sign goal/a --for desk`"));
  }

  @Test
  @Covers(Code.DIGEST_UNKNOWN)
  void aDigestThatNoVersionHasIsVoid() {
    Charter after = signed(3, before);
    SignOff old = after.signatures().get(0);
    Evidence evidence =
        new Evidence(
            Map.of(old, new Proof.Proven("4f1c2ab00000", Proof.By.KEY)),
            Map.of(old, new SignedText.Nowhere()));

    assertThat(standing(after, evidence)).isEqualTo(Standing.VOID);
    assertThat(findings(after, evidence))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo(Code.DIGEST_UNKNOWN));
  }

  private static Standing standing(Charter charter, Evidence evidence) {
    List<Signature> all = Signatures.of(charter, TODAY, evidence).all();
    assertThat(all).hasSize(1);
    return all.get(0).standing();
  }

  private static List<Finding> findings(Charter charter, Evidence evidence) {
    return SignatureFindings.of(charter, Signatures.of(charter, TODAY, evidence));
  }

  /** A charter with proof asked for and a signature under another one. */
  private static Charter signed(int target, Charter under) {
    return charter(target, line("verify: commit\n", under));
  }

  private static String line(String verify, Charter under) {
    String digest = new Meaning(under).digest(Signable.of(under).get(0));
    return "sign_offs:\n  "
        + verify
        + "  signed: [{entity: goal/a, team: desk, by: ann, on: 2026-11-03, digest: '"
        + digest
        + "'}]\n";
  }

  private static Charter charter(int target, String signOffs) {
    String text = SHOP.replace("TARGET", String.valueOf(target)) + signOffs;
    Reading reading = CharterReader.readTexts(Map.of("charter/shop.yaml", text));
    assertThat(reading.findings()).filteredOn(Finding::isError).isEmpty();
    return reading.charter().orElseThrow();
  }
}
