package plumbline.check;

import java.time.LocalDate;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.metric.evaluation.Values;

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
          new UnheardCustomers(),
          new ReviewOverdue(),
          new NoReview(),
          new NobodyAccountable());

  private Checks() {}

  /**
   * What the rules find that need no data, in file order.
   *
   * @param charter read without errors; otherwise what was left out is missed
   * @param today the day in the charter's zone at which reviews are overdue or not
   */
  public static List<Finding> of(Charter charter, LocalDate today) {
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.check(charter, today, findings));
    return findings.inFileOrder();
  }

  /** What the values say that somebody should look at, in file order. */
  public static List<Finding> of(Values values) {
    Findings findings = new Findings();
    findings.addAll(StaleSources.find(values));
    findings.addAll(BreachedConstraints.find(values));
    findings.addAll(GoalsOffTrack.find(values));
    return findings.inFileOrder();
  }
}
