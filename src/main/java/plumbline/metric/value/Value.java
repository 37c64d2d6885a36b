package plumbline.metric.value;

import java.math.BigDecimal;
import java.util.Optional;
import plumbline.charter.MetricId;

/** A number, or why there is none. Nothing is not zero. */
public sealed interface Value {

  /** The number; empty where there is none. */
  default Optional<BigDecimal> asNumber() {
    return this instanceof Known known ? Optional.of(known.number) : Optional.empty();
  }

  static Value of(BigDecimal number) {
    return new Known(number);
  }

  static Value absent(Reason reason) {
    return new Absent(reason, Optional.empty());
  }

  static Value absent(Reason reason, MetricId about) {
    return new Absent(reason, Optional.of(about));
  }

  /** A number, exact; quotients to 34 significant digits. */
  record Known(BigDecimal number) implements Value {}

  /**
   * No value.
   *
   * @param about the input that is the cause, where one is
   */
  record Absent(Reason reason, Optional<MetricId> about) implements Value {}

  /** Why there is no value. */
  enum Reason {
    /** The source has no rows around the period, so nothing is known of it. */
    NOT_COVERED,
    /** The source never has a row of this member of the dimension. */
    NO_SUCH_MEMBER,
    /** No row of the period counted, and without rows there is no average, lowest or highest. */
    NO_ROWS,
    /** An input of the formula has no value. */
    MISSING_INPUT,
    /** The formula divides by an input that is 0. */
    DIVISION_BY_ZERO,
    /** A window or an earlier period reaches back before the first row. */
    HISTORY_TOO_SHORT,
    /** The calendar has no such earlier period at this grain. */
    NO_SUCH_PERIOD,
    /** No start had its whole time to convert yet. */
    WINDOW_OPEN
  }
}
