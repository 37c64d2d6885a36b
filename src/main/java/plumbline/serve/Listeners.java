package plumbline.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The pages that are open and wait to be told of changes, each by server-sent events.
 *
 * <p>Source: HTML standard, section 9.2, server-sent events.
 */
final class Listeners {

  /** Browsers open six connections to a server; more than this are tabs that were left behind. */
  private static final int MOST = 64;

  private final Deque<Listener> open = new ArrayDeque<>();

  private record Listener(HttpExchange exchange, String path) {}

  /** Keeps a page waiting, after it was told how things are now. */
  void add(HttpExchange exchange, String path, String event) {
    Listener listener = new Listener(exchange, path);
    synchronized (open) {
      if (open.size() == MOST) {
        open.removeFirst().exchange.close();
      }
      if (told(listener, event)) {
        open.addLast(listener);
      }
    }
  }

  /** The paths of the open pages. */
  List<String> paths() {
    synchronized (open) {
      return List.copyOf(new TreeSet<>(open.stream().map(Listener::path).toList()));
    }
  }

  /**
   * Tells every page; those that are no longer there are forgotten.
   *
   * @param event by path of the page
   */
  void tell(Function<String, String> event) {
    synchronized (open) {
      open.removeIf(listener -> !told(listener, event.apply(listener.path)));
    }
  }

  /** Lets all go. */
  void close() {
    synchronized (open) {
      open.forEach(listener -> listener.exchange.close());
      open.clear();
    }
  }

  private static boolean told(Listener listener, String event) {
    try {
      listener.exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
      listener.exchange.getResponseBody().flush();
      return true;
    } catch (IOException gone) {
      listener.exchange.close();
      return false;
    }
  }
}
