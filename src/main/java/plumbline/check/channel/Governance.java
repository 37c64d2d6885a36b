package plumbline.check.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import plumbline.charter.Charter;
import plumbline.charter.Protocol;
import plumbline.charter.Protocol.Subject;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;

/** Kinds of change that nobody said how to make, and protocols that nobody answers for. */
public final class Governance {

  private Governance() {}

  /** The kinds of change without a protocol, in their order. */
  public static List<Subject> missing(Charter charter) {
    return Arrays.stream(Subject.values())
        .filter(
            subject -> charter.protocols().stream().noneMatch(each -> each.governs() == subject))
        .toList();
  }

  /** Whether anything has to be governed: with one channel there is nothing to spread to. */
  public static boolean isNeeded(Charter charter) {
    return charter.channels().size() > 1 || !charter.protocols().isEmpty();
  }

  /** What is missing, in the order of the charter; a missing protocol at the first channel. */
  public static List<Finding> find(Charter charter) {
    List<Finding> findings = new ArrayList<>();
    List<Subject> missing = isNeeded(charter) ? missing(charter) : List.of();
    if (!missing.isEmpty()) {
      findings.add(
          Finding.of(
                  Code.NO_PROTOCOL,
                  charter.protocols().isEmpty()
                      ? charter.channels().get(0).origin().span()
                      : charter.protocols().get(0).origin().span(),
                  "no protocol governs "
                      + String.join(", ", missing.stream().map(Governance::name).toList()))
              .help(
                  "add one under `protocols`, as in `governs: "
                      + missing.get(0).name().toLowerCase(Locale.ROOT)
                      + "`"));
    }
    for (Protocol protocol : charter.protocols()) {
      List<String> lacks = lacks(protocol);
      if (!lacks.isEmpty()) {
        findings.add(
            Finding.of(
                    Code.PROTOCOL_INCOMPLETE,
                    protocol.origin().span(),
                    "protocol `" + protocol.id() + "` has no " + String.join(", no ", lacks))
                .help("say who answers, who may change, who approves, and how it spreads"));
      }
    }
    return findings;
  }

  /** What a protocol does not say, in words. */
  public static List<String> lacks(Protocol protocol) {
    List<String> lacks = new ArrayList<>();
    if (protocol.owner().isEmpty()) {
      lacks.add("owner");
    }
    if (protocol.mayChange().isEmpty()) {
      lacks.add("team that may change it");
    }
    if (protocol.approver().isEmpty()) {
      lacks.add("approver");
    }
    if (protocol.steps().isEmpty()) {
      lacks.add("steps");
    }
    return lacks;
  }

  private static String name(Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
