package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.cli.ShopRepository.ADA;
import static plumbline.cli.ShopRepository.EVE;
import static plumbline.cli.ShopRepository.TOM;
import static plumbline.cli.SignedShop.CHARTER;
import static plumbline.cli.SignedShop.METRICS;
import static plumbline.cli.SignedShop.SIGNED;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attempts to sign for Tom without being Tom, on a real repository. */
class SignatureProofTest {

  private static final String GOAL = "goal/order-value";

  @TempDir Path folder;
  private Cli shop;
  private ShopRepository repository;

  @BeforeEach
  void adaSignedAndTomDidNotYet() {
    shop = SignedShop.in(folder);
    repository = new ShopRepository(folder);
    shop.file(SIGNED, "sign_offs:\n  verify: commit\n");
    repository.commit(EVE);
    SignedShop.sign(shop, "owners", "ada-byron", GOAL, "constraint/no-empty-shelf");
    repository.commit(ADA);
  }

  private void tomSigns() {
    SignedShop.sign(shop, "till", "tom-hill", GOAL);
  }

  @Test
  void tomsOwnCommitIsProof() {
    tomSigns();
    repository.commit(TOM);

    assertThat(findings()).isEmpty();
  }

  @Test
  void anothersCommitIsNone() {
    tomSigns();
    repository.commit(EVE);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void theAuthorCountsAndNotWhoCommitted() {
    tomSigns();
    repository.commit(EVE, TOM);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void whoAmendsOrRebasesDoesNotBecomeTheAuthor() {
    tomSigns();
    repository.commit(TOM, EVE);

    assertThat(findings()).isEmpty();
  }

  @Test
  void aLineThatIsNotCommittedProvesNothing() {
    tomSigns();

    assertThat(findings())
        .containsExactly(
            "warning[PL-1211]: the signature of `tom-hill` cannot be verified: the line is not"
                + " committed yet");
  }

  @Test
  void anEditedDayIsAnotherLine() {
    tomSigns();
    repository.commit(TOM);
    rewrite("by: tom-hill, on: 2026-11-03", "by: tom-hill, on: 2026-11-05");
    repository.commit(EVE);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void anEditedPersonIsAnotherLine() {
    SignedShop.sign(shop, "till", "tom-hill", GOAL);
    shop.edit(CHARTER, "lead: tom-hill}", "lead: tom-hill, members: [eve-lane]}");
    rewrite("by: tom-hill", "by: eve-lane");
    repository.commit(EVE);
    rewrite("by: eve-lane", "by: tom-hill");
    repository.commit(EVE);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void aFreshDigestUnderAnOldSignatureIsAnotherLine() {
    tomSigns();
    repository.commit(TOM);
    String signed = digest();
    shop.edit(CHARTER, "at_least: 20.00", "at_least: 10.50");
    SignedShop.sign(shop, "owners", "ada-byron", GOAL);
    repository.commit(ADA);
    String fresh = digest();
    assertThat(fresh).isNotEqualTo(signed);
    rewrite(signed, fresh);
    repository.commit(EVE);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void aDigestThatNobodyEverHadIsTold() {
    tomSigns();
    rewrite(
        "by: tom-hill, on: 2026-11-03, digest: 'sha256:",
        "by: tom-hill, on: 2026-11-03, digest: 'sha256:0");
    String text = repository.read(SIGNED);
    int at = text.indexOf("'}", text.indexOf("tom-hill"));
    shop.file(SIGNED, text.substring(0, at - 1) + text.substring(at));
    repository.commit(TOM);

    assertThat(findings())
        .containsExactly(
            "warning[PL-1209]: no version of goal `order-value` has this digest: it was altered");
  }

  @Test
  void aLineTakenOutAndPutBackByAnotherIsThatOnes() {
    String before = repository.read(SIGNED);
    tomSigns();
    String after = repository.read(SIGNED);
    repository.commit(TOM);
    shop.file(SIGNED, before);
    repository.commit(TOM);
    shop.file(SIGNED, after);
    repository.commit(EVE);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void movingALineToAnotherFileIsNotSigning() throws Exception {
    tomSigns();
    repository.commit(TOM);
    String text = repository.read(SIGNED);
    java.nio.file.Files.delete(folder.resolve(SIGNED));
    shop.file("metrics/agreed.yaml", "# Elsewhere.\n" + text.replace("    - {", "      - {"));
    repository.commit(EVE);

    assertThat(findings()).isEmpty();
  }

  @Test
  void copiedFromAnotherTeamALineIsNotItsOwn() {
    String text = repository.read(SIGNED);
    String own =
        text.lines().filter(line -> line.contains("goal/order-value")).findFirst().orElseThrow();
    shop.file(SIGNED, text + own.replace("owners, by: ada-byron", "till, by: tom-hill") + "\n");
    repository.commit(EVE);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void aMergeOfTomsBranchKeepsHisSignature() {
    ObjectId main = repository.commit(ADA);
    repository.checkout(main, "side");
    tomSigns();
    ObjectId side = repository.commit(TOM);
    String signed = repository.read(SIGNED);
    repository.checkout(main, "main-again");
    shop.file("charter/more.yaml", "# More.\n");
    repository.commit(ADA);
    shop.file(SIGNED, signed);
    repository.merge(EVE, side);

    assertThat(findings()).isEmpty();
  }

  @Test
  void aMergeThatBringsTheLineItselfIsItsAuthors() {
    ObjectId main = repository.commit(ADA);
    repository.checkout(main, "side");
    shop.file("charter/more.yaml", "# More.\n");
    ObjectId side = repository.commit(TOM);
    repository.checkout(main, "main-again");
    shop.file("charter/other.yaml", "# Other.\n");
    repository.commit(ADA);
    tomSigns();
    repository.merge(EVE, side);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void aSquashedBranchIsByWhoeverSquashedIt() {
    ObjectId main = repository.commit(ADA);
    repository.checkout(main, "side");
    tomSigns();
    repository.commit(TOM);
    String signed = repository.read(SIGNED);
    repository.checkout(main, "main-again");
    shop.file(SIGNED, signed);
    repository.commit(EVE);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void meaningChangedAndTakenBackNeedsNoNewSignature() {
    tomSigns();
    repository.commit(TOM);
    shop.edit(METRICS, "sum(amount)", "sum(amount) * 2");
    repository.commit(EVE);
    assertThat(findings()).hasSize(2).allMatch(line -> line.startsWith("warning[PL-1202]"));
    shop.edit(METRICS, "sum(amount) * 2", "sum(amount)");
    repository.commit(EVE);

    assertThat(findings()).isEmpty();
  }

  @Test
  void whatChangedSinceIsFoundInTheHistory() {
    tomSigns();
    ObjectId signed = repository.commit(TOM);
    shop.edit(METRICS, "sum(amount)", "sum(amount) * 2");
    repository.commit(EVE);

    assertThat(all())
        .contains(
            "help: changed since commit "
                + signed.name().substring(0, 12)
                + ": metric/revenue `formula`");
  }

  @Test
  void withoutARepositoryNothingIsVerified(@TempDir Path elsewhere) {
    Cli plain = SignedShop.signed(elsewhere);
    String text = new ShopRepository(elsewhere).read(SIGNED);
    plain.file(SIGNED, text.replace("sign_offs:\n", "sign_offs:\n  verify: commit\n"));

    assertThat(findings(plain))
        .hasSize(3)
        .allMatch(
            line ->
                line.startsWith("warning[PL-1211]")
                    && line.endsWith("cannot be verified: the charter lies in no git repository"));
  }

  @Test
  void aShallowCloneSaysThatItCannotTell(@TempDir Path elsewhere) {
    tomSigns();
    repository.commit(TOM);
    shop.file("charter/more.yaml", "# More.\n");
    repository.commit(EVE);
    Path clone = elsewhere.resolve("clone");
    ShopRepository.shallow(folder, clone, 1);

    assertThat(findings(new Cli(clone)))
        .hasSize(3)
        .allMatch(
            line ->
                line.startsWith("warning[PL-1211]")
                    && line.endsWith("the commit that adds the line is not in this shallow clone"));
  }

  @Test
  void aKeyOfTomProvesWhoeverTheAuthorIs() {
    SshKey key = SshKey.generate();
    givesTomTheKey(key);
    tomSigns();
    repository.commit(EVE, "Sign", key::sign);

    assertThat(findings()).isEmpty();
  }

  @Test
  void aKeyThatIsNotListedProvesNothing() {
    givesTomTheKey(SshKey.generate());
    tomSigns();
    repository.commit(EVE, "Sign", SshKey.generate()::sign);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void aKeyOfOpenPgpProvesAsWell() {
    PgpKey key = PgpKey.generate();
    givesTom(key.armour());
    tomSigns();
    repository.commit(EVE, "Sign", key::sign);

    assertThat(findings()).isEmpty();
  }

  @Test
  void anotherKeyOfOpenPgpDoesNot() {
    givesTom(PgpKey.generate().armour());
    tomSigns();
    repository.commit(EVE, "Sign", PgpKey.generate()::sign);

    assertThat(findings()).singleElement().asString().matches(refuted("is by Eve Lane .*"));
  }

  @Test
  void aSignatureOfOpenPgpForAnotherCommitDoesNotFit() {
    PgpKey key = PgpKey.generate();
    givesTom(key.armour());
    tomSigns();
    byte[] other = key.sign("tree of something else".getBytes(StandardCharsets.UTF_8));
    repository.commit(TOM, "Sign", commit -> other);

    assertThat(findings())
        .singleElement()
        .asString()
        .matches(refuted("carries a signature that does not fit it"));
  }

  @Test
  void aSignatureOfAnotherCommitDoesNotFit() {
    SshKey key = SshKey.generate();
    givesTomTheKey(key);
    tomSigns();
    byte[] other = key.sign("tree of something else".getBytes(StandardCharsets.UTF_8));
    repository.commit(TOM, "Sign", commit -> other);

    assertThat(findings())
        .singleElement()
        .asString()
        .matches(refuted("carries a signature that does not fit it"));
  }

  @Test
  void aSignatureForAnotherPurposeDoesNotFit() {
    SshKey key = SshKey.generate();
    givesTomTheKey(key);
    tomSigns();
    repository.commit(EVE, "Sign", commit -> key.sign("file", commit));

    assertThat(findings()).singleElement().asString().startsWith("warning[PL-1210]");
  }

  @Test
  void rubbishIsNoSignature() {
    givesTomTheKey(SshKey.generate());
    tomSigns();
    repository.commit(
        TOM,
        "Sign",
        commit ->
            "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
                .getBytes(StandardCharsets.US_ASCII));

    assertThat(findings())
        .singleElement()
        .asString()
        .matches(refuted("carries a signature that does not fit it"));
  }

  @Test
  void whereKeysAreAskedForAnAddressIsNotEnough() {
    SshKey key = SshKey.generate();
    givesTomTheKey(key);
    rewrite("verify: commit", "verify: key");
    repository.commit(EVE);
    tomSigns();
    repository.commit(TOM);

    assertThat(findings())
        .hasSize(3)
        .anyMatch(line -> line.matches(refuted("is not signed with a key")));
    assertThat(findings()).filteredOn(line -> line.contains("ada-byron")).hasSize(2);
  }

  @Test
  void whereKeysAreAskedForAnotherKeyIsNamed() {
    givesTomTheKey(SshKey.generate());
    rewrite("verify: commit", "verify: key");
    tomSigns();
    repository.commit(TOM, "Sign", SshKey.generate()::sign);

    assertThat(findings())
        .anyMatch(
            line ->
                line.matches(refuted("is signed with a key that is not listed for `tom-hill`")));
  }

  @Test
  void aRevisionIsJudgedByItsOwnHistory() {
    tomSigns();
    ObjectId forged = repository.commit(EVE);
    rewrite("by: tom-hill, on: 2026-11-03", "by: tom-hill, on: 2026-11-04");
    repository.commit(TOM);

    assertThat(findings()).isEmpty();
    assertThat(shop.run("diff", "HEAD~1", forged.name()).exit()).isZero();
  }

  /** Owners signed goal and constraint; both are counted by orders. */
  @Test
  void aTeamTakenOffTheListWithItsLineIsStillAsked() {
    tomSigns();
    ObjectId base = repository.commit(TOM);
    shop.edit(METRICS, "formula: count()", "formula: count(distinct order_id)");
    SignedShop.sign(shop, "owners", "ada-byron", "constraint/no-empty-shelf");
    tomSigns();
    shop.edit(CHARTER, "[owners, till]", "[till]");
    String text = repository.read(SIGNED);
    String line =
        text.lines()
            .filter(one -> one.contains("goal/order-value, team: owners"))
            .findFirst()
            .orElseThrow();
    shop.file(SIGNED, text.replace(line + "\n", "").replace("  verify: commit\n", ""));

    Cli.Ran ran = shop.run("diff", base.name(), "--fail-on", "unsigned");

    assertThat(ran.out()).contains("To sign: Owners (Till (Tom Hill, 3 November 2026) signed");
    assertThat(ran.exit()).isEqualTo(1);
  }

  private void givesTomTheKey(SshKey key) {
    givesTom(key.line());
  }

  private void givesTom(String key) {
    String quoted = '"' + key.strip().replace("\n", "\\n") + '"';
    shop.edit(
        CHARTER, "email: tom@example.com}", "email: tom@example.com, keys: [" + quoted + "]}");
    repository.commit(ADA);
  }

  private void rewrite(String text, String replacement) {
    shop.file(SIGNED, repository.read(SIGNED).replace(text, replacement));
  }

  /** The digest of the goal as Ada signed it. */
  private String digest() {
    return repository
        .read(SIGNED)
        .lines()
        .filter(line -> line.contains("goal/order-value, team: owners"))
        .map(line -> line.replaceAll(".*(sha256:\\w+).*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  private static String refuted(String why) {
    return "warning\\[PL-1210]: this is not proven to be the signature of `tom-hill`: commit"
        + " [0-9a-f]{12}, which adds the line, "
        + why;
  }

  private List<String> findings() {
    return findings(shop);
  }

  private static List<String> findings(Cli shop) {
    return shop.run("check", "--without-data")
        .out()
        .lines()
        .filter(line -> line.matches("\\w+\\[PL-12.*"))
        .toList();
  }

  private String all() {
    return shop.run("check", "--without-data").out();
  }
}
