package plumbline.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Serves what is shown on the loopback address, and tells open pages when they differ.
 *
 * <p>Files are looked up by name in the site that is held in memory: no request reaches the disk.
 */
public final class PreviewServer implements AutoCloseable {

  private static final int THREADS = 8;
  private static final int HEARTBEAT_SECONDS = 15;

  private final HttpServer server;
  private final Shown shown;
  private final Rules rules;
  private final Listeners listeners = new Listeners();
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, daemon("preview"));
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(daemon("preview heartbeat"));
  private final ScheduledFuture<?> beat;

  /**
   * Begins to listen.
   *
   * @param port 0 for any that is free
   * @throws java.net.BindException where the port is taken
   */
  public PreviewServer(int port, Shown shown) throws IOException {
    this.shown = shown;
    this.server = HttpServer.create(new InetSocketAddress(loopback(), port), 0);
    this.rules = new Rules(server.getAddress().getPort());
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
    this.beat =
        heart.scheduleAtFixedRate(
            () -> listeners.tell(path -> ": still there\n\n"),
            HEARTBEAT_SECONDS,
            HEARTBEAT_SECONDS,
            TimeUnit.SECONDS);
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private static java.util.concurrent.ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Where the site stands. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The paths of the pages that are open in a browser. */
  public List<String> open() {
    return listeners.paths();
  }

  /** Tells every open page how things are now; it loads itself again where it differs. */
  public void tell() {
    String broken = shown.broken();
    listeners.tell(path -> event(path, broken));
  }

  private String event(String path, String broken) {
    String page = shown.file(path).map(ServedPage::digest).orElse(ServedPage.NONE);
    return "event: now\ndata: {\"page\":\"" + page + "\",\"broken\":" + broken + "}\n\n";
  }

  private void answer(HttpExchange exchange) throws IOException {
    Reply reply = new Reply(exchange);
    Optional<Rules.Refusal> refusal = rules.refuse(exchange);
    if (refusal.isPresent()) {
      reply.refuse(refusal.get());
      return;
    }
    String path = exchange.getRequestURI().getPath();
    if (path.equals(ServedPage.EVENTS)) {
      listen(exchange, reply);
    } else if (path.equals(ServedPage.SCRIPT) || path.equals(ServedPage.STYLE)) {
      reply.send(200, path, asset(path));
    } else {
      page(path, reply);
    }
  }

  private void page(String path, Reply reply) throws IOException {
    String name = name(path);
    Optional<byte[]> file = shown.file(name);
    if (file.isPresent()) {
      boolean page = name.endsWith(".html");
      reply.send(200, name, page ? ServedPage.of(name, file.get()) : file.get());
    } else if (shown.file(name + "/index.html").isPresent()) {
      reply.redirect("/" + name + "/");
    } else {
      reply.send(404, "404.html", ServedPage.missing(name));
    }
  }

  /** The path from the root of the site; of a folder, that of its page. */
  private static String name(String path) {
    String name = path.substring(1);
    return name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
  }

  private void listen(HttpExchange exchange, Reply reply) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    String path = query.startsWith("page=/") ? name(query.substring("page=".length())) : "";
    reply.begin("text/event-stream; charset=utf-8");
    if (exchange.getRequestMethod().equals("GET")) {
      listeners.add(exchange, path, "retry: 500\n" + event(path, shown.broken()));
    } else {
      exchange.close();
    }
  }

  private static byte[] asset(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Refuses all further requests and lets open pages go. */
  @Override
  public void close() {
    beat.cancel(true);
    heart.shutdownNow();
    listeners.close();
    server.stop(0);
    workers.shutdownNow();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
