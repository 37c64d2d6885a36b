package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plumbline.charter.Unit;
import plumbline.metric.calendar.Grain;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Verdict;
import plumbline.snapshot.ConstraintState;
import plumbline.snapshot.GoalState;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.WeeksApart;

/** What differs between two closed weeks, in words and tables; each as it was published. */
final class WeekSince {

  private final WeekTelling now;
  private final WeekTelling before;
  private final WeeksApart apart;

  WeekSince(WeeksApart apart, Words words) {
    this.apart = apart;
    this.now = new WeekTelling(apart.now(), words, List.of());
    this.before = new WeekTelling(apart.before(), words, List.of());
  }

  /** {@code week 46 of 2025}; without the year where both are of one. */
  String weekBefore() {
    return now.period(before.newestWeek(), Grain.WEEK);
  }

  String weekNow() {
    return now.week();
  }

  /** How many goals and limits stand otherwise. */
  String headline() {
    int turns = apart.goals().size() + apart.constraints().size();
    return turns == 0 ? now.say("week.apart.turns.none") : now.count("week.apart.turns", turns);
  }

  /** Goals and limits that stand otherwise; absent where none does. */
  Optional<Table> turns() {
    List<Table.Row> rows =
        Stream.concat(
                apart.goals().stream().map(turn -> row(turn, GoalState::goal, WeekChoice::verdict)),
                apart.constraints().stream()
                    .map(turn -> row(turn, ConstraintState::mustNot, WeekChoice::verdict)))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                now.say("week.apart.goals"),
                List.of(
                    Column.of(now.say("week.exceptions.goal"), Kind.HEAD),
                    Column.of(Words.capital(weekBefore()), Kind.VERDICT),
                    Column.of(Words.capital(weekNow()), Kind.VERDICT)),
                rows));
  }

  private static <T> Table.Row row(
      WeeksApart.Turn<T> turn, Function<T, String> name, Function<T, Verdict> verdict) {
    T known = turn.now().or(turn::before).orElseThrow();
    return Table.Row.of(
        Table.text(name.apply(known)),
        new Table.Mark(turn.before().map(verdict)),
        new Table.Mark(turn.now().map(verdict)));
  }

  /** The numbers that the meeting of either week looks at; absent where there are none. */
  Optional<Table> figures() {
    List<String> order = new WeekChoice(now).deck().stream().map(MetricFigures::id).toList();
    List<Table.Row> rows =
        apart.figures().stream()
            .filter(figure -> figure.metric().part().isPresent())
            .sorted(Comparator.comparingInt(figure -> place(order, figure.metric().id())))
            .map(this::row)
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                now.say("week.apart.numbers"),
                List.of(
                    Column.of(now.say("week.exceptions.what"), Kind.HEAD),
                    Column.of(Words.capital(weekBefore()), Kind.NUMBER),
                    Column.of(Words.capital(weekNow()), Kind.NUMBER),
                    Column.of(now.say("week.apart.change"), Kind.NUMBER)),
                rows));
  }

  private static int place(List<String> order, String metric) {
    int place = order.indexOf(metric);
    return place < 0 ? order.size() : place;
  }

  private Table.Row row(WeeksApart.Figure figure) {
    MetricFigures metric = figure.metric();
    String change =
        figure.isComparable()
            ? now.change(figure.valueBefore(), figure.valueNow(), metric.measure())
            : "–";
    return Table.Row.of(
        new Table.Text(Phrase.of(metric.title()), note(figure)),
        Table.number(text(figure.before(), before)),
        Table.number(text(figure.now(), now)),
        Table.number(change));
  }

  private String note(WeeksApart.Figure figure) {
    if (figure.before().isEmpty()) {
      return now.say("week.apart.new");
    } else if (figure.now().isEmpty()) {
      return now.say("week.apart.gone");
    }
    return figure.isRedefined() ? now.say("week.apart.redefined") : "";
  }

  private static String text(Optional<MetricFigures> metric, WeekTelling week) {
    Optional<BigDecimal> value = metric.flatMap(MetricFigures::ofTheWeek);
    Optional<Unit> unit = metric.map(MetricFigures::measure);
    return unit.map(known -> week.text(value, known)).orElse("–");
  }

  /** Both tables, one below the other. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    turns().ifPresent(table -> blocks.add(new Block.Rows(table)));
    figures().ifPresent(table -> blocks.add(new Block.Rows(table)));
    return blocks;
  }
}
