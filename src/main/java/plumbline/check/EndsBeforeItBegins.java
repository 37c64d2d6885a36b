package plumbline.check;

import java.time.LocalDate;
import plumbline.charter.Charter;
import plumbline.charter.Origin;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Something on the roadmap whose last day is before its first. */
final class EndsBeforeItBegins implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    charter
        .experiments()
        .forEach(
            one ->
                check(
                    "experiment `" + one.id() + "`",
                    one.start(),
                    one.end(),
                    one.origin(),
                    "end",
                    findings));
    charter
        .releases()
        .forEach(
            one ->
                check(
                    "release `" + one.id() + "`",
                    one.on(),
                    one.last(),
                    one.origin(),
                    "until",
                    findings));
    charter
        .freezes()
        .forEach(
            one ->
                check(
                    "freeze `" + one.id() + "`",
                    one.start(),
                    one.end(),
                    one.origin(),
                    "end",
                    findings));
  }

  private static void check(
      String name, LocalDate first, LocalDate last, Origin origin, String key, Findings findings) {
    if (last.isBefore(first)) {
      findings.add(
          Finding.of(Code.ENDS_BEFORE_IT_BEGINS, origin.of(key), name + " ends before it begins")
              .help("its first day is " + first + "; first and last day are both part of it"));
    }
  }
}
