package plumbline.check.roadmap;

import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.Id;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.calendar.DayRange;

/**
 * Two experiments on different surfaces that are judged by the same metric at once, with visitors
 * that may see both: what one does shows in the other's figures as noise.
 *
 * @param earlier the one written first
 */
public record MetricUnderTwoTests(Experiment earlier, Experiment later, DayRange days)
    implements Conflict {

  static List<MetricUnderTwoTests> find(Charter charter) {
    Nesting nesting = new Nesting(charter);
    return TestPairs.in(charter, nesting).stream()
        .filter(pair -> pair.earlier().metric().equals(pair.later().metric()))
        .filter(pair -> !nesting.touch(pair.earlier().surface(), pair.later().surface()))
        .map(pair -> new MetricUnderTwoTests(pair.earlier(), pair.later(), pair.days()))
        .toList();
  }

  @Override
  public List<Id> between() {
    return List.of(later.id(), earlier.id());
  }

  @Override
  public Code code() {
    return Code.METRIC_UNDER_TWO_TESTS;
  }

  @Override
  public Finding finding() {
    return Finding.of(
            code(),
            later.origin().of("metric"),
            "experiments `"
                + earlier.id()
                + "` and `"
                + later.id()
                + "` are both judged by `"
                + later.metric()
                + "` "
                + Conflict.told(days))
        .help("the other one is at " + earlier.origin().of("metric"))
        .help("run one after the other, or keep their visitors apart and say so in `apart_from`");
  }
}
