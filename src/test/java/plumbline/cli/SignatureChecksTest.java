package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.cli.SignedShop.CHARTER;
import static plumbline.cli.SignedShop.METRICS;
import static plumbline.cli.SignedShop.SIGNED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;

/** What {@code check} says of signatures by the files alone: whatever was done to them. */
class SignatureChecksTest {

  @TempDir Path folder;

  @Test
  void whatEverybodySignedIsFine() {
    assertThat(findings(SignedShop.signed(folder))).isEmpty();
  }

  @Test
  @Covers(Code.SIGNATURE_MISSING)
  void whatATeamDidNotSignIsTold() {
    assertThat(findings(SignedShop.in(folder)))
        .containsExactly(
            "warning[PL-1201]: goal `order-value` is not signed by team `owners`",
            "warning[PL-1201]: goal `order-value` is not signed by team `till`",
            "warning[PL-1201]: constraint `no-empty-shelf` is not signed by team `owners`");
  }

  @Test
  @Covers(Code.SIGNATURE_STALE)
  void aChangeOfMeaningEndsASignature() {
    Cli shop = SignedShop.signed(folder).edit(CHARTER, "at_least: 20.00", "at_least: 19.00");

    assertThat(findings(shop))
        .containsExactly(
            stale("goal `order-value`", "owners"), stale("goal `order-value`", "till"));
  }

  @Test
  void aMetricChangedBeneathEndsASignature() {
    Cli shop = SignedShop.signed(folder).edit(METRICS, "sum(amount)", "sum(amount) * 2");

    assertThat(findings(shop))
        .containsExactly(
            stale("goal `order-value`", "owners"), stale("goal `order-value`", "till"));
  }

  @Test
  void theCurrencyChangedBeneathEndsEverySignature() {
    Cli shop =
        SignedShop.signed(folder)
            .edit(CHARTER, "time_zone: Europe/London", "time_zone: Europe/Paris");

    assertThat(findings(shop)).hasSize(3).allMatch(line -> line.startsWith("warning[PL-1202]"));
  }

  @Test
  void takenBackTheChangeBringsTheSignatureBack() {
    Cli shop = SignedShop.signed(folder).edit(CHARTER, "at_least: 20.00", "at_least: 19.00");
    shop.edit(CHARTER, "at_least: 19.00", "at_least: 20.00");

    assertThat(findings(shop)).isEmpty();
  }

  @Test
  void wordingLayoutAndOrderEndNoSignature() {
    Cli shop =
        SignedShop.signed(folder)
            .edit(CHARTER, "goal: Every order feeds a family", "goal: Each order feeds one")
            .edit(CHARTER, "by: 2027-03-31}", "by: '2027-03-31'}")
            .edit(CHARTER, "at_least: 2\n", "at_least: 2.0\n")
            .edit(METRICS, "revenue / orders", "( revenue )/orders");

    assertThat(findings(shop)).isEmpty();
  }

  @Test
  void aSignatureFollowsARename() {
    Cli shop =
        SignedShop.signed(folder)
            .edit(CHARTER, "id: order-value\n", "id: basket\n    previously: order-value\n")
            .edit(METRICS, "  revenue:\n", "  takings:\n    previously: revenue\n")
            .edit(METRICS, "revenue / orders", "takings / orders")
            .edit(METRICS, "drives: [revenue]", "drives: [takings]")
            .edit(CHARTER, "{id: owners,", "{id: family, previously: owners,")
            .edit(CHARTER, "[owners, till]", "[family, till]")
            .edit(CHARTER, "sign_off: [owners]", "sign_off: [family]");

    assertThat(findings(shop)).isEmpty();
  }

  @Test
  @Covers(Code.DIGEST_OF_ANOTHER)
  void aLineCopiedToAnotherEntityIsTold() {
    Cli shop = SignedShop.signed(folder);
    shop.file(SIGNED, signed().replace("constraint/no-empty-shelf", "metric/orders"));

    assertThat(findings(shop))
        .containsExactlyInAnyOrder(
            "warning[PL-1201]: constraint `no-empty-shelf` is not signed by team `owners`",
            "note[PL-1206]: team `owners` signs metric `orders` without being asked",
            "warning[PL-1208]: this is the digest of constraint `no-empty-shelf`, not of metric"
                + " `orders`");
  }

  @Test
  @Covers(Code.SIGNER_NOT_IN_TEAM)
  void aLineCopiedToAnotherTeamIsTold() {
    Cli shop = SignedShop.signed(folder);
    shop.file(SIGNED, signed().replace("by: ada-byron", "by: tom-hill"));

    assertThat(findings(shop))
        .containsOnly(
            "warning[PL-1203]: `tom-hill` signs for team `owners` without belonging to it");
  }

  @Test
  void whoLeavesATeamNoLongerSignsForIt() {
    Cli shop =
        SignedShop.signed(folder)
            .edit(
                CHARTER,
                "{id: till, name: Till, lead: tom-hill}",
                "{id: till, name: Till, lead: eve-lane}");

    assertThat(findings(shop))
        .containsExactly(
            "warning[PL-1203]: `tom-hill` signs for team `till` without belonging to it");
  }

