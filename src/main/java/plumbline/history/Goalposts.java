package plumbline.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.ConstraintId;
import plumbline.charter.Goal;
import plumbline.charter.GoalId;
import plumbline.charter.Id;
import plumbline.charter.MetricId;
import plumbline.diff.Change;
import plumbline.history.Goalpost.Standing;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.formula.Definition;
import plumbline.metric.formula.Definitions;
import plumbline.metric.judge.ConstraintVerdict;
import plumbline.metric.judge.Evidence;
import plumbline.metric.judge.GoalVerdict;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/**
 * Finds where a target was lowered, its date put off, its start moved away, its tolerance widened,
 * a limit loosened, a demand put on another metric or removed, or a definition changed, while the
 * goal was behind its path or past its date, or the limit was breached.
 *
 * <p>How a demand stood is told by what it asked for before the change and by the newest week that
 * was complete on that day, as the values are known today. Where nothing is known of that week,
 * nothing is found.
 */
public final class Goalposts {

  private static final int MONTHS = 12;

  private final Values values;
  private final Definitions definitions;
  private final ZoneId zone;
  private final Map<String, String> names = new HashMap<>();
  private final List<Goalpost> found = new ArrayList<>();

  private Goalposts(Values values, Definitions definitions) {
    this.values = values;
    this.definitions = definitions;
    this.zone = values.plan().charter().charter().timeZone();
  }

  /**
   * All goalposts that were moved, the newest first.
   *
   * @param definitions of the charter of today, by which the values were computed
   */
  public static List<Goalpost> moved(Timeline timeline, Values values, Definitions definitions) {
    Goalposts goalposts = new Goalposts(values, definitions);
    timeline.events().forEach(goalposts::look);
    return List.copyOf(goalposts.found);
  }

  /** Of those moved, the ones of the last twelve months that stand where they were moved to. */
  public static List<Goalpost> standing(List<Goalpost> moved, Timeline timeline, LocalDate today) {
    return moved.stream()
        .filter(goalpost -> goalpost.day().isAfter(today.minusMonths(MONTHS)))
        .filter(goalpost -> stands(goalpost, timeline))
        .toList();
  }

  /** Whether nobody changed the same value since. */
  private static boolean stands(Goalpost goalpost, Timeline timeline) {
    Change change = goalpost.change();
    String reference =
        goalpost.byDefinition()
            ? change.entity().reference()
            : goalpost.demand().kind() + "/" + goalpost.demand().value();
    return timeline
        .field(reference, change.field())
        .map(blame -> blame.event().made().equals(goalpost.event().made()))
        .orElse(false);
  }

  private void look(Entry.Event event) {
    LocalDate day = LocalDate.ofInstant(event.made().held(), zone);
    if (event.before().isPresent() && !day.isAfter(values.today())) {
      Charter before = event.before().get();
      for (Change change : event.changes()) {
        look(event, day, before, change);
      }
    }
    // From the newest to the oldest event, names lead on to those of today.
    for (Change change : event.changes()) {
      if (change instanceof Change.Renamed renamed) {
        String kind = renamed.entity().kind() + "/";
        names.put(kind + renamed.before(), name(kind, renamed.entity().id()));
      }
    }
  }

  private String name(String kind, String id) {
    return names.getOrDefault(kind + id, id);
  }

  private void look(Entry.Event event, LocalDate day, Charter before, Change change) {
    String id = change.entity().id();
    if (change.entity().kind().equals("goal")) {
      goal(before, earlierId(event, change))
          .flatMap(
              goal ->
                  Easing.of(change, goal, goal(event.charter(), id))
                      .flatMap(move -> behind(goal, new Moved(day, event, change, move))))
          .ifPresent(found::add);
    } else if (change.entity().kind().equals("constraint")) {
      before.constraints().stream()
          .filter(limit -> limit.id().value().equals(earlierId(event, change)))
          .findFirst()
          .flatMap(
              limit ->
                  Easing.of(change)
                      .flatMap(move -> breached(limit, new Moved(day, event, change, move))))
          .ifPresent(found::add);
    } else if (change instanceof Change.FormulaChanged && change.entity().kind().equals("metric")) {
      String metric = name("metric/", id);
      Moved moved = new Moved(day, event, change, Goalpost.Move.DEFINITION);
      before.goalsInOrder().stream()
          .filter(goal -> reaches(metricOf(goal.metric()), metric))
          .forEach(goal -> behind(goal, moved).ifPresent(found::add));
      before.constraints().stream()
          .filter(constraint -> reaches(metricOf(constraint.metric()), metric))
          .forEach(limit -> breached(limit, moved).ifPresent(found::add));
    }
  }

