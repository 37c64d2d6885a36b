package plumbline.check.roadmap;

import java.util.List;
import plumbline.charter.Charter;
import plumbline.metric.evaluation.Values;

/**
 * The four signs of a roadmap in trouble.
 *
 * @param traffic traffic grows while conversion falls
 * @param inconclusive a high share of results that answered nothing
 * @param unchanged a roadmap that stays as it is
 * @param winners winners that are not with everybody
 */
public record WarningSigns(
    TrafficWithoutConversion traffic,
    InconclusiveTests inconclusive,
    RoadmapUnchanged unchanged,
    WinnersNotShipped winners) {

  /**
   * Looks for all four.
   *
   * @param history when the files of the roadmap last changed
   */
  public static WarningSigns of(Values values, RoadmapHistory history) {
    Charter charter = values.plan().charter();
    List<Result> results = new Results(values).all();
    return new WarningSigns(
        TrafficWithoutConversion.find(values),
        InconclusiveTests.find(charter, results, values.today()),
        RoadmapUnchanged.find(charter, history, values.today()),
        WinnersNotShipped.find(charter, results, values.today()));
  }

  /** All four in their order. */
  public List<WarningSign> all() {
    return List.of(traffic, inconclusive, unchanged, winners);
  }
}
