package plumbline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Experiment;
import plumbline.check.roadmap.GuardrailState;
import plumbline.check.roadmap.Result;
import plumbline.check.roadmap.Results;
import plumbline.check.roadmap.RoadmapRules;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Severity;
import plumbline.metric.evaluation.Values;

/**
 * Experiments without a result, with a result that cannot be trusted, or with a guardrail broken.
 *
 * <p>What is over and told of in {@code learned} is only noted: somebody has drawn a conclusion.
 */
final class ResultsInDoubt {

  private final Values values;
  private final RoadmapRules rules;
  private final List<Finding> findings = new ArrayList<>();

  private ResultsInDoubt(Values values) {
    this.values = values;
    this.rules = RoadmapRules.of(values.plan().charter());
  }

  /** Findings {@code PL-0911}, {@code PL-0912} and {@code PL-0920}. */
  static List<Finding> find(Values values) {
    ResultsInDoubt doubts = new ResultsInDoubt(values);
    new Results(values).all().forEach(doubts::look);
    return doubts.findings;
  }

  private void look(Result result) {
    Experiment experiment = result.experiment();
    if (result.standing() == Result.Standing.UNEVEN) {
      add(
          experiment,
          Finding.of(
                  Code.UNEVEN_ARMS,
                  experiment.origin().of("arms"),
                  "visitors of experiment `"
                      + experiment.id()
                      + "` were not split as planned: "
                      + sizes(result))
              .help("find out what lost or added visitors, then run it again"));
    } else if (isMissing(result)) {
      findings.add(
          Finding.of(
                  Code.RESULT_MISSING,
                  experiment.origin().of("end"),
                  "experiment `"
                      + experiment.id()
                      + "` ended on "
                      + experiment.end()
                      + " and has no result: "
                      + why(result.noCounts()))
              .help("write `visitors` and `conversions` of each arm, or name their source"));
    }
    for (GuardrailState state : result.guardrails()) {
      if (state.standing() == GuardrailState.Standing.BROKEN) {
        add(
            experiment,
            Finding.of(
                    Code.GUARDRAIL_BROKEN,
                    state.guardrail().origin().span(),
                    "guardrail `"
                        + state.guardrail().metric()
                        + "` of experiment `"
                        + experiment.id()
                        + "` is broken")
                .help("stop it, or do not ship it"));
      }
    }
  }

  private static String sizes(Result result) {
    return String.join(
        " and ", result.arms().stream().map(arm -> "" + arm.sample().size()).toList());
  }

  private boolean isMissing(Result result) {
    return result.standing() == Result.Standing.NO_RESULT
        && rules.resultWithin().after(result.experiment().end()).isBefore(values.today());
  }

  private static String why(Optional<Result.NoCounts> reason) {
    return switch (reason.orElse(Result.NoCounts.NOT_GIVEN)) {
      case NOT_GIVEN -> "nothing is told of its arms";
      case SOME_MISSING -> "some arms lack counts";
      case NO_SUCH_DIMENSION -> "its metrics are not split by the dimension named";
      case NOT_BY_DAY -> "its metrics cannot be told for just any days";
      case NO_VALUE -> "the data have no value for an arm";
    };
  }

  private void add(Experiment experiment, Finding finding) {
    boolean concluded =
        experiment.learned().isPresent() && experiment.end().isBefore(values.today());
    findings.add(
        concluded
            ? new Finding(
                finding.code(), Severity.NOTE, finding.message(), finding.span(), finding.help())
            : finding);
  }
}
