package plumbline.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.charter.Unit;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.judge.Change;
import plumbline.metric.judge.ProcessBehaviour;
import plumbline.metric.judge.ProcessBehaviour.Reading;
import plumbline.metric.value.Point;
import plumbline.metric.value.Value;
import plumbline.page.figure.Sparkline;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;
import plumbline.snapshot.GoalState;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Periods.Stretch;
import plumbline.snapshot.Snapshot;

/** Words, numbers and dates of a closed week, from its snapshot alone. */
final class WeekTelling {

  private static final int HALF_YEAR = 26;

  /** So many weeks on one side of the average are a signal. */
  private static final int LONG_RUN = 8;

  private final Snapshot snapshot;
  private final Words words;
  private final NumberStyle numbers;
  private final DateStyle dates;
  private final List<Snapshot.Comment> later;

  /**
   * The words for a week.
   *
   * @param later what was said of it after it was closed
   */
  WeekTelling(Snapshot snapshot, Words words, List<Snapshot.Comment> later) {
    this.snapshot = snapshot;
    this.later = later;
    this.words = words;
    Locale locale = Locale.forLanguageTag(snapshot.shop().locale());
    this.numbers = new NumberStyle(locale, words);
    this.dates =
        new DateStyle(locale, words, ZoneId.of(snapshot.shop().timeZone()), snapshot.asOf());
  }

  Snapshot snapshot() {
    return snapshot;
  }

  NumberStyle numbers() {
    return numbers;
  }

  /** Sentences of what charts show. */
  WeekFinding finding() {
    return new WeekFinding(words, numbers);
  }

  /** What makes the closed week of a metric a signal; empty where it is none. */
  String signalFinding(MetricFigures metric) {
    return run(metric)
        .map(
            run ->
                finding()
                    .signal(
                        metric,
                        run.signal(),
                        signalSince(metric).orElse(week()),
                        week(),
                        weeks(run) >= LONG_RUN))
        .orElse("");
  }

  DateStyle dates() {
    return dates;
  }

  String say(String key, Object... filled) {
    return words.say(key, filled);
  }

  /** What people say of a metric, or of the whole week; what they said after it, marked so. */
  List<Block> comments(Optional<String> metric) {
    List<Block> said = new ArrayList<>(prose(snapshot.comments(), metric));
    List<Block> afterwards = prose(later, metric);
    if (!afterwards.isEmpty()) {
      said.add(new Block.Note(Phrase.of(say("week.comment.later"))));
      said.addAll(afterwards);
    }
    return said;
  }

  private static List<Block> prose(List<Snapshot.Comment> comments, Optional<String> metric) {
    return comments.stream()
        .filter(comment -> comment.metric().equals(metric))
        .map(comment -> (Block) new Block.Prose(comment.says()))
        .toList();
  }

  /** A sentence about a number of things, the number worded. */
  String count(String key, long number, Object... more) {
    return words.count(key, number, numbers.count(number), more);
  }

  /** {@code week 46}. */
  String week() {
    return period(newestWeek(), Grain.WEEK);
  }

  Stretch newestWeek() {
    List<Stretch> weeks = snapshot.periods().weeks();
    return weeks.get(weeks.size() - 1);
  }

  String period(Stretch stretch, Grain grain) {
    return dates.period(asPeriod(stretch, grain));
  }

  /** The value, or a dash. */
  String text(Optional<BigDecimal> value, Unit unit) {
    return value.map(number -> numbers.text(number, unit)).orElse("–");
  }

  /** The change from a base to a value; a dash where one is missing. */
  String change(Optional<BigDecimal> base, Optional<BigDecimal> now, Unit unit) {
    if (base.isEmpty() || now.isEmpty()) {
      return "–";
    }
    return Change.between(Value.of(base.get()), Value.of(now.get()), unit)
        .map(change -> numbers.change(change, unit))
        .orElse("–");
  }

  /** Half a year up to the closed week; absent where fewer than two weeks have a value. */
  Optional<Sparkline> sparkline(MetricFigures metric) {
    List<Optional<BigDecimal>> all = metric.values().weeks();
    int from = Math.max(0, all.size() - HALF_YEAR);
    List<Optional<BigDecimal>> values = all.subList(from, all.size());
    List<Integer> known =
        IntStream.range(0, values.size()).filter(i -> values.get(i).isPresent()).boxed().toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    int first = known.get(0);
    int last = known.get(known.size() - 1);
    List<Stretch> weeks = snapshot.periods().weeks();
    return Optional.of(
        new Sparkline(
            values,
            say(
                "sparkline.summary",
                metric.title(),
                period(weeks.get(from + first), Grain.WEEK),
                text(values.get(first), metric.measure()),
                period(weeks.get(from + last), Grain.WEEK),
                text(values.get(last), metric.measure()))));
  }