  @Test
  void anEditedPersonMustStillBelongToTheTeam() {
    Cli shop = SignedShop.signed(folder);
    shop.file(SIGNED, signed().replace("by: tom-hill", "by: eve-lane"));

    assertThat(findings(shop))
        .containsExactly(
            "warning[PL-1203]: `eve-lane` signs for team `till` without belonging to it");
  }

  @Test
  @Covers(Code.SIGNED_IN_FUTURE)
  void aDayToComeIsTold() {
    Cli shop = SignedShop.signed(folder);
    shop.file(
        SIGNED, signed().replace("by: tom-hill, on: 2026-11-03", "by: tom-hill, on: 2026-12-03"));

    assertThat(findings(shop))
        .containsExactly("warning[PL-1205]: a signature cannot be of a day to come: 2026-12-03");
  }

  @Test
  @Covers(Code.SIGNED_TWICE)
  void aLineThatStandsTwiceIsTold() {
    Cli shop = SignedShop.signed(folder);
    shop.file(SIGNED, signed() + line(2) + "\n");

    assertThat(findings(shop))
        .containsExactly("warning[PL-1204]: team `till` signs goal `order-value` twice");
  }

  @Test
  @Covers(Code.SIGNED_UNASKED)
  void aTeamTakenOffTheListStillSigned() {
    Cli shop = SignedShop.signed(folder).edit(CHARTER, "[owners, till]", "[owners]");

    assertThat(findings(shop))
        .containsExactly("note[PL-1206]: team `till` signs goal `order-value` without being asked");
  }

  @Test
  @Covers(Code.NOT_SIGNABLE)
  void onlyGoalsConstraintsAndMetricsAreSigned() {
    Cli shop = SignedShop.signed(folder);
    shop.file(SIGNED, signed().replace("constraint/no-empty-shelf", "team/owners"));

    assertThat(findings(shop)).contains("error[PL-1207]: a team is not signed");
  }

  @Test
  void anEditedDigestIsNoSignature() {
    Cli shop = SignedShop.signed(folder);
    char last = signed().charAt(signed().indexOf("'}") - 1);
    shop.file(SIGNED, signed().replaceFirst(".'}", (last == '0' ? "1" : "0") + "'}"));

    assertThat(findings(shop)).containsExactly(stale("goal `order-value`", "owners"));
  }

  @Test
  void aMalformedDigestAndUnknownNamesAreErrors() {
    Cli shop = SignedShop.signed(folder);
    String good = signed();

    shop.file(SIGNED, good.replaceFirst("sha256:", "sha512:"));
    assertThat(all(shop)).contains("error[PL-0302]: `digest` wants a digest, not");
    shop.file(SIGNED, good.replace("'sha256:", "'SHA256:"));
    assertThat(all(shop)).contains("error[PL-0302]");
    shop.file(SIGNED, good.replace("constraint/no-empty-shelf", "constraint/no-full-shelf"));
    assertThat(all(shop)).contains("error[PL-0205]: there is no constraint `no-full-shelf`");
    shop.file(SIGNED, good.replace("team: till", "team: tlil"));
    assertThat(all(shop)).contains("error[PL-0205]: there is no team `tlil`");
    shop.file(SIGNED, good.replace("by: tom-hill", "by: tom-hil"));
    assertThat(all(shop)).contains("error[PL-0205]: there is no person `tom-hil`");
  }

  /** The first letter of each name is Greek or Cyrillic, the space one that does not break. */
  @Test
  void namesThatLookAlikeAreOtherNames() {
    Cli shop = SignedShop.signed(folder);
    String good = signed();

    shop.file(
        SIGNED, good.replace("goal/order-value, team: till", "goal/\u03bfrder-value, team: till"));
    assertThat(all(shop)).contains("error[PL-0302]: `entity` wants a reference");
    shop.file(SIGNED, good.replace("by: tom-hill", "by: \u0442om-hill"));
    assertThat(all(shop)).contains("error[PL-0205]: there is no person `\u0442om-hill`");
    shop.file(SIGNED, good.replace("team: till", "team: \u00a0till"));
    assertThat(all(shop)).contains("error[PL-0205]");
    shop.edit(CHARTER, "{id: eve-lane,", "{id: \u0442om-hill,");
    shop.file(SIGNED, good);
    assertThat(all(shop)).contains("error[PL-0204]: `\u0442om-hill` is no id of a person");
  }

  @Test
  void twoFilesCannotBothHoldSignatures() {
    Cli shop = SignedShop.signed(folder);
    shop.file("charter/more.yaml", signed());

    assertThat(all(shop)).contains("error[PL-0102]: `sign_offs` stands in two files");
  }

  private static String stale(String what, String team) {
    return "warning[PL-1202]: "
        + what
        + " means something else than what team `"
        + team
        + "` signed on 2026-11-03";
  }

  private static String all(Cli shop) {
    return shop.run("check", "--without-data").out();
  }

  /** The first lines of what is found about signatures. */
  private static List<String> findings(Cli shop) {
    return all(shop).lines().filter(line -> line.matches("\\w+\\[PL-12.*")).toList();
  }

  private String signed() {
    try {
      return Files.readString(folder.resolve(SIGNED));
    } catch (IOException unexpected) {
      throw new java.io.UncheckedIOException(unexpected);
    }
  }

  /** A signature by its place, from 0. */
  private String line(int index) {
    return signed().lines().toList().get(3 + index);
  }
}
