package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reading values off charts, by mouse, by finger and by keys, from a disk. */
class ChartTest {

  private static final String METRIC = "metrics/revenue_per_session.html";
  private static final String GOAL = "goals/revenue-per-session.html";
  private static final String WEEK = "weekly/index.html";

  @RegisterExtension static final BrowsedExample EXAMPLE = new BrowsedExample();

  private static Path site;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = EXAMPLE.browser();
    site = EXAMPLE.site();
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static void open(String page) {
    open(page, 1280, false);
  }

  private static void open(String page, int width, boolean dark) {
    browser.open(site.resolve(page).toUri(), width, dark);
  }

  private static Object of(String expression) {
    return browser.evaluate(expression);
  }

  private static String said() {
    return of("document.querySelector('.said').innerText").toString();
  }

  private static String period() {
    return of("document.querySelector('.reach').getAttribute('aria-valuetext')").toString();
  }

  /** The value that the table has for the period which the crosshair is at. */
  private static String inTheTable() {
    return of("[...document.querySelectorAll('.behind tbody tr')].find(row =>"
            + " row.cells[0].textContent.trim().replace(/\\s+/g, ' ') === '"
            + period()
            + "').querySelector('data').textContent")
        .toString();
  }

  private static void focusTheFirstChart() {
    of("document.querySelector('.reach').focus()");
  }

  @Test
  void keysLeadFromWeekToWeekAndSayWhatTheTableSays() {
    open(METRIC);
    while (!of("document.activeElement.getAttribute('role')").equals("slider")) {
      browser.press("Tab");
      assertThat(of("document.activeElement.tagName")).isNotEqualTo("BODY");
    }

    assertThat(period()).isEqualTo("week 47 16 to 22 November 2026");
    assertThat(said()).startsWith("week 47: " + inTheTable());
    browser.press("ArrowLeft");
    assertThat(period()).isEqualTo("week 46 9 to 15 November 2026");
    assertThat(said()).isEqualTo("week 46: £2.35\u00a0per session").contains(inTheTable());
    browser.press("PageDown");
    assertThat(period()).startsWith("week 42 ");
    assertThat(said()).contains(inTheTable());
    browser.press("Home");
    assertThat(period()).startsWith("week 47 of 2025");
    assertThat(said()).contains(inTheTable());
    browser.press("ArrowRight");
    assertThat(period()).startsWith("week 48 of 2025");
    browser.press("End");
    browser.press("ArrowRight");
    assertThat(period()).startsWith("week 47 16");
    assertThat(of("document.querySelectorAll('.wide .at path').length")).isEqualTo(1);
    browser.press("Escape");
    assertThat(said()).isEmpty();
    assertThat(of("document.querySelectorAll('.at path').length")).isEqualTo(0);
  }

  @Test
  void screenReadersHearThePeriodByTheSliderAndTheValueBesideIt() {
    open(METRIC);

    assertThat(of("document.querySelector('.said').getAttribute('role')")).isEqualTo("status");
    assertThat(of("document.querySelector('.reach').getAttribute('aria-label')"))
        .isEqualTo("Read off: Revenue per session by week");
    assertThat(of("document.querySelector('.reach').getAttribute('aria-valuemax')"))
        .isEqualTo("53");
  }

  @Test
  void theMouseShowsWhatItPointsAtAndLeavesNothingBehind() {
    open(METRIC);
    @SuppressWarnings("unchecked")
    List<Number> place =
        (List<Number>)
            of(
                "(() => { const svg = document.querySelector('.wide');"
                    + " svg.scrollIntoView({block: 'center'}); const box = svg.getBoundingClientRect();"
                    + " const strip = [...svg.querySelectorAll('.h title')]"
                    + ".find(title => title.textContent.startsWith('week 14:')).parentNode;"
                    + " const x = strip.querySelector('circle').getAttribute('cx');"
                    + " return [box.x + x * box.width / 760 + 3, box.y + box.height / 2]; })()");
    double y = place.get(1).doubleValue();

    browser.pointAt(place.get(0).doubleValue(), y);
    assertThat(period()).startsWith("week 14 ");
    assertThat(said()).startsWith("week 14: " + inTheTable());
    browser.pointAt(3, 3);
    assertThat(said()).isEmpty();
  }

