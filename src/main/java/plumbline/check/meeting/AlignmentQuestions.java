package plumbline.check.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Direction;
import plumbline.charter.Id;
import plumbline.charter.Incentive;
import plumbline.charter.Meeting;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.PersonId;
import plumbline.charter.SourceId;
import plumbline.check.interest.Interests;
import plumbline.check.interest.RoleStakes;
import plumbline.check.meeting.AlignmentQuestion.Gap;
import plumbline.check.meeting.AlignmentQuestion.Kind;
import plumbline.check.meeting.AlignmentQuestion.What;
import plumbline.metric.tree.Effect;
import plumbline.metric.tree.Influences;
import plumbline.metric.tree.Way;

/**
 * Answers the five alignment questions from what the charter says.
 *
 * <p>Which people, numbers and meetings there are is a matter of fact; whether they get along is
 * not asked.
 */
public final class AlignmentQuestions {

  private final Charter charter;
  private final Influences influences;
  private final List<MetricId> shared;
  private final List<RoleStakes> roles;

  private AlignmentQuestions(Charter charter, Interests interests) {
    this.charter = charter;
    this.influences = interests.influences();
    this.shared = charter.metrics().stream().filter(Metric::isShared).map(Metric::id).toList();
    this.roles = interests.roles();
  }

  /** All five, in their order. */
  public static List<AlignmentQuestion> of(Charter charter, Interests interests) {
    AlignmentQuestions questions = new AlignmentQuestions(charter, interests);
    return List.of(
        questions.setUp(),
        questions.whoBenefits(),
        questions.reportingSetUp(),
        questions.reportingAligned(),
        questions.whatIsDone());
  }

  /** One primary goal, one who decides, and a shared metric for each team. */
  private AlignmentQuestion setUp() {
    List<Id> evidence = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    charter.goals().ifPresent(goals -> evidence.add(goals.primary().id()));
    charter.charter().authority().ifPresent(who -> evidence.add(who.person()));
    evidence.addAll(shared);
    gap(gaps, charter.goals().isEmpty(), What.NO_PRIMARY_GOAL);
    gap(gaps, charter.charter().authority().isEmpty(), What.NO_AUTHORITY);
    gap(gaps, shared.isEmpty(), What.NO_SHARED_METRIC);
    gap(
        gaps,
        What.TEAM_WITHOUT_SHARED,
        charter.teams().stream()
            .filter(team -> team.measuredOn().stream().noneMatch(shared::contains))
            .map(team -> (Id) team.id())
            .toList());
    return new AlignmentQuestion(Kind.SET_UP, evidence, gaps);
  }

  /** The roles that gain by a metric which rises when sales rise. */
  private AlignmentQuestion whoBenefits() {
    List<Id> gain = new ArrayList<>();
    List<Id> rest = new ArrayList<>();
    for (RoleStakes role : roles) {
      boolean gains = role.stakes().stream().anyMatch(this::gainsWithSales);
      (gains ? gain : rest).add(role.incentive().id());
    }
    List<Gap> gaps = new ArrayList<>();
    gap(gaps, roles.isEmpty(), What.NO_INCENTIVES);
    gap(gaps, What.ROLE_GAINS_NOTHING, rest);
    return new AlignmentQuestion(Kind.WHO_BENEFITS, gain, gaps);
  }

  /** Whether the stake is in a metric of sales, or in one that makes such a metric better. */
  private boolean gainsWithSales(RoleStakes.Stake stake) {
    return stake.gains().isPresent()
        && charter.metrics().stream()
            .filter(metric -> metric.kind().equals(Optional.of(Metric.Kind.SALES)))
            .anyMatch(sales -> raises(stake, sales));
  }

  private boolean raises(RoleStakes.Stake stake, Metric sales) {
    boolean sameWay = stake.gains().orElseThrow() == sales.better().orElse(Direction.HIGHER);
    Effect wanted = sameWay ? Effect.RAISES : Effect.LOWERS;
    Optional<Way> forth = influences.way(stake.metric(), sales.id());
    Optional<Way> back = influences.way(sales.id(), stake.metric());
    return forth.or(() -> back).filter(way -> way.effect() == wanted).isPresent();
  }

