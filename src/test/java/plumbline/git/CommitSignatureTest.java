package plumbline.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.git.CommitSignature.Verdict;

/** Commits that a real GnuPG and a real ssh-keygen signed, as make-signed.sh made them. */
class CommitSignatureTest {

  private static final Path MADE = Path.of("src/test/resources/git");
  private static final List<String> NAMES =
      List.of("rsa.asc", "ed25519.asc", "subkey.asc", "ssh.pub");

  private static Git repository;

  @BeforeAll
  static void cloned(@TempDir Path folder) throws Exception {
    repository =
        Git.cloneRepository()
            .setURI(MADE.resolve("signed.bundle").toAbsolutePath().toString())
            .setBare(true)
            .setDirectory(folder.toFile())
            .call();
  }

  @AfterAll
  static void closed() {
    repository.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa", "ed25519", "subkey", "ssh"})
  void theKeyThatSignedHoldsAndNoOther(String name) throws IOException {
    CommitSignature signature = signature(name).orElseThrow();

    assertThat(signature.by(keys(own(name), true))).isEqualTo(Verdict.HOLDS);
    assertThat(signature.by(keys(own(name), false))).isEqualTo(Verdict.OTHER_KEY);
    assertThat(signature.by(NAMES.stream().map(CommitSignatureTest::key).toList()))
        .isEqualTo(Verdict.HOLDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa", "ed25519", "subkey", "ssh"})
  void aSignatureUnderAnotherCommitIsBroken(String name) throws IOException {
    CommitSignature signature = signature("forged-" + name).orElseThrow();

    assertThat(signature.by(keys(own(name), true))).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void aCommitWithoutASignatureHasNone() throws IOException {
    assertThat(signature("unsigned")).isEmpty();
  }

  private static String own(String name) {
    return NAMES.stream().filter(file -> file.startsWith(name + ".")).findFirst().orElseThrow();
  }

  private static List<String> keys(String own, boolean it) {
    return NAMES.stream()
        .filter(name -> name.equals(own) == it)
        .map(CommitSignatureTest::key)
        .toList();
  }

  private static String key(String name) {
    try {
      return Files.readString(MADE.resolve(name));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private static Optional<CommitSignature> signature(String tag) throws IOException {
    try (RevWalk walk = new RevWalk(repository.getRepository())) {
      RevCommit commit =
          walk.parseCommit(repository.getRepository().resolve("refs/tags/" + tag + "^{commit}"));
      return CommitSignature.of(commit);
    }
  }
}
