package plumbline.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.git.Head;

/**
 * The files of a charter on the disk.
 *
 * @param root the folder that holds {@code charter/} and {@code metrics/}
 */
public record CharterFolder(Path root) implements CharterFiles {

  /** The folders that are read. */
  static final List<String> PARTS = List.of("charter", "metrics");

  /** What is taken down of the charter stands within it, and is no change of it. */
  private static final List<String> NO_CHANGE = List.of(SnapshotFolder.NAME);

  /** More than the reader takes of one file, so that it can say so; no more is held in memory. */
  static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final int DEEPEST = 32;

  private static final Pattern TEXT_COPY = Pattern.compile("(?i)[^.].*\\.(yaml|yml|md)\\.txt");

  /**
   * What stands before the names of files so that they lead there from the working folder: {@code
   * shop/}; empty where that is the root itself, and for a root by its full name.
   */
  String prefix() {
    String path = root.toString().replace(root.getFileSystem().getSeparator(), "/");
    return root.isAbsolute() || path.isEmpty() ? "" : path + "/";
  }

  /** The commit the charter stands at; absent where there is none that can be read. */
  Optional<Head> head() {
    return Head.of(root, PARTS, NO_CHANGE);
  }

  /**
   * The bytes of every {@code .yaml} and {@code .yml} file, and of every {@code .md} file of the
   * first folder, by name relative to the root with forward slashes, in order of name, so that
   * every machine reads them alike.
   *
   * <p>Names that begin with a dot are left out. A link that leads out of the root, and a file or
   * folder that cannot be read, are findings.
   */
  @Override
  public SortedMap<String, byte[]> read(Findings findings) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String part : PARTS) {
      Path folder = root.resolve(part);
      if (Files.isDirectory(folder)) {
        walk(folder, new Collector(root, files, findings));
      }
    }
    return files;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place(root, Optional.empty()));
  }

  /**
   * Whether a file of this name relative to the root is read, when no part of it is hidden. Exports
   * may have notes beside them, so Markdown counts among the charter's files alone.
   */
  static boolean isRead(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean markdown = lower.endsWith(".md") && name.startsWith(PARTS.get(0) + "/");
    boolean hidden = ("/" + name).contains("/.");
    return !hidden && (markdown || lower.endsWith(".yaml") || lower.endsWith(".yml"));
  }

  private static void walk(Path folder, Collector collector) {
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, collector);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final Path root;
    private final SortedMap<String, byte[]> files;
    private final Findings findings;

    Collector(Path root, SortedMap<String, byte[]> files, Findings findings) {
      this.root = root;
      this.files = files;
      this.findings = findings;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isHidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      return staysInside(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isRead(file) && staysInside(file)) {
        read(file);
      } else if (TEXT_COPY.matcher(name(file)).matches()) {
        findings.add(
            Finding.of(
                    Code.MARKDOWN_NOT_READ,
                    Span.startOf(name(file)),
                    "this file is not read, as its name ends in `.txt`")
                .help("take `.txt` off its name, which some editors add without showing it"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      if (reason instanceof FileSystemLoopException) {
        findings.add(
            Finding.of(
                Code.PATH_OUTSIDE,
                Span.startOf(name(file)),
                "the link leads back to a folder it is in"));
      } else if (isRead(file) || Files.isDirectory(file)) {
        unreadable(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private void read(Path file) {
      try (InputStream in = Files.newInputStream(file)) {
        files.put(name(file), in.readNBytes(MOST_BYTES));
      } catch (IOException reason) {
        unreadable(file);
      }
    }

    private void unreadable(Path file) {
      findings.add(
          Finding.of(Code.UNREADABLE_FILE, Span.startOf(name(file)), "the file cannot be read")
              .help("look at its permissions, and whether it is a link to nowhere"));
    }

    private boolean staysInside(Path path) {
      try {
        if (path.toRealPath().startsWith(root.toRealPath())) {
          return true;
        }
        findings.add(
            Finding.of(
                    Code.PATH_OUTSIDE,
                    Span.startOf(name(path)),
                    "the link leads out of the charter's folder")
                .help("copy what it leads to into the folder"));
      } catch (IOException reason) {
        unreadable(path);
      }
      return false;
    }

    private String name(Path path) {
      return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static boolean isHidden(Path path) {
      return fileName(path).startsWith(".");
    }

    private boolean isRead(Path path) {
      return CharterFolder.isRead(name(path));
    }

    private static String fileName(Path path) {
      Path last = path.getFileName();
      return last == null ? "" : last.toString();
    }
  }
}
