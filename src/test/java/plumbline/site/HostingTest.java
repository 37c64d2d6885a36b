package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site below a path of somebody else's host, as Pages and intranets serve it. */
class HostingTest {

  private static final String ROOT = "/teams/shop/charter/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html",
          "text/html",
          "css",
          "text/css",
          "js",
          "text/javascript",
          "svg",
          "image/svg+xml",
          "woff2",
          "font/woff2",
          "json",
          "application/json");

  @TempDir static Path folder;

  private static final List<String> MISSING = new CopyOnWriteArrayList<>();
  private static SortedMap<String, byte[]> files;
  private static HttpServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Browser.found();
    assumeTrue(program.isPresent(), "no chromium on the path, so nothing can be visited");
    files = BuiltExample.files();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", HostingTest::answer);
    server.start();
    browser = Browser.start(program.get(), Files.createDirectories(folder.resolve("profile")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      server.stop(0);
    }
  }

  @BeforeEach
  void forget() {
    MISSING.clear();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI().getPath();
    String path = asked.startsWith(ROOT) ? asked.substring(ROOT.length()) : "outside";
    byte[] body = files.get(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    if (body == null) {
      MISSING.add(asked);
      exchange.sendResponseHeaders(404, -1);
    } else {
      String kind = path.substring(path.lastIndexOf('.') + 1);
      exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(kind, "text/html"));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static URI page(String path) {
    return URI.create(
        "http://"
            + server.getAddress().getHostString()
            + ":"
            + server.getAddress().getPort()
            + ROOT
            + path);
  }

  @Test
  void everythingAPageWantsIsFoundBelowThePath() {
    browser.open(page("metrics/revenue_per_session.html"), 1280, false);

    assertThat(
            browser.evaluate("document.fonts.ready.then(() => document.fonts.check('1rem Inter'))"))
        .isEqualTo(true);
    assertThat(browser.evaluate("getComputedStyle(document.querySelector('.frame')).display"))
        .isEqualTo("grid");
    assertThat(MISSING).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void allLinksOfAPageStayBelowThePath() {
    browser.open(page("index.html"), 1280, false);

    Object outside =
        browser.evaluate(
            "[...document.querySelectorAll('a[href]')].map(link => link.href)"
                + ".filter(href => !href.startsWith('"
                + page("")
                + "')).join(' ')");
    assertThat(outside).isEqualTo("");
  }

  @Test
  void searchFindsItsIndexBelowThePath() {
    browser.open(page("goals/revenue-per-session.html"), 1280, false);

    browser.press("/");
    assertThat(browser.awaits("typeof window.MiniSearch === 'function'")).isTrue();
    assertThat(MISSING).isEmpty();
  }

  @Test
  void thePaperIsLightOrDarkAsTheSystemIs() {
    String paper = "getComputedStyle(document.body).backgroundColor";

    browser.open(page("index.html"), 1280, false);
    assertThat(browser.evaluate(paper)).isEqualTo("rgb(252, 251, 248)");
    browser.open(page("index.html"), 1280, true);
    assertThat(browser.evaluate(paper)).isEqualTo("rgb(23, 22, 20)");
  }
}
