package plumbline.check;

import java.time.LocalDate;
import plumbline.charter.Charter;
import plumbline.diagnostic.Findings;

/** Finds one kind of thing wrong with a charter. */
interface Rule {

  /**
   * Adds what it finds.
   *
   * @param today the day in the charter's zone that reviews are overdue or not
   */
  void check(Charter charter, LocalDate today, Findings findings);
}
