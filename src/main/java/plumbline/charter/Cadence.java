package plumbline.charter;

import java.time.LocalTime;
import java.util.Optional;

/**
 * How often something is held.
 *
 * @param written as it was written
 * @param rule a recurrence rule of RFC 5545 such as {@code FREQ=WEEKLY;BYDAY=MO}, in capitals and
 *     not yet checked where it was written as one
 * @param at the time of day, where words name one
 */
public record Cadence(String written, String rule, Optional<LocalTime> at) {

  /**
   * Reads {@code FREQ=…} as it is, and else words such as {@code weekly on monday at 09:30}.
   *
   * @throws IllegalArgumentException if it is neither; the message says how to write it
   */
  public static Cadence parse(String text) {
    return CadenceWords.parse(text);
  }

  /** Whether it was written as a recurrence rule. */
  public boolean isRule() {
    return CadenceWords.isRule(written);
  }

  @Override
  public String toString() {
    return written;
  }
}
