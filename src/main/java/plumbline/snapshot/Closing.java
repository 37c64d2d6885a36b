package plumbline.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.About;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.Duration;
import plumbline.charter.Goal;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Person;
import plumbline.charter.Source;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.ConstraintVerdict;
import plumbline.metric.judge.Evidence;
import plumbline.metric.judge.GoalVerdict;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.value.Freshness;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/** Closes a week: takes down what is to be published of it. */
public final class Closing {

  private final Values values;
  private final Charter charter;
  private final Answers answers;
  private final Period week;
  private final Said said;

  private Closing(Values values, Answers answers, Period week, Said said) {
    this.values = values;
    this.charter = values.plan().charter();
    this.answers = answers;
    this.week = week;
    this.said = said;
  }

  /**
   * How the snapshot came about.
   *
   * @param program the program's version
   * @param why it is provisional; empty where it is final
   * @param correction absent in the first snapshot of a week
   */
  public record Made(
      String program,
      Snapshot.Definitions charter,
      List<String> why,
      Optional<Snapshot.Correction> correction) {
    public Made {
      why = List.copyOf(why);
    }
  }

  /**
   * The snapshot of a week.
   *
   * @param values as of the end of the week or later
   */
  public static Snapshot of(Values values, Answers answers, Period week, Said said, Made made) {
    return new Closing(values, answers, week, said).snapshot(made);
  }

  private Snapshot snapshot(Made made) {
    ClosedPeriods periods = ClosedPeriods.of(values.calendar(), week);
    List<Metric> computed =
        charter.metrics().stream()
            .filter(metric -> values.plan().recipes().containsKey(metric.id()))
            .toList();
    Map<MetricId, Deck.Part> deck = Deck.of(charter);
    return new Snapshot(
        Snapshot.FORMAT,
        new Snapshot.Week(week.label(), week.start(), week.days().lastDay()),
        values.asOf(),
        made.program,
        made.why.isEmpty() ? Optional.empty() : Optional.of(new Snapshot.Provisional(made.why)),
        made.correction,
        shop(charter.charter()),
        made.charter,
        periods.told(),
        charter.sources().stream().flatMap(this::source).toList(),
        computed.parallelStream()
            .map(metric -> new FiguresOfMetric(values, metric, deck, periods, said).figures())
            .toList(),
        charter.goalsInOrder().stream().filter(this::isComputed).map(this::goal).toList(),
        charter.constraints().stream()
            .filter(one -> values.plan().recipes().containsKey(one.metric()))
            .map(this::constraint)
            .toList(),
        said.findings(),
        said.changes(),
        said.meetings(),
        said.actions(),
        said.decisions(),
        said.conflicts(),
        said.comments());
  }

  private static Snapshot.Shop shop(About about) {
    return new Snapshot.Shop(
        about.name(),
        about.locale().toLanguageTag(),
        about.currency(),
        about.timeZone().getId(),
        Snapshot.Weekday.valueOf(about.weekStarts().orElse(java.time.DayOfWeek.MONDAY).name()),
        about.simulatedData().map(String::strip));
  }

  private Stream<SourceState> source(Source source) {
    SourceRows rows = answers.sources().get(source.id());
    if (rows == null) {
      return Stream.empty();
    }
    Freshness freshness = values.freshness(source.id());
    return Stream.of(
        new SourceState(
            source.id().value(),
            source.system(),
            rows.rowCount(),
            freshness.newest(),
            freshness.promised().map(Duration::toString),
            SourceState.State.valueOf(freshness.state().name()),
            rows.files().stream()
                .map(
                    file ->
                        new SourceState.DataFile(
                            file.name(), file.sha256(), file.bytes(), file.rows()))
                .toList()));
  }

  private boolean isComputed(Goal goal) {
    return values.plan().recipes().containsKey(goal.metric());
  }

  private GoalState goal(Goal goal) {
    Series weeks = upTo(goal.metric());
    GoalVerdict verdict =
        GoalVerdict.of(
            goal, Evidence.of(weeks, values.staleSources(goal.metric())), values.today());
    return new GoalState(
        goal.id().value(),
        goal.goal(),
        charter.goalsInOrder().indexOf(goal) == 0,
        goal.metric().value(),
        goal.accountable().map(who -> charter.person(who).map(Person::name).orElse(who.value())),
        said.digest("goal/" + goal.id()),
        goal.to().better(),
        goal.from().map(from -> new GoalState.From(from.on(), from.value().value())),
        goal.to().value().value(),
        goal.to().by(),
        verdict.standing(),
        verdict.judged().map(point -> point.period().label()),
        verdict.expected(),
        verdict.ahead(),
        said.verdict("goal/" + goal.id()));
  }

  private ConstraintState constraint(Constraint one) {
    Series weeks = upTo(one.metric());
    ConstraintVerdict verdict =
        ConstraintVerdict.of(one, weeks, Evidence.of(weeks, values.staleSources(one.metric())));
    return new ConstraintState(
        one.id().value(),
        one.mustNot(),
        one.metric().value(),
        said.digest("constraint/" + one.id()),
        one.better(),
        one.bound().value(),
        verdict.standing(),
        verdict.judged().map(point -> point.period().label()),
        verdict.margin(),
        verdict.since().map(point -> point.period().label()),
        said.verdict("constraint/" + one.id()));
  }

  /** Without weeks after the closed one, which a later as-of instant may know. */
  private Series upTo(MetricId metric) {
    Series weeks = values.series(metric, Slice.TOTAL, Grain.WEEK);
    List<Point> points =
        weeks.points().stream().filter(point -> point.period().compareTo(week) <= 0).toList();
    return new Series(metric, Slice.TOTAL, Grain.WEEK, points);
  }
}
