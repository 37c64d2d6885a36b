package plumbline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.evaluation.Values;
import plumbline.metric.weigh.Choice;
import plumbline.metric.weigh.Touch;
import plumbline.metric.weigh.Weighing;

/** Options that were chosen although the hierarchy puts others first. */
final class ChoicesAgainstOrder {

  private ChoicesAgainstOrder() {}

  /** One error for each such decision ({@code PL-0701}, {@code PL-0702} or {@code PL-0703}). */
  static List<Finding> find(Values values) {
    Charter charter = values.plan().charter();
    List<Finding> findings = new ArrayList<>();
    for (Decision decision : charter.decisions()) {
      Weighing weighing = Weighing.of(decision, charter, values);
      finding(charter, decision, weighing).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> finding(Charter charter, Decision decision, Weighing weighing) {
    return switch (Choice.of(decision, weighing, charter.charter().authority())) {
      case AGAINST_ORDER -> Optional.of(against(decision, weighing));
      case BREAKS_CONSTRAINT -> Optional.of(breaks(decision, weighing));
      case OVERRULED_BY_ANOTHER -> Optional.of(another(decision));
      default -> Optional.empty();
    };
  }

  private static Finding against(Decision decision, Weighing weighing) {
    return Finding.of(
            Code.CHOICE_AGAINST_ORDER,
            decision.origin().of("chosen"),
            "decision `"
                + decision.id()
                + "` chose against the order of the goals, which puts "
                + names(weighing.best())
                + " first")
        .help(
            "choose by the order, correct what is expected, or let the authority say why under"
                + " `override`");
  }

  private static Finding breaks(Decision decision, Weighing weighing) {
    List<String> broken =
        weighing.option(decision.chosen().orElseThrow()).orElseThrow().touches().stream()
            .filter(Touch::isBreak)
            .map(touch -> touch.constraint().id().value())
            .toList();
    return Finding.of(
            Code.CHOICE_BREAKS_CONSTRAINT,
            decision.origin().of("chosen"),
            "decision `" + decision.id() + "` chose an option that breaks " + names(broken))
        .help("a constraint holds whatever the benefit: choose another option, or change it first");
  }

  private static Finding another(Decision decision) {
    Decision.Overruling override = decision.override().orElseThrow();
    return Finding.of(
            Code.OVERRULED_BY_ANOTHER,
            override.origin().of("by"),
            "`" + override.by() + "` has no authority to choose against the order of the goals")
        .help("only the charter's authority and the deputy may");
  }

  private static String names(List<String> ids) {
    return ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(" and "));
  }
}
