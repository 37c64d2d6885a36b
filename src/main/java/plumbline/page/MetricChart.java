package plumbline.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Constraint;
import plumbline.charter.Unit;
import plumbline.metric.calendar.Grain;
import plumbline.metric.judge.Course;
import plumbline.metric.judge.GlidePath;
import plumbline.metric.judge.ProcessBehaviour;
import plumbline.metric.judge.ProcessBehaviour.Limits;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.page.figure.TimeChart;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** Draws a metric by week over a year or so, with what it is held against. */
final class MetricChart {

  private static final int WEEKS = 53;
  private static final int LEAD_WEEKS = 9;

  private final Voice voice;
  private final MetricTelling telling;
  private final List<Point> points;

  MetricChart(Voice voice, MetricTelling telling) {
    this.voice = voice;
    this.telling = telling;
    this.points = MetricTelling.last(telling.weeks(), WEEKS);
  }

  /** With the glide path of a goal; absent where there is nothing to draw. */
  Optional<Block> withPath(Optional<GlidePath> path) {
    List<TimeChart.Path> paths =
        path.map(
                line ->
                    List.of(
                        new TimeChart.Path(
                            line.from(),
                            line.start(),
                            line.by(),
                            line.target(),
                            voice.say("chart.path-to"),
                            voice.numbers().amount(line.target(), unit()))))
            .orElse(List.of());
    return chart("goal", paths, List.of(), List.of(), "");
  }

  /** With the limit of a constraint. */
  Optional<Block> withBound(Constraint constraint) {
    String bound = voice.numbers().amount(constraint.bound(), unit());
    return chart(
        "constraint",
        List.of(),
        List.of(new TimeChart.Bound(constraint.bound().value(), voice.say("chart.limit", bound))),
        List.of(),
        "");
  }

  /** With the range of ordinary weeks. */
  Optional<Block> withOrdinaryRange() {
    Optional<Limits> limits = telling.behaviour().limits();
    List<TimeChart.Band> bands = limits.stream().map(range -> band(range)).toList();
    String shaded =
        limits
            .map(
                range ->
                    voice.say(
                        range.provisional() ? "chart.shaded-provisional" : "chart.shaded",
                        voice.numbers().text(range.low(), unit()),
                        voice.numbers().text(range.high(), unit())))
            .orElse("");
    return chart("metric", List.of(), List.of(), bands, (shaded + since()).strip());
  }

  /** That the range counts from a change of the definition, where there was one lately. */
  private String since() {
    LocalDate from = points.isEmpty() ? LocalDate.MAX : points.get(0).period().start();
    return telling.redefinitions().stream()
        .map(Redefinition::day)
        .filter(day -> day.isAfter(from))
        .max(Comparator.naturalOrder())
        .map(day -> " " + voice.say("chart.redefined", voice.dates().day(day)))
        .orElse("");
  }

  private TimeChart.Band band(Limits limits) {
    List<ProcessBehaviour.Reading> readings = telling.behaviour().readings();
    LocalDate from = readings.get(0).point().period().start();
    LocalDate until = readings.get(readings.size() - 1).point().period().days().until();
    return new TimeChart.Band(from, until, limits.low(), limits.centre(), limits.high());
  }

  private Optional<Block> chart(
      String id,
      List<TimeChart.Path> paths,
      List<TimeChart.Bound> bounds,
      List<TimeChart.Band> bands,
      String further) {
    if (points.stream().allMatch(point -> point.value().asNumber().isEmpty())) {
      return Optional.empty();
    }
    LocalDate from = points.get(0).period().start();
    LocalDate end = points.get(points.size() - 1).period().days().until();
    LocalDate until = paths.isEmpty() ? end : end.plusWeeks(LEAD_WEEKS);
    TimeChart chart =
        new TimeChart(
            id,
            voice.say("chart.title", telling.metric().title()),
            from,
            until,
            List.of(new TimeChart.Trace("", points.stream().map(this::dot).toList())),
            paths,
            bounds,
            bands,
            marks(from, end),
            new UnitLabels(voice.numbers(), unit()),
            new DayLabels(voice.dates()));
    String csv = Address.csv(telling.metric().id(), Grain.WEEK.word());
    String marked = chart.marks().isEmpty() ? "" : voice.say("chart.marked");
    String beside = String.join(" ", Stream.of(further, marked).filter(t -> !t.isEmpty()).toList());
    return Optional.of(new Block.Chart(chart, finding(), caption(beside), numbers(), csv));
  }

  /** What was meant for the whole shop says nothing of one channel, say. */
  private List<TimeChart.Mark> marks(LocalDate from, LocalDate until) {
    return telling.weeks().slice().isTotal()
        ? MetricMarks.of(voice, telling.metric().id(), telling.redefinitions(), from, until)
        : List.of();
  }

  private TimeChart.Dot dot(Point point) {
    String text = telling.text(point);
    String when = voice.dates().period(point.period());
    Reading reading = telling.reading(point);
    String tooltip =
        reading.below().isEmpty()
            ? voice.say("chart.tooltip", when, text)
            : voice.say("chart.tooltip-why", when, text, reading.below());
    return new TimeChart.Dot(
        point.period().start(),
        point.value().asNumber(),
        point.complete(),
        point.value().asNumber().map(n -> voice.numbers().text(n, unit())).orElse(""),
        tooltip);
  }

