package plumbline.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Unit;
import plumbline.metric.calendar.Grain;
import plumbline.metric.judge.GlidePath;
import plumbline.page.figure.SixTwelve;
import plumbline.page.figure.TimeChart.DateStep;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Verdict;
import plumbline.snapshot.GoalState;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Periods;
import plumbline.snapshot.Periods.Stretch;

/** One metric of a closed week: its number, its 6-12 chart with the box row, what is said of it. */
final class WeekMetric {

  private static final int WEEKS = 6;

  /** Above this, months are so much more than weeks that one axis would flatten the weeks. */
  private static final BigDecimal FAR_APART = new BigDecimal("2");

  private final WeekTelling week;
  private final MetricFigures metric;
  private final Unit unit;
  private final Optional<GoalState> goal;
  private final Periods periods;

  WeekMetric(WeekTelling week, MetricFigures metric) {
    this.week = week;
    this.metric = metric;
    this.unit = metric.measure();
    this.goal =
        week.snapshot().goals().stream()
            .filter(goal -> goal.metric().equals(metric.id()))
            .findFirst();
    this.periods = week.snapshot().periods();
  }

  /**
   * Everything about it.
   *
   * @param title the metric's name, linked where its page still stands
   * @param verdict of the goal or constraint that is counted by it
   */
  Block block(Phrase title, Optional<Verdict> verdict) {
    List<Block> said = week.comments(Optional.of(metric.id()));
    return new Block.Business(
        anchor(metric),
        headline(title, verdict),
        chart(),
        finding(),
        caption(),
        box(),
        numbers(),
        said);
  }

  /** Where it stands on the page of the week. */
  static String anchor(MetricFigures metric) {
    return "m-" + metric.id();
  }

  private Block.Headline headline(Phrase title, Optional<Verdict> verdict) {
    String note = week.numbers().unitNote(unit, metric.title());
    String exact = metric.ofTheWeek().map(BigDecimal::toPlainString).orElse("");
    return new Block.Headline(
        new Reading(week.text(metric.ofTheWeek(), unit), exact, ""),
        note.isEmpty() ? title : title.then(", " + note),
        verdict,
        List.of(),
        goal.map(one -> week.signal(metric) + " " + week.assurance(metric, one))
            .orElseGet(() -> week.signal(metric))
            .strip());
  }

