package plumbline.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** SHA-256 of files, worked out beside the engine's own reading, each file once. */
final class Digests implements AutoCloseable {

  /** What is known of a file's bytes. */
  record Digest(long bytes, String sha256) {}

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "digests");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<Path, Future<Digest>> begun = new ConcurrentHashMap<>();

  /** Begins with a file, if that has not been done. */
  Future<Digest> of(Path file) {
    return begun.computeIfAbsent(file, path -> worker.submit(() -> digest(path)));
  }

  private static Digest digest(Path path) {
    try {
      return new Digest(Files.size(path), DigestProcess.sha256(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
