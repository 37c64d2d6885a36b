package plumbline.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import plumbline.charter.Direction;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.Change;
import plumbline.metric.judge.Comparison;
import plumbline.metric.judge.ProcessBehaviour;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;
import plumbline.metric.value.ToDate;
import plumbline.metric.value.Value;
import plumbline.page.figure.Sparkline;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** What is told of one metric by week, wherever it stands. */
final class MetricTelling {

  /** Weeks that tell what is ordinary. */
  static final int ORDINARY_WEEKS = 26;

  private final Voice voice;
  private final Values values;
  private final Metric metric;
  private final Slice slice;
  private final Series weeks;
  private final Supplier<List<Redefinition>> redefinitions;

  /**
   * What is told of a part of a metric.
   *
   * @param redefinitions asked only when limits are worked out
   */
  MetricTelling(
      Voice voice,
      Values values,
      MetricId metric,
      Slice slice,
      Supplier<List<Redefinition>> redefinitions) {
    this.voice = voice;
    this.values = values;
    this.metric = voice.metric(metric);
    this.slice = slice;
    this.weeks = values.series(metric, slice, Grain.WEEK);
    this.redefinitions = redefinitions;
  }

  /** When the way it is computed changed, oldest first. */
  List<Redefinition> redefinitions() {
    return redefinitions.get();
  }

  Metric metric() {
    return metric;
  }

  Unit unit() {
    return metric.unit();
  }

  Series weeks() {
    return weeks;
  }

  Series series(Grain grain) {
    return grain == Grain.WEEK ? weeks : values.series(metric.id(), slice, grain);
  }

  /**
   * How far weeks ordinarily vary since the definition last changed; without limits where
   * neighbouring weeks share rows.
   */
  ProcessBehaviour behaviour() {
    Series ordinary = lastComplete(weeks, overlaps() ? 0 : ORDINARY_WEEKS);
    List<LocalDate> days = redefinitions().stream().map(Redefinition::day).toList();
    List<ProcessBehaviour> segments = ProcessBehaviour.segments(ordinary, days);
    ProcessBehaviour found =
        segments.isEmpty() ? ProcessBehaviour.of(ordinary) : segments.get(segments.size() - 1);
    return new ProcessBehaviour(found.readings(), found.limits().map(this::shown));
  }

  /** Limits of its weeks as they are drawn and told: cut at zero where it was never below. */
  ProcessBehaviour.Limits shown(ProcessBehaviour.Limits limits) {
    return limits.shown(
        weeks.points().stream().flatMap(point -> point.value().asNumber().stream()));
  }

  /** The newest complete week. */
  Optional<Point> newest() {
    return weeks.lastComplete();
  }

  /** {@code week 46}; empty when there is none. */
  String newestPeriod() {
    return newest().map(point -> voice.dates().period(point.period())).orElse("");
  }

  /** The newest value, or why there is none. */
  Reading reading() {
    return newest()
        .map(point -> reading(point))
        .orElseGet(() -> new Reading("–", "", voice.say("absent.no-data")));
  }

  Reading reading(Point point) {
    Reading reading = voice.reading(point.value(), unit(), point.period());
    boolean unfinished = !point.complete() && !reading.exact().isEmpty();
    return unfinished
        ? new Reading(reading.text(), reading.exact(), voice.say("period.unfinished"))
        : reading;
  }

  /** Number, what it is, how it compares, whether it is a signal; the verdict as given. */
  Block headline(Optional<Verdict> verdict) {
    List<Block.Comparison> comparisons = newest().map(this::comparisons).orElse(List.of());
    String note = voice.numbers().unitNote(unit(), metric.title());
    boolean told = note.isEmpty() || unit().isMoney();
    Phrase about =
        Phrase.link(
            told ? metric.title() : voice.say("metric.about", metric.title(), note),
            Address.part(metric.id(), "method"));
    Phrase when = newest().isPresent() ? Phrase.of(", " + newestPeriod()) : Phrase.NONE;
    return new Block.Headline(
        reading(), about.then(when), verdict, comparisons, stale().orElseGet(this::signal));
  }

