package plumbline.page;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.check.interest.ConflictSearch;
import plumbline.check.interest.Interests;
import plumbline.check.look.OwnFiles;
import plumbline.check.roadmap.RoadmapHistory;
import plumbline.diagnostic.Finding;
import plumbline.history.Known;
import plumbline.history.signoff.Signatures;
import plumbline.metric.evaluation.Values;
import plumbline.metric.formula.Definitions;
import plumbline.metric.formula.RowRules;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.RowAnswers;
import plumbline.metric.plan.SourceRows;
import plumbline.snapshot.Ledger;
import plumbline.snapshot.PublishedWeeks;

/**
 * All that the pages are made from.
 *
 * @param interests who gains by what
 * @param conflicts which numbers pull against each other
 * @param roadmap when the files that hold the roadmap last changed
 * @param signatures how those under what teams sign stand
 * @param past how the charter came to say what it says
 * @param published what was published of earlier weeks, and what differs from it today
 * @param ownFiles what the look of the site is made of
 * @param findings warnings and notes; with errors no site is made
 */
public record Material(
    Charter charter,
    Definitions definitions,
    Values values,
    Answers answers,
    RowRules rules,
    RowAnswers rowAnswers,
    Interests interests,
    ConflictSearch conflicts,
    RoadmapHistory roadmap,
    Signatures signatures,
    Known past,
    PublishedWeeks published,
    OwnFiles ownFiles,
    List<Finding> findings,
    BuildFacts facts) {

  public Material {
    findings = List.copyOf(findings);
  }

  /** The weeks that were closed. */
  Ledger ledger() {
    return published.ledger();
  }

  /** What was read of a source; absent where nothing was asked of it. */
  Optional<SourceRows> rows(SourceId source) {
    return Optional.ofNullable(answers.sources().get(source));
  }

  /** What was found for a conversion; absent for other metrics. */
  Optional<SourceRows> conversion(MetricId metric) {
    return Optional.ofNullable(answers.conversions().get(metric));
  }
}
