package plumbline.metric.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.Frame;
import plumbline.metric.plan.Plan;
import plumbline.metric.plan.Recipe;
import plumbline.metric.plan.Shape;
import plumbline.metric.value.Freshness;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;
import plumbline.metric.value.ToDate;
import plumbline.metric.value.Value;

/**
 * The values of all metrics of a plan at its as-of instant.
 *
 * <p>Values are worked out when first asked for and kept; safe for use by several threads.
 */
public final class Values {

  private static final int DAYS_OF_WEEK = 7;

  private final Plan plan;
  private final Evaluator evaluator;
  private final Extents extents;

  private Values(Plan plan, Evaluator evaluator) {
    this.plan = plan;
    this.evaluator = evaluator;
    this.extents = new Extents(evaluator);
  }

  /** The values that follow from an engine's answers to a plan. */
  public static Values of(Plan plan, Answers answers) {
    return new Values(plan, new Evaluator(plan, answers));
  }

  /**
   * The same, taking over what was worked out before for metrics that are computed as they were.
   * Answers are told apart as objects: other ones are taken to say something else.
   */
  public static Values of(Plan plan, Answers answers, Values before) {
    return new Values(plan, new Evaluator(plan, answers, before.evaluator));
  }

  public Plan plan() {
    return plan;
  }

  public Calendar calendar() {
    return plan.calendar();
  }

  public Instant asOf() {
    return plan.asOf();
  }

  /** The day of the as-of instant, in the charter's zone. */
  public LocalDate today() {
    return plan.calendar().dayOf(plan.asOf());
  }

  /** The dimensions a metric can be split by: those that all its inputs share. */
  public List<String> dimensions(MetricId metric) {
    return evaluator.recipe(metric).dimensions();
  }

  /** The members of a dimension that any input of the metric has rows of, sorted. */
  public List<String> members(MetricId metric, String dimension) {
    TreeSet<String> members = new TreeSet<>();
    for (SourceId source : startSources(evaluator.recipe(metric)).toList()) {
      for (Slice slice : evaluator.table(source).slices()) {
        if (slice.dimension().equals(dimension)) {
          members.add(slice.member());
        }
      }
    }
    return List.copyOf(members);
  }

  /** The total, then every member of every dimension. */
  public List<Slice> slices(MetricId metric) {
    List<Slice> slices = new ArrayList<>();
    slices.add(Slice.TOTAL);
    for (String dimension : dimensions(metric)) {
      members(metric, dimension).forEach(member -> slices.add(new Slice(dimension, member)));
    }
    return slices;
  }

  /** The grains a metric is told by: all but, for some windows, days. */
  public List<Grain> grains(MetricId metric) {
    return Stream.of(Grain.values())
        .filter(grain -> grain != Grain.DAY || extents.isToldByDay(metric, Shape.WHOLE))
        .toList();
  }

  /**
   * The values of a metric from the period of its first row to that of its last, or to the last
   * period that is over and known to have no rows. Without points where the metric has no rows, is
   * not told by this grain, or not split by this dimension.
   */
  public Series series(MetricId metric, Slice slice, Grain grain) {
    if (!isTold(metric, slice, grain)) {
      return new Series(metric, slice, grain, List.of());
    }
    return series(metric, slice, grain, evaluator.track(metric, slice, grain, Shape.WHOLE));
  }

  /**
   * The number of starts of a conversion whose time has not run out, by the period of the start.
   *
   * @throws IllegalStateException if the metric is no conversion
   */
  public Series openStarts(MetricId metric, Slice slice, Grain grain) {
    ConversionValue conversion = evaluator.conversion(metric);
    List<Outcome> outcomes =
        evaluator.timeline().frames(grain, Shape.WHOLE).stream()
            .map(frame -> conversion.open(slice, frame))
            .toList();
    return series(metric, slice, grain, outcomes);
  }