  @Test
  void aFingerReadsTheNarrowDrawingAndMayStillScroll() {
    open(METRIC, 360, false);
    @SuppressWarnings("unchecked")
    List<Number> box =
        (List<Number>)
            of(
                "(() => { const reach = document.querySelector('.reach');"
                    + " reach.scrollIntoView({block: 'center'}); const b = reach.getBoundingClientRect();"
                    + " return [b.x, b.y + b.height / 2, b.right]; })()");

    browser.drag(
        box.get(0).doubleValue() + 5, box.get(1).doubleValue(), box.get(2).doubleValue() - 2);
    assertThat(said()).startsWith("week 47: " + inTheTable());
    assertThat(of("document.querySelectorAll('.narrow .at path').length")).isEqualTo(1);
    assertThat(of("getComputedStyle(document.querySelector('.reach')).touchAction"))
        .isEqualTo("pan-y pinch-zoom");
  }

  @Test
  void aRangeShowsItsPeriodsAlone() {
    open(METRIC);
    browser.pressTool("Last 13");

    assertThat(of("document.querySelector('.reach').getAttribute('aria-valuemax')"))
        .isEqualTo("13");
    assertThat(of("[...document.querySelectorAll('.tools [aria-pressed=true]')][0].textContent"))
        .isEqualTo("Last 13");
    focusTheFirstChart();
    browser.press("Home");
    assertThat(period()).startsWith("week 35 ");
    assertThat(said()).contains(inTheTable());
    // The first of them stands at the left edge of the plot, on its line.
    assertThat(of("document.querySelector('.wide .at path').getAttribute('d')").toString())
        .startsWith("M42 ");
    assertThat(of("document.querySelector('.wide .at circle').getAttribute('cx')")).isEqualTo("42");

    browser.pressTool("All");
    focusTheFirstChart();
    browser.press("Home");
    assertThat(period()).startsWith("week 47 of 2025");
    assertThat(of("document.querySelector('.wide path.s').hasAttribute('clip-path')"))
        .isEqualTo(false);
  }

  @Test
  void linesAndMarksGoAndComeBack() {
    open(GOAL);
    String path = "getComputedStyle(document.querySelector('.wide .p')).display !== 'none'";
    String name = "getComputedStyle(document.querySelector('.wide .lp')).display !== 'none'";

    browser.pressTool("Path to the target");
    assertThat(of(path)).isEqualTo(false);
    assertThat(of(name)).isEqualTo(false);
    assertThat(of("document.activeElement.getAttribute('aria-pressed')")).isEqualTo("false");
    browser.press("Enter");
    assertThat(of(path)).isEqualTo(true);
    assertThat(of(name)).isEqualTo(true);

    open(WEEK);
    of("document.querySelectorAll('details').forEach(d => d.open = true)");
    String line = "getComputedStyle(document.querySelector('.pair .r')).display !== 'none'";
    browser.pressTool("a year ago");
    assertThat(of(line)).isEqualTo(false);
    browser.pressTool("a year ago");
    assertThat(of(line)).isEqualTo(true);
  }

  @Test
  void theWeeklyChartsAreReadOverWeeksAndMonths() {
    open(WEEK);
    focusTheFirstChart();

    assertThat(period()).isEqualTo("October 2026");
    browser.press("Home");
    assertThat(period()).isEqualTo("week 41");
    for (int i = 0; i < 6; i++) {
      browser.press("ArrowRight");
    }
    assertThat(period()).isEqualTo("November 2025");
    String row =
        of("[...document.querySelector('.business .behind tbody').rows].find(row =>"
                + " row.cells[0].textContent.trim() === 'November 2025').cells[1].textContent")
            .toString()
            .strip();
    assertThat(said()).contains("November 2025: " + row);
  }

