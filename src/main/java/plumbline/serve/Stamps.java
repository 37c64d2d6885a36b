package plumbline.serve;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the files below some places look from outside: enough to tell that one was written, put in
 * the place of another, or removed.
 *
 * @param files by path; a text that differs where the file may
 * @param folders all that were met
 */
record Stamps(Map<Path, String> files, List<Path> folders) {

  private static final int DEEPEST = 32;

  /** How the stamp of a file without a byte begins. */
  private static final String EMPTY = "0 ";

  /** Of nothing. */
  static final Stamps NONE = new Stamps(Map.of(), List.of());

  /** Looks at all places, each a folder with all below it or a file; what is not there has none. */
  static Stamps of(List<Path> places) {
    Map<Path, String> files = new TreeMap<>();
    List<Path> folders = new ArrayList<>();
    for (Path place : places) {
      walk(place, files, folders);
    }
    return new Stamps(files, folders);
  }

  /** The files that differ, in order, with those that only one of both knows. */
  List<Path> changed(Stamps later) {
    Set<Path> all = new TreeSet<>(files.keySet());
    all.addAll(later.files.keySet());
    return all.stream()
        .filter(file -> !String.valueOf(files.get(file)).equals(later.files.get(file)))
        .toList();
  }

  /** Whether a file that held something holds nothing later: most likely its save is under way. */
  boolean isEmptied(Stamps later) {
    return later.files.entrySet().stream()
        .filter(file -> file.getValue().startsWith(EMPTY))
        .anyMatch(file -> !files.getOrDefault(file.getKey(), EMPTY).startsWith(EMPTY));
  }

  private static void walk(Path place, Map<Path, String> files, List<Path> folders) {
    try {
      Files.walkFileTree(
          place,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEEPEST,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              if (!folder.equals(place) && isPassing(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              folders.add(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.equals(place) || !isPassing(file)) {
                files.put(file, stamp(attributes));
              }
              return FileVisitResult.CONTINUE;
            }

            /** What vanishes while it is looked at is not there. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException reason) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException gone) {
      // A place that cannot be looked at now has no files; the next look may find some.
    }
  }

  /** An editor that saves by rename gives a file another key, though it may keep its time. */
  private static String stamp(BasicFileAttributes file) {
    return file.size()
        + " "
        + file.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS)
        + " "
        + file.fileKey();
  }

  /** Hidden files and those that editors keep beside the one that is written. */
  private static boolean isPassing(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") || name.endsWith("~");
  }
}
