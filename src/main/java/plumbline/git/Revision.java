package plumbline.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.OrTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files of a folder as they were at one commit.
 *
 * @param commit the first twelve digits of its id
 * @param author of the commit, by name
 * @param time of the commit
 * @param files by name relative to the folder, with forward slashes; plain files only, so that no
 *     link can lead anywhere
 */
public record Revision(
    String commit, String author, Instant time, SortedMap<String, byte[]> files) {

  private static final int DIGITS = 12;

  /** What came of asking. */
  public sealed interface Answer {}

  /** The files are there. */
  public record Found(Revision revision) implements Answer {}

  /** They are not. */
  public record NotFound(Why why) implements Answer {}

  /** Why a revision cannot be read. */
  public enum Why {
    /** The folder lies in no repository that can be read. */
    NO_REPOSITORY,
    /** The name means no commit. */
    UNKNOWN,
    /** The name means no commit here, and the repository holds part of the history only. */
    SHALLOW,
    /** The beginning of an id fits several objects. */
    AMBIGUOUS
  }

  /**
   * Reads a commit of the repository that {@code folder} lies in.
   *
   * @param name whatever git takes for a commit: a branch, a tag, the start of an id, {@code
   *     HEAD~2}
   * @param parts the folders within {@code folder} that are read, with forward slashes
   * @param wanted which of their files are read, by name relative to the folder
   * @param most how many bytes of a file are read; longer ones are cut there
   */
  public static Answer read(
      Path folder, String name, List<String> parts, Predicate<String> wanted, int most) {
    QuietSystem.install();
    try {
      File start = folder.toRealPath().toFile();
      FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(start);
      if (found.getGitDir() == null) {
        return new NotFound(Why.NO_REPOSITORY);
      }
      try (Repository repository = found.build()) {
        return read(repository, prefix(repository, start.toPath()), name, parts, wanted, most);
      }
    } catch (IOException | NoWorkTreeException unreadable) {
      return new NotFound(Why.NO_REPOSITORY);
    }
  }

  private static Answer read(
      Repository repository,
      String prefix,
      String name,
      List<String> parts,
      Predicate<String> wanted,
      int most)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(name + "^{commit}");
      if (id == null) {
        return new NotFound(isShallow(repository) ? Why.SHALLOW : Why.UNKNOWN);
      }
      return new Found(of(repository, walk.parseCommit(id), prefix, parts, wanted, most));
    } catch (AmbiguousObjectException several) {
      return new NotFound(Why.AMBIGUOUS);
    } catch (MissingObjectException cut) {
      return new NotFound(isShallow(repository) ? Why.SHALLOW : Why.UNKNOWN);
    } catch (RevisionSyntaxException | IncorrectObjectTypeException noCommit) {
      return new NotFound(Why.UNKNOWN);
    }
  }

  /** The files of one commit; the rest as for {@link #read}. */
  static Revision of(
      Repository repository,
      RevCommit commit,
      String prefix,
      List<String> parts,
      Predicate<String> wanted,
      int most)
      throws IOException {
    return new Revision(
        commit.abbreviate(DIGITS).name(),
        commit.getAuthorIdent().getName(),
        commit.getAuthorIdent().getWhenAsInstant(),
        files(repository, commit, prefix, parts, wanted, most));
  }

  private static SortedMap<String, byte[]> files(
      Repository repository,
      RevCommit commit,
      String prefix,
      List<String> parts,
      Predicate<String> wanted,
      int most)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      walk.setFilter(filter(parts.stream().map(part -> prefix + part).toList()));
      while (walk.next()) {
        boolean plain =
            FileMode.REGULAR_FILE.equals(walk.getRawMode(0))
                || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0));
        String name = walk.getPathString().substring(prefix.length());
        if (plain && wanted.test(name)) {
          try (ObjectStream in = repository.open(walk.getObjectId(0)).openStream()) {
            files.put(name, in.readNBytes(most));
          }
        }
      }
    }
    return files;
  }

  private static TreeFilter filter(List<String> paths) {
    List<TreeFilter> filters =
        paths.stream().map(path -> (TreeFilter) PathFilter.create(path)).toList();
    return filters.size() == 1 ? filters.get(0) : OrTreeFilter.create(filters);
  }

  private static boolean isShallow(Repository repository) {
    return new File(repository.getDirectory(), "shallow").isFile();
  }

  /** The path of the folder within the repository, ending in a slash unless it is the top. */
  static String prefix(Repository repository, Path folder) throws IOException {
    Path top = repository.getWorkTree().toPath().toRealPath();
    String path = top.relativize(folder).toString().replace(File.separatorChar, '/');
    return path.isEmpty() ? "" : path + "/";
  }
}
