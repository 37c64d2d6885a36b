package plumbline.check.roadmap;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Freeze;
import plumbline.charter.Id;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.calendar.DayRange;

/** An experiment that runs, or a release that goes out, on a surface that is frozen that day. */
public record WorkInFreeze(Freeze freeze, Work work, DayRange days) implements Conflict {

  static List<WorkInFreeze> find(Charter charter) {
    Nesting nesting = new Nesting(charter);
    List<WorkInFreeze> found = new ArrayList<>();
    for (Freeze freeze : charter.freezes()) {
      for (Work work : Work.in(charter)) {
        if (nesting.touch(freeze.surfaces(), work.surfaces())) {
          Work.days(freeze)
              .flatMap(days -> Work.shared(days, work.days()))
              .ifPresent(days -> found.add(new WorkInFreeze(freeze, work, days)));
        }
      }
    }
    return found;
  }

  @Override
  public List<Id> between() {
    return List.of(work.id(), freeze.id());
  }

  @Override
  public Code code() {
    return Code.WORK_IN_FREEZE;
  }

  @Override
  public Finding finding() {
    return Finding.of(
            code(),
            work.origin().of(work.startKey()),
            work.name() + " falls into the freeze `" + freeze.id() + "` " + Conflict.told(days))
        .help("the freeze is at " + freeze.origin().of("start"))
        .help("move it before " + freeze.start() + " or after " + freeze.end());
  }
}
