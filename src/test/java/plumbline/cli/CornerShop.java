package plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A charter with one source of nine rows, small enough to work out by hand. */
public final class CornerShop {

  private static final Path FILES = Path.of("src/test/resources/charters/corner-shop");

  private CornerShop() {}

  /** A copy of the charter that a test may change. */
  public static Cli in(Path folder) {
    try (Stream<Path> files = Files.walk(FILES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(FILES.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      return new Cli(folder);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }
}
