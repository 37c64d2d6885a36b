package plumbline.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.git.Commit.Author;
import plumbline.git.CommittedFolder.Note;

class PastTest {

  private static final String PRIYA = "Priya Nair <priya@fernway.example>";
  private static final String TOM = "Tom Reyes <tom@fernway.example>";

  @TempDir Path folder;

  @BeforeAll
  static void readNobodysConfiguration() {
    QuietSystem.install();
  }

  @Test
  void outsideARepositoryNothingIsKnown() {
    assertThat(past(folder)).isEqualTo(new Past.NoRepository());
  }

  @Test
  void aRepositoryWithoutCommitKnowsNothing() throws Exception {
    CommittedFolder.in(folder).close();

    assertThat(past(folder)).isEqualTo(new Past.NoRepository());
  }

  @Test
  void aBrokenRepositoryCannotBeRead() throws Exception {
    Path git = Files.createDirectories(folder.resolve(".git"));
    for (String name : List.of("objects", "refs/heads")) {
      Files.createDirectories(git.resolve(name));
    }
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(git.resolve("refs/heads/main"), "1".repeat(40) + "\n");

    assertThat(past(folder)).isEqualTo(new Past.Unreadable());
  }

  @Test
  void commitsThatLeftTheFilesAloneAreLeftOut() throws Exception {
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      String first = repository.commit(note("01"), Map.of("charter/a.yaml", "a"));
      String other = repository.commit(note("02"), Map.of("README.md", "b"), first);
      String data = repository.commit(note("03"), Map.of("metrics/data/x.csv", "1"), other);
      String second = repository.commit(note("04"), Map.of("charter/a.yaml", "b"), data);
      repository.checkOut(second);

      assertThat(told(folder)).extracting(Commit::id).containsExactly(first, second);
      assertThat(told(folder).get(1).parents()).containsExactly(0);
      assertThat(told(folder).get(1).files()).containsOnlyKeys("charter/a.yaml");
    }
  }

  @Test
  void contentsAreOpenedByTheirIds() throws Exception {
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      repository.checkOut(repository.commit(note("01"), Map.of("charter/a.yaml", "abcdef")));
    }
    byte[] bytes =
        Past.read(
            folder,
            "HEAD",
            List.of("charter"),
            name -> true,
            3,
            past -> {
              Past.Told told = (Past.Told) past;
              return told.contents().apply(told.commits().get(0).files().get("charter/a.yaml"));
            });

    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("abc");
  }

  @Test
  void aCharterDeepInARepositoryHasItsOwnPast() throws Exception {
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      String top = repository.commit(note("01"), Map.of("charter/a.yaml", "not ours"));
      String ours = repository.commit(note("02"), Map.of("shops/uk/charter/a.yaml", "a"), top);
      String both =
          repository.commit(
              note("03"), Map.of("charter/a.yaml", "b", "shops/uk2/charter/a.yaml", "c"), ours);
      repository.checkOut(both);
    }
    List<Commit> commits = told(folder.resolve("shops/uk"));

    assertThat(commits).hasSize(1);
    assertThat(commits.get(0).files()).containsOnlyKeys("charter/a.yaml");
  }

  @Test
  void bothSidesOfAMergeAreTold() throws Exception {
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      String base = repository.commit(note("01"), Map.of("charter/a.yaml", "a"));
      String side = repository.commit(note("02"), Map.of("charter/b.yaml", "b"), base);
      String main = repository.commit(note("03"), Map.of("charter/a.yaml", "c"), base);
      String merge = repository.commit(note("04"), Map.of("charter/b.yaml", "b"), main, side);
      repository.checkOut(merge);
      List<Commit> commits = told(folder);

      assertThat(commits).extracting(Commit::id).containsExactlyInAnyOrder(base, side, main, merge);
      assertThat(commits.get(3).id()).isEqualTo(merge);
      assertThat(commits.get(3).parents())
          .extracting(parent -> commits.get(parent).id())
          .containsExactly(main, side);
    }
  }

  @Test
  void whatABranchWroteHoldsFromItsMerge() throws Exception {
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      String base = repository.commit(note("01"), Map.of("charter/a.yaml", "a"));
      String side = repository.commit(note("02"), Map.of("charter/b.yaml", "b"), base);
      String merge = repository.commit(note("09"), Map.of("charter/b.yaml", "b"), base, side);
      repository.checkOut(merge);
      Commit written =
          told(folder).stream().filter(commit -> commit.id().equals(side)).findFirst().get();

      assertThat(written.written()).isEqualTo(OffsetDateTime.parse("2026-03-02T09:00:00+01:00"));
      assertThat(written.held()).isEqualTo(Instant.parse("2026-03-09T08:00:00Z"));
    }
  }

  @Test
  void whatAMergeThrewAwayIsLeftOut() throws Exception {
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      String base = repository.commit(note("01"), Map.of("charter/a.yaml", "a"));
      String side = repository.commit(note("02"), Map.of("charter/a.yaml", "never"), base);
      String merge = repository.commit(note("03"), Map.of(), base, side);
      repository.checkOut(merge);

      assertThat(told(folder)).extracting(Commit::id).containsExactly(base);
    }
  }

  @Test
  void otherBranchesAreLeftOut() throws Exception {
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      String base = repository.commit(note("01"), Map.of("charter/a.yaml", "a"));
      repository.commit(note("02"), Map.of("charter/a.yaml", "unmerged"), base);
      repository.checkOut(base);

      assertThat(told(folder)).extracting(Commit::id).containsExactly(base);
    }
  }

  @Test
  void aRenamedFileIsAChangeOfNamesOnly() throws Exception {
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      String first = repository.commit(note("01"), Map.of("charter/a.yaml", "same"));
      String second =
          repository.commit(
              note("02"), Map.of("charter/a.yaml", "", "charter/b.yaml", "same"), first);
      repository.checkOut(second);
      List<Commit> commits = told(folder);

      assertThat(commits.get(1).files()).containsOnlyKeys("charter/b.yaml");
      assertThat(commits.get(1).files().get("charter/b.yaml"))
          .isEqualTo(commits.get(0).files().get("charter/a.yaml"));
    }
  }

  @Test
  void aShallowCloneIsKnownToBeCut(@TempDir Path elsewhere) throws Exception {
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      String at = repository.commit(note("01"), Map.of("charter/a.yaml", "1"));
      at = repository.commit(note("02"), Map.of("charter/a.yaml", "2"), at);
      at = repository.commit(note("03"), Map.of("charter/a.yaml", "3"), at);
      repository.checkOut(at);
    }
    Path clone = elsewhere.resolve("clone");
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(2)
        .call()
        .close();
    Past.Told told = (Past.Told) past(clone);

    assertThat(told.shallow()).isTrue();
    assertThat(told.commits()).extracting(Commit::cut).containsExactly(true, false);
    assertThat(((Past.Told) past(folder)).shallow()).isFalse();
  }

  @Test
  void trailersTellWhoElseHadAHandInIt() throws Exception {
    String message =
        """
        Raise the target

        The spring was better than we thought.

        Co-authored-by: Tom Reyes <tom@fernway.example>
        Reviewed-by: Maria Okafor <maria@fernway.example>
        Signed-off-by: Priya Nair <priya@fernway.example>
        Approved-by: Maria Okafor <MARIA@fernway.example>
        Ticket: 42
        """;
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      Note note = new Note(PRIYA, "2026-03-01T09:00:00+01:00", message);
      repository.checkOut(repository.commit(note, Map.of("charter/a.yaml", "1")));
    }
    Commit commit = told(folder).get(0);

    assertThat(commit.message())
        .isEqualTo("Raise the target\n\nThe spring was better than we thought.");
    assertThat(commit.coAuthors()).containsExactly(new Author("Tom Reyes", "tom@fernway.example"));
    assertThat(commit.approvers())
        .containsExactly(new Author("Maria Okafor", "maria@fernway.example"));
  }

  @Test
  void aMessageWithoutTrailersIsWhole() throws Exception {
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      Note note = new Note(TOM, "2026-03-01T09:00:00+01:00", "Begin\n\nBecause: of it all\nreally");
      repository.checkOut(repository.commit(note, Map.of("charter/a.yaml", "1")));
    }

    assertThat(told(folder).get(0).message()).isEqualTo("Begin\n\nBecause: of it all\nreally");
  }

  private static Note note(String day) {
    return new Note(PRIYA, "2026-03-" + day + "T09:00:00+01:00", "On day " + day);
  }

  private static Past past(Path root) {
    return Past.read(
        root,
        "HEAD",
        List.of("charter", "metrics"),
        name -> name.endsWith(".yaml"),
        1_000,
        past -> past);
  }

  private static List<Commit> told(Path root) {
    return ((Past.Told) past(root)).commits();
  }
}
