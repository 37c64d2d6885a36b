package plumbline.metric.weigh;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Amount;
import plumbline.charter.Effect;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/**
 * What effects come to in the units of their metrics, as things stood on a day.
 *
 * <p>A percentage is a share of the metric's value in the newest complete week with one that was
 * over by then; of a metric that is itself in percent it is so many points.
 */
public final class Outlook {

  private final Values values;
  private final LocalDate day;
  private final Map<MetricId, Optional<BigDecimal>> bases = new HashMap<>();

  /**
   * An outlook from a day.
   *
   * @param day weeks that end on or before the day before it count as known
   */
  public Outlook(Values values, LocalDate day) {
    this.values = values;
    this.day = day;
  }

  /** The value of a metric in the newest complete week with one that was over; absent without. */
  public Optional<BigDecimal> base(MetricId metric) {
    return bases.computeIfAbsent(metric, this::findBase);
  }

  private Optional<BigDecimal> findBase(MetricId metric) {
    Series weeks = values.series(metric, Slice.TOTAL, Grain.WEEK);
    List<Point> points = weeks.points();
    for (int i = points.size() - 1; i >= 0; i--) {
      Point point = points.get(i);
      boolean over = point.complete() && !point.period().days().until().isAfter(day);
      if (over && point.value().asNumber().isPresent()) {
        return point.value().asNumber();
      }
    }
    return Optional.empty();
  }

  /** An effect in the unit of its metric; absent where a share of no value was meant. */
  public Optional<Prospect> prospect(Effect effect) {
    Optional<BigDecimal> low = amount(effect.metric(), effect.low());
    Optional<BigDecimal> high = amount(effect.metric(), effect.high());
    return low.flatMap(from -> high.map(to -> new Prospect(from, to, effect.confidence().value())));
  }

  private Optional<BigDecimal> amount(MetricId metric, Amount amount) {
    boolean share = amount.unit().map(Unit::isPercent).orElse(false);
    Unit unit = values.plan().charter().metric(metric).orElseThrow().unit();
    return share && !unit.isDimensionless()
        ? base(metric).map(value -> value.multiply(amount.value()))
        : Optional.of(amount.value());
  }

  /** What is expected of a metric: nothing where no effect names it, absent where not known. */
  public Optional<Prospect> prospect(List<Effect> effects, MetricId metric) {
    return effects.stream()
        .filter(effect -> effect.metric().equals(metric))
        .findFirst()
        .map(this::prospect)
        .orElse(Optional.of(Prospect.NONE));
  }
}
