package plumbline.report;

import java.util.List;
import java.util.Optional;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Severity;
import plumbline.diagnostic.Span;

/**
 * One thing that is said of one place: a finding, or a change of the charter.
 *
 * @param rule the code of the finding or change
 * @param kind what the rule is called in the program, such as {@code MISSING_KEY}
 * @param message a sentence without a full stop
 * @param span where; in no file for what has no place
 * @param help how to mend it, or who must sign; may be empty
 * @param fingerprint the same in every run; not unique within one
 * @param accepted until when, by whom and why it is accepted, in a sentence
 */
public record Remark(
    String rule,
    String kind,
    Severity severity,
    String message,
    Span span,
    List<String> help,
    String fingerprint,
    Optional<String> accepted) {

  public Remark {
    help = List.copyOf(help);
  }

  /** A finding that nobody accepted. */
  public static Remark of(Finding finding) {
    return new Remark(
        finding.code().id(),
        finding.code().name(),
        finding.severity(),
        finding.message(),
        finding.span(),
        finding.help(),
        finding.fingerprint(),
        Optional.empty());
  }

  /** The same, accepted. */
  public Remark accepted(String sentence) {
    return new Remark(
        rule, kind, severity, message, span, help, fingerprint, Optional.of(sentence));
  }

  /** In one line, with the rule in front and the place. */
  public String line() {
    return rule
        + " "
        + message
        + " ("
        + span
        + ")"
        + accepted.map(sentence -> "; " + sentence).orElse("");
  }

  /** Whether it asks for something to be done. */
  boolean isToMend() {
    return accepted.isEmpty() && severity != Severity.NOTE;
  }

  /** The message, then each line of help, as sentences one after the other. */
  String whole() {
    StringBuilder out = new StringBuilder(sentence(message));
    help.forEach(line -> out.append(' ').append(sentence(line)));
    accepted.ifPresent(line -> out.append(' ').append(sentence(line)));
    return out.toString();
  }

  private static String sentence(String words) {
    String begun =
        words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return begun.endsWith("?") ? begun : begun + ".";
  }
}
