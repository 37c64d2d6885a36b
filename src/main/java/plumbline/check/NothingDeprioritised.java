package plumbline.check;

import java.time.LocalDate;
import plumbline.charter.Charter;
import plumbline.charter.Goal;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** A goal that does not say what is given up for it. */
final class NothingDeprioritised implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    for (Goal goal : charter.goalsInOrder()) {
      if (goal.deprioritises().isEmpty()) {
        findings.add(
            Finding.of(
                    Code.NOTHING_DEPRIORITISED,
                    goal.origin().span(),
                    "goal `" + goal.id() + "` does not say what is given up for it")
                .help("name what comes second under `deprioritises`"));
      }
    }
  }
}
