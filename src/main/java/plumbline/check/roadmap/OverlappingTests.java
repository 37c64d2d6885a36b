package plumbline.check.roadmap;

import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.Id;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.calendar.DayRange;

/**
 * Two experiments on one surface, or on one that is part of the other, at once, with visitors that
 * may see both: neither result can be trusted.
 *
 * @param earlier the one written first
 */
public record OverlappingTests(Experiment earlier, Experiment later, DayRange days)
    implements Conflict {

  static List<OverlappingTests> find(Charter charter) {
    Nesting nesting = new Nesting(charter);
    return TestPairs.in(charter, nesting).stream()
        .filter(pair -> nesting.touch(pair.earlier().surface(), pair.later().surface()))
        .map(pair -> new OverlappingTests(pair.earlier(), pair.later(), pair.days()))
        .toList();
  }

  @Override
  public List<Id> between() {
    return List.of(later.id(), earlier.id());
  }

  @Override
  public Code code() {
    return Code.OVERLAPPING_TESTS;
  }

  @Override
  public Finding finding() {
    return Finding.of(
            code(),
            later.origin().of("start"),
            "experiments `"
                + earlier.id()
                + "` and `"
                + later.id()
                + "` run at once on `"
                + later.surface()
                + "` "
                + Conflict.told(days)
                + ", and visitors may see both")
        .help("the other one is at " + earlier.origin().of("start"))
        .help("move one of them, or keep their visitors apart and say so in `apart_from`");
  }
}
