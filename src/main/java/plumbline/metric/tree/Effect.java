package plumbline.metric.tree;

/** What a rise of one metric does to another, everything else being equal. */
public enum Effect {
  RAISES,
  LOWERS,
  /** It does both, or nobody can say. */
  UNCLEAR,
  NONE;

  /** The effect of what goes the other way. */
  Effect flipped() {
    return switch (this) {
      case RAISES -> LOWERS;
      case LOWERS -> RAISES;
      case UNCLEAR, NONE -> this;
    };
  }

  /** Two effects at once. */
  Effect and(Effect other) {
    if (this == NONE || this == other) {
      return other;
    }
    return other == NONE ? this : UNCLEAR;
  }

  /** An effect by way of another. */
  Effect then(Effect next) {
    return switch (next) {
      case RAISES -> this;
      case LOWERS -> flipped();
      case UNCLEAR -> this == NONE ? NONE : UNCLEAR;
      case NONE -> NONE;
    };
  }
}
