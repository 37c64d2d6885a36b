package plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** What a team finds in a new charter repository. */
class InitCommandTest {

  /** The keys of a job that GitLab documents, as far as a charter needs them. */
  private static final Set<String> GITLAB_JOB =
      Set.of("stage", "rules", "resource_group", "before_script", "script", "artifacts");

  @TempDir Path temporary;

  private Path made() {
    Path folder = temporary.resolve("charter");
    Cli.Ran ran = Cli.plain("init", folder.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return folder;
  }

  @Test
  void itBuildsAtOnceAndLacksNothingButSignatures() throws IOException {
    Path folder = made();

    Cli.Ran check = new Cli(folder).run("check");
    assertThat(check.exit()).isZero();
    assertThat(check.out().lines().filter(line -> line.matches("(error|warning|note)\\[.*")))
        .hasSize(3)
        .allMatch(line -> line.startsWith("warning[PL-1201]: "));
    assertThat(Files.readString(folder.resolve(".github/CODEOWNERS")))
        .contains("/charter/goals.yaml ", "cleo@example.com");
    Cli.Ran built = new Cli(folder).run("build", "--out", temporary.resolve("site").toString());
    assertThat(built.exit()).as(built.err()).isZero();
    assertThat(Files.readString(temporary.resolve("site/index.html")))
        .contains("Simulated data.", "Every visit is worth more", "On track");
  }

  @Test
  void itSaysWhatIsLeftToFillInAndWhere() {
    Path folder = temporary.resolve("charter");

    assertThat(Cli.plain("init", folder.toString()).out())
        .startsWith("20 files in " + folder + ". Look at it:\n\n  cd " + folder + "\n")
        .contains("  ci/get-plumbline.sh     where CI fetches Plumbline from (not set yet)\n");
    assertThat(InitCommand.told(20, Path.of("."), true))
        .startsWith("20 files here. Look at it:", "", "  plumbline build --out site")
        .noneMatch(line -> line.contains("get-plumbline"));
  }

  @Test
  void theSameDayGivesTheSameFiles() throws IOException {
    Path first = made();
    Path second = temporary.resolve("second");
    Cli.plain("init", second.toString());

    assertThat(Files.readString(second.resolve("metrics/data/orders.csv")))
        .isEqualTo(Files.readString(first.resolve("metrics/data/orders.csv")))
        .startsWith("order_id,ordered_on,amount,ingredients\n1001,2026-05-18,");
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Files.writeString(temporary.resolve("notes.txt"), "mine");

    Cli.Ran ran = Cli.plain("init", temporary.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("`" + temporary + "` is not empty; nothing was written");
    try (var files = Files.list(temporary)) {
      assertThat(files).containsExactly(temporary.resolve("notes.txt"));
    }
  }

  @Test
  void aRepositoryWithoutFilesIsAsGoodAsAnEmptyFolder() throws IOException {
    Files.createDirectories(temporary.resolve(".git"));

    assertThat(Cli.plain("init", temporary.toString()).exit()).isZero();
  }

  @Test
  void thePackageIsWrittenIntoTheScriptThatFetchesIt() throws IOException {
    Path folder = temporary.resolve("with");
    String wanted = "https://files.example.com/plumbline.zip#sha256=" + "0a".repeat(32);

    assertThat(Cli.plain("init", folder.toString(), "--package", wanted).exit()).isZero();

    assertThat(Files.readString(folder.resolve("ci/get-plumbline.sh")))
        .contains("PLUMBLINE='" + wanted + "'");
    Cli.Ran wrong = Cli.plain("init", temporary.resolve("x").toString(), "--package", "a'b");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("ADDRESS#sha256=DIGEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"review.yml", "publish.yml", "week.yml"})
  void theWorkflowsFitGithubsOwnSchema(String name) throws IOException {
    Object workflow = yaml(made().resolve(".github/workflows").resolve(name));

    assertThat(WorkflowSchema.problems(workflow)).isEmpty();
  }

  /** The schema refuses what GitHub refuses, or the test above would prove nothing. */
  @Test
  void aWorkflowWithAWrongKeyOrWithoutARunnerDoesNotFit() {
    Map<String, Object> wrongStep =
        Map.of("runs-on", "ubuntu-latest", "steps", List.of(Map.of("runs", "sh")));
    Map<String, Object> noRunner = Map.of("steps", List.of(Map.of("run", "sh")));

    assertThat(workflow(wrongStep)).isNotEmpty().allMatch(line -> line.contains("/steps/0"));
    assertThat(workflow(noRunner)).isNotEmpty().allMatch(line -> line.startsWith("/jobs/one"));
    assertThat(WorkflowSchema.problems(Map.of("on", "push", "permission", Map.of())))
        .contains(": lacks jobs", "/permission: no such key");
  }

  private static List<String> workflow(Map<String, Object> job) {
    return WorkflowSchema.problems(Map.of("on", "push", "jobs", Map.of("one", job)));
  }

  @Test
  void thePipelineForGitlabHasTheKeysOfJobs() throws IOException {
    Map<?, ?> pipeline = (Map<?, ?>) yaml(made().resolve(".gitlab-ci.yml"));

    assertThat(pipeline.get("image")).isInstanceOf(String.class);
    assertThat((Map<?, ?>) pipeline.get("variables")).isNotEmpty();
    for (String name : List.of("review", "week", "pages")) {
      Map<?, ?> job = (Map<?, ?>) pipeline.get(name);
      assertThat(GITLAB_JOB.containsAll(job.keySet())).as(name + job.keySet()).isTrue();
      assertThat((List<?>) job.get("script")).isNotEmpty().allMatch(String.class::isInstance);
      assertThat((List<?>) job.get("rules")).allMatch(rule -> ((Map<?, ?>) rule).containsKey("if"));
    }
    assertThat(pipeline).hasSize(5);
  }

  @Test
  void bothForgesTellTheWeekWhereItsJobIsRead() throws IOException {
    Path folder = made();
    String gitlab = ((Map<?, ?>) yaml(folder.resolve(".gitlab-ci.yml"))).get("week").toString();

    assertThat(Files.readString(folder.resolve(".github/workflows/week.yml")))
        .contains("plumbline digest >> \"$GITHUB_STEP_SUMMARY\"");
    assertThat(gitlab).contains("plumbline digest --out week.md, cat week.md");
  }

  @Test
  void theScriptsAreWellFormedForAnyShell() throws Exception {
    Path folder = made();
    for (String name : List.of("get-plumbline.sh", "review.sh", "comment.sh")) {
      Process shell =
          new ProcessBuilder("sh", "-n", "ci/" + name)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8)).as(name).isEmpty();
      assertThat(shell.waitFor()).as(name).isZero();
    }
  }

  @Test
  void editorsAreLedToTheSchemaThatTheFilesFit() throws IOException {
    Path folder = made();

    assertThat(Files.readString(folder.resolve(".vscode/settings.json")))
        .contains("\"./schemas/charter.schema.json\"");
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(folder.resolve("schemas/charter.schema.json")), InputFormat.JSON);
    for (String name :
        List.of(
            "charter/charter.yaml",
            "charter/goals.yaml",
            "charter/teams.yaml",
            "metrics/sales.yaml")) {
      String json =
          new tools.jackson.databind.ObjectMapper().writeValueAsString(yaml(folder.resolve(name)));
      assertThat(schema.validate(json, InputFormat.JSON)).as(name).isEmpty();
    }
  }

  /** By YAML 1.2, in which {@code on} is a text and a date is none. */
  private static Object yaml(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    Resolver resolver =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {
            addImplicitResolver(
                org.yaml.snakeyaml.nodes.Tag.BOOL,
                java.util.regex.Pattern.compile("true|false"),
                "tf");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.INT, INT, "-+0123456789");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, EMPTY, null);
          }
        };
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(new org.yaml.snakeyaml.DumperOptions()),
            new org.yaml.snakeyaml.DumperOptions(),
            options,
            resolver);
    return yaml.load(Files.readString(file));
  }
}
