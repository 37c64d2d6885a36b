package plumbline.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads folders of test charters into what the reader takes. */
public final class CharterFiles {

  private CharterFiles() {}

  /** A folder of the test resources. */
  public static Path folder(String name) {
    try {
      return Path.of(CharterFiles.class.getResource("/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  private static boolean isRead(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".md");
  }

  /** The YAML and Markdown files below a folder by their names relative to it. */
  public static Map<String, byte[]> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, byte[]> texts = new TreeMap<>();
      for (Path file : files.filter(CharterFiles::isRead).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        texts.put(name, Files.readAllBytes(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
