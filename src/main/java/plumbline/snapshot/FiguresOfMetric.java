package plumbline.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Person;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.ProcessBehaviour;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;
import plumbline.metric.value.ToDate;
import plumbline.metric.value.Value;

/** Takes the figures of one metric for a snapshot. */
final class FiguresOfMetric {

  /** Limits are drawn and told, never counted with. */
  private static final MathContext DRAWN = new MathContext(12, RoundingMode.HALF_EVEN);

  private final Values values;
  private final Metric metric;
  private final Map<MetricId, Deck.Part> deck;
  private final ClosedPeriods periods;
  private final Said said;

  FiguresOfMetric(
      Values values,
      Metric metric,
      Map<MetricId, Deck.Part> deck,
      ClosedPeriods periods,
      Said said) {
    this.values = values;
    this.metric = metric;
    this.deck = deck;
    this.periods = periods;
    this.said = said;
  }

  MetricFigures figures() {
    MetricId id = metric.id();
    Map<Gap, List<String>> gaps = new LinkedHashMap<>();
    return new MetricFigures(
        id.value(),
        metric.title(),
        metric.unit().asWritten(),
        metric.better(),
        metric.isShared(),
        metric.kind(),
        Optional.ofNullable(deck.get(id)),
        metric.accountable().map(who -> name(values.plan().charter(), who)),
        said.digest("metric/" + id),
        values.sources(id).stream().map(SourceId::value).toList(),
        lines(gaps),
        gaps.entrySet().stream()
            .map(
                gap ->
                    new MetricFigures.Gap(gap.getKey().reason, gap.getKey().about, gap.getValue()))
            .toList(),
        values.dimensions(id).stream().map(this::parts).toList(),
        behaviour(),
        said.marks().getOrDefault(id.value(), List.of()));
  }

  private static String name(Charter charter, plumbline.charter.PersonId who) {
    return charter.person(who).map(Person::name).orElse(who.value());
  }

  private record Gap(MetricFigures.Reason reason, Optional<String> about) {}

  private MetricFigures.Lines lines(Map<Gap, List<String>> gaps) {
    List<Optional<ToDate>> toDate = toDate();
    return new MetricFigures.Lines(
        line(periods.weeks(), gaps),
        line(periods.weeksYearBefore(), gaps),
        line(periods.months(), gaps),
        line(periods.monthsYearBefore(), gaps),
        each(toDate, ToDate::value),
        each(toDate, ToDate::yearBefore),
        line(periods.quarters(), gaps),
        line(periods.quartersYearBefore(), gaps),
        line(periods.years(), gaps),
        line(periods.yearsYearBefore(), gaps),
        deck.containsKey(metric.id()) ? line(periods.earlierWeeks(), new HashMap<>()) : List.of());
  }

  private List<Optional<BigDecimal>> line(List<Period> wanted, Map<Gap, List<String>> gaps) {
    Series series = values.series(metric.id(), Slice.TOTAL, wanted.get(0).grain());
    List<Optional<BigDecimal>> line = new ArrayList<>();
    for (Period period : wanted) {
      Optional<Point> point = series.at(period);
      line.add(whole(point));
      gap(point)
          .ifPresent(
              gap -> gaps.computeIfAbsent(gap, key -> new ArrayList<>()).add(period.label()));
    }
    return line;
  }

  /** What is not whole yet is not published. */
  private static Optional<BigDecimal> whole(Optional<Point> point) {
    return point.filter(Point::complete).flatMap(one -> one.value().asNumber()).map(Digits::of);
  }

  private static Optional<Gap> gap(Optional<Point> point) {
    if (point.isEmpty()) {
      return Optional.of(new Gap(MetricFigures.Reason.NO_DATA, Optional.empty()));
    } else if (point.get().value() instanceof Value.Absent absent) {
      return Optional.of(
          new Gap(MetricFigures.Reason.of(absent.reason()), absent.about().map(MetricId::value)));
    }
    return point.get().complete()
        ? Optional.empty()
        : Optional.of(new Gap(MetricFigures.Reason.NOT_WHOLE, Optional.empty()));
  }

  private List<Optional<ToDate>> toDate() {
    return ClosedPeriods.SINCE.stream()
        .map(since -> values.toDate(metric.id(), Slice.TOTAL, since, periods.week().days().until()))
        .toList();
  }

  private static List<Optional<BigDecimal>> each(
      List<Optional<ToDate>> found, Function<ToDate, Value> value) {
    return found.stream()
        .map(one -> one.flatMap(told -> value.apply(told).asNumber()).map(Digits::of))
        .toList();
  }

  private MetricFigures.Parts parts(String dimension) {
    List<String> members = values.members(metric.id(), dimension);
    List<Series> series =
        members.stream()
            .map(member -> values.series(metric.id(), new Slice(dimension, member), Grain.WEEK))
            .toList();
    return new MetricFigures.Parts(
        dimension, members, series.stream().map(one -> whole(one.at(periods.week()))).toList());
  }

  /** As the rest of the site tells it: by the newest 26 weeks since the definition changed. */
  private Optional<MetricFigures.Behaviour> behaviour() {
    if (values.overlapsByWeek(metric.id())) {
      return Optional.empty();
    }
    Series all = values.series(metric.id(), Slice.TOTAL, Grain.WEEK);
    List<Point> complete =
        all.points().stream()
            .filter(point -> point.complete() && point.period().compareTo(periods.week()) <= 0)
            .toList();
    int first = Math.max(0, complete.size() - ClosedPeriods.WEEKS);
    Series newest =
        new Series(metric.id(), Slice.TOTAL, Grain.WEEK, complete.subList(first, complete.size()));
    return ProcessBehaviour.segments(
            newest, said.redefinitions().getOrDefault(metric.id().value(), List.of()))
        .stream()
        .reduce((earlier, later) -> later)
        .flatMap(FiguresOfMetric::told);
  }

  private static Optional<MetricFigures.Behaviour> told(ProcessBehaviour behaviour) {
    return behaviour
        .limits()
        .map(
            limits ->
                new MetricFigures.Behaviour(
                    behaviour.readings().get(0).point().period().label(),
                    limits.low().round(DRAWN),
                    limits.centre().round(DRAWN),
                    limits.high().round(DRAWN),
                    limits.rangeLimit().round(DRAWN),
                    limits.provisional(),
                    runs(behaviour.readings())));
  }

  private static List<MetricFigures.Run> runs(List<ProcessBehaviour.Reading> readings) {
    List<MetricFigures.Run> runs = new ArrayList<>();
    Optional<MetricFigures.SignalKind> before = Optional.empty();
    for (ProcessBehaviour.Reading reading : readings) {
      Optional<MetricFigures.SignalKind> signal =
          reading.signal().map(found -> MetricFigures.SignalKind.valueOf(found.name()));
      String week = reading.point().period().label();
      if (signal.isPresent()) {
        boolean goesOn = signal.equals(before) && reading.range().isPresent();
        String from = goesOn ? runs.remove(runs.size() - 1).from() : week;
        runs.add(new MetricFigures.Run(signal.get(), from, week));
      }
      before = signal;
    }
    return runs;
  }
}
