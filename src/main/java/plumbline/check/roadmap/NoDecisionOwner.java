package plumbline.check.roadmap;

import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.Id;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.calendar.DayRange;

/** An experiment of which nobody decides what becomes of it. */
public record NoDecisionOwner(Experiment experiment, DayRange days) implements Conflict {

  static List<NoDecisionOwner> find(Charter charter) {
    return charter.experiments().stream()
        .filter(experiment -> experiment.decisionOwner().isEmpty())
        .flatMap(
            experiment ->
                Work.days(experiment).map(days -> new NoDecisionOwner(experiment, days)).stream())
        .toList();
  }

  @Override
  public List<Id> between() {
    return List.of(experiment.id());
  }

  @Override
  public Code code() {
    return Code.NO_DECISION_OWNER;
  }

  @Override
  public Finding finding() {
    return Finding.of(
            code(),
            experiment.origin().span(),
            "experiment `" + experiment.id() + "` has no decision-owner")
        .help("name in `decision_owner` the one person who decides what becomes of it");
  }
}
