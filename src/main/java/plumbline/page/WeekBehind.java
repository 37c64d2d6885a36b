package plumbline.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Unit;
import plumbline.metric.calendar.Grain;
import plumbline.page.figure.TimeChart;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.MetricFigures.Behaviour;
import plumbline.snapshot.Periods.Stretch;
import plumbline.snapshot.Snapshot;

/**
 * What stands behind the page of a closed week: of each number that is told as a signal, its weeks
 * with the limits of ordinary variation; and what differs from earlier weeks. Drawn from snapshots
 * alone.
 */
final class WeekBehind {

  private final WeekTelling week;
  private final WeekChoice choice;
  private final Snapshot snapshot;

  WeekBehind(Snapshot snapshot, Words words) {
    this.snapshot = snapshot;
    this.week = new WeekTelling(snapshot, words, List.of());
    this.choice = new WeekChoice(week);
  }

  /**
   * The page.
   *
   * @param path where it stands
   * @param of where the page of the week stands
   */
  Page page(String path, String of, Optional<Section> earlier, Page.Frame frame) {
    List<Section> sections = new ArrayList<>();
    List<MetricFigures> signals =
        Stream.concat(choice.exceptional().stream(), choice.lasting().stream())
            .filter(week::isSignal)
            .toList();
    for (MetricFigures metric : signals) {
      metric.behaviour().ifPresent(told -> sections.add(section(metric, told, of)));
    }
    earlier.ifPresent(sections::add);
    return new Page(
        path,
        week.say("week.behind.title", week.week()),
        Address.WEEKLY,
        List.of(
            new Page.Crumb(week.say("weekly.title"), Address.WEEKLY),
            new Page.Crumb(Words.capital(week.week()), of)),
        week.say("week.behind.title", week.week()),
        List.of(
            new Block.Note(
                Phrase.of(
                    signals.isEmpty()
                        ? week.say("week.behind.none")
                        : week.count("week.behind.lead", signals.size())))),
        sections,
        List.of(),
        Optional.of(frame),
        Optional.empty());
  }

  private Section section(MetricFigures metric, Behaviour told, String of) {
    String since = week.signalSince(metric).map(from -> week.say("week.since", from)).orElse("");
    return new Section(
        "s-" + metric.id(),
        metric.title(),
        since,
        List.of(
            new Block.Note(
                Phrase.of(week.signal(metric) + " ")
                    .then(
                        Phrase.link(
                            week.say("week.behind.back"), of + "#" + WeekMetric.anchor(metric)))),
            chart(metric, told)),
        List.of());
  }

  private Block chart(MetricFigures metric, Behaviour told) {
    Unit unit = metric.measure();
    List<Stretch> weeks = snapshot.periods().weeks();
    List<TimeChart.Dot> dots = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      Optional<BigDecimal> value = metric.values().weeks().get(i);
      String name = week.period(weeks.get(i), Grain.WEEK);
      String text = week.text(value, unit);
      boolean signal = isSignal(weeks.get(i), told);
      String words = week.say(signal ? "week.behind.signal" : "chart.tooltip", name, text);
      dots.add(new TimeChart.Dot(weeks.get(i).from(), value, true, text, words, signal));
      rows.add(
          0,
          Table.Row.of(
              new Table.Text(Phrase.of(name), signal ? week.say("week.behind.is-signal") : ""),
              Table.number(text)));
    }
    LocalDate until = week.newestWeek().to().plusDays(1);
    TimeChart drawn =
        new TimeChart(
            "b-" + metric.id(),
            week.say("chart.title", metric.title()),
            weeks.get(0).from(),
            until,
            List.of(new TimeChart.Trace("", dots)),
            List.of(),
            List.of(),
            List.of(band(metric, told, until)),
            List.of(),
            (value, step) -> week.numbers().tick(value, step, unit),
            (date, step) -> week.dates().tick(date, step));
    return new Block.Chart(
        drawn, week.signalFinding(metric), caption(metric, told), table(metric, rows), "");
  }

  private TimeChart.Band band(MetricFigures metric, Behaviour told, LocalDate until) {
    return new TimeChart.Band(
        firstDay(told.since()),
        until,
        WeekTelling.shown(metric, told).low(),
        told.centre(),
        told.high());
  }

  private LocalDate firstDay(String name) {
    List<Stretch> weeks = snapshot.periods().weeks();
    return weeks.stream()
        .filter(stretch -> stretch.name().equals(name))
        .findFirst()
        .orElse(weeks.get(0))
        .from();
  }

  private boolean isSignal(Stretch stretch, Behaviour told) {
    return told.signals().stream()
        .anyMatch(
            run ->
                !stretch.from().isBefore(firstDay(run.from()))
                    && !stretch.from().isAfter(firstDay(run.to())));
  }

  private String caption(MetricFigures metric, Behaviour told) {
    Unit unit = metric.measure();
    return week.say(
            told.provisional() ? "chart.shaded-provisional" : "chart.shaded",
            week.numbers().text(WeekTelling.shown(metric, told).low(), unit),
            week.numbers().text(told.high(), unit))
        + " "
        + week.say("week.behind.dots");
  }

  private Table table(MetricFigures metric, List<Table.Row> rows) {
    return new Table(
        week.say("chart.title", metric.title()),
        List.of(
            Column.of(week.say("week.table.period"), Kind.HEAD),
            Column.of(metric.title(), Kind.NUMBER)),
        rows);
  }
}
