package plumbline.metric.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.value.Slice;

/**
 * What a scan of one source found.
 *
 * @param covered from the day of the oldest row to after the day of the newest, in the charter's
 *     zone; absent without rows
 * @param newest the time of the newest row; of a source dated by days, the end of its last day
 * @param daily by slice, by day: the values of {@link SourceScan#daily} in their order, null where
 *     no row of the day counted (a count is then 0). A day stands here if the slice has any row of
 *     that day, whether one counted or not, and only then; so a member stands here if it was ever
 *     seen. Rows without a value of the dimension are the member {@code ""}
 * @param framed by slice, by range: the values of {@link SourceScan#framed} in their order, null
 *     where no row of the range counted or the range is not one of that measure
 * @param sql the statements that were run, each with its purpose as a comment, in order
 */
public record SourceRows(
    SourceId source,
    long rowCount,
    Optional<DayRange> covered,
    Optional<Instant> newest,
    Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> daily,
    Map<Slice, Map<DayRange, BigDecimal[]>> framed,
    List<DataFile> files,
    SetAside quarantined,
    SetAside withoutRate,
    List<String> sql) {

  /**
   * A file that was read.
   *
   * @param name relative to the charter's folder
   * @param sha256 of the bytes as they are, in lower-case hexadecimal
   */
  public record DataFile(String name, long bytes, String sha256, long rows) {}

  /**
   * Rows that were not counted, and why.
   *
   * @param first the first ones only, in order of file and line
   * @param total how many there are
   */
  public record SetAside(List<BadRow> first, long total) {
    public static final SetAside NONE = new SetAside(List.of(), 0);
  }

  /**
   * A row that could not be counted.
   *
   * @param line from 1, 0 where the format has none
   * @param reason in words, with what was found
   */
  public record BadRow(String file, long line, String column, String reason) {}
}
