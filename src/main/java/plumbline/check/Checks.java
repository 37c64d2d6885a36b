package plumbline.check;

import java.time.LocalDate;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.check.channel.Alarm;
import plumbline.check.channel.Attributed;
import plumbline.check.channel.AuditGap;
import plumbline.check.channel.ChannelsLack;
import plumbline.check.channel.Claims;
import plumbline.check.channel.Governance;
import plumbline.check.interest.ConflictFindings;
import plumbline.check.interest.ConflictSearch;
import plumbline.check.interest.CoreFindings;
import plumbline.check.interest.IncentiveFindings;
import plumbline.check.interest.Interests;
import plumbline.check.look.LookFindings;
import plumbline.check.meeting.ActionFindings;
import plumbline.check.meeting.MeetingFindings;
import plumbline.check.meeting.QuestionFindings;
import plumbline.check.roadmap.RoadmapHistory;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.metric.evaluation.Values;
import plumbline.metric.plan.RowAnswers;

/** All rules. */
public final class Checks {

  private static final List<Rule> RULES =
      List.of(
          new TooManySharedMetrics(),
          new ChannelsOverlap(),
          new AmountDoesNotFit(),
          new PathLeadsBack(),
          new BaselineRunsBack(),
          new MetricTreeCycle(),
          new SourceWithoutTime(),
          new EndsBeforeItBegins(),
          new LiesWithinItself(),
          new RoadmapConflicts(),
          new ImpossibleCounts(),
          new UnheardCustomers(),
          new MisplacedComments(),
          new ReviewOverdue(),
          new NoReview(),
          new NobodyAccountable(),
          new EffectNotSound(),
          new DecisionNotWhole(),
          new WhoDecides(),
          new NothingDeprioritised(),
          (charter, today, findings) -> findings.addAll(ConflictFindings.of(charter, today)),
          (charter, today, findings) -> findings.addAll(ActionFindings.of(charter, today)),
          (charter, today, findings) -> findings.addAll(MeetingFindings.of(charter)));

  private Checks() {}

  /**
   * What the rules find that need no data, in file order.
   *
   * @param charter read without errors; otherwise what was left out is missed
   * @param interests of that charter
   * @param today the day in the charter's zone at which reviews are overdue or not
   */
  public static List<Finding> of(Charter charter, Interests interests, LocalDate today) {
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.check(charter, today, findings));
    findings.addAll(CoreFindings.of(charter, interests.core()));
    findings.addAll(IncentiveFindings.of(interests.roles()));
    findings.addAll(QuestionFindings.of(charter, interests));
    findings.addAll(ChannelsLack.find(charter));
    findings.addAll(AuditGap.find(charter));
    findings.addAll(Governance.find(charter));
    findings.addAll(Claims.find(charter));
    findings.addAll(LookFindings.of(charter));
    return findings.inFileOrder();
  }

  /**
   * What the values say that somebody should look at, in file order.
   *
   * @param conflicts found in those values
   * @param rows those that alerts and claims ask for
   * @param history when the files of the roadmap last changed
   */
  public static List<Finding> of(
      Values values, ConflictSearch conflicts, RowAnswers rows, RoadmapHistory history) {
    Findings findings = new Findings();
    findings.addAll(StaleSources.find(values));
    findings.addAll(BreachedConstraints.find(values));
    findings.addAll(GoalsOffTrack.find(values));
    findings.addAll(ConflictFindings.of(values, conflicts));
    findings.addAll(ActionFindings.of(values));
    findings.addAll(Alarm.find(values.plan().charter(), rows));
    findings.addAll(Claims.find(values));
    findings.addAll(Attributed.find(values, rows));
    findings.addAll(ResultsInDoubt.find(values));
    findings.addAll(MismatchedTraffic.find(values));
    findings.addAll(RoadmapInTrouble.find(values, history));
    findings.addAll(ChoicesAgainstOrder.find(values));
    findings.addAll(MisalignmentSigns.find(values));
    return findings.inFileOrder();
  }
}
