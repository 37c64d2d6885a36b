package plumbline.git;

import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Who a commit says it is by.
 *
 * <p>Anybody can write another person's address into a commit; only its signature proves anything.
 *
 * @param commit the first twelve digits of its id
 * @param parents the same of its parents
 * @param author by name and address, {@code Ada Byron <ada@example.com>}
 * @param address of the author
 * @param signature under the commit; absent where it carries none
 */
public record Authorship(
    String commit,
    java.util.List<String> parents,
    String author,
    String address,
    Optional<CommitSignature> signature) {

  private static final int DIGITS = 12;

  static Authorship of(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    return new Authorship(
        commit.abbreviate(DIGITS).name(),
        java.util.Arrays.stream(commit.getParents())
            .map(parent -> parent.abbreviate(DIGITS).name())
            .toList(),
        author.getName() + " <" + author.getEmailAddress() + ">",
        author.getEmailAddress(),
        CommitSignature.of(commit));
  }
}
