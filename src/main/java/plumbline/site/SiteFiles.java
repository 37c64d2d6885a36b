package plumbline.site;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * The files of a site by path from the root, with forward slashes. No path is in both.
 *
 * @param drawn with their bytes
 * @param standing those that an earlier version of the site holds as they are to be
 */
public record SiteFiles(SortedMap<String, byte[]> drawn, SortedMap<String, Standing> standing) {

  private static final int BUFFER = 64 * 1024;

  /** Of which none stands anywhere yet. */
  static SiteFiles of(SortedMap<String, byte[]> drawn) {
    return new SiteFiles(drawn, new TreeMap<>());
  }

  /** A file of an earlier version. */
  public record Standing(Path file, Content content) {}

  /**
   * What a file holds, in short. Not against forgers, who could write the list of files too.
   *
   * @param check its CRC-32C
   */
  record Content(long bytes, long check) {

    static Content of(byte[] bytes) {
      CRC32C check = new CRC32C();
      check.update(bytes);
      return new Content(bytes.length, check.getValue());
    }

    static Content of(Path file) throws IOException {
      CRC32C check = new CRC32C();
      long length = 0;
      byte[] buffer = new byte[BUFFER];
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          check.update(buffer, 0, read);
          length += read;
        }
      }
      return new Content(length, check.getValue());
    }
  }

  /** These files and others. */
  SiteFiles with(SiteFiles others) {
    SortedMap<String, byte[]> all = new TreeMap<>(drawn);
    all.putAll(others.drawn);
    SortedMap<String, Standing> kept = new TreeMap<>(standing);
    kept.putAll(others.standing);
    return new SiteFiles(all, kept);
  }

  /** All paths. */
  public SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>(drawn.keySet());
    paths.addAll(standing.keySet());
    return paths;
  }

  /** What stands at a path that is one of them. */
  Content content(String path) {
    Standing before = standing.get(path);
    return before == null ? Content.of(drawn.getOrDefault(path, new byte[0])) : before.content();
  }
}