  /** How the line went, of which more than the unfinished week must be known. */
  private String finding() {
    List<Point> known =
        points.stream()
            .filter(point -> point.complete() && point.value().asNumber().isPresent())
            .toList();
    return known.isEmpty() ? "" : course(known);
  }

  /** How it is to be read: what is shaded or marked, what is unfinished. */
  private String caption(String further) {
    List<String> sentences = new ArrayList<>();
    if (!further.isEmpty()) {
      sentences.add(further);
    }
    Point last = points.get(points.size() - 1);
    if (!last.complete() && last.value().asNumber().isPresent()) {
      sentences.add(
          voice.say("chart.unfinished", Words.capital(voice.dates().period(last.period()))));
    }
    return String.join(" ", sentences);
  }

  /** How the line went; where that cannot be told, its lowest and its highest. */
  private String course(List<Point> known) {
    Series shown =
        new Series(telling.weeks().metric(), telling.weeks().slice(), Grain.WEEK, points);
    return Course.of(shown)
        .flatMap(course -> new CourseWords(voice, telling).of(course, known.get(known.size() - 1)))
        .orElseGet(() -> between(shown, known));
  }

  private String between(Series shown, List<Point> known) {
    Comparator<Point> byValue =
        Comparator.comparing(point -> point.value().asNumber().orElseThrow());
    Point low = known.stream().min(byValue).orElseThrow();
    Point high = known.stream().max(byValue).orElseThrow();
    if (byValue.compare(low, high) == 0) {
      return voice.say("chart.level", telling.metric().title(), text(low));
    }
    Point newest = known.get(known.size() - 1);
    String range =
        voice.say(
            between(Course.isOrdinary(shown), newest.equals(low), newest.equals(high)),
            telling.metric().title(),
            text(low),
            voice.dates().period(low.period()),
            text(high),
            voice.dates().period(high.period()));
    return newest.equals(low) || newest.equals(high) ? range : range + now(newest);
  }

  private static String between(boolean ordinary, boolean atLowest, boolean atHighest) {
    if (atLowest) {
      return ordinary ? "chart.ordinary.lowest" : "chart.between.lowest";
    } else if (atHighest) {
      return ordinary ? "chart.ordinary.highest" : "chart.between.highest";
    }
    return ordinary ? "chart.ordinary" : "chart.between";
  }

  /** Where the newest week is a signal, on which side of the usual it lies; else empty. */
  private String now(Point newest) {
    ProcessBehaviour behaviour = telling.behaviour();
    return behaviour
        .newest()
        .filter(reading -> reading.signal().isPresent() && reading.point().equals(newest))
        .map(
            reading ->
                " "
                    + voice.say(
                        reading.value().compareTo(behaviour.limits().orElseThrow().centre()) > 0
                            ? "chart.between.above"
                            : "chart.between.below",
                        text(newest),
                        voice.dates().period(newest.period())))
        .orElse("");
  }

  /** Without what is counted, which the name of the metric says. */
  private String text(Point point) {
    return voice.numbers().text(point.value().asNumber().orElseThrow(), unit());
  }

  /** The numbers behind the drawing, newest first. */
  private Table numbers() {
    List<Row> rows = new ArrayList<>();
    List<Reading> readings = telling.readings(points);
    List<Reading> onWeek = telling.changes(telling.weeks(), points, false);
    List<Reading> onYear = telling.changes(telling.weeks(), points, true);
    for (int i = points.size() - 1; i >= 0; i--) {
      Point point = points.get(i);
      rows.add(
          Row.of(
              new Table.Text(
                  Phrase.of(voice.dates().period(point.period())),
                  voice.dates().range(point.period().days())),
              Table.number(readings.get(i)),
              Table.number(onWeek.get(i)),
              Table.number(onYear.get(i))));
    }
    return new Table(
        voice.say("chart.title", telling.metric().title()),
        List.of(
            Column.of(voice.say("column.week"), Kind.HEAD),
            Column.of(telling.metric().title(), Kind.NUMBER),
            Column.wide(voice.say("column.on-week"), Kind.NUMBER),
            Column.wide(voice.say("column.on-year"), Kind.NUMBER)),
        rows);
  }

  /** All values of a metric by a grain as a file, oldest first, exact. */
  static Page.DataFile csv(Voice voice, MetricTelling telling, Grain grain) {
    Csv csv = new Csv("period", "from", "to", "value", "complete", "why_no_value");
    for (Point point : telling.series(grain).points()) {
      Optional<BigDecimal> number = point.value().asNumber();
      csv.row(
          point.period().label(),
          point.period().start().toString(),
          point.period().days().lastDay().toString(),
          number.map(BigDecimal::toPlainString).orElse(""),
          point.complete() ? "yes" : "no",
          number.isPresent() ? "" : telling.reading(point).below());
    }
    return new Page.DataFile(Address.csv(telling.metric().id(), grain.word()), csv.text());
  }

  private Unit unit() {
    return telling.unit();
  }
}