  /** Every shared metric is looked at in a meeting, from sources that promise to be fresh. */
  private AlignmentQuestion reportingSetUp() {
    List<Id> evidence = new ArrayList<>();
    charter.meetings().stream()
        .filter(meeting -> !meeting.inputs().isEmpty())
        .forEach(meeting -> evidence.add(meeting.id()));
    List<Gap> gaps = new ArrayList<>();
    gap(gaps, charter.meetings().isEmpty(), What.NO_MEETINGS);
    gap(gaps, shared.isEmpty(), What.NO_SHARED_METRIC);
    gap(
        gaps,
        What.METRIC_NOT_LOOKED_AT,
        shared.stream()
            .filter(id -> charter.meetings().stream().noneMatch(m -> m.inputs().contains(id)))
            .map(id -> (Id) id)
            .toList());
    gap(gaps, What.NO_FRESHNESS, withoutPromise());
    return new AlignmentQuestion(Kind.REPORTING_SET_UP, evidence, gaps);
  }

  private List<Id> withoutPromise() {
    Set<SourceId> used = new LinkedHashSet<>();
    charter.metrics().forEach(metric -> metric.source().ifPresent(used::add));
    return charter.sources().stream()
        .filter(source -> used.contains(source.id()) && source.freshWithin().isEmpty())
        .map(source -> (Id) source.id())
        .toList();
  }

  /**
   * What a role has at stake is looked at in a meeting it comes to, and serves the primary goal.
   */
  private AlignmentQuestion reportingAligned() {
    List<Id> evidence = new ArrayList<>();
    List<Id> unreported = new ArrayList<>();
    List<Id> against = new ArrayList<>();
    for (RoleStakes role : roles) {
      boolean pulls =
          role.stakes().stream().anyMatch(s -> s.pull() == RoleStakes.Pull.AGAINST_GOAL);
      boolean reported = role.stakes().stream().allMatch(s -> isReported(role.incentive(), s));
      if (pulls) {
        against.add(role.incentive().id());
      }
      if (!reported) {
        unreported.add(role.incentive().id());
      } else if (!role.stakes().isEmpty() && !pulls) {
        evidence.add(role.incentive().id());
      }
    }
    List<Gap> gaps = new ArrayList<>();
    gap(gaps, roles.isEmpty(), What.NO_INCENTIVES);
    gap(gaps, What.STAKE_NOT_REPORTED, unreported);
    gap(gaps, What.STAKE_AGAINST_GOAL, against);
    return new AlignmentQuestion(Kind.REPORTING_ALIGNED, evidence, gaps);
  }

  private boolean isReported(Incentive incentive, RoleStakes.Stake stake) {
    return charter.meetings().stream()
        .filter(meeting -> meeting.inputs().contains(stake.metric()))
        .anyMatch(meeting -> comes(incentive, meeting));
  }

  private boolean comes(Incentive incentive, Meeting meeting) {
    Set<PersonId> people = Attendance.of(charter, meeting);
    boolean byTeam = incentive.team().map(meeting.teams()::contains).orElse(false);
    return byTeam || incentive.people().stream().anyMatch(people::contains);
  }

  /** Every meeting that looks at metrics has agreed on something with an owner and a day. */
  private AlignmentQuestion whatIsDone() {
    List<Id> evidence = new ArrayList<>();
    List<Id> idle = new ArrayList<>();
    for (Meeting meeting : charter.meetings()) {
      boolean acted =
          charter.actions().stream()
              .anyMatch(action -> action.from().equals(Optional.of(meeting.id())));
      if (acted) {
        evidence.add(meeting.id());
      } else if (!meeting.inputs().isEmpty()) {
        idle.add(meeting.id());
      }
    }
    List<Gap> gaps = new ArrayList<>();
    gap(gaps, charter.meetings().isEmpty(), What.NO_MEETINGS);
    gap(gaps, What.MEETING_WITHOUT_ACTIONS, idle);
    return new AlignmentQuestion(Kind.WHAT_IS_DONE, evidence, gaps);
  }

  private static void gap(List<Gap> gaps, boolean missing, What what) {
    if (missing) {
      gaps.add(new Gap(what, List.of()));
    }
  }

  private static void gap(List<Gap> gaps, What what, List<Id> about) {
    if (!about.isEmpty()) {
      gaps.add(new Gap(what, about));
    }
  }
}
