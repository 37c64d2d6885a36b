package plumbline.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** The address that commits made in a folder would carry. */
public final class Identity {

  private static final String ADDRESS = "GIT_AUTHOR_EMAIL";

  private Identity() {}

  /**
   * The address, as git would work it out: from the environment, the repository, the home
   * directory.
   *
   * @param environment of which {@code GIT_AUTHOR_EMAIL}, {@code HOME} and {@code XDG_CONFIG_HOME}
   *     count
   * @return absent where none is set
   */
  public static Optional<String> address(Path folder, Map<String, String> environment) {
    QuietSystem.install();
    return Optional.ofNullable(environment.get(ADDRESS))
        .filter(address -> !address.isBlank())
        .or(() -> ofRepository(folder))
        .or(() -> ofHome(environment));
  }

  private static Optional<String> ofRepository(Path folder) {
    try {
      FileRepositoryBuilder found =
          new FileRepositoryBuilder().findGitDir(folder.toRealPath().toFile());
      if (found.getGitDir() == null) {
        return Optional.empty();
      }
      try (Repository repository = found.build()) {
        return email(repository.getConfig());
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> ofHome(Map<String, String> environment) {
    Optional<Path> home = Optional.ofNullable(environment.get("HOME")).map(Path::of);
    Optional<Path> config =
        Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
            .map(Path::of)
            .or(() -> home.map(folder -> folder.resolve(".config")));
    List<Optional<Path>> files =
        List.of(
            home.map(folder -> folder.resolve(".gitconfig")),
            config.map(folder -> folder.resolve("git/config")));
    return files.stream()
        .flatMap(Optional::stream)
        .filter(Files::isReadable)
        .flatMap(file -> ofFile(file.toFile()).stream())
        .findFirst();
  }

  private static Optional<String> ofFile(File file) {
    FileBasedConfig config = new FileBasedConfig(file, FS.DETECTED);
    try {
      config.load();
      return email(config);
    } catch (IOException | ConfigInvalidException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> email(Config config) {
    return Optional.ofNullable(config.getString("user", null, "email"));
  }
}
