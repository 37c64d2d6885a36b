package plumbline.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/**
 * When some files last changed, as the branch at hand tells it.
 *
 * <p>Only first parents are followed: what was written on another branch counts from the day it was
 * merged, by the committer's clock, for that is when it began to hold. A file that was only moved
 * did not change.
 */
public sealed interface LastChange {

  /**
   * The files are as they were committed.
   *
   * @param times when changes were committed, or merged, newest first, at least one: all from some
   *     time on, and the one before it
   */
  record At(List<Instant> times) implements LastChange {
    public At {
      times = List.copyOf(times);
    }
  }

  /**
   * The files differ from the newest commit, or are not in it: they are being changed.
   *
   * @param times of changes before, as {@link At}; empty where none is known
   */
  record Now(List<Instant> times) implements LastChange {
    public Now {
      times = List.copyOf(times);
    }
  }

  /**
   * The history ends, as in a shallow clone, before a change was met.
   *
   * @param time of the oldest commit that is known
   */
  record NotSince(Instant time) implements LastChange {}

  /** There is no repository, or no commit in it. */
  record NoRepository() implements LastChange {}

  /** The repository is there, but cannot be read. */
  record Unreadable() implements LastChange {}

  /**
   * The newest change of any of some files, and those before it.
   *
   * @param files within {@code folder}, with forward slashes; at least one
   * @param since how far back earlier changes are looked for
   */
  static LastChange of(Path folder, List<String> files, Instant since) {
    QuietSystem.install();
    try {
      File start = folder.toRealPath().toFile();
      FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(start);
      if (found.getGitDir() == null) {
        return new NoRepository();
      }
      try (Repository repository = found.build()) {
        return of(repository, start.toPath(), files, since);
      }
    } catch (IOException
        | GitAPIException
        | JGitInternalException
        | NoWorkTreeException unreadable) {
      return new Unreadable();
    }
  }

  private static LastChange of(
      Repository repository, Path folder, List<String> files, Instant since)
      throws IOException, GitAPIException {
    ObjectId head = repository.resolve("HEAD");
    if (head == null) {
      return new NoRepository();
    }
    Path top = repository.getWorkTree().toPath().toRealPath();
    String prefix = top.relativize(folder).toString().replace(File.separatorChar, '/');
    List<String> paths =
        files.stream().map(file -> prefix.isEmpty() ? file : prefix + "/" + file).toList();
    StatusCommand status = new Git(repository).status();
    paths.forEach(status::addPath);
    LastChange committed = committed(repository, head, paths, since);
    if (status.call().isClean()) {
      return committed;
    }
    return new Now(committed instanceof At at ? at.times() : List.of());
  }

  private static LastChange committed(
      Repository repository, ObjectId head, List<String> paths, Instant since) throws IOException {
    Set<ObjectId> cut = repository.getObjectDatabase().getShallowCommits();
    List<Instant> times = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(head);
      Map<String, ObjectId> now = blobs(repository, commit, paths);
      if (now.isEmpty()) {
        return new Now(List.of());
      }
      while (true) {
        Instant time = Instant.ofEpochSecond(commit.getCommitTime());
        if (cut.contains(commit.getId())) {
          return times.isEmpty() ? new NotSince(time) : new At(times);
        } else if (commit.getParentCount() == 0) {
          times.add(time);
          return new At(times);
        }
        RevCommit parent = walk.parseCommit(commit.getParent(0));
        Map<String, ObjectId> before = before(repository, commit, parent, now);
        if (!sorted(before).equals(sorted(now))) {
          times.add(time);
          if (time.isBefore(since) || before.isEmpty()) {
            return new At(times);
          }
        }
        now = before;
        commit = parent;
      }
    }
  }

  /** Contents, whatever the files are called. */
  private static List<ObjectId> sorted(Map<String, ObjectId> blobs) {
    return blobs.values().stream().sorted().toList();
  }

  /** The files in the parent, wherever their contents stood there. */
  private static Map<String, ObjectId> before(
      Repository repository, RevCommit commit, RevCommit parent, Map<String, ObjectId> now)
      throws IOException {
    Map<String, ObjectId> there = blobs(repository, parent, new ArrayList<>(now.keySet()));
    Map<String, ObjectId> before = new HashMap<>(there);
    for (Map.Entry<String, ObjectId> file : now.entrySet()) {
      if (!there.containsKey(file.getKey())) {
        find(repository, commit, parent, file.getValue())
            .ifPresent(path -> before.put(path, file.getValue()));
      }
    }
    return before;
  }

  private static Map<String, ObjectId> blobs(
      Repository repository, RevCommit commit, List<String> paths) throws IOException {
    Map<String, ObjectId> blobs = new HashMap<>();
    for (String path : paths) {
      try (TreeWalk tree = new TreeWalk(repository)) {
        tree.addTree(commit.getTree());
        tree.setRecursive(true);
        tree.setFilter(PathFilter.create(path));
        if (tree.next()) {
          blobs.put(path, tree.getObjectId(0));
        }
      }
    }
    return blobs;
  }

  /** Where a content stood in the parent under a name that is gone; a copy is no move. */
  private static Optional<String> find(
      Repository repository, RevCommit commit, RevCommit parent, ObjectId content)
      throws IOException {
    try (TreeWalk tree = new TreeWalk(repository)) {
      tree.addTree(parent.getTree());
      tree.setRecursive(true);
      while (tree.next()) {
        String path = tree.getPathString();
        if (tree.getObjectId(0).equals(content)
            && blobs(repository, commit, List.of(path)).isEmpty()) {
          return Optional.of(path);
        }
      }
      return Optional.empty();
    }
  }
}
