package plumbline.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Where a folder lies in its repository.
 *
 * @param top of the repository's files
 * @param prefix of the folder from there, with forward slashes and one at its end; empty for the
 *     top
 */
public record Worktree(Path top, String prefix) {

  /** Absent where there is no repository that can be read. */
  public static Optional<Worktree> of(Path folder) {
    QuietSystem.install();
    try {
      Path start = folder.toRealPath();
      FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(start.toFile());
      if (found.getGitDir() == null) {
        return Optional.empty();
      }
      try (Repository repository = found.build()) {
        Path top = repository.getWorkTree().toPath().toRealPath();
        return Optional.of(new Worktree(top, Revision.prefix(repository, start)));
      }
    } catch (IOException | NoWorkTreeException unreadable) {
      return Optional.empty();
    }
  }
}
