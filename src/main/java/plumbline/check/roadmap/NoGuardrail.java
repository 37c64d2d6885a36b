package plumbline.check.roadmap;

import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.Id;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.calendar.DayRange;

/** An experiment that could win at the expense of anything. */
public record NoGuardrail(Experiment experiment, DayRange days) implements Conflict {

  static List<NoGuardrail> find(Charter charter) {
    return charter.experiments().stream()
        .filter(experiment -> experiment.guardrails().isEmpty())
        .flatMap(
            experiment ->
                Work.days(experiment).map(days -> new NoGuardrail(experiment, days)).stream())
        .toList();
  }

  @Override
  public List<Id> between() {
    return List.of(experiment.id());
  }

  @Override
  public Code code() {
    return Code.NO_GUARDRAIL;
  }

  @Override
  public Finding finding() {
    return Finding.of(
            code(),
            experiment.origin().span(),
            "experiment `" + experiment.id() + "` has no guardrail")
        .help("name in `guardrails` the metrics that must not get worse, such as returns");
  }
}