  /** Something made easier; whether it was behind is still to be seen. */
  private record Moved(LocalDate day, Entry.Event event, Change change, Goalpost.Move move) {}

  /** The id before the revision, where it also gave another one. */
  private static String earlierId(Entry.Event event, Change change) {
    return event.changes().stream()
        .filter(Change.Renamed.class::isInstance)
        .filter(other -> other.entity().equals(change.entity()))
        .map(other -> ((Change.Renamed) other).before())
        .findFirst()
        .orElse(change.entity().id());
  }

  private static Optional<Goal> goal(Charter charter, String id) {
    return charter.goalsInOrder().stream().filter(goal -> goal.id().value().equals(id)).findFirst();
  }

  private MetricId metricOf(MetricId then) {
    return new MetricId(name("metric/", then.value()));
  }

  private Optional<Goalpost> behind(Goal goal, Moved moved) {
    Id now = new GoalId(name("goal/", goal.id().value()));
    return series(metricOf(goal.metric()), moved.day)
        .flatMap(
            series -> {
              GoalVerdict verdict = GoalVerdict.of(goal, Evidence.of(series, List.of()), moved.day);
              Optional<Standing> standing =
                  switch (verdict.standing()) {
                    case AT_RISK -> Optional.of(Standing.AT_RISK);
                    case OFF_TRACK -> Optional.of(Standing.OFF_TRACK);
                    case MISSED -> Optional.of(Standing.MISSED);
                    case MET, ON_TRACK, NO_VERDICT -> Optional.empty();
                  };
              return standing.map(
                  how -> goalpost(moved, now, series, how, verdict.judged().orElseThrow()));
            });
  }

  private static Goalpost goalpost(
      Moved moved, Id demand, Series series, Standing standing, Point judged) {
    return new Goalpost(
        moved.event,
        moved.day,
        moved.change,
        moved.move,
        demand,
        series.metric(),
        standing,
        judged);
  }

  private Optional<Goalpost> breached(Constraint limit, Moved moved) {
    Id now = new ConstraintId(name("constraint/", limit.id().value()));
    return series(metricOf(limit.metric()), moved.day)
        .flatMap(
            series -> {
              ConstraintVerdict verdict =
                  ConstraintVerdict.of(limit, series, Evidence.of(series, List.of()));
              return verdict.standing() == ConstraintVerdict.Standing.BREACHED
                  ? Optional.of(
                      goalpost(
                          moved, now, series, Standing.BREACHED, verdict.judged().orElseThrow()))
                  : Optional.empty();
            });
  }

  /** The weeks that were complete on a day; absent for a metric that is not computed today. */
  private Optional<Series> series(MetricId metric, LocalDate day) {
    if (definitions.find(metric).isEmpty()) {
      return Optional.empty();
    }
    Series all = values.series(metric, Slice.TOTAL, Grain.WEEK);
    List<Point> known =
        all.points().stream()
            .filter(point -> point.complete() && point.period().days().lastDay().isBefore(day))
            .toList();
    return Optional.of(new Series(all.metric(), all.slice(), all.grain(), known));
  }

  /** Whether a metric is another one or uses it, however deep. */
  private boolean reaches(MetricId from, String used) {
    List<MetricId> open = new ArrayList<>(List.of(from));
    Set<MetricId> seen = new HashSet<>();
    while (!open.isEmpty()) {
      MetricId metric = open.remove(open.size() - 1);
      if (metric.value().equals(used)) {
        return true;
      }
      if (seen.add(metric)) {
        definitions.find(metric).map(Definition::inputs).ifPresent(open::addAll);
      }
    }
    return false;
  }
}
