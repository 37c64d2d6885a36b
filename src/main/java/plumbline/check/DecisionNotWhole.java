package plumbline.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.DecisionId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/** A decision whose parts contradict each other. */
final class DecisionNotWhole implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    for (Decision decision : charter.decisions()) {
      checkChoice(decision, findings);
      checkDates(decision, findings);
      for (int i = 0; i < decision.supersedes().size(); i++) {
        checkSuccession(charter, decision, i, findings);
      }
    }
  }

  private static void checkChoice(Decision decision, Findings findings) {
    List<String> names = decision.options().stream().map(Decision.Option::id).toList();
    Optional<String> chosen = decision.chosen();
    if (chosen.isPresent() && !names.contains(chosen.get())) {
      Finding finding =
          of(decision, "chosen", "there is no option `" + chosen.get() + "` in this decision");
      findings.add(
          NearName.of(chosen.get(), names)
              .map(near -> finding.help("did you mean `" + near + "`?"))
              .orElseGet(() -> finding.help("there are: " + String.join(", ", names))));
    } else if (chosen.isPresent() != decision.decided().isPresent()) {
      findings.add(
          chosen.isPresent()
              ? of(decision, "chosen", "an option is chosen, but nobody decided")
                  .help("add `decided: {by: …, on: …}`")
              : of(decision, "decided", "somebody decided, but no option is chosen")
                  .help("add `chosen`, one of " + String.join(", ", names)));
    }
    if (decision.decided().isEmpty() && decision.reversed().isPresent()) {
      findings.add(
          of(decision, "reversed", "a decision that was not made cannot be reversed")
              .help("write when it was made under `decided`, or leave `reversed` out"));
    }
  }

  private static void checkDates(Decision decision, Findings findings) {
    Optional<LocalDate> made = decision.decided().map(Decision.Decided::on);
    if (made.isPresent() && made.get().isBefore(decision.asked())) {
      findings.add(
          of(decision, "asked", "the question was asked after it was decided")
              .help("it was decided on " + made.get()));
    }
    Optional<LocalDate> back = decision.reversed().map(Decision.Reversal::on);
    if (back.isPresent() && made.isPresent() && back.get().isBefore(made.get())) {
      findings.add(
          of(decision, "reversed", "the decision was reversed before it was made")
              .help("it was decided on " + made.get()));
    }
  }

  private static void checkSuccession(
      Charter charter, Decision decision, int index, Findings findings) {
    DecisionId earlier = decision.supersedes().get(index);
    Optional<LocalDate> made = decision.decided().map(Decision.Decided::on);
    boolean later =
        made.flatMap(
                day ->
                    charter
                        .decision(earlier)
                        .flatMap(one -> one.decided())
                        .map(one -> !one.on().isAfter(day)))
            .orElse(true);
    if (earlier.equals(decision.id()) || !later) {
      findings.add(
          Finding.of(
                  Code.DECISION_NOT_WHOLE,
                  decision.origin().of("supersedes", index),
                  "decision `" + decision.id() + "` cannot supersede `" + earlier + "`")
              .help("a decision supersedes one that was made before it"));
    }
  }

  private static Finding of(Decision decision, String key, String message) {
    Span place = decision.origin().of(key);
    return Finding.of(Code.DECISION_NOT_WHOLE, place, message);
  }
}
