package plumbline.git;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** What a repository tells of the files of a folder. */
public sealed interface Past {

  /**
   * The commits that changed them.
   *
   * @param commits behind the one looked back from, itself among them, each after its parents;
   *     those on other branches are not among them
   * @param contents opens a content by its id, at most the first bytes of it; may be asked by
   *     several threads
   * @param shallow whether the clone lacks older commits
   */
  record Told(List<Commit> commits, Function<String, byte[]> contents, boolean shallow)
      implements Past {}

  /** The folder lies in no repository, or in one without any commit. */
  record NoRepository() implements Past {}

  /** The repository is there, but cannot be read. */
  record Unreadable() implements Past {}

  /**
   * Asks the repository that {@code folder} lies in, and hands on what it tells while it is open.
   *
   * @param name of the commit that is looked back from, as git takes it
   * @param parts the folders within {@code folder} that count, with forward slashes
   * @param wanted which of their files count, by name relative to the folder
   * @param most how many bytes of a content are read; longer ones are cut there
   */
  static <T> T read(
      Path folder,
      String name,
      List<String> parts,
      Predicate<String> wanted,
      int most,
      Function<Past, T> use) {
    QuietSystem.install();
    try {
      File start = folder.toRealPath().toFile();
      FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(start);
      if (found.getGitDir() == null) {
        return use.apply(new NoRepository());
      }
      try (Repository repository = found.build();
          Contents contents = new Contents(repository, most)) {
        Optional<Past> past = past(repository, name, start.toPath(), parts, wanted, contents);
        return use.apply(past.orElseGet(NoRepository::new));
      }
    } catch (IOException
        | UncheckedIOException
        | JGitInternalException
        | NoWorkTreeException unreadable) {
      return use.apply(new Unreadable());
    }
  }

  private static Optional<Past> past(
      Repository repository,
      String name,
      Path folder,
      List<String> parts,
      Predicate<String> wanted,
      Contents contents)
      throws IOException {
    ObjectId head = repository.resolve(name + "^{commit}");
    if (head == null) {
      return Optional.empty();
    }
    Path top = repository.getWorkTree().toPath().toRealPath();
    String way = top.relativize(folder).toString().replace(File.separatorChar, '/');
    String prefix = way.isEmpty() ? "" : way + "/";
    Set<ObjectId> cut = repository.getObjectDatabase().getShallowCommits();
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      TreeFiles trees = new TreeFiles(reader, prefix, parts, wanted);
      List<Commit> commits = new CommitGraph(walk, trees, cut).behind(head);
      return Optional.of(new Told(commits, contents::of, !cut.isEmpty()));
    }
  }
}
