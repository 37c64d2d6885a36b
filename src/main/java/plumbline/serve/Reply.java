package plumbline.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** An answer with the headers that all have. */
record Reply(HttpExchange exchange) {

  /** As the pages say themselves, and what the preview adds of its own origin. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("xml", "application/xml"),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("woff2", "font/woff2"));

  void send(int status, String name, byte[] body) throws IOException {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    send(status, body, TYPES.getOrDefault(ending, "application/octet-stream"));
  }

  void refuse(Rules.Refusal refusal) throws IOException {
    if (refusal.status() == 405) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
    }
    send(refusal.status(), PreviewServer.utf8(refusal.why() + "\n"), "text/plain; charset=utf-8");
  }

  void redirect(String path) throws IOException {
    exchange.getResponseHeaders().set("Location", path);
    send(302, new byte[0], "text/plain; charset=utf-8");
  }

  /** Headers of an answer that goes on. */
  void begin(String type) throws IOException {
    headers(type);
    exchange.sendResponseHeaders(200, 0);
  }

  private void send(int status, byte[] body, String type) throws IOException {
    headers(type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
    }
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void headers(String type) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", POLICY);
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
  }
}
