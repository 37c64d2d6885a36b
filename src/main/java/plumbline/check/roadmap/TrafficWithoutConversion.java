package plumbline.check.roadmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/**
 * Traffic that grows while the share of it that buys falls: of the newest complete weeks together,
 * against the same weeks 364 days before, so that the season does not count.
 *
 * @param weeks by week of the last year, how the weeks up to it compare; oldest first
 * @param since the week in which it began to show, where it shows
 * @param unknown why nothing can be told
 */
public record TrafficWithoutConversion(
    List<Week> weeks, Standing standing, Optional<LocalDate> since, Optional<Unknown> unknown)
    implements WarningSign {

  private static final int YEAR_WEEKS = 52;
  private static final int DAYS_OF_YEAR_AGO = 364;

  public TrafficWithoutConversion {
    weeks = List.copyOf(weeks);
  }

  /** Why nothing can be told. */
  public enum Unknown {
    /** The charter does not say what counts traffic and what conversion. */
    NO_METRICS,
    /** There are no figures of the same weeks a year before. */
    NO_YEAR_AGO,
    /** The metrics cannot be told for just any weeks. */
    NOT_BY_DAY,
    /** Data are older than promised. */
    STALE
  }

  /**
   * The weeks up to one, together.
   *
   * @param traffic change against a year before, as a fraction
   * @param conversion likewise
   */
  public record Week(Period week, BigDecimal traffic, BigDecimal conversion, boolean shows) {}

  static TrafficWithoutConversion find(Values values) {
    RoadmapRules rules = RoadmapRules.of(values.plan().charter());
    Optional<MetricId> traffic = rules.trafficMetric();
    Optional<MetricId> conversion = rules.conversionMetric();
    if (traffic.isEmpty() || conversion.isEmpty()) {
      return unknown(List.of(), Unknown.NO_METRICS);
    }
    for (MetricId metric : List.of(traffic.get(), conversion.get())) {
      if (!values.plan().recipes().containsKey(metric) || !values.isFromDays(metric)) {
        return unknown(List.of(), Unknown.NOT_BY_DAY);
      } else if (!values.staleSources(metric).isEmpty()) {
        return unknown(List.of(), Unknown.STALE);
      }
    }
    return of(new Comparing(values, rules, traffic.get(), conversion.get()).weeks());
  }

  private static TrafficWithoutConversion of(List<Week> weeks) {
    if (weeks.isEmpty()) {
      return unknown(weeks, Unknown.NO_YEAR_AGO);
    }
    int first = weeks.size();
    while (first > 0 && weeks.get(first - 1).shows()) {
      first--;
    }
    return first == weeks.size()
        ? new TrafficWithoutConversion(weeks, Standing.CLEAR, Optional.empty(), Optional.empty())
        : new TrafficWithoutConversion(
            weeks, Standing.SHOWS, Optional.of(weeks.get(first).week().start()), Optional.empty());
  }

  private static TrafficWithoutConversion unknown(List<Week> weeks, Unknown why) {
    return new TrafficWithoutConversion(
        weeks, Standing.CANNOT_TELL, Optional.empty(), Optional.of(why));
  }

  /** The newest week in which it showed; absent where it never did within a year. */
  public Optional<Week> last() {
    return weeks.stream().filter(Week::shows).reduce((one, later) -> later);
  }

  /** The newest week. */
  public Optional<Week> newest() {
    return weeks.isEmpty() ? Optional.empty() : Optional.of(weeks.get(weeks.size() - 1));
  }

  /** Compares weeks with those of a year before. */
  private record Comparing(
      Values values, RoadmapRules rules, MetricId traffic, MetricId conversion) {

    List<Week> weeks() {
      Series series = values.series(traffic, Slice.TOTAL, Grain.WEEK);
      List<Period> complete =
          series.points().stream().filter(Point::complete).map(Point::period).toList();
      List<Week> weeks = new ArrayList<>();
      for (int i = Math.max(rules.trendWeeks(), complete.size() - YEAR_WEEKS);
          i <= complete.size();
          i++) {
        List<Period> together = complete.subList(i - rules.trendWeeks(), i);
        if (!together.isEmpty()) {
          week(together).ifPresent(weeks::add);
        }
      }
      return weeks;
    }

    private Optional<Week> week(List<Period> together) {
      Period last = together.get(together.size() - 1);
      DayRange days = new DayRange(together.get(0).start(), last.days().until());
      Optional<BigDecimal> more = change(traffic, days);
      Optional<BigDecimal> better = change(conversion, days);
      return more.flatMap(
          growth -> better.map(gain -> new Week(last, growth, gain, shows(growth, gain))));
    }

    private boolean shows(BigDecimal growth, BigDecimal gain) {
      return growth.compareTo(rules.trafficGrows()) >= 0
          && gain.negate().compareTo(rules.conversionFalls()) >= 0;
    }

    private Optional<BigDecimal> change(MetricId metric, DayRange days) {
      DayRange before =
          new DayRange(
              days.from().minusDays(DAYS_OF_YEAR_AGO), days.until().minusDays(DAYS_OF_YEAR_AGO));
      Point now = values.over(metric, Slice.TOTAL, days);
      Point then = values.over(metric, Slice.TOTAL, before);
      Optional<BigDecimal> base = then.value().asNumber().filter(number -> number.signum() > 0);
      return !now.complete() || !then.complete()
          ? Optional.empty()
          : now.value()
              .asNumber()
              .flatMap(
                  number ->
                      base.map(from -> number.subtract(from).divide(from, MathContext.DECIMAL64)));
    }
  }
}