  private List<Block.Comparison> comparisons(Point point) {
    List<Block.Comparison> comparisons = new ArrayList<>();
    if (isToDateOver(Grain.WEEK)) {
      values
          .toDate(metric.id(), slice, point)
          .ifPresent(
              toDate -> {
                Period before = values.calendar().before(toDate.period());
                Period year = values.calendar().yearBefore(toDate.period());
                toDate(toDate, toDate.before(), before).ifPresent(comparisons::add);
                if (!year.equals(before)) {
                  toDate(toDate, toDate.yearBefore(), year).ifPresent(comparisons::add);
                }
              });
      return comparisons;
    }
    comparison(Comparison.withPeriodBefore(weeks, point, values.calendar(), unit()))
        .ifPresent(comparisons::add);
    comparison(Comparison.withYearBefore(weeks, point, values.calendar(), unit()))
        .ifPresent(comparisons::add);
    return comparisons;
  }

  private Optional<Block.Comparison> toDate(ToDate now, Value base, Period earlier) {
    return Change.between(base, now.value(), unit())
        .map(
            change ->
                new Block.Comparison(
                    voice.numbers().change(change, unit()),
                    voice.say("compared.to-date", voice.dates().period(earlier))));
  }

  private Optional<Block.Comparison> comparison(Optional<Comparison> comparison) {
    return comparison.flatMap(
        with ->
            with.change()
                .map(
                    change ->
                        new Block.Comparison(
                            voice.numbers().change(change, unit()),
                            voice.say("compared.on", voice.dates().period(with.base().period())))));
  }

  /**
   * Whether the metric adds up over more than one such period: one is then no match for the one
   * before it, as it holds more days.
   */
  private boolean isToDateOver(Grain grain) {
    return values.toDateSince(metric.id()).map(since -> since.compareTo(grain) > 0).orElse(false);
  }

  /** The change on the week before, or on the year before; a dash where there is nothing. */
  Reading change(boolean yearBefore) {
    return newest()
        .map(point -> change(weeks, point, yearBefore))
        .orElseGet(() -> new Reading("–", "", ""));
  }

  /**
   * The change of a point on an earlier one of its series; a dash where there is none. Figures to
   * date are held against the equal part of the year before, and not against the period before.
   */
  Reading change(Series series, Point point, boolean yearBefore) {
    return found(series, point, yearBefore)
        .map(change -> new Reading(voice.numbers().change(change, unit()), "", ""))
        .orElseGet(() -> new Reading("–", "", ""));
  }

  /** What some points are, to stand below each other. */
  List<Reading> readings(List<Point> points) {
    int decimals = decimals(points.stream());
    return points.stream().map(point -> reading(point, decimals)).toList();
  }

  /** How some points of a series changed, to stand below each other. */
  List<Reading> changes(Series series, List<Point> points, boolean yearBefore) {
    return aligned(points.stream().map(point -> found(series, point, yearBefore)).toList());
  }

  /** What the newest week of some parts of this metric is, to stand below each other. */
  List<Reading> readingsOf(List<MetricTelling> parts) {
    int decimals = decimals(parts.stream().flatMap(part -> part.newest().stream()));
    return parts.stream()
        .map(
            part ->
                part.newest().map(point -> part.reading(point, decimals)).orElseGet(part::reading))
        .toList();
  }

  /** How the newest week of some parts of this metric changed, to stand below each other. */
  List<Reading> changesOf(List<MetricTelling> parts, boolean yearBefore) {
    return aligned(
        parts.stream()
            .map(part -> part.newest().flatMap(point -> part.found(part.weeks, point, yearBefore)))
            .toList());
  }

  private int decimals(Stream<Point> points) {
    return voice
        .numbers()
        .decimals(points.flatMap(point -> point.value().asNumber().stream()).toList(), unit());
  }

  private Reading reading(Point point, int decimals) {
    Reading plain = reading(point);
    return point
        .value()
        .asNumber()
        .map(number -> voice.numbers().text(number, unit(), decimals))
        .map(text -> new Reading(text, plain.exact(), plain.below()))
        .orElse(plain);
  }

