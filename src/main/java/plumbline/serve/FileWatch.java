package plumbline.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells when files are not what they were.
 *
 * <p>What counts is how the files look, every {@value #PATIENCE_MILLIS} milliseconds; the watch
 * service of the system only says sooner that it is time to look. So nothing is missed where events
 * are lost, come late or do not come at all, and a folder that is made later needs no care. See
 * docs/decisions.
 */
public final class FileWatch implements AutoCloseable {

  static final long PATIENCE_MILLIS = 200;

  /** A file is taken for written when nothing happened for so long. */
  private static final long QUIET_MILLIS = 20;

  /** Who writes without a pause is not waited for any longer. */
  private static final long MOST_MILLIS = 250;

  /** An editor empties a file before it writes; one that stays empty so long was meant to be. */
  private static final long EMPTY_MILLIS = 2_000;

  /** Looking takes at most this part of the time, however many files there are. */
  private static final long SHARE = 20;

  private final WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private volatile List<Path> places;
  private volatile boolean closed;
  private Stamps known;

  /**
   * Knows the files as they are now.
   *
   * @param places folders with all below them, and files; they need not exist
   * @throws IOException where the system has no watch service left
   */
  public FileWatch(Path first, List<Path> places) throws IOException {
    this.service = first.getFileSystem().newWatchService();
    this.places = List.copyOf(places);
    this.known = Stamps.of(this.places);
    watch(known);
  }

  /** Looks at other places from now on; a file that comes with them counts as changed. */
  public void look(List<Path> others) {
    places = List.copyOf(others);
  }

  /**
   * Waits until files differ from what was known, and are left alone for a moment.
   *
   * @return what changed, was added or is gone, in order; absent once the watch is closed
   */
  public Optional<List<Path>> next() {
    try {
      while (!closed) {
        long begin = System.nanoTime();
        Stamps now = Stamps.of(places);
        long lookNanos = System.nanoTime() - begin;
        if (!known.changed(now).isEmpty()) {
          return Optional.of(settled());
        }
        watch(now);
        pause(Math.max(PATIENCE_MILLIS, TimeUnit.NANOSECONDS.toMillis(lookNanos * SHARE)));
      }
    } catch (InterruptedException | ClosedWatchServiceException end) {
      closed = true;
    }
    return Optional.empty();
  }

  private List<Path> settled() throws InterruptedException {
    Stamps now = settled(known, () -> Stamps.of(places));
    List<Path> changed = known.changed(now);
    known = now;
    watch(now);
    return changed;
  }

  /** What the looks come to once two alike follow each other, or at the latest. */
  static Stamps settled(Stamps known, Supplier<Stamps> look) throws InterruptedException {
    long begin = System.nanoTime();
    long latest = begin + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
    long latestEmpty = begin + TimeUnit.MILLISECONDS.toNanos(EMPTY_MILLIS);
    Stamps now = look.get();
    for (Stamps before = Stamps.NONE; !before.equals(now) && System.nanoTime() < latest; ) {
      before = now;
      Thread.sleep(QUIET_MILLIS);
      now = look.get();
      if (known.isEmptied(now) && System.nanoTime() < latestEmpty) {
        before = Stamps.NONE;
        latest = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
      }
    }
    return now;
  }

  /** Until the system tells of something, at most so long. */
  private void pause(long millis) throws InterruptedException {
    for (WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
        key != null;
        key = service.poll()) {
      key.pollEvents();
      if (!key.reset()) {
        keys.values().remove(key);
      }
    }
  }

  private void watch(Stamps stamps) {
    for (Path folder : stamps.folders()) {
      WatchKey key = keys.get(folder);
      if (key == null || !key.isValid()) {
        try {
          keys.put(
              folder,
              folder.register(
                  service,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY,
                  StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException full) {
          // Gone again, or more folders than the system watches: looking finds out, a little later.
        }
      }
    }
  }

  /** Lets go whoever waits. */
  @Override
  public void close() {
    closed = true;
    try {
      service.close();
    } catch (IOException already) {
      // There is nothing left to close.
    }
  }
}
