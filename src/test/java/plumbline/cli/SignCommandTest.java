package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.cli.SignedShop.CHARTER;
import static plumbline.cli.SignedShop.METRICS;
import static plumbline.cli.SignedShop.SIGNED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.StoredConfig;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing from the command line, and what it does to the file. */
class SignCommandTest {

  @TempDir Path folder;

  @Test
  void aNameWithoutItsKindGetsASuggestion() throws IOException {
    Cli shop = SignedShop.in(folder);

    Cli.Ran ran = shop.run("sign", "order-value", "--for", "till", "--by", "tom-hill");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("`order-value`; did you mean `goal/order-value`?");
  }

  @Test
  void aSignatureIsWrittenAndWhatIsSignedIsTold() throws IOException {
    Cli shop = SignedShop.in(folder);

    Cli.Ran ran =
        shop.run(
            "sign",
            "goal/order-value",
            "--for",
            "till",
            "--by",
            "tom-hill",
            "--as-of",
            "2026-11-03");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            Tom Hill signs for Till on 2026-11-03:

              goal/order-value  Every order feeds a family
                metric: order_value
                from: {value: 10 GBP, on: 2026-10-05}
                to: {at_least: 20 GBP, by: 2027-03-31}
                deprioritises: [Single rolls]
                order_value = revenue / orders (GBP per order)
                revenue = sum(amount) (GBP)
                orders = count() (order)

            Written to charter/sign-offs.yaml. It counts once you commit it:
              git add charter/sign-offs.yaml
              git commit -m "Sign goal/order-value for till"
            """);
    String[] lines = signed().lines().toArray(String[]::new);
    assertThat(lines[0]).startsWith("# Who signed what.");
    assertThat(lines[1]).isEqualTo("sign_offs:");
    assertThat(lines[2]).isEqualTo("  signed:");
    assertThat(lines[3])
        .startsWith(line("goal/order-value", "till", "tom-hill", "2026-11-03"))
        .matches(".*'sha256:[0-9a-f]{64}'}");
    assertThat(lines).hasSize(4);
  }

  @Test
  void severalAreSignedAtOnce() throws IOException {
    Cli shop = SignedShop.in(folder);

    shop.run(
        "sign",
        "goal/order-value",
        "constraint/no-empty-shelf",
        "--for",
        "owners",
        "--by",
        "ada-byron");

    assertThat(signed())
        .contains(line("goal/order-value", "owners", "ada-byron", "2026-11-22"))
        .contains(line("constraint/no-empty-shelf", "owners", "ada-byron", "2026-11-22"));
  }

  @Test
  void whoSignsIsWhoeverGitCommitsAs(@TempDir Path home) throws Exception {
    Cli shop = SignedShop.in(folder);
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      StoredConfig config = git.getRepository().getConfig();
      config.setString("user", null, "email", "Tom@Example.com");
      config.save();
    }

    assertThat(shop.run("sign", "goal/order-value", "--for", "till").out())
        .startsWith("Tom Hill signs for Till");
    Files.writeString(home.resolve(".gitconfig"), "[user]\n\temail = eve@example.com\n");
    Map<String, String> eve = Map.of("GIT_AUTHOR_EMAIL", "eve@example.com");
    assertThat(shop.runIn(eve, "sign", "goal/order-value", "--for", "till").err())
        .contains("Eve Lane (`eve-lane`) does not belong to team `till`");
  }

  @Test
  void outsideARepositoryTheHomeDirectoryTells(@TempDir Path home) throws Exception {
    Cli shop = SignedShop.in(folder);
    Files.writeString(home.resolve(".gitconfig"), "[user]\n\temail = ada@example.com\n");
    Map<String, String> ada = Map.of("HOME", home.toString());

    assertThat(shop.runIn(ada, "sign", "goal/order-value", "--for", "owners").out())
        .startsWith("Ada Byron signs for Owners");
    assertThat(shop.run("sign", "goal/order-value", "--for", "owners").err())
        .contains("git does not say who you are");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "goal/order-valu | till | tom-hill | there is no goal, constraint, metric, channel, incentive or decision `goal/order-valu`; did you mean `goal/order-value`?",
        "people/tom-hill | till | tom-hill | there is no goal, constraint, metric, channel, incentive or decision `people/tom-hill`",
        "goal/order-value | tlil | tom-hill | there is no team `tlil`; did you mean `till`?",
        "goal/order-value | till | tom-hil | there is no person `tom-hil`; did you mean `tom-hill`?",
        "goal/order-value | till | ada-byron | Ada Byron (`ada-byron`) does not belong to team `till`",
        "goal/οrder-value | till | tom-hill | there is no goal, constraint, metric, channel, incentive or decision `goal/οrder-value`"
      })
  void whatDoesNotExistCannotBeSigned(String entity, String team, String person, String why) {
    Cli.Ran ran = SignedShop.in(folder).run("sign", entity, "--for", team, "--by", person);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(why);
    assertThat(folder.resolve(SIGNED)).doesNotExist();
  }

  @Test
  void aCharterWithErrorsIsNotSigned() {
    Cli shop = SignedShop.in(folder).edit(METRICS, "formula: sum(amount)", "formula: sum(amonut)");

    Cli.Ran ran = shop.run("sign", "goal/order-value", "--for", "till", "--by", "tom-hill");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("error[PL-0206]");
    assertThat(folder.resolve(SIGNED)).doesNotExist();
  }

  @Test
  void theFileKeepsItsCommentsAndLayoutAndTheOldLineGoes() throws IOException {
    Cli shop = SignedShop.signed(folder);
    String before =
        "# Ours.\r\n"
            + signed()
                .replace("sign_offs:\n", "sign_offs:   # all of them\n")
                .replace("    - {entity: constraint", "    # The shelf.\n    - {entity: constraint")
                .replace("\n", "\r\n")
            + "# The end.\r\n";
    shop.file(SIGNED, before);

    shop.run("sign", "goal/order-value", "--for", "owners", "--by", "ada-byron");

    String[] was = before.lines().toArray(String[]::new);
    assertThat(signed().split("\r\n", -1)).hasSize(10);
    String[] is = signed().lines().toArray(String[]::new);
    assertThat(is[2]).isEqualTo("sign_offs:   # all of them");
    assertThat(is[0]).isEqualTo("# Ours.");
    assertThat(is[4]).isEqualTo("    # The shelf.");
    assertThat(is[5]).isEqualTo(was[6]).contains("constraint/no-empty-shelf");
    assertThat(is[6]).isEqualTo(was[7]).contains("team: till");
    assertThat(is[7]).startsWith(line("goal/order-value", "owners", "ada-byron", "2026-11-22"));
    assertThat(is[8]).isEqualTo("# The end.");
    assertThat(is).hasSize(9);
  }

  @Test
  void aLineWrittenOverSeveralIsReplacedWhole() throws IOException {
    Cli shop = SignedShop.signed(folder);
    String digest = "'sha256:" + "0".repeat(64) + "'";
    shop.file(
        SIGNED,
        """
        sign_offs:
          signed:
          - entity: goal/order-value
            team: owners
            by: ada-byron
            on: 2026-11-03
            digest: %s
          - {entity: goal/order-value, team: till, by: tom-hill, on: 2026-11-03, digest: %s}
        """
            .formatted(digest, digest));

    shop.run("sign", "goal/order-value", "--for", "owners", "--by", "ada-byron");

    assertThat(signed().lines().toArray(String[]::new))
        .hasSize(4)
        .satisfies(
            lines -> {
              assertThat(lines[2]).contains("team: till");
              assertThat(lines[3]).startsWith("  - {entity: goal/order-value, team: owners");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sign_offs: {signed: []}",
        "sign_offs: {verify: commit}",
        "sign_offs: {signed: [{entity: goal/order-value, team: till, by: tom-hill, on: 2026-11-03, digest: 'sha256:"
            + "0000000000000000000000000000000000000000000000000000000000000000'}]}"
      })
  void aLayoutThatLinesCannotBeAddedToIsLeftAlone(String text) throws IOException {
    Cli shop = SignedShop.in(folder).file(SIGNED, text + "\n");

    Cli.Ran ran = shop.run("sign", "goal/order-value", "--for", "till", "--by", "tom-hill");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("laid out in a way that lines cannot be added to");
    assertThat(signed()).isEqualTo(text + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sign_offs:¶  verify: commit¶ | sign_offs:¶  verify: commit¶  signed:¶    - {",
        "sign_offs:¶  signed: []¶  verify: commit¶ | sign_offs:¶  signed:¶    - {",
        "# Later.¶ | # Later.¶sign_offs:¶  signed:¶    - {"
      })
  void aFileWithoutSignaturesIsAddedTo(String before, String start) throws IOException {
    Cli shop = SignedShop.in(folder).file(SIGNED, before.replace('¶', '\n'));

    Cli.Ran ran = shop.run("sign", "goal/order-value", "--for", "till", "--by", "tom-hill");

    assertThat(ran.err()).isEmpty();
    assertThat(signed()).startsWith(start.replace('¶', '\n'));
  }

  @Test
  void signaturesMayStandInAnotherFile() throws IOException {
    Cli shop = SignedShop.in(folder);
    String before = Files.readString(folder.resolve(CHARTER));
    shop.file(CHARTER, before + "sign_offs:\n  verify: commit\n");

    shop.run("sign", "goal/order-value", "--for", "till", "--by", "tom-hill");

    assertThat(folder.resolve(SIGNED)).doesNotExist();
    assertThat(Files.readString(folder.resolve(CHARTER)))
        .startsWith(
            before + "sign_offs:\n  verify: commit\n  signed:\n    - {entity: goal/order-value");
  }

  private String signed() throws IOException {
    return Files.readString(folder.resolve(SIGNED));
  }

  private static String line(String entity, String team, String person, String day) {
    return "    - {entity: "
        + entity
        + ", team: "
        + team
        + ", by: "
        + person
        + ", on: "
        + day
        + ", digest: 'sha256:";
  }

  private static final String BREAD_CHANNEL =
      """

      channels:
        - id: counter
          name: The counter
          role: conversion
          serves: [order-value]
          kpis: [orders]
          owner: ada-byron
          not_for: [Credit]
          sign_off: [till]
      incentives:
        - id: keeper
          role: Shop keeper
          people: [tom-hill]
          gains_if: [A loaf a day]
          metrics: [revenue]
          sign_off: [owners]
      decisions:
        - id: credit
          question: Shall regulars buy on credit?
          asked: 2026-09-01
          options:
            not: {option: No credit}
            slate: {option: A slate for regulars}
          chosen: not
          decided: {by: ada-byron, on: 2026-09-02}
          evidence: [What was owed last year]
          sign_off: [till]
      """;

  @Test
  void aChannelAnIncentiveAndADecisionAreSignedLikeAGoal() throws Exception {
    Cli shop =
        SignedShop.signed(folder).edit(CHARTER, "\npeople:\n", BREAD_CHANNEL + "\npeople:\n");

    assertThat(shop.run("check").out())
        .contains(
            "channel `counter` is not signed by team `till`",
            "incentive `keeper` is not signed by team `owners`",
            "decision `credit` is not signed by team `till`");

    SignedShop.sign(shop, "till", "tom-hill", "channel/counter");
    SignedShop.sign(shop, "owners", "ada-byron", "incentive/keeper");
    SignedShop.sign(shop, "till", "tom-hill", "decision/credit");

    assertThat(shop.run("check").out()).doesNotContain("PL-12");
    Path site = folder.resolve("site");
    assertThat(shop.run("build", "--out", site.toString()).exit()).isZero();
    assertThat(Jsoup.parse(site.resolve("channels/counter.html").toFile()).text())
        .contains("Sign-off", "Signed by the one team that must.", "Tom Hill");
    assertThat(Jsoup.parse(site.resolve("teams/index.html").toFile()).text())
        .contains("Shop keeper Owners Ada Byron 3 November 2026");
    assertThat(Jsoup.parse(site.resolve("decisions/credit.html").toFile()).text())
        .contains("Sign-off", "Signed by the one team that must.", "Tom Hill");

    shop.edit(CHARTER, "role: conversion", "role: support")
        .edit(CHARTER, "gains_if: [A loaf a day]", "gains_if: [Two loaves a day]")
        .edit(CHARTER, "chosen: not", "chosen: slate");

    assertThat(shop.run("check").out())
        .contains(
            "channel `counter` means something else than what team `till` signed",
            "incentive `keeper` means something else than what team `owners` signed",
            "decision `credit` means something else than what team `till` signed");
  }
}