  private List<Reading> aligned(List<Optional<Change>> changes) {
    int decimals =
        voice.numbers().changeDecimals(changes.stream().flatMap(Optional::stream).toList());
    return changes.stream()
        .map(
            change ->
                change.map(told -> voice.numbers().change(told, unit(), decimals)).orElse("–"))
        .map(text -> new Reading(text, "", ""))
        .toList();
  }

  private Optional<Change> found(Series series, Point point, boolean yearBefore) {
    if (isToDateOver(series.grain())) {
      return yearBefore
          ? values
              .toDate(metric.id(), slice, point)
              .flatMap(toDate -> Change.between(toDate.yearBefore(), toDate.value(), unit()))
          : Optional.empty();
    }
    Optional<Comparison> comparison =
        yearBefore
            ? Comparison.withYearBefore(series, point, values.calendar(), unit())
            : Comparison.withPeriodBefore(series, point, values.calendar(), unit());
    return comparison.flatMap(Comparison::change);
  }

  /** Whether the move is more than ordinary variation, in a sentence. */
  String signal() {
    if (overlaps()) {
      return voice.say("signal.overlapping");
    }
    return newest().isEmpty() ? "" : signalWords().sentence(behaviour(), unit());
  }

  /** The same of any week, by the limits that were found with it. */
  String signal(ProcessBehaviour.Reading week, ProcessBehaviour.Limits limits) {
    return signalWords().sentence(week, shown(limits), unit());
  }

  /** Whether ordinary weeks reach a target, in a sentence; empty where that is not known. */
  String assurance(BigDecimal target, Direction better) {
    return stale().isPresent() || overlaps()
        ? ""
        : signalWords().assurance(behaviour(), target, better, unit());
  }

  Verdict signalMark() {
    return stale()
        .map(why -> new Verdict(Tone.NONE, voice.say("stale.word"), ""))
        .orElseGet(
            () ->
                overlaps()
                    ? new Verdict(Tone.NONE, voice.say("signal.word.overlapping"), "")
                    : signalWords().mark(behaviour(), metric.better()));
  }

  private SignalWords signalWords() {
    return new SignalWords(voice.words(), voice.numbers());
  }

  private boolean overlaps() {
    return values.overlapsByWeek(metric.id());
  }

  /** That data are older than promised; absent while they are fresh. */
  Optional<String> stale() {
    List<String> stale = values.staleSources(metric.id()).stream().map(voice::sourceName).toList();
    return stale.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.say("stale.sentence", String.join(", ", stale)));
  }

  /** The last 26 complete weeks; absent where none has a value. */
  Optional<Sparkline> sparkline() {
    List<Point> points = lastComplete(weeks, ORDINARY_WEEKS).points();
    List<Point> known =
        points.stream().filter(point -> point.value().asNumber().isPresent()).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Point first = known.get(0);
    Point last = known.get(known.size() - 1);
    String summary =
        voice.say(
            "sparkline.summary",
            metric.title(),
            voice.dates().period(first.period()),
            text(first),
            voice.dates().period(last.period()),
            text(last));
    return Optional.of(
        new Sparkline(points.stream().map(point -> point.value().asNumber()).toList(), summary));
  }

  String text(Point point) {
    return point
        .value()
        .asNumber()
        .map(number -> voice.numbers().withUnit(number, unit()))
        .orElse("–");
  }

  /** The part of a series that ends with its newest complete point. */
  static Series lastComplete(Series series, int count) {
    List<Point> complete = series.points().stream().filter(Point::complete).toList();
    int from = Math.max(0, complete.size() - count);
    return new Series(
        series.metric(), series.slice(), series.grain(), complete.subList(from, complete.size()));
  }

  /** The newest points of a series, the unfinished one among them, oldest first. */
  static List<Point> last(Series series, int count) {
    List<Point> points = series.points();
    return points.subList(Math.max(0, points.size() - count), points.size());
  }
}
