package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.page.figure.JourneyFigure;
import plumbline.page.figure.JourneyFigure.Stop;

class JourneyDrawingTest {

  private static final String LONG =
      "Looks at two or three things, some of them in the evening on the phone, and leaves them";

  /** Stops of which every second breaks. */
  private static JourneyFigure journey(int stops) {
    List<Stop> list =
        IntStream.range(0, stops)
            .mapToObj(
                i ->
                    new Stop(
                        "Search and guides & more",
                        LONG,
                        i < stops - 1 ? "34% go on" : "",
                        i % 2 == 0 ? "Breaks: 22% lost" : ""))
            .toList();
    return new JourneyFigure("way-a", "A <journey>", list);
  }

  @Test
  void isAnImageWithATitleInBothShapes() {
    for (String svg : List.of(JourneyDrawing.wide(journey(3)), JourneyDrawing.narrow(journey(3)))) {
      Drawn drawn = new Drawn(svg);
      assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
      assertThat(drawn.all("title").get(0).getTextContent()).isEqualTo("A <journey>");
      assertThat(svg).doesNotContain("style=");
    }
    assertThat(JourneyDrawing.wide(journey(3))).contains("id=\"way-aw-t\"");
    assertThat(JourneyDrawing.narrow(journey(3))).contains("id=\"way-an-t\"");
  }

  @Test
  void everyStopHasADotAndEveryBreakACross() {
    Drawn drawn = new Drawn(JourneyDrawing.wide(journey(4)));

    assertThat(drawn.all("circle")).hasSize(4);
    assertThat(drawn.all("path"))
        .filteredOn(path -> path.getAttribute("class").equals("x"))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void noTextTouchesAnotherOrLeavesTheDrawing(int stops) {
    for (String svg :
        List.of(JourneyDrawing.wide(journey(stops)), JourneyDrawing.narrow(journey(stops)))) {
      Drawn drawn = new Drawn(svg);
      String[] box = drawn.root().getAttribute("viewBox").split(" ", -1);
      List<Drawn.Text> texts = drawn.texts();
      for (int i = 0; i < texts.size(); i++) {
        Drawn.Text text = texts.get(i);
        assertThat(text.box().getMinX()).as(text.text()).isGreaterThanOrEqualTo(-0.5);
        assertThat(text.box().getMaxX())
            .as(text.text())
            .isLessThanOrEqualTo(Double.parseDouble(box[2]) + 0.5);
        assertThat(text.box().getMaxY())
            .as(text.text())
            .isLessThanOrEqualTo(Double.parseDouble(box[3]) + 0.5);
        for (int j = 0; j < i; j++) {
          assertThat(text.box().intersects(texts.get(j).box()))
              .as("%s and %s", text, texts.get(j))
              .isFalse();
        }
      }
    }
  }
}
