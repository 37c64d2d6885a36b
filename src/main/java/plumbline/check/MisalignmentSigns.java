package plumbline.check;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.check.symptom.Symptom;
import plumbline.check.symptom.Symptoms;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.evaluation.Values;

/** The signs of misalignment, told one by one. */
final class MisalignmentSigns {

  private MisalignmentSigns() {}

  /** A finding for each sign, and one more where too many initiatives serve no goal. */
  static List<Finding> find(Values values) {
    Charter charter = values.plan().charter();
    List<Finding> findings = new ArrayList<>();
    for (Symptom symptom : Symptoms.of(charter, values)) {
      symptom.signs().forEach(sign -> findings.add(finding(sign)));
      if (symptom.kind() == Symptom.Kind.FEATURE_BLOAT
          && symptom.standing() == Symptom.Standing.SHOWS) {
        findings.add(bloat(symptom));
      }
    }
    return findings;
  }

  private static Finding bloat(Symptom symptom) {
    return Finding.of(
            Code.FEATURE_BLOAT,
            symptom.signs().get(0).origin().span(),
            "too many of the open initiatives serve no goal: " + symptom.signs().size())
        .help("name the goal that each serves, or drop it");
  }

  private static Finding finding(Symptom.Sign sign) {
    String id = "`" + sign.about().id() + "`";
    String number = sign.number().map(value -> value.toPlainString()).orElse("");
    return switch (sign.cause()) {
      case OFF_MESSAGE ->
          of(sign, Code.OFF_MESSAGE, "channel " + id + " promises what the charter does not")
              .help("name in `carries` which of the charter's `promises` it carries, or change it");
      case FACTS_DIFFER ->
          of(
                  sign,
                  Code.FACTS_DIFFER,
                  "product facts or prices differ between channels: metric "
                      + id
                      + " is beyond"
                      + " its bound"
                      + sign.since().map(day -> " since the week of " + day).orElse(""))
              .help("the metric's page tells which");
      case SERVES_NO_GOAL ->
          of(sign, Code.SERVES_NO_GOAL, "initiative " + id + " serves no goal")
              .help("name the goal in `serves`, or drop it");
      case OPEN_TOO_LONG ->
          of(sign, Code.FROZEN_DECISION, "decision " + id + " is open for " + number + " days")
              .help("decide it, or withdraw the question");
      case REVERSED_SOON ->
          of(
              sign,
              Code.REWORK,
              "decision " + id + " was reversed " + number + " days after it was made");
      case SUPERSEDED_SOON ->
          of(
              sign,
              Code.REWORK,
              "decision " + id + " was superseded " + number + " days after it was made");
    };
  }

  private static Finding of(Symptom.Sign sign, Code code, String message) {
    return Finding.of(code, sign.origin().span(), message);
  }
}
