package plumbline.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.snapshot.Ledger;

/**
 * The snapshots of a charter on the disk.
 *
 * @param root the folder that holds {@code metrics/snapshots/}
 */
record SnapshotFolder(Path root) {

  /** Below the metrics, so that a team keeps two folders. */
  static final String NAME = "metrics/snapshots";

  /** Far more than any snapshot has. */
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private Path folder() {
    return root.resolve(NAME);
  }

  /** Where a file stands, as a user would write it. */
  Path place(String file) {
    return folder().resolve(file);
  }

  /** All snapshots; what is wrong with a file is a finding. */
  Ledger read(Findings findings) {
    return read(findings, Ledger::of);
  }

  /**
   * The same.
   *
   * @param ledgers makes one of texts by name
   */
  Ledger read(Findings findings, Function<SortedMap<String, String>, Ledger> ledgers) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      try {
        if (Files.size(file) > MOST_BYTES) {
          throw new IOException("too large");
        }
        texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        findings.add(unreadable(name, 1, 1, "it cannot be read"));
      }
    }
    Ledger ledger = ledgers.apply(texts);
    ledger.problems().forEach(problem -> findings.add(finding(problem)));
    return ledger;
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> isSnapshot(String.valueOf(file.getFileName()))).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static boolean isSnapshot(String name) {
    return name.endsWith(".json") && !name.startsWith(".");
  }

  static Finding finding(Ledger.Problem problem) {
    Span start = Span.startOf(NAME + "/" + problem.file());
    return switch (problem.wrong()) {
      case UNREADABLE ->
          unreadable(problem.file(), problem.line(), problem.column(), problem.why());
      case EDITED ->
          Finding.of(
                  Code.SNAPSHOT_EDITED, start, "somebody changed the snapshot after it was written")
              .help("take it back from the repository: git checkout -- " + start.file())
              .help("say what was wrong by `plumbline snapshot --correct`, which keeps both");
      case MISNAMED ->
          Finding.of(
                  Code.SNAPSHOT_UNREADABLE,
                  start,
                  "the snapshot is of `" + problem.why() + "`, which its name does not say")
              .help("give it the name " + Ledger.fileOf(problem.why(), 0));
    };
  }

  private static Finding unreadable(String file, int line, int column, String why) {
    return Finding.of(
            Code.SNAPSHOT_UNREADABLE,
            new Span(NAME + "/" + file, line, column, line, column),
            "the snapshot cannot be read: " + why)
        .help("take it back from the repository: git checkout -- " + NAME + "/" + file);
  }

  /**
   * Writes a new file in whole.
   *
   * @return false, with nothing written, where there is a file of that name by now
   */
  boolean create(String name, String text) throws IOException {
    Path whole = beside(name, text);
    try {
      // A link is made only where there is no file yet, which no rename is sure of.
      Files.createLink(folder().resolve(name), whole);
      return true;
    } catch (FileAlreadyExistsException there) {
      return false;
    } catch (UnsupportedOperationException withoutLinks) {
      return moved(whole, folder().resolve(name));
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static boolean moved(Path whole, Path target) throws IOException {
    try {
      Files.move(whole, target);
      return true;
    } catch (FileAlreadyExistsException there) {
      return false;
    }
  }

  /** Puts another file in the place of one. */
  void replace(String name, String text) throws IOException {
    Path whole = beside(name, text);
    try {
      Files.move(
          whole,
          folder().resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private Path beside(String name, String text) throws IOException {
    Files.createDirectories(folder());
    String own = "." + name + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    return Files.writeString(folder().resolve(own), text, StandardCharsets.UTF_8);
  }
}
