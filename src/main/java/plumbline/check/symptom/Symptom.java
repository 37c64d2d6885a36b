package plumbline.check.symptom;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Origin;
import plumbline.charter.Reference;

/**
 * A symptom of misalignment, and what shows it.
 *
 * @param signs what shows it, in the order of the charter; some may be there though the symptom is
 *     not, where they are too few
 */
public record Symptom(Kind kind, Standing standing, List<Sign> signs) {

  public Symptom {
    signs = List.copyOf(signs);
  }

  /** The four that are looked for. */
  public enum Kind {
    INCONSISTENT_MESSAGING,
    FEATURE_BLOAT,
    FROZEN_DECISIONS,
    CONSTANT_REWORK
  }

  /** Whether it is there. */
  public enum Standing {
    SHOWS,
    /** There are signs, but no more than are allowed. */
    WITHIN_LIMIT,
    ABSENT,
    /** The charter holds nothing that could show it. */
    CANNOT_TELL
  }

  /** What a sign is. */
  public enum Cause {
    /** A channel promises what the charter does not. */
    OFF_MESSAGE,
    /** A metric of sameness is beyond its bound. */
    FACTS_DIFFER,
    /** An initiative serves no goal. */
    SERVES_NO_GOAL,
    /** A decision is open for too long. */
    OPEN_TOO_LONG,
    /** A decision was taken back soon after it was made. */
    REVERSED_SOON,
    /** A decision was replaced soon after it was made. */
    SUPERSEDED_SOON
  }

  /**
   * One thing that shows it.
   *
   * @param other the later decision, where one was superseded
   * @param since the day from which it shows; absent where no date tells
   * @param number days it was open or held, or the value of the metric; absent for others
   * @param origin where the charter says so
   */
  public record Sign(
      Cause cause,
      Reference about,
      Optional<Reference> other,
      Optional<LocalDate> since,
      Optional<BigDecimal> number,
      Origin origin) {}

  /** The day from which it shows; absent where it does not, or no date tells. */
  public Optional<LocalDate> since() {
    return standing == Standing.SHOWS
        ? signs.stream().flatMap(sign -> sign.since().stream()).min(Comparator.naturalOrder())
        : Optional.empty();
  }
}
