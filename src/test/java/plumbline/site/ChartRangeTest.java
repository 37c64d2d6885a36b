package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A part of a chart chosen by mouse and by keys, on a scale of its own. */
class ChartRangeTest {

  private static final String REACH = "document.querySelector('.reach')";

  /** What is written beside the grid lines in sight, from the bottom. */
  private static final String SCALE =
      "[...document.querySelectorAll('.wide > text[text-anchor=end]')]"
          + ".filter(text => text.getAttribute('visibility') !== 'hidden')"
          + ".map(text => text.textContent).join(' ')";

  @RegisterExtension static final BrowsedExample EXAMPLE = new BrowsedExample();

  private Browser browser;

  @BeforeEach
  void openAMetric() {
    browser = EXAMPLE.browser();
    open("metrics/revenue_per_session.html");
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
  }

  private void open(String page) {
    browser.pointAt(1, 1);
    EXAMPLE.open(page, 1280, false);
    of(REACH + ".scrollIntoView({block: 'center'})");
  }

  private Object of(String expression) {
    return browser.evaluate(expression);
  }

  private String period() {
    return of(REACH + ".getAttribute('aria-valuetext')").toString();
  }

  private Object periods() {
    return of(REACH + ".getAttribute('aria-valuemax')");
  }

  private Object shown() {
    return of("document.querySelector('.tools .shown').textContent");
  }

  /** Where a week stands in the window: across, and half way down. */
  private double[] place(String week) {
    return place(week, "wide");
  }

  private double[] place(String week, String drawing) {
    @SuppressWarnings("unchecked")
    List<Number> place =
        (List<Number>)
            of(
                "(() => { const svg = document.querySelector('."
                    + drawing
                    + "'); const box = svg.getBoundingClientRect();"
                    + " const strip = [...svg.querySelectorAll('.h title')]"
                    + ".find(title => title.textContent.startsWith('"
                    + week
                    + ":')).parentNode;"
                    + " return [box.x + strip.querySelector('circle').getAttribute('cx')"
                    + " * box.width / svg.viewBox.baseVal.width, box.y + box.height / 2]; })()");
    return new double[] {place.get(0).doubleValue(), place.get(1).doubleValue()};
  }

  private void pull(String from, String to) {
    double[] start = place(from);
    browser.pull(start[0], start[1], place(to)[0]);
  }

  @Test
  void theMouseIsDraggedOverTheWeeksToSeeAlone() {
    Object whole = of(SCALE);
    pull("week 14", "week 24");

    assertThat(periods()).isEqualTo("11");
    assertThat(shown()).isEqualTo("week 14 to week 24");
    assertThat(of("document.querySelector('.tools .shown').getAttribute('role')"))
        .isEqualTo("status");
    assertThat(
            of(
                "document.querySelectorAll('.tools [role=group]')[0].querySelectorAll("
                    + "'[aria-pressed=true]').length"))
        .isEqualTo(0);
    of(REACH + ".focus()");
    browser.press("Home");
    assertThat(period()).startsWith("week 14 ");
    assertThat(of("document.querySelector('.wide .at circle').getAttribute('cx')")).isEqualTo("42");
    browser.press("End");
    assertThat(period()).startsWith("week 24 ");
    assertThat(of(SCALE)).isNotEqualTo(whole);
  }

  /** Week 14 to 24 lie between 1.66 and 1.98: below 2.00, above 1.60. */
  @Test
  void theScaleFitsWhatIsShownBetweenItsOwnGridLinesAndComesBack() {
    Object whole = of(SCALE);
    Object line = of("document.querySelector('.wide path.s').getAttribute('d')");
    assertThat(whole.toString()).contains("£1.60", "£2.00", "£2.20", "£2.40");
    pull("week 14", "week 24");

    assertThat(of(SCALE).toString()).contains("£1.60", "£2.00").doesNotContain("£2.20", "£2.40");
    // The crosshair's dot stands where the line is on the new scale: the value between the two.
    of(REACH + ".focus()");
    browser.press("End");
    assertThat(
            (Boolean)
                of(
                    "(() => { const dot = Number(document.querySelector('.wide .at circle')"
                        + ".getAttribute('cy')); const y = text => Number([...document"
                        + ".querySelectorAll('.wide > text')].find(t => t.textContent === text)"
                        + ".getAttribute('y')) - 4.3;"
                        + " const share = (y('£1.60') - dot) / (y('£1.60') - y('£2.00'));"
                        + " const said = document.querySelector('.said').textContent;"
                        + " const value = Number(said.match(/£([\\d.]+)/)[1]);"
                        + " return Math.abs(1.6 + share * .4 - value) < .006; })()"))
        .isTrue();

    double[] middle = place("week 20");
    browser.doubleClick(middle[0], middle[1]);
    assertThat(of(SCALE)).isEqualTo(whole);
    assertThat(of("document.querySelector('.wide path.s').getAttribute('d')")).isEqualTo(line);
    assertThat(periods()).isEqualTo("53");
    assertThat(shown()).isEqualTo("");
  }

