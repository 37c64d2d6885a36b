package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every form in which {@code check} tells findings, opened by a strict reader of that form. */
class FindingFormatsTest {

  private static final Path SCHEMA = Path.of("docs/reference/schemas/findings.schema.json");

  /** What would end or begin something in one of the forms, in a name of a file and a text. */
  private static final String FILE = "charter/50%25, a:b.yaml";

  private static final String KEY = "x,y::error::50%0A<b>&]]> \\\" \\u0007";
  private static final String TOLD = "x,y::error::50%0A<b>&]]> \"";

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void aShopWithAnErrorAndAWarning() {
    shop = CornerShop.in(folder);
    shop.file(FILE, "\"" + KEY + "\": 1\n");
  }

  private String written(String format) {
    Cli.Ran ran = shop.run("check", "--format", format);
    assertThat(ran.exit()).as(ran.err()).isEqualTo(3);
    return ran.out();
  }

  @Test
  void jsonFitsItsSchema() {
    JsonNode json = Formats.json(written("json"), SCHEMA);

    assertThat(json.get("errors").intValue()).isEqualTo(1);
    assertThat(json.get("findings").get(0).get("file").stringValue()).isEqualTo(FILE);
  }

  @Test
  void sarifFitsThePublishedSchema() {
    JsonNode run = Formats.sarif(written("sarif")).get("runs").get(0);

    JsonNode result = run.get("results").get(0);
    assertThat(result.get("ruleId").stringValue()).isEqualTo("PL-0201");
    assertThat(result.get("level").stringValue()).isEqualTo("error");
    assertThat(result.get("message").get("text").stringValue()).contains(TOLD);
    JsonNode place = result.get("locations").get(0).get("physicalLocation");
    assertThat(place.get("artifactLocation").get("uri").stringValue())
        .endsWith("charter/50%2525,%20a:b.yaml");
    assertThat(place.get("region").get("startLine").intValue()).isEqualTo(1);
  }

  @Test
  void githubReadsOneCommandForEachFinding() {
    List<Formats.Command> commands = Formats.github(written("github"));

    assertThat(commands).hasSize(1);
    assertThat(commands.get(0).level()).isEqualTo("error");
    assertThat(commands.get(0).properties()).containsEntry("line", "1").containsEntry("col", "2");
    assertThat(commands.get(0).properties().get("file")).endsWith(FILE);
    assertThat(commands.get(0).properties().get("title")).startsWith("PL-0201 ");
    assertThat(commands.get(0).message()).contains(TOLD);
  }

  @Test
  void gitlabReadsACodeQualityReport() {
    List<JsonNode> issues = Formats.gitlab(written("gitlab"));

    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).get("severity").stringValue()).isEqualTo("blocker");
    assertThat(issues.get(0).get("description").stringValue()).contains(TOLD);
  }

  @Test
  void mavenReadsTheTestReport() {
    ReportTestSuite suite = Formats.junit(written("junit")).get(0);

    assertThat(suite.getNumberOfTests()).isEqualTo(1);
    assertThat(suite.getNumberOfFailures()).isEqualTo(1);
    ReportTestCase failed = suite.getTestCases().get(0);
    assertThat(failed.getFailureType()).isEqualTo("error");
    assertThat(failed.getFailureMessage()).contains("x,y::error::50%0A<b>&]]> \" \ufffd");
  }

  @Test
  void nothingFoundIsWellFormedInEveryForm() {
    Cli clean = CornerShop.in(folder.resolve("clean"));

    assertThat(Formats.json(clean.run("check", "--format", "json").out(), SCHEMA).get("findings"))
        .isEmpty();
    assertThat(
            Formats.sarif(clean.run("check", "--format", "sarif").out())
                .get("runs")
                .get(0)
                .get("results"))
        .isEmpty();
    assertThat(Formats.github(clean.run("check", "--format", "github").out()))
        .extracting(Formats.Command::level)
        .containsExactly("notice");
    assertThat(Formats.gitlab(clean.run("check", "--format", "gitlab").out())).isEmpty();
    assertThat(Formats.junit(clean.run("check", "--format", "junit").out()).get(0))
        .satisfies(suite -> assertThat(suite.getNumberOfTests()).isEqualTo(1))
        .satisfies(suite -> assertThat(suite.getNumberOfFailures()).isZero());
  }

  @Test
  void whatIsAcceptedFailsNothingAnywhere() {
    Cli accepted = CornerShop.in(folder.resolve("accepted"));
    accepted.edit(
        "charter/charter.yaml",
        "authority: {person: ada-byron}\n  review: {every: 3 months, last: 2026-11-01}",
        "authority: {person: ada-byron}\n  review: {every: 3 months, last: 2026-01-01}");
    String fingerprint =
        Formats.json(accepted.run("check", "--format", "json").out(), SCHEMA)
            .get("findings")
            .get(0)
            .get("fingerprint")
            .stringValue();
    accepted.file(
        "charter/exceptions.yaml",
        "exceptions: [{id: later, rule: PL-0605, fingerprint: \""
            + fingerprint
            + "\", reason: Later, approver: ada-byron, until: 2027-01-31}]\n");

    JsonNode json = Formats.json(accepted.run("check", "--format", "json").out(), SCHEMA);
    assertThat(json.get("warnings").intValue()).isZero();
    assertThat(json.get("accepted").intValue()).isEqualTo(1);
    JsonNode result =
        Formats.sarif(accepted.run("check", "--format", "sarif").out())
            .get("runs")
            .get(0)
            .get("results")
            .get(0);
    assertThat(result.get("suppressions").get(0).get("justification").stringValue())
        .isEqualTo("accepted until 2027-01-31 by Ada Byron: Later");
    assertThat(Formats.github(accepted.run("check", "--format", "github").out()).get(0).level())
        .isEqualTo("notice");
    assertThat(
            Formats.gitlab(accepted.run("check", "--format", "gitlab").out())
                .get(0)
                .get("severity")
                .stringValue())
        .isEqualTo("info");
    assertThat(Formats.junit(accepted.run("check", "--format", "junit").out()).get(0))
        .satisfies(suite -> assertThat(suite.getNumberOfFailures()).isZero())
        .satisfies(suite -> assertThat(suite.getNumberOfSkipped()).isEqualTo(1));
  }
}
