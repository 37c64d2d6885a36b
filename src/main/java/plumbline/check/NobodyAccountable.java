package plumbline.check;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Origin;
import plumbline.charter.PersonId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** A goal, constraint or shared metric that no one person answers for. */
final class NobodyAccountable implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    charter
        .goals()
        .ifPresent(
            goals -> {
              goals
                  .inOrder()
                  .forEach(
                      goal ->
                          check(
                              "goal `" + goal.id() + "`",
                              goal.accountable(),
                              goal.origin(),
                              findings));
              goals
                  .constraints()
                  .forEach(
                      one ->
                          check(
                              "constraint `" + one.id() + "`",
                              one.accountable(),
                              one.origin(),
                              findings));
            });
    charter.metrics().stream()
        .filter(metric -> metric.isShared())
        .forEach(
            metric ->
                check(
                    "shared metric `" + metric.id() + "`",
                    metric.accountable(),
                    metric.origin(),
                    findings));
  }

  private static void check(
      String name, Optional<PersonId> accountable, Origin origin, Findings findings) {
    if (accountable.isEmpty()) {
      findings.add(
          Finding.of(Code.NOBODY_ACCOUNTABLE, origin.span(), "nobody is accountable for " + name)
              .help("name one person as `accountable`"));
    }
  }
}
