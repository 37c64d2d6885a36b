package plumbline.check.interest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.Direction;
import plumbline.charter.Goals;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Person;
import plumbline.metric.tree.Effect;
import plumbline.metric.tree.Influences;
import plumbline.metric.tree.Way;

/**
 * The shared metrics, and whether they are about sales and profit.
 *
 * @param shared in the order of the files
 * @param sales those of them that tell of sales
 * @param profit those of them that tell of profit
 * @param toSales how the primary goal's metric leads to one of sales; absent if it does not
 * @param toProfit likewise
 * @param answerForSales the people who answer for sales as a whole
 */
public record CoreMetrics(
    List<Metric> shared,
    List<Metric> sales,
    List<Metric> profit,
    Optional<Way> toSales,
    Optional<Way> toProfit,
    List<Person> answerForSales) {

  public CoreMetrics {
    shared = List.copyOf(shared);
    sales = List.copyOf(sales);
    profit = List.copyOf(profit);
    answerForSales = List.copyOf(answerForSales);
  }

  /** Those of a charter. */
  static CoreMetrics of(Charter charter, Influences influences) {
    List<Metric> shared = charter.metrics().stream().filter(Metric::isShared).toList();
    List<Metric> sales = ofKind(shared, Metric.Kind.SALES);
    List<Metric> profit = ofKind(shared, Metric.Kind.PROFIT);
    return new CoreMetrics(
        shared,
        sales,
        profit,
        lead(charter, sales, influences),
        lead(charter, profit, influences),
        charter.people().stream()
            .filter(person -> person.answersFor().contains(Metric.Kind.SALES))
            .toList());
  }

  private static List<Metric> ofKind(List<Metric> shared, Metric.Kind kind) {
    return shared.stream().filter(metric -> metric.kind().equals(Optional.of(kind))).toList();
  }

  /** The first way by which reaching the primary goal makes one of the metrics better. */
  private static Optional<Way> lead(Charter charter, List<Metric> metrics, Influences influences) {
    return charter.goals().map(Goals::primary).stream()
        .flatMap(
            goal ->
                metrics.stream()
                    .flatMap(
                        metric -> helps(influences, goal.metric(), goal.to().better(), metric)))
        .findFirst();
  }

  private static Stream<Way> helps(
      Influences influences, MetricId from, Direction better, Metric to) {
    boolean sameWay = to.better().map(way -> way == better).orElse(true);
    Effect wanted = sameWay ? Effect.RAISES : Effect.LOWERS;
    return influences.way(from, to.id()).filter(way -> way.effect() == wanted).stream();
  }
}
