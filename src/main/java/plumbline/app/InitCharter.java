package plumbline.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lays down a charter repository that builds at once. */
public final class InitCharter {

  private static final String OWNERS = ".github/CODEOWNERS";

  private InitCharter() {}

  /**
   * What to lay down.
   *
   * @param folder made where it does not exist
   * @param today the example's numbers end the day before
   * @param plumbline where its package is fetched from in continuous integration, {@code
   *     ADDRESS#sha256=DIGEST}; empty where that is not known yet
   */
  public record Request(Path folder, LocalDate today, String plumbline) {}

  /** Whether nothing of a user's stands in a folder; a repository without files does not count. */
  public static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    } else if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(entry -> entry.getFileName().toString().equals(".git"));
    }
  }

  /**
   * Writes the files; the folder must be free.
   *
   * @return their names, in order
   * @throws IOException where the folder cannot be written
   */
  public static List<String> run(Request request) throws IOException {
    SortedMap<String, String> files = files(request);
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(request.folder.resolve(file.getKey()), file.getValue());
    }
    // Who owns what is told from the charter that now stands there.
    String owners = owners(request);
    write(request.folder.resolve(OWNERS), owners);
    files.put(OWNERS, owners);
    return List.copyOf(files.keySet());
  }

  private static void write(Path path, String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && path.toString().endsWith(".sh")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String owners(Request request) {
    CharterFolder folder = new CharterFolder(request.folder);
    return TellCodeowners.run(folder, new AsOf.EndOf(request.today), new Phases(step -> {}))
        .text()
        .orElseThrow(() -> new IllegalStateException("the starter is no sound charter"));
  }

  private static SortedMap<String, String> files(Request request) throws IOException {
    Map<String, String> filled =
        Map.of(
            "@TODAY@",
            request.today.toString(),
            "@START@",
            StarterData.firstDay(request.today).toString(),
            "@BY@",
            request.today.plusYears(1).toString(),
            "@PACKAGE@",
            request.plumbline);
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : StarterFiles.NAMES) {
      String text = StarterFiles.read(name);
      for (Map.Entry<String, String> mark : filled.entrySet()) {
        text = text.replace(mark.getKey(), mark.getValue());
      }
      files.put(name, text);
    }
    files.put("metrics/data/orders.csv", StarterData.orders(request.today));
    files.put("metrics/data/sessions.csv", StarterData.sessions(request.today));
    files.put("schemas/charter.schema.json", WriteSchema.text());
    return files;
  }
}
