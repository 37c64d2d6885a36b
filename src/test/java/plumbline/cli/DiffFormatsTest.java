package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;
import tools.jackson.databind.JsonNode;

/**
 * Every form of a change, opened by a strict reader of that form; and of a comparison that failed.
 */
@Covers(Code.NO_COMPARISON)
class DiffFormatsTest {

  private static final Path SCHEMA = Path.of("docs/reference/schemas/changes.schema.json");
  private static final String GOALS = "charter/charter.yaml";
  private static final String METRICS = "metrics/sales.yaml";

  @TempDir Path folder;
  private Cli shop;
  private String base;

  @BeforeEach
  void twoFolders() {
    base = folder.resolve("base").toString();
    CornerShop.in(folder.resolve("base"));
    shop = CornerShop.in(folder.resolve("head"));
  }

  private void change() {
    shop.edit(GOALS, "at_least: 20.00 GBP", "at_least: 15.00 GBP");
    shop.edit(METRICS, "formula: sum(amount)", "formula: sum(amount) * 2");
  }

  private String written(String format, int exit) {
    Cli.Ran ran = shop.run("diff", base, "--format", format);
    assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
    return ran.out();
  }

  @Test
  void jsonFitsItsSchema() {
    change();

    JsonNode json = Formats.json(written("json", 0), SCHEMA);

    assertThat(json.get("meaning").intValue()).isEqualTo(2);
    assertThat(json.get("changes").get(0).get("code").stringValue()).isEqualTo("CH-05");
    assertThat(json.get("affected"))
        .extracting(JsonNode::stringValue)
        .contains("metric/order_value");
  }

  /** In the week of 9 November the rows hold 45.10 in three orders, so twice that is counted. */
  @Test
  void theHtmlFileNeedsNothingElse() {
    change();

    String html = written("html", 0);

    Document page = Jsoup.parse(html);
    assertThat(page.select("script, link, img, iframe, a:not([href^=#])")).isEmpty();
    assertThat(html.replaceAll("xmlns=\"[^\"]*\"", "")).doesNotContain("http://", "https://");
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(page.select("h1").text())
        .isEqualTo("1 goal change · 1 metric redefined · 1 verdict flips");
    assertThat(page.select("svg.chart.wide")).hasSize(2);
    assertThat(page.select("figure .finding").eachText())
        .contains(
            "In week 46, Revenue would come to £90.20 instead of £45.10; 2 of 2 weeks would differ.");
    assertThat(page.select("#numbers tbody tr:contains(Revenue) td").eachText())
        .contains("£45.10", "£90.20", "+£45.10 +100%");
    assertThat(page.select("details pre").text())
        .containsPattern("(?m)^\\+ +formula: sum\\(amount\\) \\* 2$");
  }

  @Test
  void sarifFitsThePublishedSchema() {
    change();

    JsonNode run = Formats.sarif(written("sarif", 0)).get("runs").get(0);

    assertThat(run.get("invocations").get(0).get("executionSuccessful").booleanValue()).isTrue();
    assertThat(run.get("results"))
        .extracting(one -> one.get("ruleId").stringValue())
        .contains("CH-05", "CH-07");
    assertThat(run.at("/tool/driver/rules"))
        .extracting(rule -> rule.get("name").stringValue())
        .contains("TargetMoved", "FormulaChanged");
  }

