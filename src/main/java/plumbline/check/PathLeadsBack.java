package plumbline.check;

import java.time.LocalDate;
import plumbline.charter.Charter;
import plumbline.charter.Direction;
import plumbline.charter.Goal;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** A goal whose target lies on the wrong side of its baseline, or before it in time. */
final class PathLeadsBack implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    charter
        .goals()
        .ifPresent(
            goals ->
                goals
                    .inOrder()
                    .forEach(goal -> goal.from().ifPresent(from -> check(goal, from, findings))));
  }

  private static void check(Goal goal, Goal.Baseline from, Findings findings) {
    Goal.Target to = goal.to();
    boolean higher = to.better() == Direction.HIGHER;
    int way = to.value().value().compareTo(from.value().value());
    if (higher ? way < 0 : way > 0) {
      String key = higher ? "at_least" : "at_most";
      findings.add(
          Finding.of(
                  Code.PATH_LEADS_BACK,
                  to.origin().of(key),
                  "the target of goal `"
                      + goal.id()
                      + "` is "
                      + (higher ? "below" : "above")
                      + " its baseline")
              .help("the baseline is at " + from.origin().of("value"))
              .help("`at_least` is for what should rise, `at_most` for what should fall"));
    }
    if (!to.by().isAfter(from.on())) {
      findings.add(
          Finding.of(
                  Code.PATH_LEADS_BACK,
                  to.origin().of("by"),
                  "goal `" + goal.id() + "` is to be reached no later than it begins")
              .help("it begins on " + from.on() + " (" + from.origin().of("on") + ")"));
    }
  }
}
