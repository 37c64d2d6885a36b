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

  /** The newest change was committed, or merged, at this time. */
  record At(Instant time) implements LastChange {}

  /** The files differ from the newest commit, or are not in it: they are being changed. */
  record Now() implements LastChange {}

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
   * The newest change of any of some files.
   *
   * @param files within {@code folder}, with forward slashes; at least one
   */
  static LastChange of(Path folder, List<String> files) {
    QuietSystem.install();
    try {
      File start = folder.toRealPath().toFile();
      FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(start);
      if (found.getGitDir() == null) {
        return new NoRepository();
      }
      try (Repository repository = found.build()) {
        return of(repository, start.toPath(), files);
      }
    } catch (IOException
        | GitAPIException
        | JGitInternalException
        | NoWorkTreeException unreadable) {
      return new Unreadable();
    }
  }

  private static LastChange of(Repository repository, Path folder, List<String> files)
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
    return status.call().isClean() ? newest(repository, head, paths) : new Now();
  }

  private static LastChange newest(Repository repository, ObjectId head, List<String> paths)
      throws IOException {
    Set<ObjectId> cut = repository.getObjectDatabase().getShallowCommits();
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(head);
      Map<String, ObjectId> now = blobs(repository, commit, paths);
      while (true) {
        Instant time = Instant.ofEpochSecond(commit.getCommitTime());
        if (cut.contains(commit.getId())) {
          return new NotSince(time);
        } else if (commit.getParentCount() == 0) {
          return new At(time);
        }
        RevCommit parent = walk.parseCommit(commit.getParent(0));
        Optional<Map<String, ObjectId>> before = unchanged(repository, commit, parent, now);
        if (before.isEmpty()) {
          return new At(time);
        }
        now = before.get();
        commit = parent;
      }
    }
  }

  /** The same contents in the parent, wherever they stood there; absent where one differs. */
  private static Optional<Map<String, ObjectId>> unchanged(
      Repository repository, RevCommit commit, RevCommit parent, Map<String, ObjectId> now)
      throws IOException {
    Map<String, ObjectId> there = blobs(repository, parent, new ArrayList<>(now.keySet()));
    Map<String, ObjectId> before = new HashMap<>();
    for (Map.Entry<String, ObjectId> file : now.entrySet()) {
      ObjectId same = there.get(file.getKey());
      if (file.getValue().equals(same)) {
        before.put(file.getKey(), same);
        continue;
      }
      Optional<String> moved =
          same == null ? find(repository, commit, parent, file.getValue()) : Optional.empty();
      if (moved.isEmpty()) {
        return Optional.empty();
      }
      before.put(moved.get(), file.getValue());
    }
    return Optional.of(before);
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