  @Test
  void githubAndGitlabAndMavenReadTheChanges() {
    change();

    assertThat(Formats.github(written("github", 0)))
        .anySatisfy(
            one -> {
              assertThat(one.level()).isEqualTo("warning");
              assertThat(one.properties().get("file")).endsWith(GOALS);
              assertThat(one.message())
                  .startsWith("Target of Every order feeds a family lowered from £20 to £15");
            });
    assertThat(Formats.gitlab(written("gitlab", 0)))
        .extracting(one -> one.get("check_name").stringValue())
        .contains("CH-05", "CH-07");
    // Maven makes a suite of each class, which for us is a file.
    assertThat(Formats.junit(written("junit", 0)))
        .extracting(ReportTestSuite::getNumberOfFailures)
        .containsExactly(1, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "json", "sarif", "github", "gitlab", "junit"})
  void aBrokenSideNeverReadsAsNoChange(String format) {
    shop.edit(GOALS, "name: Corner Shop", "nmae: Corner Shop");

    Cli.Ran ran = shop.run("diff", base, "--format", format);

    assertThat(ran.exit()).isEqualTo(3);
    failed(format, ran, "PL-0201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "json", "sarif", "github", "gitlab", "junit"})
  void anUnknownRevisionNeverReadsAsNoChange(String format) {
    Cli.Ran ran = shop.run("diff", "mian", "--format", format);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("mian");
    failed(format, ran, "PL-1305");
  }

  /** Each form says in its own way that there is no result, and why. */
  private static void failed(String format, Cli.Ran ran, String code) {
    String out = ran.out();
    switch (format) {
      case "text" -> assertThat(out).isEmpty();
      case "markdown" ->
          assertThat(out)
              .startsWith("<!-- plumbline diff -->\n## The change could not be compared\n")
              .contains(code.replace("-", "\\-"));
      case "html" ->
          assertThat(Jsoup.parse(out).select("h1").text())
              .isEqualTo("The change could not be compared");
      case "json" ->
          assertThat(Formats.json(out, SCHEMA).get("reasons").get(0).get("code").stringValue())
              .isEqualTo(code);
      case "sarif" -> {
        JsonNode run = Formats.sarif(out).get("runs").get(0);
        assertThat(run.get("invocations").get(0).get("executionSuccessful").booleanValue())
            .isFalse();
        assertThat(run.get("results").get(0).get("ruleId").stringValue()).isEqualTo(code);
      }
      case "github" ->
          assertThat(Formats.github(out)).extracting(Formats.Command::level).contains("error");
      case "gitlab" ->
          assertThat(Formats.gitlab(out).get(0).get("severity").stringValue()).isEqualTo("blocker");
      case "junit" -> assertThat(Formats.junit(out).get(0).getNumberOfErrors()).isEqualTo(1);
      default -> throw new AssertionError(format);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "json"})
  void unreadableDataNeverReadAsNoEffect(String format) throws Exception {
    change();
    Files.delete(folder.resolve("head/metrics/data/sales.csv"));

    Cli.Ran ran = shop.run("diff", base, "--format", format);

    assertThat(ran.exit()).isEqualTo(4);
    if (format.equals("json")) {
      JsonNode json = Formats.json(ran.out(), SCHEMA);
      assertThat(json.get("computed").booleanValue()).isFalse();
      assertThat(json.get("not_computed").get(0).get("code").stringValue()).isEqualTo("PL-0501");
    } else {
      assertThat(ran.out()).contains("numbers not compared", "The numbers were not compared");
    }
  }

  @Test
  void anAcceptedChangePassesTheGateAndSaysUntilWhen() {
    change();
    JsonNode changes = Formats.json(written("json", 0), SCHEMA).get("changes");
    StringBuilder exceptions = new StringBuilder("exceptions:\n");
    for (JsonNode one : changes) {
      exceptions.append(
          "  - {id: x%s, rule: %s, fingerprint: \"%s\", reason: Tried for a month, approver: ada-byron, until: 2026-12-31}\n"
              .formatted(
                  one.get("fingerprint").stringValue(),
                  one.get("code").stringValue(),
                  one.get("fingerprint").stringValue()));
    }
    shop.file("charter/exceptions.yaml", exceptions.toString());

    Cli.Ran ran = shop.run("diff", base, "--fail-on", "meaning");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("2 changes of responsibility · 1 verdict flips · 2 accepted\n")
        .contains("Accepted by: Ada Byron, until 31 December 2026 (Tried for a month)");
    JsonNode json = Formats.json(written("json", 0), SCHEMA);
    assertThat(json.get("meaning").intValue()).isZero();
    assertThat(json.get("accepted").get(0).get("accepted_until").stringValue())
        .isEqualTo("2026-12-31");
  }

  /** Twice as many orders a week as there are: the constraint is breached from now on. */
  @Test
  void aNewConflictIsToldApartAndMayFailTheGate() {
    shop.edit(GOALS, "at_least: 2\n", "at_least: 6\n");

    Cli.Ran ran = shop.run("diff", base, "--fail-on", "conflict");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("1 new conflict", "New conflicts", "PL-0601");
    assertThat(shop.run("diff", base).exit()).isZero();
  }

  @Test
  void aLongCommentLeavesOutWholeSectionsAndNamesThem() {
    StringBuilder people = new StringBuilder("people:\n");
    for (int i = 0; i < 1200; i++) {
      people.append("  - {id: p%d, name: Person number %d of a very large shop}\n".formatted(i, i));
    }
    shop.file("charter/more.yaml", people.toString());
    shop.edit(GOALS, "Bread alone does not pay the rent.", "Rent is dear.");

    String comment = written("markdown", 0);

    assertThat(comment.length()).isLessThanOrEqualTo(60_000);
    assertThat(comment)
        .contains("sections did not fit here: Meaning")
        .contains("Files. `plumbline diff` prints them.");
    assertThat(List.of(comment.split("```", -1)).size() % 2).isEqualTo(1);
  }

  @Test
  void aChangeIsUnsignedUntilEveryNamedTeamHasSignedIt() {
    SignedShop.signed(folder.resolve("signed-base"));
    base = folder.resolve("signed-base").toString();
    Cli signed = SignedShop.signed(folder.resolve("signed-head"));
    signed.edit(GOALS, "at_least: 20.00 GBP", "at_least: 15.00 GBP");

    Cli.Ran ran = signed.run("diff", base, "--fail-on", "unsigned");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("1 goal change needs sign-off · ")
        .contains("Needs sign-off – ", "To sign: Owners, Till (named to sign it)");

    SignedShop.sign(signed, "owners", "ada-byron", "goal/order-value");
    assertThat(signed.run("diff", base, "--fail-on", "unsigned"))
        .satisfies(half -> assertThat(half.exit()).isEqualTo(1))
        .satisfies(
            half ->
                assertThat(half.out())
                    .contains(
                        "To sign: Till (Owners (Ada Byron, 3 November 2026) signed · named to sign it)"));

    SignedShop.sign(signed, "till", "tom-hill", "goal/order-value");
    Cli.Ran whole = signed.run("diff", base, "--fail-on", "unsigned");
    assertThat(whole.exit()).as(whole.out()).isZero();
    assertThat(whole.out())
        .startsWith("1 goal change · ")
        .contains(
            "Signed – ",
            "To sign: signed by Owners (Ada Byron, 3 November 2026), Till (Tom Hill, 3 November 2026) (named to sign it)");
    JsonNode json = Formats.json(signed.run("diff", base, "--format", "json").out(), SCHEMA);
    assertThat(json.get("unsigned").intValue()).isZero();
  }
}
