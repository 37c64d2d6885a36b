package plumbline.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Action;
import plumbline.charter.Charter;
import plumbline.charter.Conflict;
import plumbline.charter.Decision;
import plumbline.charter.Meeting;
import plumbline.charter.Metric;
import plumbline.charter.PersonId;
import plumbline.charter.Review;
import plumbline.diagnostic.Finding;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.history.Author;
import plumbline.history.Entry;
import plumbline.history.Timeline;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.page.part.Verdict;
import plumbline.rhythm.MeetingDates;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Said;
import plumbline.snapshot.Snapshot;

/** Says in words what a snapshot keeps of a week beside its figures. */
public final class WeekSaid {

  private static final int MOST_DATES = 10;

  private final Telling telling;
  private final Charter charter;
  private final Period week;
  private final Period next;

  private WeekSaid(Telling telling, Period week) {
    this.telling = telling;
    this.charter = telling.charter();
    this.week = week;
    Calendar calendar = telling.values().calendar();
    this.next = calendar.containing(week.days().until(), Grain.WEEK);
  }

  /** What is said of a week, in the words of the site. */
  public static Said of(Material material, Words words, Period week) {
    return new WeekSaid(new Telling(material, words), week).said();
  }

  private Said said() {
    return new Said(
        verdicts(),
        digests(),
        redefinitions(),
        marks(),
        telling.judged().open().stream().map(WeekSaid::found).toList(),
        changes(),
        meetings(),
        actions(),
        decisions(),
        conflicts(),
        CommentsOnWeek.of(charter, week.label()));
  }

  private Map<String, String> verdicts() {
    Map<String, String> verdicts = new HashMap<>();
    telling
        .goalsInOrder()
        .forEach(goal -> verdicts.put("goal/" + goal.id(), sentence(telling.verdict(goal))));
    telling
        .constraints()
        .forEach(one -> verdicts.put("constraint/" + one.id(), sentence(telling.verdict(one))));
    return verdicts;
  }

  private static String sentence(Verdict verdict) {
    return verdict.sentence().isEmpty()
        ? verdict.word()
        : verdict.word() + ": " + verdict.sentence();
  }

  private Map<String, String> digests() {
    Meaning meaning = new Meaning(charter);
    Map<String, String> digests = new HashMap<>();
    Signable.of(charter).stream()
        .filter(Signable::isCounted)
        .forEach(one -> digests.put(one.reference().toString(), meaning.digest(one)));
    return digests;
  }

  private Map<String, List<LocalDate>> redefinitions() {
    Map<String, List<LocalDate>> days = new HashMap<>();
    for (Metric metric : charter.metrics()) {
      days.put(
          metric.id().value(),
          telling.history().redefinitions(metric.id()).stream().map(Redefinition::day).toList());
    }
    return days;
  }

  private Map<String, List<MetricFigures.Mark>> marks() {
    Calendar calendar = telling.values().calendar();
    LocalDate from = calendar.yearBefore(week).start();
    Map<String, List<MetricFigures.Mark>> marks = new HashMap<>();
    for (Metric metric : charter.metrics()) {
      marks.put(
          metric.id().value(),
          MetricMarks.of(
                  telling.voice(),
                  metric.id(),
                  telling.history().redefinitions(metric.id()),
                  from,
                  week.days().until())
              .stream()
              .map(mark -> new MetricFigures.Mark(mark.at(), mark.label(), mark.tooltip()))
              .toList());
    }
    return marks;
  }

  private static Snapshot.Found found(Finding finding) {
    return new Snapshot.Found(
        finding.code().id(),
        Snapshot.Grade.valueOf(finding.severity().name()),
        finding.message(),
        finding.span().toString());
  }

  /** Those of meaning or responsibility that began to hold in the week. */
  private List<Snapshot.CharterChange> changes() {
    return telling.history().timeline().map(Timeline::events).orElse(List.of()).stream()
        .filter(event -> !event.begins())
        .filter(event -> week.days().contains(telling.history().day(event.made())))
        .map(this::change)
        .filter(change -> !change.sentences().isEmpty())
        .toList();
  }

  private Snapshot.CharterChange change(Entry.Event event) {
    ChangeWords words = new ChangeWords(telling.voice().of(event.charter()));
    return new Snapshot.CharterChange(
        telling.history().day(event.made()),
        event.made().authors().stream().map(Author::called).toList(),
        event.made().subject(),
        event.made().shortId(),
        HistoryTelling.weighty(event.changes()).stream().map(words::sentence).toList());
  }

  private List<Snapshot.MeetingAhead> meetings() {
    return charter.meetings().stream()
        .flatMap(this::held)
        .sorted(Comparator.comparing(Snapshot.MeetingAhead::at))
        .toList();
  }

  private Stream<Snapshot.MeetingAhead> held(Meeting meeting) {
    Calendar calendar = telling.values().calendar();
    Instant from = calendar.startOf(next.start());
    Instant until = calendar.startOf(next.days().until());
    return MeetingDates.of(meeting, calendar.zone(), from).next(from, MOST_DATES).stream()
        .filter(at -> at.toInstant().isBefore(until))
        .map(
            at ->
                new Snapshot.MeetingAhead(
                    meeting.id().value(), meeting.name(), at.toInstant(), meeting.purpose()));
  }

  private List<Snapshot.ActionDue> actions() {
    return charter.actions().stream()
        .filter(action -> action.standing() == Action.State.OPEN)
        .filter(action -> action.due().isBefore(next.days().until()))
        .sorted(Comparator.comparing(Action::due).thenComparing(Action::id))
        .map(
            action ->
                new Snapshot.ActionDue(
                    action.id().value(),
                    action.action(),
                    name(action.owner()),
                    action.due(),
                    action.metric().map(id -> id.value())))
        .toList();
  }

  private String name(PersonId who) {
    return telling.voice().person(who).plain();
  }

  private List<Snapshot.DecisionDue> decisions() {
    List<Snapshot.DecisionDue> due = new ArrayList<>();
    for (Decision decision : charter.decisions()) {
      if (charter.state(decision) == Decision.State.OPEN) {
        due.add(due(decision, Snapshot.Need.DECIDE, charter.decider(decision), decision.asked()));
      } else if (charter.state(decision) == Decision.State.DECIDED) {
        decision
            .review()
            .flatMap(Review::due)
            .filter(day -> day.isBefore(next.days().until()))
            .ifPresent(
                day ->
                    due.add(
                        due(
                            decision,
                            Snapshot.Need.REVIEW,
                            decision.decided().map(Decision.Decided::by),
                            day)));
      }
    }
    return due;
  }

  private Snapshot.DecisionDue due(
      Decision decision, Snapshot.Need need, Optional<PersonId> who, LocalDate day) {
    return new Snapshot.DecisionDue(
        decision.id().value(), decision.question(), need, who.map(this::name), day);
  }

  /** Between teams as written down, and between tests, releases and freezes. */
  private List<Snapshot.OpenConflict> conflicts() {
    ConflictWords words = new ConflictWords(telling.roadmap());
    return Stream.concat(
            charter.conflicts().stream()
                .filter(conflict -> !conflict.isSettled())
                .map(this::sentence),
            telling.roadmap().open().stream().map(conflict -> words.what(conflict).plain()))
        .map(Snapshot.OpenConflict::new)
        .toList();
  }

  private String sentence(Conflict conflict) {
    return telling.voice().teamNames(conflict.teams()) + ": " + conflict.pulls().source().strip();
  }
}