  private Optional<BigDecimal> before() {
    List<Optional<BigDecimal>> weeks = metric.values().weeks();
    return weeks.get(weeks.size() - 2);
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static <T> List<T> newest(List<T> list) {
    return list.subList(Math.max(0, list.size() - WEEKS), list.size());
  }

  SixTwelve chart() {
    MetricFigures.Lines values = metric.values();
    SixTwelve.Panel weeks =
        new SixTwelve.Panel(
            week.say("week.chart.weeks"),
            columns(
                newest(periods.weeks()), newest(values.weeks()), values.weeksYearBefore(), true));
    boolean oneScale = isLevel();
    SixTwelve.Panel months =
        new SixTwelve.Panel(
            week.say("week.chart.months"),
            columns(periods.months(), values.months(), values.monthsYearBefore(), oneScale));
    return new SixTwelve(
        "c-" + metric.id(),
        week.say("week.chart.title", metric.title()),
        weeks,
        months,
        oneScale,
        week.say("week.chart.year-ago"),
        goal.isPresent() ? week.say("week.chart.target") : "",
        new UnitLabels(week.numbers(), unit));
  }

  /** Whether months are as high as weeks, as those of rates and averages are. */
  private boolean isLevel() {
    Optional<BigDecimal> weeks = mean(newest(metric.values().weeks()));
    Optional<BigDecimal> months = mean(metric.values().months());
    return weeks.isPresent()
        && months.isPresent()
        && months.get().abs().compareTo(weeks.get().abs().multiply(FAR_APART)) <= 0;
  }

  private static Optional<BigDecimal> mean(List<Optional<BigDecimal>> values) {
    List<BigDecimal> known = values.stream().flatMap(Optional::stream).toList();
    return known.stream()
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64));
  }

  private List<SixTwelve.Column> columns(
      List<Stretch> stretches,
      List<Optional<BigDecimal>> values,
      List<Optional<BigDecimal>> yearBefore,
      boolean aimed) {
    List<SixTwelve.Column> columns = new ArrayList<>();
    boolean weekly = stretches.size() == WEEKS;
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Grain grain = weekly ? Grain.WEEK : Grain.MONTH;
      String text = week.text(values.get(i), unit);
      columns.add(
          new SixTwelve.Column(
              weekly ? short_(stretch) : week.dates().tick(stretch.from(), DateStep.MONTH),
              values.get(i),
              yearBefore.get(i),
              aimed ? target(stretch) : Optional.empty(),
              text,
              week.say(
                  "week.chart.tooltip",
                  week.period(stretch, grain),
                  text,
                  week.text(yearBefore.get(i), unit))));
    }
    return columns;
  }

  /** {@code W46} of {@code 2026-W46}; other names as they are. */
  private static String short_(Stretch stretch) {
    return stretch.name().matches("\\d{4}-W\\d\\d") ? stretch.name().substring(5) : stretch.name();
  }

  /** Where the way to the target is at the end of a period, after it has begun. */
  private Optional<BigDecimal> target(Stretch stretch) {
    return goal.filter(
            one -> one.from().filter(from -> from.on().isBefore(stretch.to())).isPresent())
        .map(
            one -> {
              GoalState.From from = one.from().orElseThrow();
              return new GlidePath(
                      from.on(),
                      from.value(),
                      one.by(),
                      one.target(),
                      one.better(),
                      BigDecimal.ZERO)
                  .at(stretch.to());
            });
  }

  private String caption() {
    return week.say(goal.isPresent() ? "week.chart.caption.target" : "week.chart.caption");
  }

  private String finding() {
    MetricFigures.Lines values = metric.values();
    String against =
        week.finding()
            .against(
                metric.title(),
                WeekFinding.Side.of(newest(values.weeks()), values.weeksYearBefore()),
                WeekFinding.Side.of(values.months(), values.monthsYearBefore()));
    return against.isEmpty()
        ? week.finding()
            .between(
                metric.title(),
                newest(values.weeks()),
                unit,
                at -> week.period(newest(periods.weeks()).get(at), Grain.WEEK))
        : against;
  }

  /** The box row: the week, then month, quarter and year to date, each with how it compares. */
  private List<Block.Box> box() {
    List<Block.Box> boxes = new ArrayList<>();
    Optional<BigDecimal> now = metric.ofTheWeek();
    boxes.add(
        new Block.Box(
            Words.capital(week.week()),
            week.text(now, unit),
            List.of(
                new Block.Comparison(
                    week.change(before(), now, unit),
                    week.say(
                        "compared.on",
                        week.period(periods.weeks().get(periods.weeks().size() - 2), Grain.WEEK))),
                on(
                    last(periods.weeksYearBefore()),
                    last(metric.values().weeksYearBefore()),
                    now))));
    List<String> heads = List.of("week.box.month", "week.box.quarter", "week.box.year");
    for (int i = 0; i < heads.size(); i++) {
      Optional<BigDecimal> soFar = metric.values().toDate().get(i);
      boxes.add(
          new Block.Box(
              week.say(heads.get(i)),
              week.text(soFar, unit),
              List.of(
                  on(
                      periods.toDateYearBefore().get(i),
                      metric.values().toDateYearBefore().get(i),
                      soFar))));
    }
    return boxes;
  }

  private Block.Comparison on(
      Stretch base, Optional<BigDecimal> earlier, Optional<BigDecimal> now) {
    return new Block.Comparison(
        week.change(earlier, now, unit),
        week.say("compared.on", String.valueOf(base.to().getYear())));
  }

  private Table numbers() {
    List<Table.Row> rows = new ArrayList<>();
    MetricFigures.Lines values = metric.values();
    rows(
        rows,
        newest(periods.weeks()),
        newest(values.weeks()),
        values.weeksYearBefore(),
        Grain.WEEK);
    rows(rows, periods.months(), values.months(), values.monthsYearBefore(), Grain.MONTH);
    return new Table(
        week.say("week.chart.title", metric.title()),
        List.of(
            Column.of(week.say("week.table.period"), Kind.HEAD),
            Column.of(metric.title(), Kind.NUMBER),
            Column.of(week.say("week.chart.year-ago"), Kind.NUMBER)),
        rows);
  }

  private void rows(
      List<Table.Row> rows,
      List<Stretch> stretches,
      List<Optional<BigDecimal>> values,
      List<Optional<BigDecimal>> yearBefore,
      Grain grain) {
    List<BigDecimal> all =
        Stream.concat(values.stream(), yearBefore.stream()).flatMap(Optional::stream).toList();
    int decimals = week.numbers().decimals(all, unit);
    for (int i = stretches.size() - 1; i >= 0; i--) {
      rows.add(
          Table.Row.of(
              Table.text(week.period(stretches.get(i), grain)),
              Table.number(cell(values.get(i), decimals)),
              Table.number(cell(yearBefore.get(i), decimals))));
    }
  }

  private String cell(Optional<BigDecimal> value, int decimals) {
    return value.map(number -> week.numbers().text(number, unit, decimals)).orElse("–");
  }
}
