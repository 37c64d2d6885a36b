package plumbline.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Puts a site in place in whole.
 *
 * <p>Each version is written into a folder of its own beside the target, {@code
 * .NAME-versions/DIGEST}; the target is a symbolic link to one of them, exchanged by an atomic
 * rename. At every moment, also when the program is killed, the target is either the old or the new
 * site. A target that is a plain folder from elsewhere is only replaced if it is empty or holds a
 * site of ours; see docs/decisions for why a folder cannot be exchanged.
 */
public final class Publisher {

  /** Stands in the root of every site we write, and tells it from folders of other use. */
  static final String MARK = ".plumbline-site";

  private Publisher() {}

  /**
   * Makes {@code target} the site.
   *
   * @param files by path from the root, with forward slashes
   * @return the number of bytes written in all
   * @throws IOException where the target cannot be written, or is a folder that is no site of ours;
   *     the old site then still stands
   */
  public static long publish(SortedMap<String, byte[]> files, Path target) throws IOException {
    return publish(SiteFiles.of(files), target);
  }

  /**
   * The same with files that stand in an earlier version: the new one holds them too, as a second
   * name of the same bytes where the file system has such.
   */
  @SuppressWarnings("try") // the lock is held, not used
  public static long publish(SiteFiles files, Path target) throws IOException {
    Path link = target.toAbsolutePath().normalize();
    Path parent = Objects.requireNonNull(link.getParent(), "a site needs a folder");
    Files.createDirectories(parent);
    requireOurs(link);
    Path versions = parent.resolve("." + link.getFileName() + "-versions");
    Files.createDirectories(versions);
    try (FileChannel lock = lock(versions)) {
      Optional<Path> before = standing(link, parent);
      Path version = whole(files, versions);
      point(link, version);
      sweep(versions, version, before);
    }
    return files.paths().stream().mapToLong(path -> files.content(path).bytes()).sum();
  }

  private static FileChannel lock(Path versions) throws IOException {
    FileChannel channel =
        FileChannel.open(
            versions.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel.lock();
      return channel;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new IOException("another build is writing to " + versions, e);
    }
  }

  /** The version that readers see now. */
  private static Optional<Path> standing(Path link, Path parent) throws IOException {
    return Files.isSymbolicLink(link)
        ? Optional.of(parent.resolve(Files.readSymbolicLink(link)).normalize())
        : Optional.empty();
  }

  /** A version that holds just these files: one that is there already, or a new one. */
  private static Path whole(SiteFiles files, Path versions) throws IOException {
    String digest = digest(files);
    Path version = versions.resolve(digest);
    for (int i = 2; Files.exists(version); i++) {
      if (holds(version, files)) {
        return version;
      }
      // Somebody changed it by hand, and it may be the one that readers see: leave it alone.
      version = versions.resolve(digest + "-" + i);
    }
    write(files, version);
    return version;
  }

  private static boolean holds(Path version, SiteFiles files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.drawn().entrySet()) {
      Path path = version.resolve(file.getKey());
      boolean same =
          Files.isRegularFile(path)
              && Files.size(path) == file.getValue().length
              && Arrays.equals(Files.readAllBytes(path), file.getValue());
      if (!same) {
        return false;
      }
    }
    for (Map.Entry<String, SiteFiles.Standing> file : files.standing().entrySet()) {
      Path path = version.resolve(file.getKey());
      if (!Files.isRegularFile(path) || Files.mismatch(path, file.getValue().file()) >= 0) {
        return false;
      }
    }
    try (Stream<Path> all = Files.walk(version)) {
      return all.filter(Files::isRegularFile).count() == files.paths().size() + 1;
    }
  }

  private static void requireOurs(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(target)) {
      return;
    }
    try (Stream<Path> inside = Files.list(target)) {
      if (inside.findAny().isPresent() && !Files.exists(target.resolve(MARK))) {
        throw new DirectoryNotEmptyException(target.toString());
      }
    }
  }

  /** A version is written under another name first, so that one with its own name is whole. */
  private static void write(SiteFiles files, Path version) throws IOException {
    Path building = version.resolveSibling(version.getFileName() + ".building");
    delete(building);
    Files.createDirectories(building);
    for (Map.Entry<String, byte[]> file : files.drawn().entrySet()) {
      Files.write(place(building, file.getKey()), file.getValue());
    }
    for (Map.Entry<String, SiteFiles.Standing> file : files.standing().entrySet()) {
      link(place(building, file.getKey()), file.getValue().file());
    }
    Files.write(building.resolve(MARK), new byte[0]);
    Files.move(building, version, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path place(Path building, String name) throws IOException {
    Path path = building.resolve(name).normalize();
    if (!path.startsWith(building)) {
      throw new IllegalStateException("outside of the site: " + name);
    }
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    return path;
  }

  private static void link(Path fresh, Path standing) throws IOException {
    try {
      Files.createLink(fresh, standing);
    } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
      Files.copy(standing, fresh);
    }
  }

  private static void point(Path link, Path version) throws IOException {
    Path relative = Objects.requireNonNull(link.getParent()).relativize(version);
    Path fresh = version.resolveSibling(".link");
    Files.deleteIfExists(fresh);
    // The link will stand one folder higher, so that is where it is relative to.
    Files.createSymbolicLink(fresh, relative);
    if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
      setAside(link, version);
    }
    try {
      Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the file system cannot replace " + link + " at once", e);
    }
  }

  /**
   * A plain folder, as an unpacked archive leaves it, cannot be replaced at once by a link: it is
   * moved away first. This is the only moment without a site, and it comes only once; the old site
   * is then in the folder of versions under the name {@code before}.
   */
  private static void setAside(Path folder, Path version) throws IOException {
    Path aside = version.resolveSibling("before");
    delete(aside);
    Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Old versions go, but for the one that stood until now: readers may be under way in it. */
  private static void sweep(Path versions, Path current, Optional<Path> before) throws IOException {
    List<Path> old;
    try (Stream<Path> all = Files.list(versions)) {
      old =
          all.filter(path -> !path.equals(current) && !before.equals(Optional.of(path)))
              .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .toList();
    }
    for (Path path : old) {
      delete(path);
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** A name for these files; whether a folder of that name holds them is looked up. */
  private static String digest(SiteFiles files) {
    CRC32C digest = new CRC32C();
    for (String path : files.paths()) {
      SiteFiles.Content content = files.content(path);
      String line = path + "\n" + content.bytes() + "\n" + content.check() + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().toHexDigits(digest.getValue(), 8);
  }
}
