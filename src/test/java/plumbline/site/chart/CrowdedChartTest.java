package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import plumbline.page.figure.TimeChart;

/** Charts with more to say than there is room: what is said stands clear of everything else. */
class CrowdedChartTest {

  private static final int DRAWN = 300;
  private static final Pattern MARK = Pattern.compile("M(-?[\\d.]+)[ ]?(-?[\\d.]+)v");
  private static final List<String> WORDS =
      List.of(
          "a",
          "Sale",
          "From 80 pounds",
          "Free returns against store credit",
          "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
          "Wer unsere Karte hat, bekommt Rückgaben ohne Aufpreis in jedem Laden",
          "返品無料",
          "iiiiiiiiiiiiiiiiiiii",
          "WWWWWWWWWWWWWWWW");

  static IntStream seeds() {
    return IntStream.range(0, DRAWN);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noTextTouchesAnotherNorLeavesTheDrawing(int seed) {
    TimeChart chart = chart(seed);
    standsClear(TimeChartDrawing.wide(chart));
    standsClear(TimeChartDrawing.narrow(chart));
  }

  private static void standsClear(String svg) {
    Drawn drawn = new Drawn(svg);
    String[] box = drawn.root().getAttribute("viewBox").split(" ", -1);
    Rectangle2D room =
        new Rectangle2D.Double(
            -0.05, -4, Double.parseDouble(box[2]) + 0.1, Double.parseDouble(box[3]) + 4);
    List<Drawn.Text> texts = drawn.texts();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Drawn.Text a = texts.get(i);
      if (!room.contains(a.box())) {
        wrong.add(a + " leaves the drawing");
      }
      for (Drawn.Text b : texts.subList(i + 1, texts.size())) {
        if (a.box().intersects(b.box())) {
          wrong.add(a + " touches " + b);
        }
      }
    }
    for (Element path : drawn.all("path", "m")) {
      for (Matcher m = MARK.matcher(path.getAttribute("d")); m.find(); ) {
        double x = Double.parseDouble(m.group(1));
        double top = Double.parseDouble(m.group(2));
        texts.stream()
            .filter(text -> text.cssClass().equals("n"))
            .filter(text -> x > text.box().getMinX() && x < text.box().getMaxX())
            .filter(text -> top < text.box().getMaxY() - 1)
            .forEach(text -> wrong.add("a mark's line at " + x + " runs through " + text));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A year of weeks with up to 60 marks, four lines, three paths and three bounds. */
  private static TimeChart chart(int seed) {
    Random random = new Random(seed);
    LocalDate from = Samples.MONDAY.minusDays(random.nextInt(400));
    int weeks = 2 + random.nextInt(70);
    double level = Math.pow(10, random.nextInt(9) - 2) * (random.nextInt(5) == 0 ? -1 : 1);
    TimeChart.TickLabels words = random.nextBoolean() ? Samples.POUNDS : Samples.PERCENT;
    TimeChart.Trace[] traces = new TimeChart.Trace[1 + random.nextInt(4)];
    for (int i = 0; i < traces.length; i++) {
      int length = random.nextInt(4) == 0 ? 1 + random.nextInt(weeks) : weeks;
      double noise = Math.abs(level) * random.nextDouble();
      double[] values = Samples.walk(seed * 31L + i, length, level, noise, noise / 20);
      traces[i] =
          new TimeChart.Trace(
              random.nextInt(4) == 0 ? "" : word(random),
              Samples.weeks(from, 7, random.nextBoolean(), words, values));
    }
    LocalDate until = from.plusWeeks(weeks + random.nextInt(10));
    List<TimeChart.Mark> marks = new ArrayList<>();
    for (int i = random.nextInt(61); i > 0; i--) {
      LocalDate at = from.plusDays(random.nextInt(weeks * 7));
      marks.add(Samples.mark(at, word(random)));
    }
    List<TimeChart.Path> paths = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      BigDecimal end = near(level, random);
      paths.add(
          new TimeChart.Path(
              from.plusWeeks(random.nextInt(weeks)),
              near(level, random),
              until.plusWeeks(random.nextInt(30) - 1),
              end,
              word(random),
              words.label(end, BigDecimal.ONE)));
    }
    List<TimeChart.Bound> bounds = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      bounds.add(new TimeChart.Bound(near(level, random), word(random)));
    }
    TimeChart plain = Samples.chart("seed-" + seed, from, until, words, traces);
    return Samples.with(plain, paths, bounds, List.of(), marks);
  }

  private static BigDecimal near(double level, Random random) {
    double value = level * (1 + random.nextGaussian());
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_UP);
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
