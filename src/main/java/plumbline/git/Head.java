package plumbline.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The commit a folder stands at.
 *
 * @param commit the first twelve digits of the commit's id
 * @param modified whether files that the question was about differ from the commit, or are not in
 *     it
 */
public record Head(String commit, boolean modified) {

  private static final int DIGITS = 12;

  /**
   * The commit of the repository that {@code folder} lies in.
   *
   * @param parts the files and folders within {@code folder} whose changes count, with forward
   *     slashes
   * @param except the folders within those whose changes do not
   * @return absent where there is no repository, no commit yet, or one that cannot be read: a site
   *     can be built without
   */
  public static Optional<Head> of(Path folder, List<String> parts, List<String> except) {
    QuietSystem.install();
    try {
      File start = folder.toRealPath().toFile();
      FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(start);
      if (found.getGitDir() == null) {
        return Optional.empty();
      }
      try (Repository repository = found.build()) {
        return of(repository, start.toPath(), parts, except);
      }
    } catch (IOException
        | GitAPIException
        | JGitInternalException
        | NoWorkTreeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Head> of(
      Repository repository, Path folder, List<String> parts, List<String> except)
      throws IOException, GitAPIException {
    ObjectId id = repository.resolve("HEAD");
    if (id == null) {
      return Optional.empty();
    }
    Path top = repository.getWorkTree().toPath().toRealPath();
    String prefix = top.relativize(folder).toString().replace(File.separatorChar, '/');
    String within = prefix.isEmpty() ? "" : prefix + "/";
    StatusCommand status = new Git(repository).status();
    parts.forEach(part -> status.addPath(within + part));
    List<String> aside = except.stream().map(name -> within + name + "/").toList();
    return Optional.of(new Head(id.abbreviate(DIGITS).name(), differs(status.call(), aside)));
  }

  private static boolean differs(Status status, List<String> aside) {
    return Stream.concat(status.getUncommittedChanges().stream(), status.getUntracked().stream())
        .anyMatch(file -> aside.stream().noneMatch(file::startsWith));
  }
}
