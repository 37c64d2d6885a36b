package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.page.figure.Gantt;

/**
 * A wide drawing has 760 pixels, two of them for its edges: over 379 days a day is 2 pixels wide,
 * and day n begins at 1 + 2n.
 */
class GanttDrawingTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private static LocalDate day(int n) {
    return FIRST.plusDays(n);
  }

  private static Gantt gantt(int today, List<Gantt.Bar> bars, List<Gantt.Rest> rests) {
    return new Gantt(
        "plan",
        "A <plan>",
        FIRST,
        day(379),
        day(today),
        "Today",
        List.of(new Gantt.Lane("Door", bars), new Gantt.Lane("Till", List.of())),
        rests,
        Samples.ENGLISH);
  }

  private static Gantt.Bar bar(int from, int until, boolean point, List<Gantt.Clash> clashes) {
    return new Gantt.Bar(
        "A bell", day(from), day(until), point, "roadmap/bell.html", "A bell, 28 days", clashes);
  }

  @Test
  void aBarIsHollowAndFilledAsFarAsToday() {
    String svg = wide(gantt(20, List.of(bar(10, 38, false, List.of())), List.of()));

    // Days 10 to 37: from 21, 28 days of 2 pixels; until day 20, at 41, it is filled.
    assertThat(path(svg, "o")).containsExactly("M21 64h56v8h-56v-8z");
    assertThat(path(svg, "d")).containsExactly("M21 64h20v8h-20v-8z");
    assertThat(path(svg, "k")).as("today").hasSize(1).first().asString().startsWith("M41 ");
  }

  @Test
  void whatIsOverIsFilledAndWhatIsToComeIsHollow() {
    Gantt.Bar bar = bar(10, 38, false, List.of());

    assertThat(path(wide(gantt(60, List.of(bar), List.of())), "d"))
        .containsExactly("M21 64h56v8h-56v-8z");
    assertThat(path(wide(gantt(10, List.of(bar), List.of())), "d")).isEmpty();
  }

  @Test
  void aMomentIsADiamondInTheMiddleOfItsDay() {
    String svg = wide(gantt(20, List.of(bar(100, 101, true, List.of())), List.of()));

    // Day 100 is from 201 to 203.
    assertThat(path(svg, "o")).hasSize(1).first().asString().startsWith("M202 62l6 6");
  }

  @Test
  void daysInSomebodysWayAreUnderlinedAndNumbered() {
    Gantt.Clash clash = new Gantt.Clash("7", day(12), day(22));
    String svg = wide(gantt(20, List.of(bar(10, 38, false, List.of(clash))), List.of()));

    assertThat(path(svg, "x")).containsExactly("M25 73h20v3h-20v-3z");
    assertThat(new Drawn(svg).texts()).extracting(Drawn.Text::text).contains("7");
  }

  @Test
  void daysOfRestAreShadedInTheirLanesOnly() {
    Gantt.Rest till = new Gantt.Rest("Quiet", day(50), day(60), List.of("Till"), "Quiet, ten days");
    Gantt.Rest all = new Gantt.Rest("Quiet", day(50), day(60), List.of(), "Quiet, ten days");

    assertThat(path(wide(gantt(20, List.of(), List.of(till))), "b"))
        .singleElement()
        .asString()
        .startsWith("M101 ")
        .contains("h20");
    assertThat(path(wide(gantt(20, List.of(), List.of(all))), "b")).hasSize(2);
  }

  @Test
  void aBarLeadsToItsPageAndSaysItsDays() {
    String svg = wide(gantt(20, List.of(bar(10, 38, false, List.of())), List.of()));

    assertThat(svg).contains("<a href=\"../roadmap/bell.html\">");
    assertThat(new Drawn(svg).titles()).contains("A <plan>", "A bell, 28 days");
  }

  @Test
  void whatRunsBeyondTheDrawingIsCutAtItsEdge() {
    String svg = wide(gantt(20, List.of(bar(-30, 500, false, List.of())), List.of()));

    assertThat(path(svg, "o")).containsExactly("M1 64h758v8h-758v-8z");
  }

  private static String wide(Gantt gantt) {
    return GanttDrawing.wide(gantt, path -> "../" + path);
  }

  private static List<String> path(String svg, String css) {
    return new Drawn(svg).all("path", css).stream().map(path -> path.getAttribute("d")).toList();
  }
}
