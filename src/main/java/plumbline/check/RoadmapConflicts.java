package plumbline.check;

import java.time.LocalDate;
import plumbline.charter.Charter;
import plumbline.check.roadmap.Conflict;
import plumbline.diagnostic.Findings;

/** Experiments, releases and freezes that stand in each other's way. */
final class RoadmapConflicts implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    Conflict.in(charter).forEach(conflict -> findings.add(conflict.finding(today)));
  }
}
