package plumbline.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import plumbline.charter.Unit;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.MetricFigures.Behaviour;
import plumbline.snapshot.MetricFigures.SignalKind;

/** Tells in a sentence what a chart of a closed week shows. */
final class WeekFinding {

  private final Words words;
  private final NumberStyle numbers;

  WeekFinding(Words words, NumberStyle numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /**
   * How periods compare with those of the year before, where both are known.
   *
   * @param above how many were higher
   * @param below how many were lower
   */
  record Side(int above, int below, int compared) {

    /** Of one or two nothing is told. */
    private static final int FEWEST = 3;

    /** Of values and those of the year before, period by period. */
    static Side of(List<Optional<BigDecimal>> values, List<Optional<BigDecimal>> yearBefore) {
      int above = 0;
      int below = 0;
      int compared = 0;
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i).isPresent() && yearBefore.get(i).isPresent()) {
          int order = values.get(i).get().compareTo(yearBefore.get(i).get());
          above += order > 0 ? 1 : 0;
          below += order < 0 ? 1 : 0;
          compared++;
        }
      }
      return new Side(above, below, compared);
    }

    boolean isAbove() {
      return above >= below;
    }

    int most() {
      return Math.max(above, below);
    }

    /** Whether most of them lie on one side; as many on either, or most alike, tell nothing. */
    boolean isTold() {
      return compared >= FEWEST && above != below && most() * 2 >= compared;
    }
  }

  /** In how many weeks and months it was above or below; empty where nothing tells. */
  String against(String title, Side weeks, Side months) {
    boolean byWeek = weeks.isTold();
    boolean byMonth = months.isTold();
    if (byWeek && byMonth && weeks.isAbove() != months.isAbove()) {
      return words.say(
          weeks.isAbove() ? "week.finding.above-below" : "week.finding.below-above",
          title,
          weeks(weeks),
          months(months));
    }
    if (!byWeek && !byMonth) {
      return "";
    }
    String where =
        byWeek && byMonth
            ? words.say("week.finding.both", weeks(weeks), months(months))
            : byWeek ? weeks(weeks) : months(months);
    boolean above = byWeek ? weeks.isAbove() : months.isAbove();
    return words.say(above ? "week.finding.above" : "week.finding.below", title, where);
  }

  private String weeks(Side side) {
    return share(side, "week.finding.weeks", "week.finding.all-weeks");
  }

  private String months(Side side) {
    return share(side, "week.finding.months", "week.finding.all-months");
  }

  private String share(Side side, String some, String all) {
    String compared = numbers.count(side.compared());
    return side.most() == side.compared()
        ? words.count(all, side.compared(), compared)
        : words.count(some, side.compared(), compared, numbers.count(side.most()));
  }

  /**
   * Between what values weeks lay; empty where fewer than two are known.
   *
   * @param named a week by its place, in words
   */
  String between(
      String title, List<Optional<BigDecimal>> values, Unit unit, IntFunction<String> named) {
    List<Integer> known =
        IntStream.range(0, values.size())
            .filter(i -> values.get(i).isPresent())
            .boxed()
            .sorted(Comparator.comparing(i -> values.get(i).orElseThrow()))
            .toList();
    if (known.size() < 2) {
      return "";
    }
    int low = known.get(0);
    int high = known.get(known.size() - 1);
    String lowest = numbers.text(values.get(low).orElseThrow(), unit);
    String highest = numbers.text(values.get(high).orElseThrow(), unit);
    if (lowest.equals(highest)) {
      return words.say("chart.level", title, lowest);
    }
    int newest = known.stream().max(Comparator.naturalOrder()).orElseThrow();
    long asHigh = known.stream().filter(i -> values.get(i).equals(values.get(high))).count();
    String key =
        newest == low
            ? "chart.between.lowest"
            : newest == high && asHigh == 1 ? "chart.between.highest" : "chart.between";
    return words.say(key, title, lowest, named.apply(low), highest, named.apply(high));
  }

  /**
   * What makes the newest week of a metric a signal, which it has a value for.
   *
   * @param from the first week of it, in words
   * @param now the newest week, in words
   * @param whole whether it is as long as it must be; a graver signal may stand for its first weeks
   */
  String signal(MetricFigures metric, SignalKind kind, String from, String now, boolean whole) {
    Behaviour told = metric.behaviour().orElseThrow();
    BigDecimal value = metric.ofTheWeek().orElseThrow();
    String text = numbers.text(value, metric.measure());
    boolean above = value.compareTo(told.centre()) > 0;
    String key =
        switch (kind) {
          case OUTSIDE -> outside(value, told, from.equals(now));
          case NEAR_LIMIT -> above ? "week.finding.near-high" : "week.finding.near-low";
          case ONE_SIDE -> oneSide(above, whole);
        };
    return words.say(key, metric.title(), text, from, now);
  }

  private static String outside(BigDecimal value, Behaviour told, boolean isNew) {
    if (value.compareTo(told.high()) > 0) {
      return isNew ? "week.finding.rose" : "week.finding.rose-since";
    }
    if (value.compareTo(told.low()) < 0) {
      return isNew ? "week.finding.fell" : "week.finding.fell-since";
    }
    return isNew ? "week.finding.jump" : "week.finding.jump-since";
  }

  private static String oneSide(boolean above, boolean whole) {
    if (whole) {
      return above ? "week.finding.run-above-since" : "week.finding.run-below-since";
    }
    return above ? "week.finding.run-above" : "week.finding.run-below";
  }
}
