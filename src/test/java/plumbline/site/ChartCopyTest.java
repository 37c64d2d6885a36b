package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken from a chart: its picture, and its table as a file. */
class ChartCopyTest {

  private static final String GOAL = "goals/revenue-per-session.html";
  private static final String WEEK = "weekly/index.html";

  @RegisterExtension static final BrowsedExample EXAMPLE = new BrowsedExample();

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = EXAMPLE.browser();
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static void open(String page, int width, boolean dark) {
    EXAMPLE.open(page, width, dark);
  }

  private static Object of(String expression) {
    return browser.evaluate(expression);
  }

  /** Presses the first chart's button and reads what lies on the clipboard then. */
  private static BufferedImage copied() throws IOException {
    browser.pressTool("Copy as picture");
    assertThat(browser.awaits("document.querySelector('.tools .done').textContent")).isTrue();
    assertThat(of("document.querySelector('.tools .done').textContent")).isEqualTo("Copied.");
    Object data =
        of(
            "navigator.clipboard.read().then(items => items[0].getType('image/png'))"
                + ".then(blob => new Promise(done => { const reader = new FileReader();"
                + " reader.onload = () => done(reader.result); reader.readAsDataURL(blob); }))");
    byte[] png = Base64.getDecoder().decode(data.toString().replaceFirst("^[^,]*,", ""));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void theChartIsCopiedAsAPictureInThePagesColours() throws IOException {
    browser.allowTheClipboard();
    for (boolean dark : new boolean[] {false, true}) {
      open(GOAL, 1280, dark);
      BufferedImage image = copied();

      assertThat(image.getWidth()).isBetween(1400, 1800);
      assertThat(image.getHeight()).isBetween(700, 1200);
      assertThat(image.getRGB(3, 3)).isEqualTo(dark ? 0xFF171614 : 0xFFFCFBF8);
      assertThat(colours(image)).contains(dark ? 0xFF6CC4CF : 0xFF15616D).hasSizeGreaterThan(50);
    }
  }

  /** The words are listened for as they are written; the pixels there are looked at. */
  @Test
  void aCopiedChartSaysThatItsDataAreSimulated() throws IOException {
    browser.allowTheClipboard();
    for (int width : new int[] {1280, 360}) {
      for (boolean dark : new boolean[] {false, true}) {
        open(GOAL, width, dark);
        String notice = of("document.querySelector('.notice').textContent").toString().strip();
        of(
            "(() => { const write = CanvasRenderingContext2D.prototype.fillText; window.written = [];"
                + " CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {"
                + " const at = this.getTransform().transformPoint({x, y});"
                + " written.push([text, Math.round(at.x), Math.round(at.y)]);"
                + " write.apply(this, arguments); }; })()");
        BufferedImage image = copied();

        assertThat(of("written.map(line => line[0]).join(' ')").toString())
            .as("at " + width)
            .contains(notice)
            .startsWith(of("document.querySelector('.finding').textContent").toString());
        @SuppressWarnings("unchecked")
        List<Number> place =
            (List<Number>) of("written.find(line => line[0].startsWith('Simulated')).slice(1)");
        int x = place.get(0).intValue();
        int baseline = place.get(1).intValue();
        assertThat(colours(image.getSubimage(x, baseline - 20, 200, 20)))
            .contains(dark ? 0xFFEBE7DE : 0xFF1D1C1A, dark ? 0xFF171614 : 0xFFFCFBF8);
        assertThat(image.getHeight() - baseline).isGreaterThan(40);
      }
    }
  }

  /** Small charts, a plan and a way over channels, on a wide page and on a phone. */
  @ParameterizedTest
  @CsvSource({
    "metrics/revenue_per_session.html, .panels, Advice line|Email|£6.67",
    "roadmap/index.html, .gantt, Price above the story|Today",
    "channels/journeys/index.html, .wide:not(.gantt), Paid social|Search and guides"
  })
  void everyFigureIsCopiedWithWhatItShowsAndTheNotice(String page, String drawing, String words)
      throws IOException {
    browser.allowTheClipboard();
    for (int width : new int[] {1280, 360}) {
      open(page, width, width == 360);
      of("document.querySelector('" + drawing + "').closest('figure').id = 'it'");
      of(
          "document.querySelectorAll('figure:not(#it) .tools').forEach(tools => tools.remove());"
              + " [...document.querySelectorAll('#it ~ .behind .tools')].forEach(t => t.remove())");
      of(
          "(() => { const write = CanvasRenderingContext2D.prototype.fillText; window.written = [];"
              + " CanvasRenderingContext2D.prototype.fillText = function (text) {"
              + " written.push(text); write.apply(this, arguments); }; })()");
      BufferedImage image = copied();

      String written = of("written.join(' ')").toString();
      assertThat(written)
          .startsWith(of("document.querySelector('#it .finding').textContent").toString())
          .contains(of("document.querySelector('#it figcaption').textContent").toString())
          .contains(of("document.querySelector('.notice').textContent").toString().strip())
          .contains(words.split("\\|", -1));
      assertThat(colours(image)).hasSizeGreaterThan(40);
      assertThat(image.getWidth()).isGreaterThan(width == 360 ? 600 : 1400);
    }
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  @Test
  void aTableWithoutAFileIsSavedAsOne() throws Exception {
    Path saved = Files.createDirectories(EXAMPLE.site().resolveSibling("saved"));
    browser.saveInto(saved);
    open(WEEK, 1280, false);
    of("document.querySelectorAll('details').forEach(d => d.open = true)");
    browser.pressTool("CSV");

    List<String> lines = saved(saved);
    String head =
        of("document.querySelector('.business .behind thead').rows[0].cells[1].textContent")
            .toString();
    assertThat(lines).hasSize(19);
    assertThat(lines.get(0)).isEqualTo("Period," + head + ",a year ago");
    assertThat(lines.get(1)).startsWith("week 46,");
    assertThat(lines.get(18)).startsWith("November 2025,");
  }

  /** A row of the file for each week, a column for each channel; numbers, not their words. */
  @Test
  void smallChartsAreSavedWithTheNumbersOfAllTheirWeeks() throws Exception {
    Path saved = Files.createDirectories(EXAMPLE.site().resolveSibling("members"));
    browser.saveInto(saved);
    open("metrics/revenue_per_session.html", 1280, false);
    of("document.querySelectorAll('.plot ~ .tools').forEach(tools => tools.remove())");
    browser.pressTool("CSV");

    List<String> lines = saved(saved);
    assertThat(lines).hasSize(53);
    assertThat(lines.get(0)).startsWith("period,Advice line,Email,");
    assertThat(lines.get(1)).startsWith("2025-W47,");
    assertThat(lines.get(52)).matches("2026-W46(,\\d\\.\\d{8,12}){6}").startsWith("2026-W46,6.67");
    try (Stream<Path> files = Files.list(saved)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactly("revenue-per-session-by-channel.csv");
    }
  }

  @Test
  void aWayOverChannelsIsSavedStopByStop() throws Exception {
    Path saved = Files.createDirectories(EXAMPLE.site().resolveSibling("ways"));
    browser.saveInto(saved);
    open("channels/journeys/index.html", 1280, false);
    browser.pressTool("CSV");

    List<String> lines = saved(saved);
    assertThat(lines.get(0)).startsWith("Channel,");
    assertThat(lines.get(1)).startsWith("Paid social,Sees a walker in our jacket in the rain");
    assertThat(lines).hasSize(4);
  }

  private static List<String> saved(Path folder) throws Exception {
    for (int i = 0; i < 400; i++) {
      Thread.sleep(50);
      try (Stream<Path> files = Files.list(folder)) {
        Optional<Path> file = files.filter(f -> f.toString().endsWith(".csv")).findFirst();
        if (file.isPresent()) {
          return Files.readAllLines(file.get(), StandardCharsets.UTF_8);
        }
      }
    }
    return List.of();
  }
}
