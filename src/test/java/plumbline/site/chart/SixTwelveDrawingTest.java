package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.page.figure.SixTwelve;
import plumbline.page.figure.SixTwelve.Column;
import plumbline.page.figure.SixTwelve.Panel;

class SixTwelveDrawingTest {

  private static final List<String> MONTHS =
      List.of("Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct");

  @Test
  void isTwoImagesWithTitles() {
    for (Drawn drawn : drawn(chart("48920", "196099", "45847", false))) {
      assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
      assertThat(drawn.titles()).first().asString().startsWith("Net revenue <by week and month>, ");
      assertThat(drawn.all("*")).noneMatch(element -> element.hasAttribute("style"));
    }
  }

  @Test
  void everyCompletePeriodHasADotAndItsWordsAndLabelsAreEvenlyApart() {
    List<Drawn> drawn = drawn(chart("48920", "196099", "45847", false));

    assertThat(dots(drawn.get(0))).isEqualTo(6);
    assertThat(dots(drawn.get(1))).isEqualTo(12);
    assertThat(drawn.get(0).titles()).contains("W46: £48,920");
    assertThat(drawn.get(1).titles()).contains("Oct: £196,099");
    assertThat(words(drawn.get(0))).contains("6 weeks", "W41", "W46", "a year ago", "target");
    assertThat(words(drawn.get(1))).contains("12 months", "Oct", "Aug").doesNotContain("Sep");
  }

  /** The newest is a circle; those before it are points of one path. */
  private static long dots(Drawn drawn) {
    String before =
        drawn.all("path", "f").stream()
            .map(path -> path.getAttribute("d"))
            .collect(Collectors.joining());
    return drawn.all("circle", "d").size()
        + before.chars().filter(c -> c == 'M' || c == 'm').count();
  }

  @Test
  void aGapHasNoDot() {
    SixTwelve whole = chart("10", "40", "9", false);
    List<Column> columns = new ArrayList<>(whole.weeks().columns());
    columns.set(
        2, new Column("W43", Optional.empty(), Optional.empty(), Optional.empty(), "", "W43: –"));
    SixTwelve chart =
        new SixTwelve(
            "c",
            "t",
            new Panel("6 weeks", columns),
            whole.months(),
            false,
            "a year ago",
            "target",
            whole.ticks());

    Drawn drawn = drawn(chart).get(0);

    assertThat(dots(drawn)).isEqualTo(5);
    assertThat(drawn.titles()).contains("W43: –");
  }

  /** Weeks of 10 reach up to 20 on their own; beside months of 40 they share an axis up to 60. */
  @Test
  void onOneScaleWeeksAndMonthsHaveTheSameAxis() {
    assertThat(axis(chart("10", "40", "9", true), true))
        .isEqualTo(axis(chart("10", "40", "9", true), false));
    assertThat(axis(chart("10", "40", "9", false), true))
        .isNotEqualTo(axis(chart("10", "40", "9", false), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "48920", "123456789"})
  void noTextTouchesAnotherOrLeavesTheDrawing(String week) {
    for (Drawn drawn : drawn(chart(week, week, week, false))) {
      String[] box = drawn.root().getAttribute("viewBox").split(" ", -1);
      Rectangle2D whole =
          new Rectangle2D.Double(
              -0.5, -0.5, Double.parseDouble(box[2]) + 1, Double.parseDouble(box[3]) + 1);
      List<Drawn.Text> texts = drawn.texts();
      for (int i = 0; i < texts.size(); i++) {
        assertThat(whole.contains(texts.get(i).box())).as(texts.get(i).text()).isTrue();
        for (int j = 0; j < i; j++) {
          assertThat(texts.get(i).box().intersects(texts.get(j).box()))
              .as("%s and %s", texts.get(i), texts.get(j))
              .isFalse();
        }
      }
    }
  }

  @Test
  void withoutAnyValueThereAreOnlyPeriods() {
    Panel none =
        new Panel(
            "6 weeks",
            List.of(
                new Column(
                    "W46", Optional.empty(), Optional.empty(), Optional.empty(), "", "W46: –")));
    SixTwelve chart =
        new SixTwelve("c", "t", none, none, true, "a year ago", "target", (v, step) -> "" + v);

    Drawn drawn = drawn(chart).get(0);

    assertThat(dots(drawn)).isZero();
    assertThat(words(drawn)).contains("W46");
  }

  private static List<Drawn> drawn(SixTwelve chart) {
    return List.of(SixTwelveDrawing.of(chart).split("(?<=</svg>)", -1)).stream()
        .filter(svg -> !svg.isEmpty())
        .map(Drawn::new)
        .toList();
  }

  private static List<String> words(Drawn drawn) {
    return drawn.texts().stream().map(Drawn.Text::text).toList();
  }

  /** The words of the axis of the weeks or of the months. */
  private static List<String> axis(SixTwelve chart, boolean weeks) {
    return drawn(chart).get(weeks ? 0 : 1).texts().stream()
        .filter(text -> text.text().startsWith("£"))
        .filter(text -> text.cssClass().isEmpty())
        .map(Drawn.Text::text)
        .toList();
  }

  static SixTwelve chart(String week, String month, String yearAgo, boolean oneScale) {
    List<Column> weeks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      weeks.add(column("W" + (41 + i), week, yearAgo, i, 5));
    }
    List<Column> months = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      months.add(column(MONTHS.get(i), month, month, i, 11));
    }
    return new SixTwelve(
        "c",
        "Net revenue <by week and month>",
        new Panel("6 weeks", weeks),
        new Panel("12 months", months),
        oneScale,
        "a year ago",
        "target",
        (value, step) -> "£" + value.stripTrailingZeros().toPlainString());
  }

  /** The last has the value as it is, those before it one that swings around it by a tenth. */
  private static Column column(String label, String value, String yearAgo, int i, int last) {
    BigDecimal now = new BigDecimal(value);
    BigDecimal swung = i == last ? now : now.multiply(new BigDecimal(i % 2 == 0 ? "0.9" : "1.07"));
    BigDecimal before =
        new BigDecimal(yearAgo).multiply(new BigDecimal(i % 3 == 0 ? "0.85" : "0.97"));
    String words = "£" + String.format(Locale.UK, "%,d", swung.longValue());
    return new Column(
        label,
        Optional.of(swung),
        Optional.of(before),
        i == last ? Optional.of(now.multiply(new BigDecimal("1.1"))) : Optional.empty(),
        words,
        label + ": " + words);
  }
}