  @Test
  void withoutScriptsTheChartItsTitleAndItsTableStand() {
    browser.scripts(false);
    try {
      open(METRIC);
      assertThat(of("document.querySelectorAll('.reach, .tools').length")).isEqualTo(0);
      assertThat(of("document.querySelector('.wide title').textContent"))
          .isEqualTo("Revenue per session by week");
      assertThat(of("document.querySelector('.wide').getBoundingClientRect().height > 200"))
          .isEqualTo(true);
      assertThat(of("document.querySelector('.wide .h title').textContent"))
          .isEqualTo("week 47 of 2025: £2.22\u00a0per session");
      assertThat(of("document.querySelectorAll('.behind tbody tr').length")).isEqualTo(53);
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void whatTheChartShowsIsItsTitleAndEachChannelIsDrawnOnOneScale() {
    open(METRIC);

    assertThat(of("document.querySelector('#weeks .finding').textContent").toString())
        .startsWith("Revenue per session fell from £2.32 in week 49 of 2025 to £1.66");
    assertThat(of("document.querySelector('#by-channel .finding').textContent").toString())
        .startsWith(
            "Revenue per session ran from £0.91 for Paid social to £6.67 for Advice line in week 46.");
    assertThat(of("document.querySelectorAll('#by-channel .multiples svg').length"))
        .isEqualTo(of("document.querySelectorAll('#by-channel tbody tr').length"));
    assertThat(
            of(
                "new Set([...document.querySelectorAll('#by-channel .multiples svg')].map(svg =>"
                    + " [...svg.querySelectorAll('[text-anchor=end]')]"
                    + ".map(text => text.textContent).join())).size"))
        .isEqualTo(1);
  }

  @Test
  void nothingMovesWhenTheToolsCome() {
    open(GOAL);
    Object before = of("document.querySelector('.behind').getBoundingClientRect().top");
    of("document.querySelector('.plot ~ .tools').remove()");
    assertThat(of("document.querySelector('.behind').getBoundingClientRect().top"))
        .isEqualTo(before);
  }

  @Test
  void pagesWithoutAChartLoadNoScriptForThem() {
    open("people/index.html");
    assertThat(of("[...document.scripts].some(script => script.src.includes('charts'))"))
        .isEqualTo(false);
    open(METRIC);
    assertThat(of("[...document.scripts].map(script => script.src.split('/').pop()).join(' ')"))
        .isEqualTo("find.js charts.js cards.js");
  }

  /** In grey nothing is left of colours, so each pair differs by width or by dashes. */
  @Test
  void fiveLinesAreToldApartWithoutColourAndStandOutFromThePaper() throws IOException {
    StringBuilder strokes = new StringBuilder();
    for (String name : List.of("s", "r", "r r3", "r r4", "r r5")) {
      strokes.append("<path class='").append(name).append("' d='M0 0h90'/>");
    }
    Files.writeString(
        site.resolve("lines.html"),
        "<!doctype html><title>Lines</title><link rel=stylesheet href=assets/plumbline.css>"
            + "<svg class=chart>"
            + strokes
            + "</svg>");
    String looks =
        "(() => { const paper = getComputedStyle(document.body).backgroundColor;"
            + " const light = colour => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number)"
            + " .map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);"
            + " return .2126 * r + .7152 * g + .0722 * b + .05; };"
            + " return [...document.querySelectorAll('path')].map(path => {"
            + " const look = getComputedStyle(path);"
            + " const both = [light(look.stroke), light(paper)].sort((a, b) => b - a);"
            + " return [look.strokeWidth + ' ' + look.strokeDasharray, both[0] / both[1]]; }); })()";
    for (boolean dark : new boolean[] {false, true}) {
      open("lines.html", 360, dark);
      @SuppressWarnings("unchecked")
      List<List<Object>> told = (List<List<Object>>) of(looks);
      assertThat(told).extracting(line -> line.get(0)).doesNotHaveDuplicates().hasSize(5);
      assertThat(told)
          .allSatisfy(line -> assertThat(((Number) line.get(1)).doubleValue()).isGreaterThan(3));
    }
  }
}
