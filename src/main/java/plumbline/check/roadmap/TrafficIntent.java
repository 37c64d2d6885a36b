package plumbline.check.roadmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.MetricId;
import plumbline.charter.Surface;
import plumbline.charter.Surface.Arrival;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;

/**
 * From where visitors came to a surface lately, what they came for, and whether the surface is for
 * that.
 *
 * @param days the newest complete weeks; absent where nothing is known
 * @param sources by share, largest first
 * @param unknown why nothing is known
 */
public record TrafficIntent(
    Surface surface, Optional<DayRange> days, List<Source> sources, Optional<Unknown> unknown) {

  public TrafficIntent {
    sources = List.copyOf(sources);
  }

  /** Why nothing is known. */
  public enum Unknown {
    /** The metric is not split by the dimension named. */
    NO_SUCH_DIMENSION,
    /** No week is complete, or nobody came. */
    NO_VISITS
  }

  /** What is wrong between visitors of a source and the surface. */
  public enum Mismatch {
    /** They come for something that the surface is not made for. */
    INTENT,
    /** They were promised something that the surface does not say it keeps. */
    PROMISE,
    /** They are many, but nobody said what they come for. */
    NOT_SAID
  }

  /**
   * Visitors from one source.
   *
   * @param member as it stands in the data
   * @param share of all visits, from 0 to 1
   * @param counts whether the share is large enough to count
   * @param mismatches none where it does not count
   */
  public record Source(
      String member,
      BigDecimal share,
      boolean counts,
      Optional<Arrival> arrival,
      List<Mismatch> mismatches) {
    public Source {
      mismatches = List.copyOf(mismatches);
    }
  }

  /** What is known of each surface that says from where its visitors come. */
  public static List<TrafficIntent> in(Values values) {
    return values.plan().charter().surfaces().stream()
        .flatMap(surface -> of(surface, values).stream())
        .toList();
  }

  /** Absent where the surface says nothing of its traffic. */
  public static Optional<TrafficIntent> of(Surface surface, Values values) {
    return surface.traffic().map(traffic -> of(surface, traffic, values));
  }

  private static TrafficIntent of(Surface surface, Surface.Traffic traffic, Values values) {
    MetricId metric = traffic.metric();
    if (!values.plan().recipes().containsKey(metric)
        || !values.dimensions(metric).contains(traffic.by())) {
      return unknown(surface, Unknown.NO_SUCH_DIMENSION);
    }
    RoadmapRules rules = RoadmapRules.of(values.plan().charter());
    List<Point> weeks =
        values.series(metric, Slice.TOTAL, Grain.WEEK).points().stream()
            .filter(Point::complete)
            .toList();
    List<Point> newest =
        weeks.subList(Math.max(0, weeks.size() - rules.trafficWeeks()), weeks.size());
    BigDecimal all = sum(newest);
    if (newest.isEmpty() || all.signum() <= 0) {
      return unknown(surface, Unknown.NO_VISITS);
    }
    DayRange days =
        new DayRange(
            newest.get(0).period().start(), newest.get(newest.size() - 1).period().days().until());
    List<Source> sources = new ArrayList<>();
    for (String member : values.members(metric, traffic.by())) {
      BigDecimal visits = visits(metric, new Slice(traffic.by(), member), days, values);
      BigDecimal share = visits.divide(all, MathContext.DECIMAL64);
      if (share.signum() > 0) {
        sources.add(source(surface, traffic, member, share, rules));
      }
    }
    sources.sort(Comparator.comparing(Source::share).reversed().thenComparing(Source::member));
    return new TrafficIntent(surface, Optional.of(days), sources, Optional.empty());
  }

  private static TrafficIntent unknown(Surface surface, Unknown why) {
    return new TrafficIntent(surface, Optional.empty(), List.of(), Optional.of(why));
  }

  private static BigDecimal visits(MetricId metric, Slice slice, DayRange days, Values values) {
    return sum(
        values.series(metric, slice, Grain.WEEK).points().stream()
            .filter(point -> days.encloses(point.period().days()))
            .toList());
  }

  private static BigDecimal sum(List<Point> points) {
    return points.stream()
        .flatMap(point -> point.value().asNumber().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Source source(
      Surface surface,
      Surface.Traffic traffic,
      String member,
      BigDecimal share,
      RoadmapRules rules) {
    Optional<Arrival> arrival =
        traffic.arrivals().stream().filter(one -> one.from().equals(member)).findFirst();
    boolean counts = share.compareTo(rules.trafficShare()) >= 0;
    List<Mismatch> found = counts ? mismatches(surface, arrival) : List.of();
    return new Source(member, share, counts, arrival, found);
  }

  private static List<Mismatch> mismatches(Surface surface, Optional<Arrival> arrival) {
    List<Mismatch> found = new ArrayList<>();
    Optional<Surface.Intent> intent = arrival.flatMap(Arrival::intent);
    if (intent.isEmpty()) {
      found.add(Mismatch.NOT_SAID);
    } else if (!surface.intents().contains(intent.get())) {
      found.add(Mismatch.INTENT);
    }
    Optional<String> promise = arrival.flatMap(Arrival::promise);
    if (promise.isPresent()
        && surface.promises().stream().noneMatch(kept -> same(kept, promise.get()))) {
      found.add(Mismatch.PROMISE);
    }
    return found;
  }

  /** By their words, whatever the spaces and capitals. */
  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