  @Test
  void aFingerIsDrawnAcrossTheWeeksToSeeAloneAndTwoTapsBringAllBack() {
    browser.pointAt(1, 1);
    EXAMPLE.open("metrics/revenue_per_session.html", 360, false);
    of(REACH + ".scrollIntoView({block: 'center'})");
    double[] from = place("week 14", "narrow");
    double[] to = place("week 24", "narrow");

    browser.drag(from[0], from[1], from[0]);
    assertThat(periods()).isEqualTo("53");
    assertThat(of("document.querySelector('.said').textContent").toString()).startsWith("week 14:");

    of(
        REACH
            + ".addEventListener('pointerup', () => { window.told ="
            + " document.querySelector('.said').innerText; }, {capture: true})");
    browser.drag(from[0], from[1], to[0]);
    assertThat(shown()).isEqualTo("week 14 to week 24");
    assertThat(periods()).isEqualTo("11");
    assertThat(of("told").toString().lines())
        .hasSize(3)
        .startsWith("week 14 to week 24")
        .anyMatch(line -> line.startsWith("week 24: £"));
    assertThat(of("scrollX")).isEqualTo(0);

    browser.click(".tools [aria-pressed=false]");
    assertThat(periods()).isEqualTo("53");
  }

  /** What moves up or down belongs to the page, also where it begins on a chart. */
  @Test
  void aFingerThatGoesUpScrollsThePageAndChoosesNothing() {
    browser.pointAt(1, 1);
    EXAMPLE.open("metrics/revenue_per_session.html", 360, false);
    of(REACH + ".scrollIntoView({block: 'center'})");
    double[] from = place("week 24", "narrow");
    Object before = of("scrollY");

    browser.drag(from[0], from[1], from[0] + 30, from[1] - 160);
    assertThat(browser.awaits("scrollY > " + before + " + 60")).isTrue();
    assertThat(periods()).isEqualTo("53");
    assertThat(shown()).isEqualTo("");
    assertThat(of("document.querySelector('.said').textContent")).isEqualTo("");
  }

  @Test
  void keysChooseWithShiftAndShowWithEnterAndEscapeComesBack() {
    of(REACH + ".focus()");
    browser.press("PageDown");
    browser.pressShifted("PageDown");
    browser.pressShifted("PageDown");

    assertThat(period()).isEqualTo("week 35 to week 43");
    assertThat(of("document.querySelector('.said').innerText").toString())
        .contains("week 35 to week 43", "Enter");
    assertThat(of("document.querySelectorAll('.wide .at .pick').length")).isEqualTo(1);
    browser.press("Enter");
    assertThat(periods()).isEqualTo("9");
    assertThat(shown()).isEqualTo("week 35 to week 43");
    browser.press("Escape");
    assertThat(periods()).isEqualTo("53");
  }

  @Test
  void aClickAloneAndTwoNeighboursChooseNothing() {
    pull("week 14", "week 15");
    assertThat(periods()).isEqualTo("53");
    of(REACH + ".focus()");
    browser.press("PageDown");
    browser.pressShifted("ArrowLeft");
    browser.press("Enter");
    assertThat(periods()).isEqualTo("53");
  }

  @Test
  void aScaleThatBeginsAtZeroKeepsIt() {
    open("metrics/discounts.html");
    assertThat(of(SCALE).toString().split(" ", -1)).contains("£0", "£3.0K");
    pull("week 14", "week 20");

    assertThat(of(SCALE).toString().split(" ", -1)).contains("£0").doesNotContain("£3.0K");
  }

  @Test
  void namesOfLinesStandAtTheirLinesInAPart() {
    open("goals/revenue-per-session.html");
    Object before = of("document.querySelector('.wide .lp').getAttribute('y')");
    pull("week 14", "week 24");

    // The path is above all that is shown, so that it and its name are in sight higher up.
    assertThat(of("document.querySelector('.wide .lp').getAttribute('visibility')"))
        .isNotEqualTo("hidden");
    assertThat(of("document.querySelector('.wide .lp').getAttribute('y')")).isNotEqualTo(before);
  }

  /** The newest week is a signal there, drawn as one and not as the end of a line. */
  @Test
  void theNewestValueStaysAtItsDot() {
    open("weekly/2026-W46.behind.html");
    String away =
        "Math.abs(document.querySelector('.wide text.t.w').getAttribute('x') - Math.max("
            + "...[...document.querySelector('.wide').querySelectorAll(':scope > circle')].map(c => c.getAttribute('cx'))))";
    double before = ((Number) of(away)).doubleValue();
    of(
        "[...document.querySelectorAll('.tools button')]"
            + ".find(button => button.textContent === 'Last 13').click()");

    assertThat(((Number) of(away)).doubleValue())
        .isCloseTo(before, org.assertj.core.data.Offset.offset(0.3));
  }

  @Test
  void aCopyOfAPartIsHeadedByItsWeeks() {
    pull("week 14", "week 24");
    of(
        "(() => { const write = CanvasRenderingContext2D.prototype.fillText; window.written = [];"
            + " CanvasRenderingContext2D.prototype.fillText = function (text) {"
            + " written.push(text); write.apply(this, arguments); }; })()");
    of(
        "[...document.querySelectorAll('.tools button')]"
            + ".find(button => button.textContent === 'Copy as picture').click()");

    assertThat(browser.awaits("written.length > 5")).isTrue();
    assertThat(of("written[0]")).isEqualTo("Revenue per session by week: week 14 to week 24");
  }

  @Test
  void axeFindsNothingInAPartWithTheCrosshairOut() throws IOException {
    String axe = ExampleSiteTest.axe();
    for (boolean dark : new boolean[] {false, true}) {
      EXAMPLE.open("goals/revenue-per-session.html", 1280, dark);
      of(REACH + ".focus()");
      browser.press("PageDown");
      browser.pressShifted("PageDown");
      assertThat(ExampleSiteTest.violations(browser, axe)).isEmpty();
      browser.press("Enter");
      browser.press("ArrowLeft");
      assertThat(ExampleSiteTest.violations(browser, axe)).isEmpty();
    }
  }
}
