package plumbline.check;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.charter.Authority;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.PersonId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Trade-offs that nobody has the authority to decide, and decisions made by somebody else. */
final class WhoDecides implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    Optional<Authority> authority = charter.charter().authority();
    if (authority.isEmpty() && !charter.goalsInOrder().isEmpty()) {
      findings.add(
          Finding.of(
                  Code.NO_AUTHORITY,
                  charter.charter().origin().span(),
                  "nobody has the authority to decide where goals pull apart")
              .help("name one person: `authority: {person: …, deputy: …}`"));
    }
    for (Decision decision : charter.decisions()) {
      decision.decided().ifPresent(made -> check(decision, made, authority, findings));
    }
  }

  private static void check(
      Decision decision, Decision.Decided made, Optional<Authority> authority, Findings findings) {
    Optional<PersonId> decider = decision.decider().or(() -> authority.map(Authority::person));
    boolean entitled =
        decider.isEmpty()
            || decider.get().equals(made.by())
            || authority.map(one -> one.includes(made.by())).orElse(false);
    if (!entitled) {
      findings.add(
          Finding.of(
                  Code.DECIDED_BY_ANOTHER,
                  made.origin().of("by"),
                  "decision `"
                      + decision.id()
                      + "` was made by `"
                      + made.by()
                      + "`, but `"
                      + decider.orElse(made.by())
                      + "` is to decide it")
              .help("let that person decide, or say in `decider` whose decision it is"));
    }
  }
}
