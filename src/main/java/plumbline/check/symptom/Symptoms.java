package plumbline.check.symptom;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Channel;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.Direction;
import plumbline.charter.HierarchyThresholds;
import plumbline.charter.Initiative;
import plumbline.charter.Reference;
import plumbline.check.symptom.Symptom.Cause;
import plumbline.check.symptom.Symptom.Kind;
import plumbline.check.symptom.Symptom.Sign;
import plumbline.check.symptom.Symptom.Standing;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.ConstraintVerdict;
import plumbline.metric.judge.Evidence;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;

/** Looks for the symptoms of misalignment. */
public final class Symptoms {

  private final Charter charter;
  private final HierarchyThresholds thresholds;
  private final LocalDate today;

  private Symptoms(Charter charter, LocalDate today) {
    this.charter = charter;
    this.thresholds = charter.hierarchyThresholds();
    this.today = today;
  }

  /** All four, in the order of their kinds. */
  public static List<Symptom> of(Charter charter, Values values) {
    Symptoms symptoms = new Symptoms(charter, values.today());
    return List.of(
        symptoms.messaging(values), symptoms.bloat(), symptoms.frozen(), symptoms.rework());
  }

  /** Channels off message, and metrics of sameness beyond their bounds. */
  private Symptom messaging(Values values) {
    List<Sign> signs = new ArrayList<>();
    List<Channel> promising =
        charter.channels().stream().filter(channel -> channel.promise().isPresent()).toList();
    promising.stream()
        .filter(channel -> channel.promise().orElseThrow().carries().isEmpty())
        .map(
            channel ->
                new Sign(
                    Cause.OFF_MESSAGE,
                    Reference.to(channel.id()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    channel.promise().orElseThrow().origin()))
        .forEach(signs::add);
    boolean known = !promising.isEmpty();
    for (HierarchyThresholds.SameFacts facts : thresholds.sameFacts()) {
      ConstraintVerdict verdict = verdict(facts, values);
      known |= verdict.standing() != ConstraintVerdict.Standing.NO_VERDICT;
      if (verdict.standing() == ConstraintVerdict.Standing.BREACHED) {
        signs.add(differing(facts, verdict));
      }
    }
    return of(Kind.INCONSISTENT_MESSAGING, known, signs);
  }

  private static ConstraintVerdict verdict(HierarchyThresholds.SameFacts facts, Values values) {
    Series weeks = values.series(facts.metric(), Slice.TOTAL, Grain.WEEK);
    Evidence evidence = Evidence.of(weeks, values.staleSources(facts.metric()));
    BigDecimal bound = facts.atLeast().or(facts::atMost).orElseThrow().value();
    Direction better = facts.atLeast().isPresent() ? Direction.HIGHER : Direction.LOWER;
    return ConstraintVerdict.of(new ConstraintVerdict.Limit(bound, better), weeks, evidence);
  }

  private static Sign differing(HierarchyThresholds.SameFacts facts, ConstraintVerdict verdict) {
    return new Sign(
        Cause.FACTS_DIFFER,
        Reference.to(facts.metric()),
        Optional.empty(),
        verdict.since().map(point -> point.period().start()),
        verdict.judged().flatMap(point -> point.value().asNumber()),
        facts.origin());
  }

  /** Open initiatives that serve no goal, where their share is above the threshold. */
  private Symptom bloat() {
    List<Initiative> open = charter.initiatives().stream().filter(Initiative::isOpen).toList();
    List<Sign> signs =
        open.stream()
            .filter(initiative -> initiative.serves().isEmpty())
            .map(
                initiative ->
                    new Sign(
                        Cause.SERVES_NO_GOAL,
                        Reference.to(initiative.id()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        initiative.origin()))
            .toList();
    BigDecimal allowed = thresholds.withoutGoalAtMost().multiply(BigDecimal.valueOf(open.size()));
    boolean above = BigDecimal.valueOf(signs.size()).compareTo(allowed) > 0;
    Symptom plain = of(Kind.FEATURE_BLOAT, !open.isEmpty(), signs);
    return signs.isEmpty() || above
        ? plain
        : new Symptom(Kind.FEATURE_BLOAT, Standing.WITHIN_LIMIT, signs);
  }

  /** Decisions that are open for longer than the threshold. */
  private Symptom frozen() {
    List<Sign> signs =
        charter.decisions().stream()
            .filter(decision -> charter.state(decision) == Decision.State.OPEN)
            .filter(decision -> frozenFrom(decision).isBefore(today))
            .map(
                decision ->
                    new Sign(
                        Cause.OPEN_TOO_LONG,
                        Reference.to(decision.id()),
                        Optional.empty(),
                        Optional.of(frozenFrom(decision).plusDays(1)),
                        Optional.of(days(decision.asked(), today)),
                        decision.origin()))
            .toList();
    return of(Kind.FROZEN_DECISIONS, !charter.decisions().isEmpty(), signs);
  }

  /** The last day on which the decision may be open. */
  private LocalDate frozenFrom(Decision decision) {
    return thresholds.openAtMost().after(decision.asked());
  }

  /** Recent decisions that did not hold as long as they should. */
  private Symptom rework() {
    List<Sign> signs = charter.decisions().stream().flatMap(this::undone).toList();
    return of(Kind.CONSTANT_REWORK, !charter.decisions().isEmpty(), signs);
  }

  private Stream<Sign> undone(Decision decision) {
    Optional<Decision> successor =
        charter.state(decision) == Decision.State.SUPERSEDED
            ? charter.successor(decision.id())
            : Optional.empty();
    Optional<LocalDate> undone =
        decision
            .reversed()
            .map(Decision.Reversal::on)
            .or(() -> successor.flatMap(Decision::decided).map(Decision.Decided::on));
    return undone
        .filter(day -> isRecent(day) && isSoon(decision, day))
        .map(
            day ->
                new Sign(
                    successor.isPresent() ? Cause.SUPERSEDED_SOON : Cause.REVERSED_SOON,
                    Reference.to(decision.id()),
                    successor.map(later -> Reference.to(later.id())),
                    Optional.of(day),
                    Optional.of(days(decision.decided().orElseThrow().on(), day)),
                    decision.origin()))
        .stream();
  }

  private boolean isRecent(LocalDate day) {
    return !day.isAfter(today) && day.isAfter(thresholds.undoneToldFor().before(today));
  }

  private boolean isSoon(Decision decision, LocalDate undone) {
    return decision
        .decided()
        .map(made -> !undone.isAfter(thresholds.holdsAtLeast().after(made.on())))
        .orElse(false);
  }

  private static BigDecimal days(LocalDate from, LocalDate until) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
  }

  private static Symptom of(Kind kind, boolean known, List<Sign> signs) {
    Standing standing =
        signs.isEmpty() ? known ? Standing.ABSENT : Standing.CANNOT_TELL : Standing.SHOWS;
    return new Symptom(kind, standing, signs);
  }
}
