package plumbline.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How long each step of the work took. Steps may go on side by side and within each other. */
public final class Phases {

  private final Consumer<String> onBegin;
  private final List<Phase> done = new ArrayList<>();

  /**
   * Starts without any step.
   *
   * @param onBegin told the name of each step as it begins
   */
  public Phases(Consumer<String> onBegin) {
    this.onBegin = onBegin;
  }

  /** One finished step. */
  public record Phase(String name, long durationNanos) {}

  /** Does the work and notes how long it took, also when it fails. */
  public <T> T time(String name, Supplier<T> work) {
    begin(name);
    long begin = System.nanoTime();
    try {
      return work.get();
    } finally {
      end(new Phase(name, System.nanoTime() - begin));
    }
  }

  /** Work that touches the disk. */
  @FunctionalInterface
  public interface Writing<T> {
    T run() throws IOException;
  }

  /** As {@link #time}, for work that may fail to write. */
  public <T> T timeWriting(String name, Writing<T> work) throws IOException {
    begin(name);
    long begin = System.nanoTime();
    try {
      return work.run();
    } finally {
      end(new Phase(name, System.nanoTime() - begin));
    }
  }

  private synchronized void begin(String name) {
    onBegin.accept(name);
  }

  private synchronized void end(Phase phase) {
    done.add(phase);
  }

  /** The finished steps in the order they ended. */
  public synchronized List<Phase> done() {
    return List.copyOf(done);
  }
}
