package plumbline.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.metric.judge.Course;
import plumbline.metric.value.Point;

/** Tells in a sentence how a line went: rose, fell, recovered. */
final class CourseWords {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Voice voice;
  private final MetricTelling telling;

  CourseWords(Voice voice, MetricTelling telling) {
    this.voice = voice;
    this.telling = telling;
  }

  /**
   * The sentence; absent where two turns are told by the same number, which makes no way.
   *
   * @param newest the newest complete point with a value, told too where the course ends before it
   */
  Optional<String> of(Course course, Point newest) {
    List<Point> points = course.points();
    for (int i = 1; i < points.size(); i++) {
      if (text(points.get(i)).equals(text(points.get(i - 1)))) {
        return Optional.empty();
      }
    }
    return Optional.of(sentence(points, newest));
  }

  private String sentence(List<Point> points, Point newest) {
    String text =
        voice.say(
            "chart.course." + verb(points, 1) + ".from",
            telling.metric().title(),
            text(points.get(0)),
            voice.dates().period(points.get(0).period()),
            to(points.get(1), newest));
    for (int i = 2; i < points.size(); i++) {
      text = voice.say("chart.course." + verb(points, i), text, to(points.get(i), newest));
    }
    Point last = points.get(points.size() - 1);
    if (last.equals(newest)) {
      return voice.say("chart.course.end", text);
    }
    String now = voice.dates().period(newest.period());
    return text(last).equals(text(newest))
        ? voice.say("chart.course.still", text, now)
        : voice.say("chart.course.now", text, text(newest), now);
  }

  private String to(Point point, Point newest) {
    return voice.say(
        point.equals(newest) ? "chart.course.by" : "chart.course.in",
        text(point),
        voice.dates().period(point.period()));
  }

  private String text(Point point) {
    return voice.numbers().text(value(point), telling.unit());
  }

  /** How the way to a turn is called; only what is better when higher can recover. */
  private String verb(List<Point> points, int to) {
    BigDecimal way = way(points, to);
    if (way.signum() < 0) {
      return "fell";
    }
    boolean better = telling.metric().better().equals(Optional.of(Direction.HIGHER));
    boolean regained = to > 1 && way.compareTo(way(points, to - 1).abs().multiply(HALF)) >= 0;
    return better && regained ? "recovered" : "rose";
  }

  private static BigDecimal way(List<Point> points, int to) {
    return value(points.get(to)).subtract(value(points.get(to - 1)));
  }

  private static BigDecimal value(Point point) {
    return point.value().asNumber().orElseThrow();
  }
}
