package plumbline.check.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plumbline.charter.Action;
import plumbline.charter.Charter;
import plumbline.charter.Conflict;
import plumbline.charter.Decision;
import plumbline.charter.Experiment;
import plumbline.charter.Meeting;
import plumbline.charter.MetricId;
import plumbline.charter.PersonId;
import plumbline.charter.Review;
import plumbline.charter.TeamId;
import plumbline.check.channel.Alarm;
import plumbline.check.channel.AuditGap;
import plumbline.check.interest.ConflictSearch;
import plumbline.check.interest.DetectedConflict;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.ProcessBehaviour;
import plumbline.metric.judge.ProcessBehaviour.Limits;
import plumbline.metric.judge.ProcessBehaviour.Reading;
import plumbline.metric.plan.RowAnswers;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;
import plumbline.rhythm.MeetingDates;

/**
 * What the next meeting of a kind has to talk about, from how things stand.
 *
 * @param at when it begins, in the charter's zone
 * @param previous when it was held last; absent before the first time
 * @param items in the order in which they are to be talked about
 */
public record Agenda(
    Meeting meeting, ZonedDateTime at, Optional<ZonedDateTime> previous, List<Item> items) {

  private static final int ORDINARY_WEEKS = 26;

  public Agenda {
    items = List.copyOf(items);
  }

  /** One thing to talk about. */
  public sealed interface Item {}

  /** A metric that the meeting looks at gave a signal since the last time. */
  public record Moved(MetricId metric, Reading newest, Limits limits) implements Item {}

  /** An action that was agreed here, or by somebody who comes, and is due by then. */
  public record DueAction(ActionOutcome outcome) implements Item {}

  /** An action of this meeting that was done and moved nothing. */
  public record WithoutEffect(ActionOutcome outcome) implements Item {}

  /** A conflict that is written down and not settled, between teams that both come. */
  public record OpenConflict(Conflict conflict) implements Item {}

  /** A conflict that nobody wrote down, between teams that both come. */
  public record NewConflict(DetectedConflict conflict) implements Item {}

  /** A question that is open, and who comes is to decide it. */
  public record OpenDecision(Decision decision) implements Item {}

  /** A decision whose review is due by then, and who made it comes. */
  public record DecisionToReview(Decision decision, LocalDate due) implements Item {}

  /** An experiment that ends between the last time and this one, and who decides of it comes. */
  public record EndingExperiment(Experiment experiment) implements Item {}

  /** An alert that some row raised. */
  public record RaisedAlert(Alarm alarm) implements Item {}

  /** Something that is to be looked at again by then. */
  public record DueReview(Reviewed reviewed) implements Item {}

  /** Something that is broken or missing on a channel. */
  public record ChannelGap(AuditGap gap) implements Item {}

  /**
   * The next agenda of each meeting that will be held again, soonest first.
   *
   * @param search of the same values
   * @param rows what the alerts found
   */
  public static List<Agenda> next(Values values, ConflictSearch search, RowAnswers rows) {
    Charter charter = values.plan().charter();
    ZoneId zone = charter.charter().timeZone();
    List<ActionOutcome> outcomes = ActionOutcome.of(values);
    return charter.meetings().stream()
        .flatMap(
            meeting -> {
              MeetingDates dates = MeetingDates.of(meeting, zone, values.asOf());
              return dates.next(values.asOf(), 1).stream()
                  .map(
                      at ->
                          new Maker(values, meeting, at, dates.lastBefore(values.asOf()))
                              .agenda(outcomes, search, rows));
            })
        .sorted(java.util.Comparator.comparing(Agenda::at))
        .toList();
  }

  private record Maker(
      Values values, Meeting meeting, ZonedDateTime at, Optional<ZonedDateTime> previous) {

    Agenda agenda(List<ActionOutcome> outcomes, ConflictSearch search, RowAnswers rows) {
      List<Item> items = new ArrayList<>();
      meeting.inputs().forEach(metric -> moved(metric).ifPresent(items::add));
      decisions(items);
      experiments(items);
      outcomes.stream().filter(this::isDue).map(DueAction::new).forEach(items::add);
      outcomes.stream()
          .filter(outcome -> isOfThisMeeting(outcome.action()) && outcome.isWithoutEffect())
          .map(WithoutEffect::new)
          .forEach(items::add);
      values.plan().charter().conflicts().stream()
          .filter(conflict -> !conflict.isSettled())
          .filter(conflict -> meeting.teams().containsAll(conflict.teams()))
          .map(OpenConflict::new)
          .forEach(items::add);
      search.found().stream()
          .filter(conflict -> conflict.isNew() && comeBoth(conflict))
          .map(NewConflict::new)
          .forEach(items::add);
      for (Meeting.Topic topic : meeting.alsoLooksAt()) {
        also(topic, rows, items);
      }
      return new Agenda(meeting, at, previous, items);
    }

    private void also(Meeting.Topic topic, RowAnswers rows, List<Item> items) {
      Charter charter = values.plan().charter();
      switch (topic) {
        case ALERTS ->
            Alarm.all(charter, rows).stream()
                .filter(Alarm::isRaised)
                .map(RaisedAlert::new)
                .forEach(items::add);
        case REVIEWS ->
            Reviewed.byDay(charter).stream()
                .filter(reviewed -> !reviewed.due().orElseThrow().isAfter(at.toLocalDate()))
                .map(DueReview::new)
                .forEach(items::add);
        case GAPS ->
            AuditGap.ranked(values).stream()
                .filter(AuditGap::isGrave)
                .map(ChannelGap::new)
                .forEach(items::add);
      }
    }

    private void decisions(List<Item> items) {
      Charter charter = values.plan().charter();
      for (Decision decision : charter.decisions()) {
        Decision.State state = charter.state(decision);
        Optional<PersonId> decider = charter.decider(decision);
        Optional<PersonId> maker = decision.decided().map(Decision.Decided::by);
        Optional<LocalDate> due = decision.review().flatMap(Review::due);
        if (state == Decision.State.OPEN && decider.filter(people()::contains).isPresent()) {
          items.add(new OpenDecision(decision));
        } else if (state == Decision.State.DECIDED
            && due.filter(day -> !day.isAfter(at.toLocalDate())).isPresent()
            && maker.filter(people()::contains).isPresent()) {
          items.add(new DecisionToReview(decision, due.orElseThrow()));
        }
      }
    }

    private void experiments(List<Item> items) {
      LocalDate since = previous.map(ZonedDateTime::toLocalDate).orElse(values.today());
      for (Experiment experiment : values.plan().charter().experiments()) {
        boolean endsBetween =
            !experiment.end().isBefore(since) && experiment.end().isBefore(at.toLocalDate());
        boolean ours = experiment.decisionOwner().map(people()::contains).orElse(true);
        if (endsBetween && ours) {
          items.add(new EndingExperiment(experiment));
        }
      }
    }

    /** The newest signal of a complete week that ended since the last time. */
    private Optional<Item> moved(MetricId metric) {
      if (!values.plan().recipes().containsKey(metric)
          || values.overlapsByWeek(metric)
          || !values.staleSources(metric).isEmpty()) {
        return Optional.empty();
      }
      LocalDate since = previous.map(ZonedDateTime::toLocalDate).orElse(LocalDate.MIN);
      ProcessBehaviour behaviour = behaviour(metric);
      return behaviour.readings().stream()
          .filter(reading -> reading.signal().isPresent())
          .filter(reading -> !reading.point().period().days().until().isBefore(since))
          .reduce((earlier, later) -> later)
          .map(reading -> new Moved(metric, reading, behaviour.limits().orElseThrow()));
    }

    private ProcessBehaviour behaviour(MetricId metric) {
      Series weeks = values.series(metric, Slice.TOTAL, Grain.WEEK);
      var complete = weeks.points().stream().filter(point -> point.complete()).toList();
      var newest = complete.subList(Math.max(0, complete.size() - ORDINARY_WEEKS), complete.size());
      return ProcessBehaviour.of(new Series(metric, weeks.slice(), weeks.grain(), newest));
    }

    private boolean isDue(ActionOutcome outcome) {
      Action action = outcome.action();
      boolean dueByThen = !action.due().isAfter(at.toLocalDate());
      boolean ours = isOfThisMeeting(action) || people().contains(action.owner());
      return action.standing() == Action.State.OPEN && dueByThen && ours;
    }

    private boolean isOfThisMeeting(Action action) {
      return action.from().equals(Optional.of(meeting.id()));
    }

    private Set<PersonId> people() {
      return Attendance.of(values.plan().charter(), meeting);
    }

    private boolean comeBoth(DetectedConflict conflict) {
      return Stream.of(conflict.one(), conflict.other())
          .allMatch(side -> side.teams().stream().anyMatch(this::comes));
    }

    private boolean comes(TeamId team) {
      return meeting.teams().contains(team);
    }
  }
}
