package plumbline.diagnostic;

import java.util.Locale;

/** How much a finding matters, gravest first. */
public enum Severity {
  /** The result could not be trusted: nothing is published. */
  ERROR,
  /** The result stands, but somebody should look. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** The lower-case word used in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