  /** Whether the week is a real change, in a sentence; empty where it has no value. */
  String signal(MetricFigures metric) {
    if (metric.ofTheWeek().isEmpty()) {
      return "";
    }
    return isWithoutLimits(metric)
        ? say(isChanged(metric) ? "signal.not-known" : "signal.overlapping")
        : new SignalWords(words, numbers).sentence(behaviour(metric), metric.measure());
  }

  /** Whether ordinary weeks reach the target of a goal, in a sentence; may be empty. */
  String assurance(MetricFigures metric, GoalState goal) {
    return metric.ofTheWeek().isEmpty()
        ? ""
        : new SignalWords(words, numbers)
            .assurance(behaviour(metric), goal.target(), goal.better(), metric.measure());
  }

  /** There are weeks enough, and still no limits. */
  private static boolean isWithoutLimits(MetricFigures metric) {
    return metric.behaviour().isEmpty()
        && metric.values().weeks().stream().filter(Optional::isPresent).count()
            >= ProcessBehaviour.FEWEST;
  }

  /**
   * Whether something happened to it so lately that limits may be missing for want of weeks since,
   * as after a change of its definition. Without, only weeks that share rows are left as a reason.
   */
  private boolean isChanged(MetricFigures metric) {
    List<Stretch> weeks = snapshot.periods().weeks();
    LocalDate from = weeks.get(weeks.size() - ProcessBehaviour.FEWEST).from();
    return metric.marks().stream().anyMatch(mark -> mark.on().isAfter(from));
  }

  /** The same in a word or two. */
  Verdict signalMark(MetricFigures metric) {
    if (metric.ofTheWeek().isEmpty()) {
      return new Verdict(Tone.NONE, say("week.no-value"), "");
    }
    return isWithoutLimits(metric)
        ? new Verdict(
            Tone.NONE,
            say(isChanged(metric) ? "signal.word.not-known" : "signal.word.overlapping"),
            "")
        : new SignalWords(words, numbers).mark(behaviour(metric), metric.better());
  }

  /** Whether the closed week is a signal. */
  boolean isSignal(MetricFigures metric) {
    return run(metric).isPresent();
  }

  /**
   * Whether it is one for the first time: the first week outside, or the one that made the run long
   * enough. A run that goes on was told before.
   */
  boolean isNews(MetricFigures metric) {
    return run(metric)
        .filter(
            run ->
                weeks(run)
                    <= switch (run.signal()) {
                      case OUTSIDE -> 1;
                      case NEAR_LIMIT -> 4;
                      case ONE_SIDE -> LONG_RUN;
                    })
        .isPresent();
  }

  /** The first week of the signal that the closed week is part of. */
  Optional<String> signalSince(MetricFigures metric) {
    return run(metric)
        .flatMap(run -> named(run.from()))
        .map(stretch -> period(stretch, Grain.WEEK));
  }

  /** The signal that ends with the closed week; absent where it is none or has no value. */
  private Optional<MetricFigures.Run> run(MetricFigures metric) {
    return metric.behaviour().stream()
        .flatMap(behaviour -> behaviour.signals().stream())
        .filter(run -> metric.ofTheWeek().isPresent() && run.to().equals(newestWeek().name()))
        .findFirst();
  }

  private int weeks(MetricFigures.Run run) {
    List<Stretch> weeks = snapshot.periods().weeks();
    return named(run.from()).map(first -> weeks.size() - weeks.indexOf(first)).orElse(weeks.size());
  }

  private Optional<Stretch> named(String week) {
    return snapshot.periods().weeks().stream()
        .filter(stretch -> stretch.name().equals(week))
        .findFirst();
  }

  /** What was found then, without judging anew. */
  private ProcessBehaviour behaviour(MetricFigures metric) {
    if (metric.behaviour().isEmpty()) {
      return new ProcessBehaviour(List.of(), Optional.empty());
    }
    MetricFigures.Behaviour told = metric.behaviour().get();
    Optional<ProcessBehaviour.Signal> signal =
        run(metric).map(run -> ProcessBehaviour.Signal.valueOf(run.signal().name()));
    BigDecimal value = metric.ofTheWeek().orElseThrow();
    Point point = new Point(asPeriod(newestWeek(), Grain.WEEK), Value.of(value), true);
    return new ProcessBehaviour(
        List.of(new Reading(point, value, Optional.empty(), signal)),
        Optional.of(shown(metric, told)));
  }

  /** The limits that a snapshot holds, as they are drawn and told. */
  static ProcessBehaviour.Limits shown(MetricFigures metric, MetricFigures.Behaviour told) {
    return new ProcessBehaviour.Limits(
            told.low(), told.centre(), told.high(), told.rangeLimit(), told.provisional())
        .shown(metric.values().weeks().stream().flatMap(Optional::stream));
  }

  private static Period asPeriod(Stretch stretch, Grain grain) {
    return new Period(
        grain, new DayRange(stretch.from(), stretch.to().plusDays(1)), stretch.name());
  }
}
