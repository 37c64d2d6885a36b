package plumbline.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One thing found wrong, or worth knowing, at one place.
 *
 * @param message what was found, in one sentence without a full stop; names from files stand in
 *     backquotes
 * @param span where; {@link Span#startOf} where a whole file is meant
 * @param help how to mend it, each a sentence or question of its own; may be empty
 */
public record Finding(Code code, Severity severity, String message, Span span, List<String> help)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::span)
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  public Finding {
    help = List.copyOf(help);
  }

  /** A finding of the code's usual severity, without help. */
  public static Finding of(Code code, Span span, String message) {
    return new Finding(code, code.severity(), message, span, List.of());
  }

  /** The same finding with one more line of help. */
  public Finding help(String line) {
    List<String> longer = new ArrayList<>(help);
    longer.add(line);
    return new Finding(code, severity, message, span, longer);
  }

  /**
   * Twelve hexadecimal digits that the same finding has in every run, wherever in its file it
   * stands and however late or large it has become.
   */
  public String fingerprint() {
    return Fingerprint.of(code.id(), span.file(), Fingerprint.lasting(message));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** By file and place, so that a report reads in the order of the files. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