  private Series series(MetricId metric, Slice slice, Grain grain, List<Outcome> outcomes) {
    List<Period> periods = evaluator.timeline().periods(grain);
    List<Point> points = new ArrayList<>();
    extents
        .of(metric, grain)
        .ifPresent(
            extent -> {
              for (int i = extent.first(); i <= extent.last(); i++) {
                Outcome outcome = outcomes.get(i);
                points.add(new Point(periods.get(i), outcome.value(), outcome.isComplete()));
              }
            });
    return new Series(metric, slice, grain, points);
  }

  private boolean isTold(MetricId metric, Slice slice, Grain grain) {
    return (slice.isTotal() || dimensions(metric).contains(slice.dimension()))
        && (grain != Grain.DAY || extents.isToldByDay(metric, Shape.WHOLE));
  }

  /**
   * A metric since the start of the week, month, quarter or year, up to the last day that is over
   * and that all its sources cover, compared with equal parts of earlier periods. Absent for
   * trailing windows, without rows, and where data lag more than a week.
   */
  public Optional<ToDate> toDate(MetricId metric, Slice slice, Grain since) {
    boolean window = evaluator.recipe(metric).shape().orElse(null) instanceof Shape.Trailing;
    Optional<LocalDate> known = knownUntil(metric);
    if (window || lags(known) || since == Grain.DAY || !isTold(metric, slice, since)) {
      return Optional.empty();
    }
    return Optional.of(toDateUntil(metric, slice, since, known.get()));
  }

  /**
   * The same up to a day of the charter's choice.
   *
   * @param until the day after the last that counts, not after today
   * @return absent too where the data do not reach so far, and for distinct counts and percentiles
   *     where they reach further
   */
  public Optional<ToDate> toDate(MetricId metric, Slice slice, Grain since, LocalDate until) {
    boolean window = evaluator.recipe(metric).shape().orElse(null) instanceof Shape.Trailing;
    Optional<LocalDate> known = knownUntil(metric).filter(day -> !day.isBefore(until));
    if (window || known.isEmpty() || since == Grain.DAY || !isTold(metric, slice, since)) {
      return Optional.empty();
    }
    return known.get().equals(until)
        ? toDate(metric, slice, since)
        : Optional.of(metric)
            .filter(this::isFromDays)
            .map(one -> toDateUntil(one, slice, since, until));
  }

  /**
   * A metric over any stretch of days.
   *
   * @param days at least one; for distinct counts and percentiles, which are taken from the rows, a
   *     period of the calendar, a baseline, what {@link #newest} gives for one, or the days of an
   *     experiment that the metric is told for
   * @throws IllegalStateException if the plan did not ask for these days
   */
  public Point over(MetricId metric, Slice slice, DayRange days) {
    Period period = calendar().stretch(days);
    Frame frame = Frame.of(calendar(), period, days.until(), Shape.WHOLE);
    Outcome outcome = evaluator.of(metric, slice, frame);
    return new Point(period, outcome.value(), outcome.isComplete());
  }

  /**
   * As many days as another stretch has: the newest ones that are over and that all sources of the
   * metric cover. Absent without rows and where data lag more than a week.
   */
  public Optional<DayRange> newest(MetricId metric, DayRange asLongAs) {
    Optional<LocalDate> known = knownUntil(metric);
    return lags(known)
        ? Optional.empty()
        : known.map(until -> new DayRange(until.minusDays(asLongAs.length()), until));
  }

  /** Since when a metric adds up by its own definition; absent for all others. */
  public Optional<Grain> toDateSince(MetricId metric) {
    return evaluator.shape(metric).orElse(null) instanceof Shape.ToDate toDate
        ? Optional.of(toDate.since())
        : Optional.empty();
  }

  /**
   * Whether the values of neighbouring weeks share rows, by the metric's own window or start to
   * date or by that of an input. Such values follow each other, so limits of ordinary variation say
   * nothing about them.
   */
  public boolean overlapsByWeek(MetricId metric) {
    Optional<Shape> shape = evaluator.shape(metric);
    if (shape.orElse(null) instanceof Shape.Trailing trailing) {
      return !(trailing.length().isWholeDays() && trailing.length().days() <= DAYS_OF_WEEK);
    }
    return shape.orElse(null) instanceof Shape.ToDate
        || (plan.recipes().get(metric) instanceof Recipe.Composite composite
            && composite.inputs().stream().anyMatch(this::overlapsByWeek));
  }

