package plumbline.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * A repository whose commits are laid down from texts, with fixed authors and dates, so that its
 * ids are the same on every machine.
 */
public final class CommittedFolder implements AutoCloseable {

  private final Git git;
  private final Map<ObjectId, TreeMap<String, ObjectId>> trees = new java.util.HashMap<>();

  private CommittedFolder(Git git) {
    this.git = git;
  }

  /** An empty repository whose branch is called main. */
  public static CommittedFolder in(Path folder) throws GitAPIException, IOException {
    QuietSystem.install();
    Files.createDirectories(folder);
    return new CommittedFolder(
        Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call());
  }

  /**
   * What a commit says of itself.
   *
   * @param author {@code Priya Nair <priya@example.com>}
   * @param time as in {@code 2026-03-01T09:00:00+01:00}
   */
  public record Note(String author, String time, String message) {
    private PersonIdent ident() {
      int open = author.indexOf('<');
      OffsetDateTime when = OffsetDateTime.parse(time);
      return new PersonIdent(
          author.substring(0, open).strip(),
          author.substring(open + 1, author.length() - 1),
          when.toInstant(),
          when.getOffset());
    }
  }

  /**
   * A commit with the files of its first parent, some of them changed; files with an empty text go.
   * It is on no branch until {@link #checkOut} puts main there.
   */
  public String commit(Note note, Map<String, String> changed, String... parents)
      throws IOException {
    Repository repository = git.getRepository();
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      List<ObjectId> ids = new ArrayList<>();
      for (String parent : parents) {
        ids.add(ObjectId.fromString(parent));
      }
      TreeMap<String, ObjectId> files =
          ids.isEmpty() ? new TreeMap<>() : new TreeMap<>(trees.get(ids.get(0)));
      for (Map.Entry<String, String> file : changed.entrySet()) {
        if (file.getValue().isEmpty()) {
          files.remove(file.getKey());
        } else {
          byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
          files.put(file.getKey(), inserter.insert(Constants.OBJ_BLOB, bytes));
        }
      }
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(tree(files, inserter));
      commit.setParentIds(ids);
      commit.setAuthor(note.ident());
      commit.setCommitter(note.ident());
      commit.setMessage(note.message());
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      trees.put(id, files);
      return id.name();
    }
  }

  private static ObjectId tree(Map<String, ObjectId> files, ObjectInserter inserter)
      throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    files.forEach(
        (name, id) -> {
          DirCacheEntry entry = new DirCacheEntry(name);
          entry.setFileMode(FileMode.REGULAR_FILE);
          entry.setObjectId(id);
          builder.add(entry);
        });
    builder.finish();
    return index.writeTree(inserter);
  }

  /** Puts main on a commit and its files into the folder. */
  public void checkOut(String commit) throws IOException, GitAPIException {
    RefUpdate main = git.getRepository().updateRef("refs/heads/main");
    main.setNewObjectId(ObjectId.fromString(commit));
    main.disableRefLog();
    main.forceUpdate();
    git.reset().setMode(ResetCommand.ResetType.HARD).setRef(commit).call();
  }

  /** Puts all objects into one file, as a repository that was cloned has them. */
  public void pack() throws GitAPIException {
    git.gc().call();
  }

  @Override
  public void close() {
    git.close();
  }
}
