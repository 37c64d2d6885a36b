package plumbline.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.Goal;
import plumbline.charter.Goals;
import plumbline.charter.MetricId;
import plumbline.check.exception.Exceptions;
import plumbline.check.interest.ConflictSearch;
import plumbline.check.interest.RoleStakes;
import plumbline.check.meeting.AlignmentQuestion;
import plumbline.check.meeting.AlignmentQuestions;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.formula.Definition;
import plumbline.metric.judge.ConstraintVerdict;
import plumbline.metric.judge.Evidence;
import plumbline.metric.judge.GoalVerdict;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;
import plumbline.page.part.Verdict;

/** What all pages share: the material, the voice, and what each metric, goal and limit says. */
final class Telling {

  private final Material material;
  private final Voice voice;
  private final VerdictWords verdictWords;
  private final Map<MetricId, Definition> definitions = new HashMap<>();
  private final Map<MetricId, MetricTelling> metrics = new ConcurrentHashMap<>();
  private final Optional<Period> newestWeek;
  private final Once<List<AlignmentQuestion>> questions =
      new Once<>(() -> AlignmentQuestions.of(charter(), material().interests()));
  private final Once<Exceptions.Judged> judged =
      new Once<>(
          () -> new Exceptions(charter(), values().today()).judge(material().findings(), true));
  private final Once<Roadmap> roadmap = new Once<>(() -> new Roadmap(this));
  private final Once<HistoryTelling> history = new Once<>(() -> new HistoryTelling(this));
  private final Once<Connections> connections = new Once<>(() -> new Connections(this));
  private final Once<List<AlignmentLine>> alignment =
      new Once<>(() -> new AlignmentLines(this).all());

  Telling(Material material, Words words) {
    this.material = material;
    this.voice = new Voice(material.charter(), words, material.facts());
    this.verdictWords = new VerdictWords(voice);
    material.definitions().inOrder().forEach(sound -> definitions.put(sound.id(), sound));
    this.newestWeek = findNewestWeek();
  }

  private Optional<Period> findNewestWeek() {
    return material.definitions().inOrder().parallelStream()
        .flatMap(sound -> metric(sound.id()).newest().stream())
        .map(Point::period)
        .max(Comparator.naturalOrder());
  }

  /** The week that the newest metric is complete for; absent without any values. */
  Optional<Period> newestWeek() {
    return newestWeek;
  }

  /** Which numbers pull against each other. */
  ConflictSearch conflicts() {
    return material.conflicts();
  }

  /** What each role has at stake. */
  List<RoleStakes> roles() {
    return material.interests().roles();
  }

  /** The five alignment questions with their answers. */
  List<AlignmentQuestion> questions() {
    return questions.get();
  }

  /** What was found, parted by what the charter accepts for a while. */
  Exceptions.Judged judged() {
    return judged.get();
  }

  /** What the pages of the roadmap share. */
  Roadmap roadmap() {
    return roadmap.get();
  }

  /** What the pages tell of the charter's history. */
  HistoryTelling history() {
    return history.get();
  }

  /** What rests on what. */
  Connections connections() {
    return connections.get();
  }

  /** Everything that tells whether the team is aligned. */
  List<AlignmentLine> alignment() {
    return alignment.get();
  }

  Material material() {
    return material;
  }

  Charter charter() {
    return material.charter();
  }

  Values values() {
    return material.values();
  }

  Voice voice() {
    return voice;
  }

  String say(String key, Object... filled) {
    return voice.say(key, filled);
  }

  Optional<Goals> goals() {
    return charter().goals();
  }

  List<Goal> goalsInOrder() {
    return goals().map(Goals::inOrder).orElse(List.of());
  }

  List<Constraint> constraints() {
    return goals().map(Goals::constraints).orElse(List.of());
  }

  MetricTelling metric(MetricId id) {
    return metrics.computeIfAbsent(id, key -> told(key, Slice.TOTAL));
  }

  MetricTelling metric(MetricId id, Slice slice) {
    return slice.isTotal() ? metric(id) : told(id, slice);
  }

  private MetricTelling told(MetricId id, Slice slice) {
    return new MetricTelling(voice, values(), id, slice, () -> history().redefinitions(id));
  }

  /** Whether a metric can be computed; one whose definition is unsound has no values. */
  boolean isComputed(MetricId id) {
    return definitions.containsKey(id);
  }

  /** How a metric is computed; absent where it cannot be. */
  Optional<Definition> definition(MetricId id) {
    return Optional.ofNullable(definitions.get(id));
  }

  GoalVerdict judge(Goal goal) {
    return GoalVerdict.of(goal, evidence(goal.metric()), values().today());
  }

  ConstraintVerdict judge(Constraint constraint) {
    return ConstraintVerdict.of(
        constraint, metric(constraint.metric()).weeks(), evidence(constraint.metric()));
  }

  private Evidence evidence(MetricId metric) {
    return Evidence.of(metric(metric).weeks(), values().staleSources(metric));
  }

  Verdict verdict(Goal goal) {
    return verdictWords.of(goal, judge(goal));
  }

  Verdict verdict(Constraint constraint) {
    return verdictWords.of(constraint, judge(constraint));
  }

  Optional<String> rule(Goal goal) {
    return verdictWords.rule(goal, judge(goal));
  }
}
