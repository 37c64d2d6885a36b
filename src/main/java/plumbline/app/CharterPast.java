package plumbline.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import plumbline.git.Commit;
import plumbline.git.ContentId;
import plumbline.git.Past;
import plumbline.history.Author;
import plumbline.history.Chronicle;
import plumbline.history.Known;
import plumbline.history.Made;
import plumbline.history.Revision;
import plumbline.history.Timeline;
import plumbline.reader.CharterReader;
import plumbline.reader.CharterVersions;
import plumbline.reader.FileVersions;
import plumbline.reader.Reading;

/**
 * Asks git how a charter came to be, beside other work. Most files at hand are those of the newest
 * commit, and are read once for both.
 */
final class CharterPast {

  private final FileVersions read;
  private final CompletableFuture<Known> known;

  private CharterPast(Path root, Phases phases, FileVersions read) {
    this.read = read;
    this.known =
        CompletableFuture.supplyAsync(() -> phases.time("read the history", () -> history(root)));
  }

  private CharterPast(
      Path root,
      Phases phases,
      FileVersions read,
      CharterPast before,
      CompletableFuture<Boolean> same) {
    this.read = read;
    this.known =
        same.thenApplyAsync(
            still -> still ? before.known() : phases.time("read the history", () -> history(root)));
  }

  /** Asks for the history of the charter in a folder; does not wait for it. */
  static CharterPast asked(Path root, Phases phases) {
    return asked(root, phases, new FileVersions());
  }

  /**
   * The same, for a charter that is read again and again.
   *
   * @param read what was read already, added to
   */
  static CharterPast asked(Path root, Phases phases, FileVersions read) {
    return new CharterPast(root, phases, read);
  }

  /**
   * Asks for it again.
   *
   * @param same whether it is the one of before
   */
  static CharterPast asked(
      Path root,
      Phases phases,
      FileVersions read,
      CharterPast before,
      CompletableFuture<Boolean> same) {
    return new CharterPast(root, phases, read, before, same);
  }

  /** The history, once it is known. */
  Known known() {
    return known.join();
  }

  /** What comes of the history, once it is known; does not wait for it. */
  <T> CompletableFuture<T> then(Function<Known, T> use) {
    return known.thenApplyAsync(use);
  }

  /** Reads the charter at hand. */
  Reading reading(Map<String, byte[]> files) {
    return CharterReader.read(files, ContentId::of, read);
  }

  private Known history(Path root) {
    return Past.read(
        root,
        "HEAD",
        CharterFolder.PARTS,
        CharterFolder::isRead,
        CharterFolder.MOST_BYTES,
        this::told);
  }

  private Known told(Past past) {
    if (past instanceof Past.Told told) {
      List<Revision> revisions = told.commits().stream().map(CharterPast::revision).toList();
      Timeline timeline = Chronicle.of(revisions, new CharterVersions(read, told.contents()));
      return new Known.Told(timeline, told.shallow());
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
