package plumbline.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadTest {

  private static final PersonIdent PRIYA =
      new PersonIdent(
          "Priya Nair", "priya@example.com", Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @BeforeAll
  static void readNobodysConfiguration() {
    QuietSystem.install();
  }

  @Test
  void aFolderOutsideARepositoryHasNone() {
    assertThat(Head.of(folder, List.of("charter"), List.of())).isEmpty();
  }

  @Test
  void aRepositoryWithoutCommitHasNone() throws Exception {
    Git.init().setDirectory(folder.toFile()).call().close();

    assertThat(Head.of(folder, List.of("charter"), List.of())).isEmpty();
  }

  @Test
  void theCommitIsToldByTwelveDigits() throws Exception {
    String id = commit("charter/goals.yaml", "goals: {}").name();

    assertThat(Head.of(folder, List.of("charter"), List.of()))
        .contains(new Head(id.substring(0, 12), false));
  }

  @Test
  void aChangedFileOfThePartsModifiesIt() throws Exception {
    commit("charter/goals.yaml", "goals: {}");
    Files.writeString(folder.resolve("charter/goals.yaml"), "goals: {primary: x}");

    assertThat(Head.of(folder, List.of("charter"), List.of()).orElseThrow().modified()).isTrue();
  }

  @Test
  void anUntrackedFileOfThePartsModifiesIt() throws Exception {
    commit("charter/goals.yaml", "goals: {}");
    Files.writeString(folder.resolve("charter/new.yaml"), "people: {}");

    assertThat(Head.of(folder, List.of("charter"), List.of()).orElseThrow().modified()).isTrue();
  }

  @Test
  void aChangeElsewhereDoesNotModifyIt() throws Exception {
    commit("charter/goals.yaml", "goals: {}");
    Files.writeString(folder.resolve("notes.txt"), "unrelated");

    assertThat(Head.of(folder, List.of("charter"), List.of()).orElseThrow().modified()).isFalse();
  }

  @Test
  void aFolderThatDoesNotCountModifiesNothing() throws Exception {
    commit("shop/metrics/snapshots/2026-W45.json", "{}");
    Path shop = folder.resolve("shop");
    List<String> parts = List.of("metrics");
    List<String> except = List.of("metrics/snapshots");
    Files.writeString(shop.resolve("metrics/snapshots/2026-W45.json"), "{ }");
    Files.writeString(shop.resolve("metrics/snapshots/2026-W46.json"), "{}");

    assertThat(Head.of(shop, parts, except).orElseThrow().modified()).isFalse();
    assertThat(Head.of(shop, parts, List.of()).orElseThrow().modified()).isTrue();
    Files.writeString(shop.resolve("metrics/snapshots.yaml"), "metrics: {}");
    assertThat(Head.of(shop, parts, except).orElseThrow().modified()).isTrue();
  }

  @Test
  void aCharterDeepInARepositoryIsFound() throws Exception {
    commit("shop/charter/goals.yaml", "goals: {}");
    Path shop = folder.resolve("shop");

    assertThat(Head.of(shop, List.of("charter"), List.of()).orElseThrow().modified()).isFalse();
    Files.writeString(shop.resolve("charter/goals.yaml"), "goals: {primary: x}");
    assertThat(Head.of(shop, List.of("charter"), List.of()).orElseThrow().modified()).isTrue();
  }

  @Test
  void aLinkedWorkingTreeTellsItsOwnCommit(@TempDir Path elsewhere) throws Exception {
    String id = commit("charter/goals.yaml", "goals: {}").name();
    Path tree = elsewhere.resolve("tree");
    git("worktree", "add", "--detach", tree.toString());

    assertThat(Head.of(tree, List.of("charter"), List.of()))
        .contains(new Head(id.substring(0, 12), false));
  }

  @Test
  void aBrokenRepositoryIsAsGoodAsNone() throws Exception {
    Files.writeString(folder.resolve(".git"), "gitdir: /nowhere/at/all\n");

    assertThat(Head.of(folder, List.of("charter"), List.of())).isEmpty();
  }

  private RevCommit commit(String file, String text) throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      git.add().addFilepattern(".").call();
      return git.commit()
          .setMessage("Add " + file)
          .setAuthor(PRIYA)
          .setCommitter(PRIYA)
          .setSign(false)
          .call();
    }
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("git", "-C", folder.toString());
    builder.command().addAll(List.of(arguments));
    Process process = builder.redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }
}