  /**
   * A metric that adds up since the start of a month, quarter or year, as it stood at the end of a
   * complete period, beside the equal parts of earlier months, quarters or years. Absent for other
   * metrics, and for distinct counts and percentiles where the period is no recent one.
   */
  public Optional<ToDate> toDate(MetricId metric, Slice slice, Point at) {
    Optional<Grain> since = toDateSince(metric);
    LocalDate until = at.period().days().until();
    if (since.isEmpty() || !at.complete() || !(isFromDays(metric) || isRecent(metric, until))) {
      return Optional.empty();
    }
    return Optional.of(toDateUntil(metric, slice, since.get(), until));
  }

  private ToDate toDateUntil(MetricId metric, Slice slice, Grain since, LocalDate until) {
    Period period = calendar().containing(until.minusDays(1), since);
    Frame now = Frame.of(calendar(), period, until, Shape.WHOLE);
    Value before = complete(metric, slice, now.at(calendar(), calendar().before(period)));
    Value yearBefore = complete(metric, slice, now.at(calendar(), calendar().yearBefore(period)));
    Value value = evaluator.of(metric, slice, now).value();
    return new ToDate(period, until, value, before, yearBefore);
  }

  /** Whether any range of days can be told, as nothing must be taken from the rows. */
  public boolean isFromDays(MetricId metric) {
    return extents.isToldByDay(metric, new Shape.ToDate(Grain.YEAR));
  }

  /**
   * Whether a metric can be told for some days: for any days, or for these as the plan asked for
   * them.
   */
  public boolean isTold(MetricId metric, DayRange days) {
    return isFromDays(metric) || plan.stretches().getOrDefault(metric, Set.of()).contains(days);
  }

  private boolean isRecent(MetricId metric, LocalDate until) {
    return !lags(knownUntil(metric))
        && !until.plusDays(Frame.LONGEST_WEEK_LAG_DAYS - 1).isBefore(today());
  }

  private boolean lags(Optional<LocalDate> known) {
    return known
        .map(day -> day.plusDays(Frame.LONGEST_LAG_DAYS - 1).isBefore(today()))
        .orElse(true);
  }

  private Value complete(MetricId metric, Slice slice, Frame frame) {
    Outcome outcome = evaluator.of(metric, slice, frame);
    return outcome.isComplete()
        ? outcome.value()
        : Value.absent(Value.Reason.HISTORY_TOO_SHORT, metric);
  }

  /** Up to which day, at most today, all sources of a metric are known. */
  private Optional<LocalDate> knownUntil(MetricId metric) {
    LocalDate until = today();
    for (SourceId source : sources(metric)) {
      Optional<DayRange> known = evaluator.table(source).known();
      if (known.isEmpty()) {
        return Optional.empty();
      }
      until = known.get().until().isBefore(until) ? known.get().until() : until;
    }
    return Optional.of(until);
  }

  /**
   * The days of a source that are known: up to its newest row, and up to today while it is as fresh
   * as promised. Absent without rows.
   */
  public Optional<DayRange> known(SourceId source) {
    return evaluator.table(source).known();
  }

  /** How fresh a source is. */
  public Freshness freshness(SourceId source) {
    return evaluator.table(source).freshness();
  }

  /** The sources that a metric is computed from in the end, sorted. */
  public List<SourceId> sources(MetricId metric) {
    return evaluator.sources(metric);
  }

  /**
   * The stale ones among the sources of a metric; its verdicts are withheld while there are any.
   */
  public List<SourceId> staleSources(MetricId metric) {
    return sources(metric).stream().filter(source -> freshness(source).isStale()).toList();
  }

  private Stream<SourceId> startSources(Recipe recipe) {
    if (recipe instanceof Recipe.Aggregate aggregate) {
      return Stream.of(aggregate.source());
    } else if (recipe instanceof Recipe.Converting converting) {
      return Stream.of(converting.conversion().from());
    }
    return ((Recipe.Composite) recipe)
        .inputs().stream().flatMap(input -> startSources(evaluator.recipe(input)));
  }
}
