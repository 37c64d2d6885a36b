package plumbline.git;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit sees it, without any configuration of the user or the system.
 *
 * <p>Left alone, JGit measures the file system for seconds at its first use in a home directory, by
 * writing into the repository, and notes in the home directory what it found. Here it is told at
 * once, with a caution that costs a second look at files written within a second of the index.
 */
final class QuietSystem extends SystemReader.Delegate {

  private QuietSystem(SystemReader system) {
    super(system);
  }

  /** From now on all of JGit sees the machine so. Any number of calls is one. */
  static synchronized void install() {
    if (!(SystemReader.getInstance() instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
      FS.FileStoreAttributes.setBackground(true);
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public StoredConfig getUserConfig() {
    return new NoConfig(null, FS.DETECTED);
  }

  @Override
  public StoredConfig getSystemConfig() {
    return new NoConfig(null, FS.DETECTED);
  }

  @Override
  public StoredConfig getJGitConfig() {
    return new NoConfig(null, FS.DETECTED);
  }

  /** A configuration that is empty and stays so. */
  private static final class NoConfig extends FileBasedConfig {

    private static final long FILE_TIME_RESOLUTION_MILLIS = 1_000;

    NoConfig(@org.jspecify.annotations.Nullable Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? unit.convert(FILE_TIME_RESOLUTION_MILLIS, TimeUnit.MILLISECONDS)
          : otherwise;
    }

    @Override
    public void load() {}

    @Override
    public void save() throws IOException {}

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
