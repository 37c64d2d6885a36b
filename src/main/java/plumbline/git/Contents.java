package plumbline.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.ObjectStream;
import org.eclipse.jgit.lib.Repository;

/**
 * Reads contents by their ids, for several threads. Readers are used again, as each remembers what
 * it unpacked, and contents are mostly packed as differences from one another.
 */
final class Contents implements AutoCloseable {

  private final Repository repository;
  private final int most;
  private final Queue<ObjectReader> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param most how many bytes of a content are read; longer ones are cut there
   */
  Contents(Repository repository, int most) {
    this.repository = repository;
    this.most = most;
  }

  byte[] of(String id) {
    ObjectReader reader = Optional.ofNullable(idle.poll()).orElseGet(repository::newObjectReader);
    try (ObjectStream in = reader.open(ObjectId.fromString(id)).openStream()) {
      return in.readNBytes(most);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    } finally {
      idle.add(reader);
    }
  }

  @Override
  public void close() {
    idle.forEach(ObjectReader::close);
  }
}
