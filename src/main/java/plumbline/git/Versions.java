package plumbline.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Goes back through the versions that the files of a folder had. */
public final class Versions {

  private Versions() {}

  /** Why there are no more versions. */
  public enum End {
    SEEN_ALL,
    /** The visitor had seen enough. */
    STOPPED,
    /** There are more than were asked for. */
    TOO_MANY,
    /** The clone does not reach further back. */
    SHALLOW,
    NO_REPOSITORY
  }

  /**
   * Shows each different version once, the newest first, those of all branches that were merged.
   *
   * @param name of the commit that is looked back from, as git takes it
   * @param parts the folders within {@code folder} that are read, with forward slashes
   * @param wanted which of their files are read, by name relative to {@code folder}
   * @param most how many bytes of a file are read
   * @param limit how many versions are shown at most
   * @param visitor tells whether to go on
   */
  public static End visit(
      Path folder,
      String name,
      List<String> parts,
      Predicate<String> wanted,
      int most,
      int limit,
      Predicate<Revision> visitor) {
    QuietSystem.install();
    try {
      File start = folder.toRealPath().toFile();
      FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(start);
      if (found.getGitDir() == null) {
        return End.NO_REPOSITORY;
      }
      try (Repository repository = found.build();
          RevWalk walk = new RevWalk(repository)) {
        ObjectId head = repository.resolve(name + "^{commit}");
        if (head == null) {
          return End.NO_REPOSITORY;
        }
        String prefix = Revision.prefix(repository, start.toPath());
        walk.sort(RevSort.COMMIT_TIME_DESC);
        walk.markStart(walk.parseCommit(head));
        Set<List<ObjectId>> seen = new HashSet<>();
        for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
          if (seen.add(trees(repository, commit, prefix, parts))) {
            if (seen.size() > limit) {
              return End.TOO_MANY;
            }
            Revision version = Revision.of(repository, commit, prefix, parts, wanted, most);
            if (!visitor.test(version)) {
              return End.STOPPED;
            }
          }
        }
        boolean cut = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        return cut ? End.SHALLOW : End.SEEN_ALL;
      }
    } catch (IOException | NoWorkTreeException unreadable) {
      return End.NO_REPOSITORY;
    }
  }

  private static List<ObjectId> trees(
      Repository repository, RevCommit commit, String prefix, List<String> parts)
      throws IOException {
    java.util.ArrayList<ObjectId> trees = new java.util.ArrayList<>();
    for (String part : parts) {
      String path = prefix + part;
      try (TreeWalk found = TreeWalk.forPath(repository, path, commit.getTree())) {
        trees.add(found == null ? ObjectId.zeroId() : found.getObjectId(0));
      }
    }
    return List.copyOf(trees);
  }
}
