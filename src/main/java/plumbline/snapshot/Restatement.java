package plumbline.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plumbline.metric.calendar.Grain;

/**
 * A figure that was published and is another one now.
 *
 * @param metric by id
 * @param grain of the period
 * @param period that the figure is of
 * @param before as it was published
 * @param now absent where there is none any more
 * @param publishedIn the weeks whose snapshots had it as it was, oldest first; at least one
 * @param restatedBy the week whose snapshot was the first to tell it otherwise; absent where that
 *     is news
 */
public record Restatement(
    String metric,
    Grain grain,
    Periods.Stretch period,
    BigDecimal before,
    Optional<BigDecimal> now,
    List<String> publishedIn,
    Optional<String> restatedBy,
    Cause cause) {

  public Restatement {
    publishedIn = List.copyOf(publishedIn);
  }

  /** How far the figure moved; absent where there is none any more. */
  public Optional<BigDecimal> difference() {
    return now.map(value -> value.subtract(before));
  }

  /** Whether no snapshot has told it yet. */
  public boolean isNews() {
    return restatedBy.isEmpty();
  }

  /** What a figure may differ by. */
  public enum Kind {
    /** The data differ, the definition does not. */
    DATA,
    /**
     * The definition differs, and the data do not; or the data do, but every other figure of the
     * same sources whose definition is as it was is as it was too.
     */
    DEFINITION,
    /** Both differ, and what comes of which cannot be told. */
    DATA_AND_DEFINITION,
    /** Only the program differs. */
    PROGRAM,
    /** Nothing that snapshots keep differs. */
    UNKNOWN
  }

  /**
   * Why it differs.
   *
   * @param since the as-of instant of the last snapshot that had it as it was
   * @param until that of the first to tell it otherwise
   * @param files that differ, in order of name; empty where the definition alone is the cause
   * @param programBefore the version that published the old figure
   * @param programNow the version that tells the new one
   */
  public record Cause(
      Kind kind,
      Instant since,
      Instant until,
      List<FileChange> files,
      String programBefore,
      String programNow) {
    public Cause {
      files = List.copyOf(files);
    }
  }

  /**
   * A data file that differs.
   *
   * @param rowsBefore absent where the file was not there
   * @param rowsNow absent where it is gone
   */
  public record FileChange(String name, Optional<Long> rowsBefore, Optional<Long> rowsNow) {

    /** How many rows more there are; negative when fewer. */
    public long rowsMore() {
      return rowsNow.orElse(0L) - rowsBefore.orElse(0L);
    }
  }
}
