package plumbline.check.roadmap;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One of the four signs of a roadmap in trouble.
 *
 * <p>What it rests on differs from sign to sign; what they share is whether they show, and since
 * when.
 */
public sealed interface WarningSign
    permits TrafficWithoutConversion, InconclusiveTests, RoadmapUnchanged, WinnersNotShipped {

  /** Whether it shows. */
  Standing standing();

  /** The first day on which it showed, without a break until now; absent where it does not. */
  Optional<LocalDate> since();

  /** Whether a sign shows. */
  enum Standing {
    SHOWS,
    CLEAR,
    /** It cannot be told; the sign says why. */
    CANNOT_TELL
  }
}
