package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Small charts, plans and journeys tell what they show, by mouse, by finger and by keys. */
class ChartFactsTest {

  private static final String METRIC = "metrics/revenue_per_session.html";
  private static final String ROADMAP = "roadmap/index.html";
  private static final String JOURNEYS = "channels/journeys/index.html";
  private static final String PANELS = "document.querySelector('.panels .reach')";
  private static final String VALUES =
      "[...document.querySelectorAll('.panels .at text')].map(text => text.textContent).join(' ')";

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

  private static Object of(String expression) {
    return browser.evaluate(expression);
  }

  private static void open(String page, int width) {
    browser.pointAt(1, 1);
    EXAMPLE.open(page, width, false);
  }

  /** The middle of an element, scrolled into sight. */
  private static double[] middle(String element) {
    @SuppressWarnings("unchecked")
    List<Number> place =
        (List<Number>)
            of(
                "(() => { const element = "
                    + element
                    + "; element.scrollIntoView({block: 'center'});"
                    + " const box = element.getBoundingClientRect();"
                    + " return [box.x + box.width / 2, box.y + box.height / 2]; })()");
    return new double[] {place.get(0).doubleValue(), place.get(1).doubleValue()};
  }

  @Test
  void keysLeadOneCrosshairThroughAllPanelsAndTheTableSaysTheSame() {
    open(METRIC, 1280);
    of(PANELS + ".focus()");
    String table =
        of("[...document.querySelectorAll('#by-channel tbody tr')].map(row =>"
                + " row.cells[0].textContent.trim() + ' ' + row.querySelector('data').textContent)"
                + ".join('; ')")
            .toString();

    browser.press("End");
    assertThat(browser.awaits(PANELS + ".hasAttribute('aria-valuetext')")).isTrue();
    assertThat(of(PANELS + ".getAttribute('aria-valuetext')")).isEqualTo("week 46: " + table);
    assertThat(of(VALUES).toString().split(" ", -1))
        .containsExactly("£6.67", "£3.60", "£2.32", "£2.11", "£1.99", "£0.91");
    assertThat(of("document.querySelectorAll('.panels .at path').length")).isEqualTo(6);
    browser.press("ArrowLeft");
    assertThat(of(PANELS + ".getAttribute('aria-valuetext')").toString()).startsWith("week 45: ");
    browser.press("Home");
    assertThat(of(PANELS + ".getAttribute('aria-valuetext')").toString())
        .startsWith("week 47 of 2025: ");
    // One date: the lines stand at the same place of each drawing.
    assertThat(
            of(
                "new Set([...document.querySelectorAll('.panels .at path')]"
                    + ".map(path => path.getAttribute('d'))).size"))
        .isEqualTo(1);
    browser.press("Escape");
    assertThat(of("document.querySelectorAll('.panels .at *').length")).isEqualTo(0);
  }

  @Test
  void theMouseOverOnePanelShowsTheSameWeekInAll() {
    open(METRIC, 1280);
    double[] place = middle("document.querySelectorAll('.multiples svg')[3]");
    browser.pointAt(place[0], place[1]);
    assertThat(browser.awaits(VALUES)).isTrue();

    assertThat(of(VALUES).toString().split(" ", -1)).hasSize(6);
    assertThat(of("document.querySelector('.panels .said').textContent").toString())
        .matches("week \\d+")
        .isEqualTo(of(PANELS + ".getAttribute('aria-valuetext').split(':')[0]"));
    browser.pointAt(2, 2);
    assertThat(of(VALUES)).isEqualTo("");
    // Names above the panels stay links that can be followed.
    double[] link = middle("document.querySelectorAll('.multiples a')[1]");
    assertThat(
            of(
                "document.elementFromPoint("
                    + link[0]
                    + ","
                    + link[1]
                    + ").closest('a').textContent"))
        .isEqualTo("Email");
  }

