package plumbline.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastChangeTest {

  private static final List<String> FILES = List.of("charter/roadmap.yaml");

  @TempDir Path folder;

  @BeforeEach
  void readNobodysConfiguration() {
    QuietSystem.install();
  }

  @Test
  void outsideARepositoryThereIsNone() {
    assertThat(newest(folder, FILES)).isEqualTo(new LastChange.NoRepository());
  }

  @Test
  void anotherFileDoesNotCount() throws Exception {
    commit("2026-03-01", "charter/roadmap.yaml", "a");
    commit("2026-04-01", "charter/goals.yaml", "a");

    assertThat(newest(folder, FILES)).isEqualTo(at("2026-03-01"));
  }

  @Test
  void theNewestChangeOfAnyFileCounts() throws Exception {
    commit("2026-03-01", "charter/roadmap.yaml", "a");
    commit("2026-04-01", "charter/more.yaml", "a");
    commit("2026-05-01", "charter/goals.yaml", "a");

    assertThat(newest(folder, List.of("charter/roadmap.yaml", "charter/more.yaml")))
        .isEqualTo(at("2026-04-01"));
  }

  @Test
  void aFileThatMovedDidNotChange() throws Exception {
    commit("2026-03-01", "plan.yaml", "experiments: []");
    Files.createDirectories(folder.resolve("charter"));
    Files.move(folder.resolve("plan.yaml"), folder.resolve("charter/roadmap.yaml"));
    try (Git git = open()) {
      git.rm().addFilepattern("plan.yaml").call();
    }
    commit("2026-06-01", "charter/goals.yaml", "a");

    assertThat(newest(folder, FILES)).isEqualTo(at("2026-03-01"));
  }

  @Test
  void whatIsBeingChangedChangedNow() throws Exception {
    commit("2026-03-01", "charter/roadmap.yaml", "a");
    Files.writeString(folder.resolve("charter/roadmap.yaml"), "b");

    assertThat(newest(folder, FILES)).isEqualTo(new LastChange.Now(List.of(instant("2026-03-01"))));
  }

  @Test
  void aBranchCountsFromItsMerge() throws Exception {
    commit("2026-03-01", "charter/roadmap.yaml", "a");
    try (Git git = open()) {
      String main = git.getRepository().getBranch();
      git.checkout().setCreateBranch(true).setName("side").call();
      RevCommit side = commit("2026-04-01", "charter/roadmap.yaml", "b");
      git.checkout().setName(main).call();
      commit("2026-05-01", "charter/goals.yaml", "a");
      git.merge()
          .include(side)
          .setCommit(false)
          .setFastForward(MergeCommand.FastForwardMode.NO_FF)
          .call();
      commit("2026-06-01", "charter/notes.yaml", "a");
    }

    assertThat(newest(folder, FILES)).isEqualTo(at("2026-06-01"));
  }

  @Test
  void aShallowCloneKnowsOnlyHowFarItReaches(@TempDir Path elsewhere) throws Exception {
    commit("2026-03-01", "charter/roadmap.yaml", "a");
    commit("2026-04-01", "charter/goals.yaml", "a");
    commit("2026-05-01", "charter/goals.yaml", "b");
    File clone = elsewhere.resolve("clone").toFile();
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(clone)
        .setDepth(2)
        .call()
        .close();

    assertThat(newest(clone.toPath(), FILES))
        .isEqualTo(new LastChange.NotSince(instant("2026-04-01")));
  }

  @Test
  void earlierChangesAreToldFromSomeTimeOnAndTheOneBefore() throws Exception {
    commit("2026-01-01", "charter/roadmap.yaml", "a");
    commit("2026-02-01", "charter/roadmap.yaml", "b");
    commit("2026-03-01", "charter/goals.yaml", "a");
    commit("2026-04-01", "charter/roadmap.yaml", "c");
    commit("2026-05-01", "charter/roadmap.yaml", "d");

    assertThat(LastChange.of(folder, FILES, instant("2026-03-01")))
        .isEqualTo(
            new LastChange.At(
                List.of(instant("2026-05-01"), instant("2026-04-01"), instant("2026-02-01"))));
    assertThat(LastChange.of(folder, FILES, Instant.EPOCH))
        .isEqualTo(
            new LastChange.At(
                List.of(
                    instant("2026-05-01"),
                    instant("2026-04-01"),
                    instant("2026-02-01"),
                    instant("2026-01-01"))));
  }

  @Test
  void aChangeBeforeAMoveIsFound() throws Exception {
    commit("2026-01-01", "plan.yaml", "a");
    commit("2026-02-01", "plan.yaml", "b");
    Files.createDirectories(folder.resolve("charter"));
    Files.move(folder.resolve("plan.yaml"), folder.resolve("charter/roadmap.yaml"));
    try (Git git = open()) {
      git.rm().addFilepattern("plan.yaml").call();
    }
    commit("2026-03-01", "charter/goals.yaml", "a");

    assertThat(LastChange.of(folder, FILES, Instant.EPOCH))
        .isEqualTo(new LastChange.At(List.of(instant("2026-02-01"), instant("2026-01-01"))));
  }

  /** The newest change alone. */
  private static LastChange newest(Path folder, List<String> files) {
    return LastChange.of(folder, files, Instant.MAX);
  }

  private static LastChange at(String day) {
    return new LastChange.At(List.of(instant(day)));
  }

  private static Instant instant(String day) {
    return Instant.parse(day + "T09:00:00Z");
  }

  private Git open() throws Exception {
    return Git.init().setDirectory(folder.toFile()).call();
  }

  private RevCommit commit(String day, String file, String text) throws Exception {
    PersonIdent priya =
        new PersonIdent("Priya Nair", "priya@example.com", instant(day), ZoneOffset.UTC);
    try (Git git = open()) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      git.add().addFilepattern(".").call();
      return git.commit()
          .setMessage("Change " + file)
          .setAuthor(priya)
          .setCommitter(priya)
          .setSign(false)
          .call();
    }
  }
}
