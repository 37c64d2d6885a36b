package plumbline.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as they stand on the wire, those too that no browser would send. */
class PreviewServerTest {

  private static final String PAGE =
      "<html><head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n"
          + "<title>Home</title>\n</head><body>Hello</body></html>\n";

  private static final Shown NOTHING =
      new Shown() {
        @Override
        public Optional<byte[]> file(String path) {
          return Optional.empty();
        }

        @Override
        public String broken() {
          return "null";
        }
      };

  private final Map<String, String> files = new ConcurrentHashMap<>();
  private PreviewServer server;

  @BeforeEach
  void begin() throws IOException {
    files.put("index.html", PAGE);
    files.put("goals/index.html", PAGE);
    files.put("api/index.json", "{}");
    server =
        new PreviewServer(
            0,
            new Shown() {
              @Override
              public Optional<byte[]> file(String path) {
                return Optional.ofNullable(files.get(path)).map(PreviewServer::utf8);
              }

              @Override
              public String broken() {
                return "null";
              }
            });
  }

  @AfterEach
  void end() {
    server.close();
  }

  private int port() {
    return server.address().getPort();
  }

  /** The whole answer to a request with further headers. */
  private String answer(String request, String... headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      String text =
          request
              + " HTTP/1.1\r\n"
              + String.join("\r\n", headers)
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String host() {
    return "Host: 127.0.0.1:" + port();
  }

  @Test
  void aPageComesWithTheScriptOfThePreviewAndAPolicyThatLetsItIn() throws IOException {
    String answer = answer("GET /", host());

    assertThat(answer)
        .startsWith("HTTP/1.1 200 ")
        .contains("<script src=\"/.preview/preview.js\"", "Hello")
        .doesNotContain("http-equiv")
        .containsIgnoringCase("Content-Security-Policy: default-src 'none'; style-src 'self';")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("Cache-Control: no-store")
        .containsIgnoringCase("Content-Type: text/html; charset=utf-8");
  }

  @Test
  void whatIsNoPageComesAsItIs() throws IOException {
    assertThat(answer("GET /api/index.json", host()))
        .contains("\r\n\r\n{}")
        .containsIgnoringCase("Content-Type: application/json");
  }

  @Test
  void aFolderWithoutItsSlashIsLedToItsPage() throws IOException {
    assertThat(answer("GET /goals", host()))
        .startsWith("HTTP/1.1 302 ")
        .containsIgnoringCase("Location: /goals/\r\n");
    assertThat(answer("GET /goals/", host())).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void headHasTheHeadersAndNoBody() throws IOException {
    assertThat(answer("HEAD /", host())).startsWith("HTTP/1.1 200 ").doesNotContain("Hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void whatIsNoReadingIsRefused(String method) throws IOException {
    assertThat(answer(method + " /", host()))
        .startsWith("HTTP/1.1 405 ")
        .containsIgnoringCase("Allow: GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"charter.evil.example", "evil.example:%d", "127.0.0.1", "0.0.0.0:%d"})
  void anotherHostIsRefusedThoughItLeadsHere(String name) throws IOException {
    String told = answer("GET /", "Host: " + name.replace("%d", String.valueOf(port())));

    assertThat(told).startsWith("HTTP/1.1 421 ").doesNotContain("Hello");
  }

  @Test
  void aPageOfAnotherSiteMayLinkHereButNotRead() throws IOException {
    assertThat(answer("GET /", host(), "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"))
        .startsWith("HTTP/1.1 403 ");
    assertThat(answer("GET /", host(), "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2f..%2fetc/passwd",
        "/etc/passwd",
        "//etc/passwd"
      })
  void noRequestReachesTheDisk(String path) throws IOException {
    assertThat(answer("GET " + path, host())).startsWith("HTTP/1.1 404 ").doesNotContain("root:");
  }

  @Test
  void aMissingPageNamesItWithoutLettingMarkupThrough() throws IOException {
    assertThat(answer("GET /%3Cscript%3Ealert(1)%3C/script%3E", host()))
        .startsWith("HTTP/1.1 404 ")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void onlyThisMachineCanConnect() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (InetAddress other : others) {
      assertThatThrownBy(() -> new Socket(other, port()).close())
          .as(other.toString())
          .isInstanceOf(IOException.class);
    }
    assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void aPortThatIsTakenIsTold() {
    assertThatThrownBy(() -> new PreviewServer(port(), NOTHING)).isInstanceOf(BindException.class);
  }

  @Test
  void anOpenPageIsToldOfItsOwnState() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      String request = "GET /.preview/events?page=/index.html HTTP/1.1\r\n" + host() + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String before = data(lines);
      assertThat(server.open()).containsExactly("index.html");

      server.tell();
      assertThat(data(lines)).isEqualTo(before);
      files.put("index.html", PAGE + " ");
      server.tell();
      assertThat(data(lines)).isNotEqualTo(before);
      files.remove("index.html");
      server.tell();
      assertThat(data(lines)).contains("\"page\":\"none\"");
    }
  }

  private static String data(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data: ")) {
        return line;
      }
    }
    throw new AssertionError("the events came to an end");
  }
}
