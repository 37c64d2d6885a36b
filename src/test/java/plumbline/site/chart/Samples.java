package plumbline.site.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import plumbline.page.figure.TimeChart;
import plumbline.page.figure.TimeChart.Band;
import plumbline.page.figure.TimeChart.Bound;
import plumbline.page.figure.TimeChart.DateLabels;
import plumbline.page.figure.TimeChart.Dot;
import plumbline.page.figure.TimeChart.Mark;
import plumbline.page.figure.TimeChart.Path;
import plumbline.page.figure.TimeChart.TickLabels;
import plumbline.page.figure.TimeChart.Trace;

/** Charts of every kind, all made up, to look at and to test with. */
final class Samples {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };
  static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  static final DateLabels ENGLISH =
      (day, step) ->
          switch (step) {
            case DAY -> day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1];
            case MONTH -> MONTHS[day.getMonthValue() - 1];
            case YEAR -> String.valueOf(day.getYear());
          };
  static final TickLabels POUNDS = (v, step) -> words(v, Math.max(0, step.scale()), "£", "");
  static final TickLabels PERCENT =
      (v, step) -> words(v.movePointRight(2), Math.max(0, step.scale() - 2), "", " %");
  static final TickLabels COUNT = (v, step) -> words(v, Math.max(0, step.scale()), "", "");

  private Samples() {}

  static String words(BigDecimal value, int decimals, String before, String after) {
    String digits = String.format(Locale.ROOT, "%,." + decimals + "f", value.abs());
    return (value.signum() < 0 ? "−" : "") + before + digits + after;
  }

  /** Weekly dots; NaN is a gap, and the last is unfinished if told. */
  static List<Dot> weeks(
      LocalDate from, int days, boolean lastUnfinished, TickLabels words, double... values) {
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      LocalDate at = from.plusDays((long) i * days);
      boolean complete = !(lastUnfinished && i == values.length - 1);
      Optional<BigDecimal> value =
          Double.isNaN(values[i])
              ? Optional.empty()
              : Optional.of(new BigDecimal(values[i]).setScale(4, RoundingMode.HALF_UP));
      String label = value.map(v -> words.label(v, new BigDecimal("0.01"))).orElse("no value");
      dots.add(
          new Dot(
              at,
              value,
              complete,
              label,
              "Week of " + ENGLISH.label(at, TimeChart.DateStep.DAY) + ": " + label));
    }
    return dots;
  }

  static double[] walk(long seed, int count, double start, double noise, double drift) {
    Random random = new Random(seed);
    double[] values = new double[count];
    double at = start;
    for (int i = 0; i < count; i++) {
      values[i] = at + random.nextGaussian() * noise;
      at += drift;
    }
    return values;
  }

  static Mark mark(LocalDate at, String label) {
    return new Mark(at, label, ENGLISH.label(at, TimeChart.DateStep.DAY) + ": " + label);
  }

  static TimeChart chart(
      String id, LocalDate from, LocalDate until, TickLabels ticks, Trace... traces) {
    return new TimeChart(
        id,
        "Sample " + id,
        from,
        until,
        List.of(traces),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        ticks,
        ENGLISH);
  }

  static TimeChart with(
      TimeChart c, List<Path> paths, List<Bound> bounds, List<Band> bands, List<Mark> marks) {
    return new TimeChart(
        c.id(),
        c.title(),
        c.from(),
        c.until(),
        c.traces(),
        paths,
        bounds,
        bands,
        marks,
        c.ticks(),
        c.dates());
  }

  /** The chart of the sketch: a dip, three decisions, a path, an unfinished week. */
  static TimeChart revenuePerSession() {
    double[] fall = {
      2.02, 2.04, 2.01, 2.04, 2.06, 2.05, 2.09, 2.02, 2.05, 1.93, 1.83, 1.76, 1.71, 1.68, 1.67,
      1.74, 1.75, 1.75, 1.89, 1.97, 2.09, 2.14, 2.10, 2.06, 2.13, 2.11, 2.09, 2.10, 2.11, 2.14,
      2.13, 2.15, 2.20, 2.13, 2.13, 2.15, 2.19, 2.15, 2.21, 2.14, 2.15, 2.18, 2.16, 2.17, 2.26,
      2.27, 2.26
    };
    TimeChart c =
        chart(
            "rps",
            MONDAY,
            LocalDate.of(2027, 1, 4),
            POUNDS,
            new Trace("", weeks(MONDAY, 7, true, POUNDS, fall)));
    return with(
        c,
        List.of(
            new Path(
                MONDAY,
                new BigDecimal("2.02"),
                LocalDate.of(2027, 3, 31),
                new BigDecimal("2.40"),
                "path to",
                "£2.40")),
        List.of(),
        List.of(
            new Band(
                LocalDate.of(2026, 5, 25),
                LocalDate.of(2026, 11, 30),
                new BigDecimal("2.05"),
                new BigDecimal("2.13"),
                new BigDecimal("2.21"))),
        List.of(
            mark(LocalDate.of(2026, 3, 9), "broad traffic bought"),
            mark(LocalDate.of(2026, 5, 25), "shared metric adopted"),
            mark(LocalDate.of(2026, 9, 28), "free returns decided")));
  }

  static TimeChart margin() {
    double[] v = walk(4, 104, 0.21, 0.006, 0.0001);
    LocalDate from = LocalDate.of(2024, 12, 30);
    TimeChart c =
        chart(
            "margin",
            from,
            from.plusWeeks(106),
            PERCENT,
            new Trace("", weeks(from, 7, false, PERCENT, v)));
    return with(
        c,
        List.of(),
        List.of(new Bound(new BigDecimal("0.18"), "must stay above 18 %")),
        List.of(),
        List.of());
  }

  static TimeChart farBound() {
    double[] v = walk(5, 30, 0.61, 0.01, 0.0005);
    TimeChart c =
        chart(
            "far",
            MONDAY,
            MONDAY.plusWeeks(31),
            PERCENT,
            new Trace("", weeks(MONDAY, 7, false, PERCENT, v)));
    return with(
        c,
        List.of(),
        List.of(new Bound(new BigDecimal("0.05"), "must stay above 5 %")),
        List.of(),
        List.of());
  }

  static TimeChart channels() {
    String[] names = {
      "Revenue per session",
      "Search, brand",
      "Email",
      "Search, generic",
      "Social",
      "Marketplace",
      "Shops"
    };
    double[] starts = {2.1, 3.9, 3.4, 1.9, 0.95, 1.95, 2.05};
    Trace[] traces = new Trace[names.length];
    for (int i = 0; i < names.length; i++) {
      traces[i] =
          new Trace(
              names[i], weeks(MONDAY, 7, true, POUNDS, walk(20 + i, 47, starts[i], 0.06, 0.003)));
    }
    return chart("channels", MONDAY, MONDAY.plusWeeks(48), POUNDS, traces);
  }

  static TimeChart gaps() {
    double n = Double.NaN;
    double[] v = {12, 14, 13, n, n, 15, n, 16, 18, 17, n, 14, n, n, 19, 20, 21, n, 18, 19};
    return chart(
        "gaps",
        MONDAY,
        MONDAY.plusWeeks(21),
        COUNT,
        new Trace("", weeks(MONDAY, 7, true, COUNT, v)));
  }

  static TimeChart manyMarks(int count) {
    TimeChart c =
        chart(
            "marks" + count,
            MONDAY,
            MONDAY.plusWeeks(48),
            COUNT,
            new Trace("", weeks(MONDAY, 7, true, COUNT, walk(9, 47, 1800, 120, 12))));
    Random random = new Random(count);
    String[] words = {
      "price list updated",
      "checkout test",
      "free delivery from £40",
      "new season",
      "returns policy shortened to thirty days",
      "bank holiday",
      "site release 4.2",
      "email",
      "sale"
    };
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      marks.add(mark(MONDAY.plusDays(random.nextInt(46 * 7)), words[random.nextInt(words.length)]));
    }
    return with(c, List.of(), List.of(), List.of(), marks);
  }

  static List<TimeChart> all() {
    List<TimeChart> all = new ArrayList<>();
    all.add(revenuePerSession());
    all.add(margin());
    all.add(channels());
    all.add(gaps());
    all.add(manyMarks(8));
    all.add(manyMarks(30));
    all.add(farBound());
    LocalDate jan24 = LocalDate.of(2023, 1, 1);
    List<Dot> months = new ArrayList<>();
    double[] sales = walk(31, 46, 412000, 24000, 3500);
    for (int i = 0; i < sales.length; i++) {
      LocalDate at = jan24.plusMonths(i);
      BigDecimal v = new BigDecimal(Math.round(sales[i]));
      months.add(
          new Dot(
              at,
              Optional.of(v),
              i < 45,
              words(v.movePointLeft(3), 0, "£", "k"),
              ENGLISH.label(at, TimeChart.DateStep.MONTH) + ": " + v));
    }
    all.add(
        chart(
            "monthly",
            jan24,
            LocalDate.of(2026, 12, 1),
            (v, s) -> words(v.movePointLeft(3), 0, "£", "k"),
            new Trace("", months)));
    all.add(
        chart(
            "days",
            LocalDate.of(2026, 10, 20),
            LocalDate.of(2026, 11, 22),
            COUNT,
            new Trace(
                "", weeks(LocalDate.of(2026, 10, 20), 1, true, COUNT, walk(3, 33, 70, 14, 0)))));
    all.add(
        chart(
            "profit",
            MONDAY,
            MONDAY.plusWeeks(40),
            POUNDS,
            new Trace("Profit", weeks(MONDAY, 7, true, POUNDS, walk(8, 40, -4000, 2500, 300)))));
    all.add(
        chart(
            "loss",
            MONDAY,
            MONDAY.plusWeeks(40),
            POUNDS,
            new Trace("", weeks(MONDAY, 7, false, POUNDS, walk(8, 40, -9000, 800, 10)))));
    all.add(
        chart(
            "constant",
            MONDAY,
            MONDAY.plusWeeks(30),
            PERCENT,
            new Trace("", weeks(MONDAY, 7, true, PERCENT, walk(8, 30, 0.95, 0, 0)))));
    all.add(
        chart(
            "zero",
            MONDAY,
            MONDAY.plusWeeks(30),
            COUNT,
            new Trace("", weeks(MONDAY, 7, true, COUNT, new double[30]))));
    all.add(
        chart(
            "single",
            MONDAY,
            MONDAY.plusWeeks(30),
            COUNT,
            new Trace("", weeks(MONDAY.plusWeeks(14), 7, false, COUNT, 42))));
    all.add(
        chart(
            "absent",
            MONDAY,
            MONDAY.plusWeeks(30),
            COUNT,
            new Trace("", weeks(MONDAY, 7, false, COUNT, Double.NaN, Double.NaN))));
    all.add(
        chart(
            "huge",
            MONDAY,
            MONDAY.plusWeeks(30),
            COUNT,
            new Trace("", weeks(MONDAY, 7, false, COUNT, walk(8, 30, 8.2e12, 4e11, 1e10)))));
    all.add(
        chart(
            "tiny",
            MONDAY,
            MONDAY.plusWeeks(30),
            (v, s) -> v.stripTrailingZeros().toPlainString(),
            new Trace("", weeks(MONDAY, 7, false, COUNT, walk(8, 30, 0.0052, 0.0006, 0)))));
    all.add(
        chart(
            "years",
            LocalDate.of(2012, 1, 1),
            LocalDate.of(2027, 1, 1),
            COUNT,
            new Trace(
                "", weeks(LocalDate.of(2012, 1, 1), 365, true, COUNT, walk(2, 15, 300, 40, 35)))));
    return all;
  }
}
