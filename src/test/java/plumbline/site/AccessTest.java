package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers who ask for something else: larger, more contrast, their own colours, keys alone. */
class AccessTest {

  @RegisterExtension static final BrowsedExample EXAMPLE = new BrowsedExample();

  private static Browser browser;
  private static Path site;
  private static String axe;

  @BeforeAll
  static void start() throws IOException {
    browser = EXAMPLE.browser();
    site = EXAMPLE.site();
    axe = ExampleSiteTest.axe();
  }

  @AfterEach
  void asUsual() {
    browser.asUsual();
  }

  private static void open(String page) {
    browser.open(site.resolve(page).toUri(), 1280, false);
  }

  /** Of a page of every kind, with what is folded away unfolded. */
  private static List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    for (String page : ExampleSiteTest.PAGES) {
      open(page);
      browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      Object over =
          browser.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (!over.equals(0)) {
        problems.add(page + ": " + over + " pixels wider than the page");
      }
      ExampleSiteTest.violations(browser, axe).forEach(each -> problems.add(page + ": " + each));
    }
    return problems;
  }

  /** As of a language that is written so: nothing is cut, and the menu changes sides. */
  @Test
  void pagesFitFromRightToLeft() {
    List<String> problems = new ArrayList<>();
    for (String page : ExampleSiteTest.PAGES) {
      turned(page, 360);
      Object over =
          browser.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (!over.equals(0)) {
        problems.add(page + ": " + over + " pixels wider than the page");
      }
    }
    assertThat(problems).isEmpty();

    turned("index.html", 1280);
    assertThat(browser.evaluate("document.querySelector('.rail').getBoundingClientRect().right"))
        .isEqualTo(1280);
  }

  private static void turned(String page, int width) {
    browser.open(site.resolve(page).toUri(), width, false);
    browser.evaluate("document.documentElement.dir = 'rtl'");
  }

  @Test
  void axeFindsNothingInForcedColoursAtTwiceTheSize() throws IOException {
    browser.prefer("forced-colors", "active");
    browser.zoom(2);

    assertThat(problems()).isEmpty();
    assertThat(browser.evaluate("innerWidth")).isEqualTo(640);
  }

  @Test
  void axeFindsNothingWithMoreContrastAndWithoutMotion() throws IOException {
    browser.prefer("prefers-contrast", "more");
    browser.prefer("prefers-reduced-motion", "reduce");

    assertThat(problems()).isEmpty();
  }

  @Test
  void chartsTakeTheColoursThatTheSystemForces() {
    String line = "getComputedStyle(document.querySelector('.chart .s')).stroke";
    String text = "getComputedStyle(document.querySelector('.chart text')).fill";
    String system =
        "(() => { const p = document.createElement('p'); p.style.color = 'CanvasText';"
            + " document.body.append(p); return getComputedStyle(p).color; })()";
    open("goals/revenue-per-session.html");
    assertThat(browser.evaluate(line)).isEqualTo("rgb(21, 97, 109)");

    browser.prefer("forced-colors", "active");
    open("goals/revenue-per-session.html");
    Object ink = browser.evaluate(system);

    assertThat(browser.evaluate(line)).isEqualTo(ink);
    assertThat(browser.evaluate(text)).isEqualTo(ink);
  }

  @Test
  void theFirstTabSkipsToTheText() {
    open("goals/revenue-per-session.html");

    browser.press("Tab");
    assertThat(browser.evaluate("document.activeElement.className")).isEqualTo("skip");
    assertThat(browser.evaluate("document.activeElement.getBoundingClientRect().left >= 0"))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "goals/revenue-per-session.html",
        "metrics/net_revenue.html",
        "roadmap/index.html",
        "channels/journeys/index.html",
        "weekly/2026-W46.html",
        "history/index.html",
        "find/index.html",
        "booklet/index.html"
      })
  void everythingIsReachedByTabInOrderAndSeenToHaveTheFocus(String page) {
    open(page);
    Object all =
        browser.evaluate(
            "window.wanted = [...document.querySelectorAll("
                + "'a[href], button, summary, input, [tabindex=\"0\"]')]"
                + ".filter(each => each.checkVisibility({visibilityProperty: true})); wanted.length");
    List<String> lost = new ArrayList<>();
    int count = ((Number) all).intValue();
    assertThat(count).isGreaterThan(40);

    for (int i = 0; i < count; i++) {
      browser.press("Tab");
      Object told =
          browser.evaluate(
              "(() => { const at = document.activeElement, want = wanted["
                  + i
                  + "], style = getComputedStyle(at);"
                  + " if (at !== want) return 'expected ' + want.outerHTML.slice(0, 90) + ' found '"
                  + " + at.outerHTML.slice(0, 90);"
                  + " return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2"
                  + " ? 'no outline: ' + at.outerHTML.slice(0, 90) : ''; })()");
      if (!told.equals("")) {
        lost.add(told.toString());
      }
    }
    assertThat(lost).isEmpty();
  }
}
