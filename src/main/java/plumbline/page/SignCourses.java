package plumbline.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plumbline.charter.Unit;
import plumbline.check.roadmap.SignCourse;
import plumbline.check.roadmap.SignCourse.Day;
import plumbline.page.figure.TimeChart;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** Draws how what a sign looks at went in a year, under the line above which it shows. */
final class SignCourses {

  private final Voice voice;

  SignCourses(Voice voice) {
    this.voice = voice;
  }

  /**
   * A course in words.
   *
   * @param id of the drawing; names the file too
   * @param title what is drawn
   * @param caption how to read it
   * @param unit of the values, which are shares or days
   */
  record Shown(String id, String title, String caption, SignCourse course, Unit unit) {}

  /** Absent where there is nothing to draw. */
  Optional<Block.Chart> chart(Shown shown) {
    SignCourse course = shown.course();
    if (!course.isKnown()) {
      return Optional.empty();
    }
    List<Day> days = course.days();
    Function<BigDecimal, String> words = value -> words(value, shown.unit());
    TimeChart chart =
        new TimeChart(
            shown.id(),
            shown.title(),
            days.get(0).day(),
            days.get(days.size() - 1).day().plusDays(1),
            List.of(trace(days, words)),
            List.of(),
            List.of(
                new TimeChart.Bound(
                    course.limit(), voice.say("sign.limit", words.apply(course.limit())))),
            List.of(),
            List.of(),
            new UnitLabels(voice.numbers(), shown.unit()),
            new DayLabels(voice.dates()));
    return Optional.of(
        new Block.Chart(
            chart, finding(shown, words), shown.caption(), table(shown, words), csv(shown)));
  }

  /** Where it stands today against the line, and since when; or where it was highest. */
  private String finding(Shown shown, Function<BigDecimal, String> words) {
    List<Day> days = shown.course().days();
    Day today = days.get(days.size() - 1);
    String on = voice.dates().day(today.day());
    if (today.value().isEmpty()) {
      Day highest =
          days.stream()
              .filter(day -> day.value().isPresent())
              .max(Comparator.comparing(day -> day.value().orElseThrow()))
              .orElseThrow();
      String most = words.apply(highest.value().orElseThrow());
      String then = voice.dates().day(highest.day());
      return voice.say("sign.course.none", shown.title(), on, most, then);
    }
    String value = words.apply(today.value().get());
    String limit = words.apply(shown.course().limit());
    int first = days.size();
    while (first > 0 && shows(days.get(first - 1), shown.course().limit())) {
      first--;
    }
    return first == days.size()
        ? voice.say("sign.course.within", shown.title(), value, on, limit)
        : voice.say(
            "sign.course.above",
            shown.title(),
            value,
            on,
            limit,
            voice.dates().day(days.get(first).day()));
  }

  private static boolean shows(Day day, BigDecimal limit) {
    return day.value().filter(value -> value.compareTo(limit) > 0).isPresent();
  }

  private TimeChart.Trace trace(List<Day> days, Function<BigDecimal, String> words) {
    return new TimeChart.Trace(
        "",
        days.stream()
            .map(
                day ->
                    new TimeChart.Dot(
                        day.day(),
                        day.value(),
                        true,
                        day.value().map(words).orElse(""),
                        day.value()
                            .map(
                                value ->
                                    voice.say(
                                        "chart.tooltip",
                                        voice.dates().day(day.day()),
                                        words.apply(value)))
                            .orElse("")))
            .toList());
  }

  private Table table(Shown shown, Function<BigDecimal, String> words) {
    List<Row> rows = new ArrayList<>();
    List<Day> days = shown.course().days();
    for (int i = days.size() - 1; i >= 0; i--) {
      rows.add(
          Row.of(
              Table.text(voice.dates().day(days.get(i).day())),
              Table.number(days.get(i).value().map(words).orElse("–"))));
    }
    return new Table(
        shown.title(),
        List.of(
            Column.of(voice.say("column.day"), Kind.HEAD),
            Column.of(voice.say("column.value"), Kind.NUMBER)),
        rows);
  }

  private String words(BigDecimal value, Unit unit) {
    return unit.isPercent()
        ? voice.numbers().amount(value.setScale(4, RoundingMode.HALF_UP), unit)
        : voice.count("length.day", value.longValue());
  }

  /** The numbers behind a chart. */
  Page.DataFile file(Shown shown) {
    Csv csv = new Csv("day", "value", "limit");
    for (Day day : shown.course().days()) {
      csv.row(
          day.day().toString(),
          day.value().map(BigDecimal::toPlainString).orElse(""),
          shown.course().limit().toPlainString());
    }
    return new Page.DataFile(csv(shown), csv.text());
  }

  private static String csv(Shown shown) {
    return "roadmap/" + shown.id() + ".csv";
  }
}
