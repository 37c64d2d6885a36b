package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cards beside links, by pointer and by keys, from a disk. */
class CardsTest {

  private static final String SHOWN = "document.querySelector('.card') !== null";
  private static final String HIDDEN = "document.querySelector('.card') === null";
  private static final String CARD = "document.querySelector('.card')";
  private static final String PERSON = "main .margin a[href*=\"people/priya-nair\"]";
  private static final String METRIC = "main a[href*=\"metrics/revenue_per_session.html\"]";

  @RegisterExtension static final BrowsedExample EXAMPLE = new BrowsedExample();

  private static Path site;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = EXAMPLE.browser();
    site = EXAMPLE.site();
  }

  @BeforeEach
  void openAGoal() {
    browser.pointAt(1, 1);
    browser.open(site.resolve("goals/revenue-per-session.html").toUri(), 1280, false);
  }

  @SuppressWarnings("unchecked")
  private static void pointAt(String selector) {
    List<Object> box =
        (List<Object>)
            browser.evaluate(
                "(() => { const e = document.querySelector('"
                    + selector
                    + "'); e.scrollIntoView({block: 'center'}); const b = e.getClientRects()[0];"
                    + " return [b.left + b.width / 2, b.top + b.height / 2].map(Math.round); })()");
    browser.pointAt(((Number) box.get(0)).doubleValue(), ((Number) box.get(1)).doubleValue());
  }

  private static void until(String condition) {
    assertThat(browser.awaits(condition)).as(condition).isTrue();
  }

  private static void pass(int millis) {
    browser.evaluate("new Promise(done => setTimeout(() => done(1), " + millis + "))");
  }

  private static Object text(String within) {
    return browser.evaluate("document.querySelector('.card " + within + "').textContent");
  }

  @Test
  void whoeverPointsAtALinkSeesWhatItLeadsTo() {
    pointAt(METRIC);
    until(SHOWN);

    assertThat(text("small")).isEqualTo("Metric");
    assertThat(text("b")).isEqualTo("Revenue per session");
    assertThat(text("span").toString()).matches("£\\d\\.\\d\\d in week 46\\. .+\\.");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void nothingIsReadBeforeALinkIsLookedAt() {
    assertThat(browser.evaluate("typeof window.plumblineEntries")).isEqualTo("undefined");
  }

  @Test
  void thePointerMayMoveOntoTheCardAndTheCardGoesWhenItLeaves() {
    pointAt(PERSON);
    until(SHOWN);
    pointAt(".card b");
    pass(500);
    assertThat(browser.evaluate(SHOWN)).isEqualTo(true);

    browser.pointAt(5, 850);
    until(HIDDEN);
  }

  @Test
  void escapeTakesTheCardAwayAndLeavesTheFocus() {
    browser.evaluate(
        "(() => { const all = [...document.querySelectorAll('a[href], [tabindex], summary')];"
            + " all[all.indexOf(document.querySelector('"
            + PERSON
            + "')) - 1].focus(); })()");
    browser.press("Tab");
    until(SHOWN);
    assertThat(text("b")).isEqualTo("Priya Nair");
    assertThat(text("span")).isEqualTo("E-commerce manager");
    assertThat(browser.evaluate("document.activeElement.getAttribute('aria-describedby')"))
        .isEqualTo("card");

    browser.press("Escape");
    until(HIDDEN);
    assertThat(browser.evaluate("document.activeElement.textContent")).isEqualTo("Priya Nair");
    assertThat(browser.evaluate("document.activeElement.hasAttribute('aria-describedby')"))
        .isEqualTo(false);
  }

  @Test
  void nothingOnThePageMoves() {
    String size = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]";
    String places =
        "[...document.querySelectorAll('main *:not(.card, .card *)')].filter(e => e.getClientRects().length)"
            + ".slice(0, 400).map(e => Math.round(e.getBoundingClientRect().top + scrollY)).join()";
    for (String link : List.of(PERSON, METRIC, ".steps a", "#depends a")) {
      Object before = browser.evaluate(size);
      Object stood = browser.evaluate(places);
      pointAt(link);
      until(SHOWN);
      assertThat(browser.evaluate(size)).as(link).isEqualTo(before);
      assertThat(browser.evaluate(places)).as(link).isEqualTo(stood);
      browser.press("Escape");
    }
  }

  @Test
  void theCardStaysWithinTheWindow() {
    for (int width : new int[] {1280, 360}) {
      browser.open(site.resolve("goals/revenue-per-session.html").toUri(), width, false);
      for (String link : List.of(PERSON, METRIC, "a.term")) {
        pointAt(link);
        until(SHOWN);
        assertThat(
                browser.evaluate(
                    "(b => b.left >= 0 && b.right <= innerWidth && b.top >= 0"
                        + " && b.bottom <= innerHeight)("
                        + CARD
                        + ".getBoundingClientRect())"))
            .as(link + " at " + width)
            .isEqualTo(true);
        browser.press("Escape");
      }
    }
  }

  @Test
  void aFingerFollowsALinkWithoutACard() {
    browser.evaluate(
        "document.querySelector('"
            + METRIC
            + "').dispatchEvent(new PointerEvent('pointerover',"
            + " {bubbles: true, pointerType: 'touch'}))");
    pass(600);

    assertThat(browser.evaluate(HIDDEN)).isEqualTo(true);
  }

  /** Whatever people write in a charter is shown as they wrote it. */
  @Test
  void textStaysText() {
    browser.evaluate(
        "window.plumblineEntries = [['<i>Kind</i>', '<img src=x onerror=alert(1)>',"
            + " 'people/priya-nair.html', '', 1, '<script>alert(1)</script>']]; 1");
    pointAt(PERSON);
    until(SHOWN);

    assertThat(text("b")).isEqualTo("<img src=x onerror=alert(1)>");
    assertThat(browser.evaluate(CARD + ".querySelectorAll('i, img, script').length")).isEqualTo(0);
  }

  @Test
  void aTermSaysWhatItMeans() {
    pointAt("a.term[href$=normal-variation]");
    until(SHOWN);

    assertThat(text("small")).isEqualTo("Term");
    assertThat(text("b")).isEqualTo("Normal variation");
    assertThat(text("span").toString()).startsWith("How far a number goes up and down by itself");
  }

  @Test
  void axeFindsNothingWithACardOpen() throws IOException {
    String axe = ExampleSiteTest.axe();
    for (boolean dark : new boolean[] {false, true}) {
      browser.pointAt(1, 1);
      browser.open(site.resolve("goals/revenue-per-session.html").toUri(), 1280, dark);
      pointAt(METRIC);
      until(SHOWN);
      assertThat(ExampleSiteTest.violations(browser, axe)).isEmpty();
    }
  }
}
