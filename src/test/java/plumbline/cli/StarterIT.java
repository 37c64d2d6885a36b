package plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A pull request on a new charter repository, from a bare repository on this disk to a forge on
 * loopback: the commands of the workflow files themselves, with the package as it is shipped.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runners of forges have a shell")
class StarterIT {

  private static final Path HOME =
      Path.of(System.getProperty("plumbline.package")).toAbsolutePath();

  @TempDir Path folder;
  private final Forge forge = new Forge();
  private Path clone;

  @BeforeEach
  void aPullRequestThatLowersTheTarget() throws Exception {
    assumeTrue(has("curl") && has("jq"), "the comment is sent by curl and jq, which are not here");
    Path zip = Path.of(HOME.getParent() + ".zip");
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip));
    Path work = folder.resolve("work");
    Cli.Ran made =
        Cli.plain(
            "init",
            work.toString(),
            "--package",
            zip.toUri() + "#sha256=" + HexFormat.of().formatHex(digest));
    assertThat(made.exit()).as(made.err()).isZero();
    String bare = folder.resolve("bare.git").toUri().toString();
    Git.init()
        .setBare(true)
        .setInitialBranch("main")
        .setDirectory(folder.resolve("bare.git").toFile())
        .call()
        .close();
    try (Git git = Git.init().setInitialBranch("main").setDirectory(work.toFile()).call()) {
      commit(git, "The charter");
      git.push().setRemote(bare).add("main").call();
      git.checkout().setCreateBranch(true).setName("lower").call();
      new Cli(work).edit("charter/goals.yaml", "at_least: 1.60 GBP", "at_least: 1.40 GBP");
      commit(git, "Lower the target");
      git.push().setRemote(bare).add("lower").call();
    }
    clone = folder.resolve("clone");
    Git.cloneRepository()
        .setURI(bare)
        .setBranch("lower")
        .setDirectory(clone.toFile())
        .call()
        .close();
    forge.start();
  }

  private static void commit(Git git, String message) throws Exception {
    git.add().addFilepattern(".").call();
    git.commit().setMessage(message).setAuthor("Ada", "ada@example.com").setSign(false).call();
  }

  @AfterEach
  void close() {
    forge.stop();
  }

  @Test
  void githubIsSentOneCommentWhichTheNextRunReplaces() throws Exception {
    Map<String, String> runner = new HashMap<>();
    runner.put("GITHUB_ACTIONS", "true");
    runner.put("GITHUB_BASE_REF", "main");
    runner.put("GITHUB_API_URL", forge.address());
    runner.put("GITHUB_REPOSITORY", "bakery/charter");
    runner.put("PULL_REQUEST", "7");
    runner.put("GITHUB_TOKEN", "secret");

    List<Ran> first = all(steps(".github/workflows/review.yml", "review"), runner);
    List<Ran> second = all(steps(".github/workflows/review.yml", "review"), runner);

    assertThat(first).hasSize(3).allMatch(ran -> ran.exit == 0, first.toString());
    assertThat(second).allMatch(ran -> ran.exit == 0, second.toString());
    assertThat(forge.requests)
        .containsSubsequence(
            "POST /repos/bakery/charter/issues/7/comments",
            "PATCH /repos/bakery/charter/issues/comments/102");
    assertThat(forge.requests).filteredOn(line -> line.startsWith("POST")).hasSize(1);
    assertThat(forge.comment(102))
        .startsWith("<!-- plumbline diff -->\n## 1 goal change needs sign\\-off")
        .contains("at least £1\\.60 by ", "| at least £1\\.40 by ", "looser", "Marketing, Bakery");
    assertThat(forge.comment(101)).isEqualTo("Looks good");
    assertThat(forge.authorisations).containsOnly("Bearer secret");
    assertThat(first.get(1).out).doesNotContain("secret");
    assertThat(clone.resolve("preview/changes/index.html")).isRegularFile();
    assertThat(Files.readString(clone.resolve("review/changes.html"))).contains("1 goal change");
    assertThat(Formats.gitlab(Files.readString(clone.resolve("review/code-quality.json"))))
        .isNotEmpty()
        .allMatch(issue -> issue.get("check_name").stringValue().equals("PL-1201"));
  }

  @Test
  void gitlabIsSentTheSame() throws Exception {
    Map<String, String> runner = new HashMap<>();
    runner.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", "origin/main");
    runner.put("CI_API_V4_URL", forge.address());
    runner.put("CI_PROJECT_ID", "12");
    runner.put("CI_MERGE_REQUEST_IID", "7");
    runner.put("PLUMBLINE_TOKEN", "secret");
    String script = String.join("\n", gitlab("review"));

    Ran first = run(script, runner);
    Ran second = run(script, runner);

    assertThat(first.exit).as(first.out).isZero();
    assertThat(second.exit).as(second.out).isZero();
    assertThat(forge.requests)
        .containsSubsequence(
            "POST /projects/12/merge_requests/7/notes",
            "PUT /projects/12/merge_requests/7/notes/102");
    assertThat(forge.comment(102)).contains("at least £1\\.60 by ", "| at least £1\\.40 by ");
  }

  @Test
  void aBrokenCharterFailsTheJobAndStillComments() throws Exception {
    new Cli(clone).edit("charter/goals.yaml", "metric: orders", "metric: oders");
    Map<String, String> runner = new HashMap<>();
    runner.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", "origin/main");
    runner.put("CI_API_V4_URL", forge.address());
    runner.put("CI_PROJECT_ID", "12");
    runner.put("CI_MERGE_REQUEST_IID", "7");
    runner.put("PLUMBLINE_TOKEN", "secret");

    Ran ran = run(String.join("\n", gitlab("review")), runner);

    assertThat(ran.exit).as(ran.out).isEqualTo(3);
    assertThat(forge.comment(102)).contains("## The change could not be compared");
    assertThat(Files.exists(clone.resolve("preview"))).isFalse();
  }

  @Test
  void theSiteIsPublishedAsFiles() throws Exception {
    List<Ran> ran = all(steps(".github/workflows/publish.yml", "publish"), Map.of());

    assertThat(ran).hasSize(2).allMatch(one -> one.exit == 0, ran.toString());
    assertThat(clone.resolve("public/index.html")).isRegularFile();
    assertThat(Files.isSymbolicLink(clone.resolve("public"))).isFalse();
  }

  /** Whoever comes second begins again from what the first one pushed, and finds nothing to do. */
  @Test
  void twoRunsAtOnceCloseTheWeekOnce() throws Exception {
    List<Path> runners = List.of(folder.resolve("one"), folder.resolve("other"));
    for (Path runner : runners) {
      Git.cloneRepository()
          .setURI(folder.resolve("bare.git").toUri().toString())
          .setBranch("main")
          .setDirectory(runner.toFile())
          .call()
          .close();
    }
    List<String> steps = steps(".github/workflows/week.yml", "close");
    Map<String, String> environment =
        Map.of(
            "GITHUB_REF_NAME",
            "main",
            "GITHUB_STEP_SUMMARY",
            folder.resolve("summary.md").toString());

    List<List<Ran>> ran =
        runners.parallelStream().map(runner -> all(runner, steps, environment)).toList();
    List<Ran> again = all(runners.get(0), steps, environment);

    assertThat(ran).allSatisfy(both -> assertThat(both).hasSize(3));
    assertThat(ran.stream().flatMap(List::stream)).allMatch(one -> one.exit == 0, ran.toString());
    assertThat(again.get(1).out).contains("The week was closed already.");
    assertThat(folder.resolve("summary.md")).content().contains("## Week ");
    try (Git git = Git.open(folder.resolve("bare.git").toFile())) {
      assertThat(git.log().add(git.getRepository().resolve("main")).call())
          .extracting(commit -> commit.getShortMessage())
          .containsExactly("Close the week", "The charter");
    }
    assertThat(runners.get(0).resolve("metrics/snapshots"))
        .isDirectoryContaining(file -> file.toString().matches(".*\\d{4}-W\\d\\d\\.json"));
  }

  @Test
  void aPackageOfAnotherDigestIsNotRun() throws Exception {
    Path script = clone.resolve("ci/get-plumbline.sh");
    String text = Files.readString(script);
    Files.writeString(
        script, text.replaceFirst("sha256=[0-9a-f]{64}'", "sha256=" + "0".repeat(64) + "'"));

    Ran ran = run("sh ci/get-plumbline.sh", Map.of());

    assertThat(ran.exit).isNotZero();
    assertThat(clone.resolve(".plumbline/bin")).doesNotExist();
  }

  private record Ran(int exit, String out) {}

  /** The commands of a job in their order; what an action of the forge does is done already. */
  private List<String> steps(String file, String job) throws IOException {
    Map<String, Object> workflow = new Yaml().load(Files.readString(clone.resolve(file)));
    Map<?, ?> jobs = (Map<?, ?>) workflow.get("jobs");
    List<String> commands = new ArrayList<>();
    for (Object step : (List<?>) ((Map<?, ?>) jobs.get(job)).get("steps")) {
      Object command = ((Map<?, ?>) step).get("run");
      if (command != null) {
        commands.add(command.toString());
      }
    }
    return commands;
  }

  private List<String> gitlab(String job) throws IOException {
    Map<String, Object> pipeline =
        new Yaml().load(Files.readString(clone.resolve(".gitlab-ci.yml")));
    List<String> commands = new ArrayList<>();
    for (Object line : (List<?>) ((Map<?, ?>) pipeline.get(job)).get("script")) {
      commands.add(line.toString());
    }
    return commands;
  }

  private List<Ran> all(List<String> commands, Map<String, String> environment) {
    return all(clone, commands, environment);
  }

  private List<Ran> all(Path runner, List<String> commands, Map<String, String> environment) {
    return commands.stream().map(command -> run(runner, command, environment)).toList();
  }

  private Ran run(String command, Map<String, String> environment) {
    return run(clone, command, environment);
  }

  private Ran run(Path runner, String command, Map<String, String> environment) {
    ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", command);
    shell.directory(runner.toFile()).redirectErrorStream(true);
    Path java = Path.of(System.getProperty("java.home"), "bin");
    shell
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("GITHUB_") || name.startsWith("CI"));
    shell.environment().put("PATH", java + ":" + System.getenv("PATH"));
    shell.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    shell.environment().putAll(environment);
    try {
      Process process = shell.start();
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ran(process.waitFor(), out);
    } catch (IOException | InterruptedException unexpected) {
      throw new AssertionError(command, unexpected);
    }
  }

  private static boolean has(String program) throws Exception {
    return new ProcessBuilder("sh", "-c", "command -v " + program)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  /** What both forges' interfaces for comments have in common; one comment is there already. */
  private static final class Forge {

    private final Map<Integer, String> comments = new LinkedHashMap<>(Map.of(101, "Looks good"));
    final List<String> requests = new ArrayList<>();
    final List<String> authorisations = new ArrayList<>();
    private HttpServer server;

    void start() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.start();
    }

    void stop() {
      if (server != null) {
        server.stop(0);
      }
    }

    String address() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String comment(int id) {
      return comments.getOrDefault(id, "");
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
      String path = exchange.getRequestURI().getPath();
      requests.add(exchange.getRequestMethod() + " " + path);
      var headers = exchange.getRequestHeaders();
      authorisations.add(
          headers.getFirst("Authorization") == null
              ? headers.getFirst("PRIVATE-TOKEN")
              : headers.getFirst("Authorization"));
      String answer = "{}";
      if (exchange.getRequestMethod().equals("GET")) {
        answer = exchange.getRequestURI().getQuery().endsWith("page=1") ? list() : "[]";
      } else {
        JsonNode sent = new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
        String last = path.substring(path.lastIndexOf('/') + 1);
        int id = last.matches("[0-9]+") ? Integer.parseInt(last) : 101 + comments.size();
        comments.put(id, sent.get("body").stringValue());
      }
      byte[] bytes = answer.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    }

    private String list() {
      List<Map<String, Object>> all = new ArrayList<>();
      comments.forEach(
          (id, body) -> all.add(Map.of("id", id, "user", Map.of("id", 9), "body", body)));
      return new ObjectMapper().writeValueAsString(all);
    }
  }
}
