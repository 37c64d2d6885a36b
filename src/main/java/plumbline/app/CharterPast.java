package plumbline.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import plumbline.git.Commit;
import plumbline.git.Past;
import plumbline.history.Author;
import plumbline.history.Chronicle;
import plumbline.history.Known;
import plumbline.history.Made;
import plumbline.history.Revision;

/** Asks git how a charter came to be. */
final class CharterPast {

  private CharterPast() {}

  /** The history of the charter in a folder. */
  static Known of(Path root) {
    return Past.read(
        root,
        "HEAD",
        CharterFolder.PARTS,
        CharterFolder::isRead,
        CharterFolder.MOST_BYTES,
        CharterPast::known);
  }

  /** As {@link #of}, beside other work. */
  static CompletableFuture<Known> asked(Path root, Phases phases) {
    return CompletableFuture.supplyAsync(() -> phases.time("read the history", () -> of(root)));
  }

  private static Known known(Past past) {
    if (past instanceof Past.Told told) {
      List<Revision> revisions = told.commits().stream().map(CharterPast::revision).toList();
      return new Known.Told(Chronicle.of(revisions, told.contents()), told.shallow());
    }
    return new Known.Untold(
        past instanceof Past.NoRepository ? Known.Why.NO_REPOSITORY : Known.Why.UNREADABLE);
  }

  private static Revision revision(Commit commit) {
    int end = commit.message().indexOf('\n');
    String subject = end < 0 ? commit.message() : commit.message().substring(0, end);
    String body = end < 0 ? "" : commit.message().substring(end).strip();
    return new Revision(
        new Made(
            commit.id(),
            author(commit.author()),
            commit.written(),
            commit.held(),
            subject.strip(),
            body,
            commit.coAuthors().stream().map(CharterPast::author).toList(),
            commit.approvers().stream().map(CharterPast::author).toList()),
        commit.parents(),
        commit.cut(),
        commit.files());
  }

  private static Author author(Commit.Author author) {
    return new Author(author.name(), author.email());
  }
}
