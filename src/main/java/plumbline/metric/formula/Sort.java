package plumbline.metric.formula;

import plumbline.charter.Column;

/** What kind of value a part of a formula has. */
sealed interface Sort {

  /** A number, with what it measures. */
  record Numeric(Quantity quantity) implements Sort {
    @Override
    public String told() {
      return "a number";
    }
  }

  /** All other kinds. */
  enum Other implements Sort {
    TEXT("text"),
    BOOLEAN("true or false"),
    DATE("a date"),
    TIME("a time"),
    /** Not known, mostly for an error already reported: goes with everything. */
    UNKNOWN("unknown");

    private final String told;

    Other(String told) {
      this.told = told;
    }

    @Override
    public String told() {
      return told;
    }
  }

  /** As in "is {@code text}". */
  String told();

  default boolean isUnknown() {
    return this == Other.UNKNOWN;
  }

  /** Whether it is a date or a time. */
  default boolean isInstant() {
    return this == Other.DATE || this == Other.TIME;
  }

  static Sort of(Quantity quantity) {
    return new Numeric(quantity);
  }

  /** Of a column that does not measure money. */
  static Sort of(Column.Type type) {
    return switch (type) {
      case MONEY, NUMBER, INTEGER -> of(Quantity.PLAIN);
      case TEXT -> Other.TEXT;
      case BOOLEAN -> Other.BOOLEAN;
      case DATE -> Other.DATE;
      case TIME -> Other.TIME;
    };
  }
}
