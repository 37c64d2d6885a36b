package plumbline.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** A Chromium without a window, spoken to by its DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  /** Charts that a script brings to life, as long as it has not. */
  private static final String STILL =
      "figure :is(.plot, .pair):not(.live) :is(.chart .h, .gantt), figure .panels:not(.live)";

  private final Process process;
  private final WebSocket socket;
  private final LinkedBlockingQueue<String> inbox = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();
  private int last;
  private boolean scripts = true;
  private int zoom = 1;
  private String preferred = "";

  private Browser(Process process, URI address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Ear()).join();
  }

  /** Where Chromium is on this machine; absent where it is not on the path. */
  static Optional<Path> found() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path program, Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Pattern listening = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher matcher = listening.matcher(line);
      if (matcher.matches()) {
        Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}));
        drain.setDaemon(true);
        drain.start();
        return new Browser(process, page(matcher.group(1)));
      }
    }
    throw new IOException("Chromium did not start");
  }

  private static URI page(String host) throws IOException {
    try {
      var response =
          HttpClient.newHttpClient()
              .send(
                  java.net.http.HttpRequest.newBuilder(URI.create("http://" + host + "/json"))
                      .build(),
                  java.net.http.HttpResponse.BodyHandlers.ofString());
      List<Map<String, Object>> targets = new Yaml().load(response.body());
      return targets.stream()
          .filter(target -> "page".equals(target.get("type")))
          .map(target -> URI.create((String) target.get("webSocketDebuggerUrl")))
          .findFirst()
          .orElseThrow();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Opens a page as wide as said, in light or dark; waits until it stands. */
  void open(URI page, int width, boolean dark) {
    send("Page.enable", "{}");
    send("Log.enable", "{}");
    send("Runtime.enable", "{}");
    send(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":"
            + width / zoom
            + ",\"height\":"
            + 900 / zoom
            + ",\"deviceScaleFactor\":"
            + zoom
            + ",\"mobile\":false}");
    send(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\""
            + (dark ? "dark" : "light")
            + "\"}"
            + preferred
            + "]}");
    complaints.clear();
    send("Page.navigate", "{\"url\":\"" + page + "\"}");
    if (!scripts) {
      awaitWithoutScripts(page);
      return;
    }
    evaluate(
        "new Promise(done => document.readyState === 'complete' ? done(1)"
            + " : addEventListener('load', () => done(1))).then(() => document.fonts.ready)"
            + ".then(() => new Promise(done => { const look = () =>"
            + " document.querySelector('"
            + STILL
            + "') && document.querySelector('script[src$=\"charts.js\"]')"
            + " ? setTimeout(look) : done(1); look(); }))");
  }

  /** Presses a key by its name, such as {@code ArrowDown} or {@code /}. */
  void press(String key) {
    press(key, 0);
  }

  /** Presses a key while Shift is held. */
  void pressShifted(String key) {
    press(key, 8);
  }

  private void press(String key, int modifiers) {
    String text = key.length() == 1 ? ",\"text\":" + quoted(key) : "";
    int code =
        switch (key) {
          case "Enter" -> 13;
          case "Escape" -> 27;
          case "ArrowUp" -> 38;
          case "ArrowDown" -> 40;
          case "ArrowLeft" -> 37;
          case "ArrowRight" -> 39;
          case "PageUp" -> 33;
          case "PageDown" -> 34;
          case "End" -> 35;
          case "Home" -> 36;
          case "Tab" -> 9;
          default -> 0;
        };
    String parameters =
        "\"key\":"
            + quoted(key)
            + ",\"windowsVirtualKeyCode\":"
            + code
            + ",\"modifiers\":"
            + modifiers;
    send(
        "Input.dispatchKeyEvent",
        "{\"type\":\"keyDown\","
            + parameters
            + (key.equals("Enter") ? ",\"text\":\"\\r\"" : text)
            + "}");
    send("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"," + parameters + "}");
  }

  /** Presses one key after the other. */
  void type(String text) {
    text.chars().forEach(c -> press(String.valueOf((char) c)));
  }

  /** Moves the mouse to a place in the window. */
  void pointAt(double x, double y) {
    mouse("mouseMoved", x, y, "none", 0);
  }

  /** Scrolls to the first element of a selector, and clicks on its middle. */
  void click(String selector) {
    @SuppressWarnings("unchecked")
    List<Number> middle =
        (List<Number>)
            evaluate(
                "(() => { const element = document.querySelector("
                    + quoted(selector)
                    + "); element.scrollIntoView({block: 'center'});"
                    + " const box = element.getBoundingClientRect();"
                    + " return [box.x + box.width / 2, box.y + box.height / 2]; })()");
    double x = middle.get(0).doubleValue();
    double y = middle.get(1).doubleValue();
    pointAt(x, y);
    mouse("mousePressed", x, y, "left", 1);
    mouse("mouseReleased", x, y, "left", 1);
  }

  private void mouse(String type, double x, double y, String button, int clicks) {
    send(
        "Input.dispatchMouseEvent",
        "{\"type\":\""
            + type
            + "\",\"x\":"
            + x
            + ",\"y\":"
            + y
            + ",\"button\":\""
            + button
            + "\",\"clickCount\":"
            + clicks
            + "}");
  }

  /** Presses the mouse at a place in the window, moves it across, and lets go. */
  void pull(double x, double y, double toX) {
    pointAt(x, y);
    mouse("mousePressed", x, y, "left", 1);
    mouse("mouseMoved", (x + toX) / 2, y, "left", 0);
    mouse("mouseMoved", toX, y, "left", 0);
    mouse("mouseReleased", toX, y, "left", 1);
  }

  void doubleClick(double x, double y) {
    for (int clicks = 1; clicks <= 2; clicks++) {
      mouse("mousePressed", x, y, "left", clicks);
      mouse("mouseReleased", x, y, "left", clicks);
    }
  }

  /** Puts a finger down at a place in the window, moves it across, and lifts it. */
  void drag(double x, double y, double toX) {
    drag(x, y, toX, y);
  }

  /** Puts a finger down at a place in the window, moves it to another, and lifts it. */
  void drag(double x, double y, double toX, double toY) {
    touch("touchStart", "{\"x\":" + x + ",\"y\":" + y + "}");
    touch("touchMove", "{\"x\":" + (x + toX) / 2 + ",\"y\":" + (y + toY) / 2 + "}");
    touch("touchMove", "{\"x\":" + toX + ",\"y\":" + toY + "}");
    touch("touchEnd", "");
  }

  private void touch(String type, String point) {
    send("Input.dispatchTouchEvent", "{\"type\":\"" + type + "\",\"touchPoints\":[" + point + "]}");
  }

  /** Presses the first button below a chart that says so. */
  void pressTool(String button) {
    Object number =
        evaluate(
            "(() => { const all = [...document.querySelectorAll('.tools button')];"
                + " all.forEach((b, i) => b.id = 'b' + i);"
                + " return all.findIndex(b => b.textContent === '"
                + button
                + "'); })()");
    if (number.equals(-1)) {
      throw new AssertionError("no button says " + button);
    }
    click("#b" + number);
  }

  /** How much larger everything is on pages opened from now on, in a window of the same size. */
  void zoom(int factor) {
    zoom = factor;
  }

  /** What else the reader of pages opened from now on asks for, beside light or dark. */
  void prefer(String feature, String value) {
    preferred += ",{\"name\":\"" + feature + "\",\"value\":\"" + value + "\"}";
  }

  /** Nothing is preferred nor enlarged any more. */
  void asUsual() {
    zoom = 1;
    preferred = "";
  }

  /** Whether pages opened from now on may run scripts. */
  void scripts(boolean run) {
    send("Emulation.setScriptExecutionDisabled", "{\"value\":" + !run + "}");
    scripts = run;
  }

  /** A page that may run nothing keeps no promise either, so it is asked again and again. */
  private void awaitWithoutScripts(URI page) {
    String stands =
        "document.readyState === 'complete' && location.pathname === '" + page.getPath() + "'";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Boolean.TRUE.equals(evaluate(stands))) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no answer from " + page);
      }
      Thread.onSpinWait();
    }
  }

  /** Where what a page gives to save goes. */
  void saveInto(Path folder) {
    send(
        "Browser.setDownloadBehavior",
        "{\"behavior\":\"allow\",\"downloadPath\":" + quoted(folder.toString()) + "}");
  }

  /** Lets pages use the clipboard, as of a window that a person is at. */
  void allowTheClipboard() {
    send(
        "Browser.grantPermissions",
        "{\"permissions\":[\"clipboardReadWrite\",\"clipboardSanitizedWrite\"]}");
    send("Emulation.setFocusEmulationEnabled", "{\"enabled\":true}");
  }

  /** What an expression comes to, promises awaited; a plain value of JSON. */
  Object evaluate(String expression) {
    Map<String, Object> answer =
        send(
            "Runtime.evaluate",
            "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":"
                + quoted(expression)
                + "}");
    if (answer.containsKey("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> result = (Map<String, Object>) answer.get("result");
    Object value = result.get("value");
    return value == null ? "" : value;
  }

  /** Whether something comes true that a script does in its own time, looked at for 20 seconds. */
  boolean awaits(String condition) {
    return evaluate(
            "new Promise(done => { const end = Date.now() + 20000; (function look() {"
                + " if ("
                + condition
                + ") done(true); else if (Date.now() > end) done(false);"
                + " else setTimeout(look, 20); })(); })")
        .equals(true);
  }

  /** What is seen of the page from its top, as WebP. */
  byte[] picture(int width, int height) {
    Map<String, Object> answer =
        send(
            "Page.captureScreenshot",
            "{\"format\":\"webp\",\"quality\":80,\"captureBeyondViewport\":true,"
                + "\"clip\":{\"x\":0,\"y\":0,\"scale\":1,\"width\":"
                + width
                + ",\"height\":"
                + height
                + "}}");
    return Base64.getDecoder().decode((String) answer.get("data"));
  }

  /** What the browser complained of since the page was opened. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> send(String method, String parameters) {
    int id = ++last;
    String message =
        "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}";
    socket.sendText(message, true).join();
    try {
      while (true) {
        String text = inbox.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
          throw new IllegalStateException("no answer to " + method);
        }
        Map<String, Object> answer = new Yaml().load(text);
        if (Integer.valueOf(id).equals(answer.get("id"))) {
          if (answer.containsKey("error")) {
            throw new IllegalStateException(method + ": " + answer.get("error"));
          }
          return (Map<String, Object>) answer.get("result");
        }
        String event = String.valueOf(answer.get("method"));
        if (event.equals("Log.entryAdded") || event.equals("Runtime.exceptionThrown")) {
          complaints.add(text);
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Puts messages together, as they come in parts. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      parts.append(part);
      if (isLast) {
        inbox.add(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
