package plumbline.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.json.JsonWriter;
import plumbline.metric.value.Point;
import plumbline.page.figure.SmallMultiples;
import plumbline.page.figure.TimeChart;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;

/** Draws a metric once for each member of a dimension, over the complete weeks of a year. */
final class MembersChart {

  private static final int WEEKS = 52;
  private static final int FEWEST_WEEKS = 6;

  /** Of numbers that are saved; divisions have more than anybody needs. */
  private static final MathContext DIGITS = new MathContext(12);

  private final Voice voice;
  private final String dimension;
  private final MetricTelling whole;
  private final List<Point> all;

  MembersChart(Voice voice, String dimension, MetricTelling whole) {
    this.voice = voice;
    this.dimension = dimension;
    this.whole = whole;
    this.all = MetricTelling.lastComplete(whole.weeks(), WEEKS).points();
  }

  /** A member of the dimension and what is told of it. */
  record Member(String name, MetricTelling telling) {}

  /** Absent where fewer than two members have a line. */
  Optional<Block> of(List<Member> members) {
    List<Member> drawn =
        members.stream()
            .filter(member -> !all.isEmpty() && known(member).size() >= FEWEST_WEEKS)
            .toList();
    if (drawn.size() < 2) {
      return Optional.empty();
    }
    boolean behind = isLevel(drawn);
    List<TimeChart> charts = new ArrayList<>();
    for (Member member : drawn) {
      List<TimeChart.Trace> traces = new ArrayList<>();
      traces.add(trace(weeks(member.telling()), true));
      if (behind) {
        traces.add(trace(all, false));
      }
      charts.add(chart(member, charts.size(), traces));
    }
    String scale = voice.say(behind ? "chart.one-scale.whole" : "chart.one-scale");
    List<Phrase> names =
        drawn.stream().map(member -> voice.member(dimension, member.name())).toList();
    return Optional.of(
        new Block.Multiples(
            new SmallMultiples(charts), names, finding(drawn), scale, values(charts)));
  }

  /**
   * What is read off: the weeks in words, then for each chart what it came to in them. What is
   * saved: the weeks by their short names, then numbers. Empty where there is none.
   */
  private Page.DataFile values(List<TimeChart> charts) {
    JsonWriter json = new JsonWriter();
    json.beginArray();
    json.beginArray();
    row(json, all.stream().map(point -> voice.dates().period(point.period())).toList());
    charts.forEach(chart -> row(json, inEachWeek(chart, TimeChart.Dot::label)));
    json.endArray();
    json.beginArray();
    row(json, all.stream().map(point -> point.period().label()).toList());
    charts.forEach(chart -> row(json, inEachWeek(chart, MembersChart::number)));
    json.endArray();
    json.endArray();
    return new Page.DataFile(
        Address.values(whole.metric().id(), dimension),
        "window.plumblineValues = " + json.text().strip() + ";\n");
  }

  private List<String> inEachWeek(TimeChart chart, Function<TimeChart.Dot, String> told) {
    Map<LocalDate, String> byWeek =
        chart.traces().get(0).dots().stream().collect(Collectors.toMap(TimeChart.Dot::at, told));
    return all.stream().map(point -> byWeek.getOrDefault(point.period().start(), "")).toList();
  }

  private static String number(TimeChart.Dot dot) {
    return dot.value().map(value -> value.round(DIGITS).toPlainString()).orElse("");
  }

  private static void row(JsonWriter json, List<String> values) {
    json.beginArrayOnOneLine();
    values.forEach(json::value);
    json.endArray();
  }

  private TimeChart chart(Member member, int place, List<TimeChart.Trace> traces) {
    LocalDate from = all.get(0).period().start();
    LocalDate until = all.get(all.size() - 1).period().days().until();
    return new TimeChart(
        dimension + "-" + place,
        voice.say("chart.member", title(), name(member)),
        from,
        until,
        traces,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new UnitLabels(voice.numbers(), whole.unit()),
        new DayLabels(voice.dates()));
  }

  /** The one the panel is about has its newest value beside it. */
  private TimeChart.Trace trace(List<Point> points, boolean labelled) {
    return new TimeChart.Trace(
        "",
        points.stream()
            .map(
                point ->
                    new TimeChart.Dot(
                        point.period().start(),
                        point.value().asNumber(),
                        true,
                        labelled ? text(point) : "",
                        ""))
            .toList());
  }

  private String text(Point point) {
    return point.value().asNumber().map(n -> voice.numbers().text(n, whole.unit())).orElse("");
  }

  /** In the weeks of the whole, as far as there are any. */
  private List<Point> weeks(MetricTelling telling) {
    LocalDate from = all.get(0).period().start();
    return MetricTelling.lastComplete(telling.weeks(), WEEKS).points().stream()
        .filter(point -> !point.period().start().isBefore(from))
        .toList();
  }

  private List<Point> known(Member member) {
    return weeks(member.telling()).stream()
        .filter(point -> point.value().asNumber().isPresent())
        .toList();
  }

  /** In the newest week of the whole. */
  private Optional<BigDecimal> newest(Member member) {
    LocalDate week = all.get(all.size() - 1).period().start();
    return known(member).stream()
        .filter(point -> point.period().start().equals(week))
        .findFirst()
        .flatMap(point -> point.value().asNumber());
  }

  /** Whether the whole is of the height of its parts, as a rate is and a sum is not. */
  private boolean isLevel(List<Member> drawn) {
    BigDecimal highest =
        drawn.stream()
            .flatMap(member -> known(member).stream())
            .flatMap(point -> point.value().asNumber().stream())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return all.stream()
        .flatMap(point -> point.value().asNumber().stream())
        .allMatch(value -> value.compareTo(highest) <= 0);
  }

  /** Who is highest and who is lowest now; empty where fewer than two have a value. */
  private String finding(List<Member> drawn) {
    List<Member> now =
        drawn.stream()
            .filter(member -> newest(member).isPresent())
            .sorted(Comparator.comparing(member -> newest(member).orElseThrow()))
            .toList();
    if (now.size() < 2) {
      return "";
    }
    Member lowest = now.get(0);
    Member highest = now.get(now.size() - 1);
    String week = voice.dates().period(all.get(all.size() - 1).period());
    return value(lowest).equals(value(highest))
        ? voice.say("chart.members.same", title(), value(highest), week)
        : voice.say(
            "chart.members",
            title(),
            value(lowest),
            name(lowest),
            value(highest),
            name(highest),
            week);
  }

  private String name(Member member) {
    return voice.member(dimension, member.name()).plain();
  }

  private String value(Member member) {
    return voice.numbers().text(newest(member).orElseThrow(), whole.unit());
  }

  private String title() {
    return whole.metric().title();
  }
}
