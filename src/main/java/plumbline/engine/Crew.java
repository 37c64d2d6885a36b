package plumbline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** A few threads, each with a session of its own in one database. */
final class Crew implements AutoCloseable {

  /** A piece of work in one session. */
  interface Task<T> {
    T in(Session session);
  }

  private final Session first;
  private final ExecutorService threads;
  private final ConcurrentLinkedQueue<Session> idle = new ConcurrentLinkedQueue<>();
  private final List<Session> opened = new ArrayList<>();

  /**
   * @param first whose database it is; stays the caller's
   * @param size how many threads
   */
  Crew(Session first, int size) {
    this.first = first;
    this.threads =
        Executors.newFixedThreadPool(
            size,
            task -> {
              Thread thread = new Thread(task, "engine");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins tasks in their order; gives, once all are done, what came of them in that order. */
  <T> Supplier<List<T>> begin(List<Task<T>> tasks) {
    List<Future<T>> begun = new ArrayList<>();
    for (Task<T> task : tasks) {
      begun.add(threads.submit(() -> one(task)));
    }
    return () -> begun.stream().map(Crew::await).toList();
  }

  private <T> T one(Task<T> task) {
    Session free = idle.poll();
    Session session = free == null ? open() : free;
    session.takeStatements();
    T done = task.in(session);
    idle.add(session);
    return done;
  }

  private synchronized Session open() {
    Session session = first.beside();
    opened.add(session);
    return session;
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      throw thrown(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new EngineFailure("interrupted", stopped);
    }
  }

  private static RuntimeException thrown(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known
        ? known
        : new EngineFailure("a thread of the engine failed", failure);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    opened.forEach(Session::close);
  }
}
