package plumbline.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checks the links of a site as it was published: {@code CheckLinks FOLDER}; exits with 1 if one is
 * broken.
 */
public final class CheckLinks {

  private CheckLinks() {}

  /** Prints each broken link, and how many pages were looked at. */
  public static void main(String[] args) throws IOException {
    SortedMap<String, byte[]> files = read(Path.of(args[0]).toRealPath());
    long pages = files.keySet().stream().filter(path -> path.endsWith(".html")).count();
    List<String> broken = LinkCheck.broken(files);
    broken.forEach(System.err::println);
    System.out.println(pages + " pages, " + broken.size() + " broken links");
    if (pages == 0 || !broken.isEmpty()) {
      System.exit(1);
    }
  }

  /** The files of a published site by their paths. */
  static SortedMap<String, byte[]> read(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(
              path -> {
                try {
                  String name = root.relativize(path).toString().replace('\\', '/');
                  files.put(name, Files.readAllBytes(path));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return files;
  }
}
