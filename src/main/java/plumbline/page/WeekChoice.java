package plumbline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.metric.calendar.DayRange;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;
import plumbline.snapshot.ConstraintState;
import plumbline.snapshot.GoalState;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Snapshot;

/** What of a closed week is worth a minute, alike on its page and in its digest. */
final class WeekChoice {

  private final WeekTelling week;
  private final Snapshot snapshot;

  WeekChoice(WeekTelling week) {
    this.week = week;
    this.snapshot = week.snapshot();
  }

  /** How many numbers there are to talk about. */
  String statement() {
    return Words.capital(week.week()) + ": " + headline();
  }

  private String headline() {
    int news = exceptional().size();
    return news == 0 ? week.say("week.signals.none") : week.count("week.signals", news);
  }

  /** From which day to which. */
  String days() {
    return week.dates()
        .range(new DayRange(snapshot.week().firstDay(), snapshot.week().lastDay().plusDays(1)));
  }

  /** How many numbers need no minute. */
  String routine() {
    int routine = deck().size() - exceptional().size() - lasting().size();
    return week.count("week.routine", routine);
  }

  /** That it is provisional or a correction, and why. */
  List<String> reservations() {
    return Stream.concat(
            snapshot.provisional().stream()
                .map(why -> week.say("week.provisional", String.join("; ", why.why()))),
            snapshot.correction().stream()
                .map(correction -> week.say("week.correction", correction.reason())))
        .toList();
  }

  /** What is looked at: what goals pursue in their order, what limits hold, then the rest. */
  List<MetricFigures> deck() {
    List<String> first =
        Stream.concat(
                snapshot.goals().stream().map(GoalState::metric),
                snapshot.constraints().stream().map(ConstraintState::metric))
            .toList();
    return snapshot.metrics().stream()
        .filter(metric -> metric.part().isPresent())
        .sorted(
            Comparator.comparingInt(
                metric -> first.contains(metric.id()) ? first.indexOf(metric.id()) : first.size()))
        .toList();
  }

  /** What is worth a minute: what is missed or broken, then what is new or has no value. */
  List<MetricFigures> exceptional() {
    Stream<MetricFigures> missed = deck().stream().filter(this::isMissed);
    Stream<MetricFigures> other =
        deck().stream()
            .filter(metric -> !isMissed(metric))
            .filter(metric -> week.isNews(metric) || metric.ofTheWeek().isEmpty());
    return Stream.concat(missed, other).toList();
  }

  /** What is still different from before, as was said in an earlier week. */
  List<MetricFigures> lasting() {
    List<MetricFigures> exceptional = exceptional();
    return deck().stream()
        .filter(metric -> week.isSignal(metric) && !exceptional.contains(metric))
        .toList();
  }

  private boolean isMissed(MetricFigures metric) {
    return verdict(metric).filter(verdict -> verdict.tone() == Tone.BAD).isPresent();
  }

  /** Since when it is a signal; what is new and nobody has explained says so. */
  String note(MetricFigures metric) {
    Optional<String> since = week.isNews(metric) ? Optional.empty() : week.signalSince(metric);
    if (since.isPresent()) {
      return week.say("week.since", since.get());
    }
    boolean commented = !week.comments(Optional.of(metric.id())).isEmpty();
    return commented || !week.isNews(metric) ? "" : week.say("week.unexplained");
  }

  /** Of the goal, else of the constraint, that the metric is counted for. */
  Optional<Verdict> verdict(MetricFigures metric) {
    Stream<Verdict> goals =
        snapshot.goals().stream()
            .filter(goal -> goal.metric().equals(metric.id()))
            .map(WeekChoice::verdict);
    Stream<Verdict> constraints =
        snapshot.constraints().stream()
            .filter(one -> one.metric().equals(metric.id()))
            .map(WeekChoice::verdict);
    return Stream.concat(goals, constraints).findFirst();
  }

  static Verdict verdict(GoalState goal) {
    Tone tone =
        switch (goal.standing()) {
          case MET, ON_TRACK -> Tone.GOOD;
          case AT_RISK -> Tone.WARN;
          case OFF_TRACK, MISSED -> Tone.BAD;
          case NO_VERDICT -> Tone.NONE;
        };
    return worded(tone, goal.verdict());
  }

  static Verdict verdict(ConstraintState constraint) {
    Tone tone =
        switch (constraint.standing()) {
          case HOLDS -> Tone.GOOD;
          case BREACHED -> Tone.BAD;
          case NO_VERDICT -> Tone.NONE;
        };
    return worded(tone, constraint.verdict());
  }

  /** The word and the sentence after it, as they were published. */
  private static Verdict worded(Tone tone, String told) {
    int colon = told.indexOf(": ");
    return colon < 0
        ? new Verdict(tone, told, "")
        : new Verdict(tone, told.substring(0, colon), told.substring(colon + 2));
  }

  /** Actions due, decisions to make or to review, and conflicts. */
  List<Block.Entry> open() {
    List<Block.Entry> entries = new ArrayList<>();
    snapshot
        .actions()
        .forEach(
            action ->
                entries.add(
                    entry(
                        week.dates().shortDay(action.due()),
                        week.say("week.open.action", action.action(), action.owner()))));
    snapshot
        .decisions()
        .forEach(
            decision ->
                entries.add(
                    entry(
                        week.say(
                            decision.need() == Snapshot.Need.DECIDE
                                ? "week.open.decide"
                                : "week.open.review"),
                        decision.who().isPresent()
                            ? week.say(
                                "week.open.decision", decision.question(), decision.who().get())
                            : decision.question())));
    snapshot
        .conflicts()
        .forEach(
            conflict -> entries.add(entry(week.say("week.open.conflict"), conflict.sentence())));
    return entries;
  }

  /** The meetings of the week after. */
  List<Block.Entry> meetings() {
    return snapshot.meetings().stream()
        .map(
            meeting ->
                entry(
                    week.dates().instant(meeting.at()),
                    week.say("week.meeting", meeting.name(), meeting.purpose())))
        .toList();
  }

  private static Block.Entry entry(String label, String text) {
    return new Block.Entry(label, Phrase.of(text));
  }
}