  @Test
  void aFingerReadsPanelsOnAPhone() {
    open(METRIC, 360);
    double[] place = middle("document.querySelectorAll('.multiples svg')[1]");
    browser.drag(place[0] - 20, place[1], place[0] + 10);
    assertThat(browser.awaits(VALUES)).isTrue();

    assertThat(of(VALUES).toString().split(" ", -1)).hasSize(6);
    assertThat(of("getComputedStyle(document.querySelector('.multiples svg')).touchAction"))
        .isEqualTo("pan-y pinch-zoom");
    assertThat(of("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Test
  void barsOfTheRoadmapSayNameDaysAndHowTheyStandToMouseAndTab() {
    open(ROADMAP, 1280);
    String bar =
        "[...document.querySelectorAll('.wide.gantt a')]"
            + ".find(bar => bar.getAttribute('aria-label').includes('Price above'))";
    String said = "document.querySelector('.plot > .said').innerText";
    double[] place = middle(bar + ".querySelector('path')");
    browser.pointAt(place[0] - 3, place[1]);

    assertThat(of(said).toString().lines())
        .containsExactly(
            "Experiment: Price above the story, 9 to 29 November 2026",
            "Running, ends on 29 November; judged after that",
            "In the way: 1, 2, 3");
    browser.pointAt(2, 2);
    assertThat(of(said)).isEqualTo("");

    of(
        "(() => { const bars = [...document.querySelectorAll('.wide.gantt a')];"
            + " bars[bars.indexOf("
            + bar
            + ") - 1].focus(); })()");
    browser.press("Tab");
    assertThat(of("document.activeElement.getAttribute('aria-label')").toString())
        .startsWith("Experiment: Price above the story, 9 to 29 November 2026. Running");
    assertThat(of(said).toString()).startsWith("Experiment: Price above the story");
    assertThat(of("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
    browser.press("Escape");
    assertThat(of(said)).isEqualTo("");
    assertThat(of("document.activeElement.tagName")).isEqualTo("a");
  }

  /** It lies over several lanes, and is one thing to keys all the same. */
  @Test
  void freezesOfTheRoadmapSayTheirDaysToMouseAndTab() {
    for (int width : new int[] {1280, 360}) {
      open(ROADMAP, width);
      String drawing = width == 360 ? ".narrow.gantt" : ".wide.gantt";
      String said = "document.querySelector('.plot > .said').innerText";
      assertThat(of("document.querySelectorAll('" + drawing + " .rest').length"))
          .as("as many as the table has")
          .isEqualTo(
              of(
                  "[...document.querySelectorAll('.behind tbody tr')]"
                      + ".filter(row => row.cells[1].textContent.trim() === 'Freeze').length"));
      of("document.querySelector('.behind summary').focus()");
      while (!of("document.activeElement.classList + ''").equals("rest")) {
        browser.pressShifted("Tab");
        assertThat(of("document.activeElement.tagName")).isNotEqualTo("BODY");
      }
      assertThat(of("document.activeElement.getAttribute('role')")).isEqualTo("img");
      assertThat(of("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
      assertThat(of(said).toString())
          .isEqualTo(of("document.activeElement.getAttribute('aria-label')"))
          .startsWith("Freeze: ");
      browser.press("Escape");
      assertThat(of(said)).isEqualTo("");

      double[] place = middle("document.querySelector('" + drawing + " .rest .b')");
      double half =
          ((Number)
                  of(
                      "document.querySelector('"
                          + drawing
                          + " .rest .b').getBoundingClientRect().height / 2"))
              .doubleValue();
      // At its top, where no bar and no name is.
      browser.pointAt(place[0], place[1] - half + 3);
      assertThat(of(said).toString()).startsWith("Freeze: ");
    }
  }

  @Test
  void stopsOfAJourneySayWhatTheTableSays() {
    for (int width : new int[] {1280, 360}) {
      open(JOURNEYS, width);
      of("document.querySelector('.reach').focus()");
      browser.press("Home");
      assertThat(of("document.querySelector('.reach').getAttribute('aria-valuetext')").toString())
          .startsWith("Paid social. Sees a walker in our jacket in the rain. ")
          .contains("34%", "Breaks");
      browser.press("ArrowRight");
      assertThat(of("document.querySelector('.said').innerText").toString())
          .startsWith("Search and guides");
      assertThat(
              of(
                  "[...document.querySelectorAll('.at .ring')].filter(ring =>"
                      + " ring.getBoundingClientRect().width > 0).length"))
          .isEqualTo(1);
      double[] first =
          middle(
              "[...document.querySelectorAll('figure circle')]"
                  + ".find(circle => circle.getBoundingClientRect().width > 0)");
      browser.pointAt(first[0] + 4, first[1] + 4);
      assertThat(of("document.querySelector('.said').innerText").toString())
          .startsWith("Paid social");
      assertThat(of("document.documentElement.scrollWidth")).isEqualTo(width);
    }
  }

  @Test
  void axeFindsNothingWhileTheyAreRead() throws IOException {
    String axe = ExampleSiteTest.axe();
    for (boolean dark : new boolean[] {false, true}) {
      for (String page : List.of(METRIC, JOURNEYS)) {
        EXAMPLE.open(page, 1280, dark);
        of("[...document.querySelectorAll('.reach')].pop().focus()");
        browser.press("ArrowLeft");
        assertThat(browser.awaits("document.querySelector('.at *')")).isTrue();
        assertThat(ExampleSiteTest.violations(browser, axe)).as(page).isEmpty();
      }
      EXAMPLE.open(ROADMAP, 1280, dark);
      of("document.querySelectorAll('.wide.gantt a')[4].focus()");
      assertThat(ExampleSiteTest.violations(browser, axe)).as(ROADMAP).isEmpty();
    }
  }
}
