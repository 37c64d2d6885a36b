package plumbline.metric.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.metric.calendar.DayRange;

/**
 * The rows that an alert found, newest day first, then in order of their values.
 *
 * @param days the days that were looked at; absent where the source has no rows
 * @param lookedAt how many rows these days have
 * @param total how many of them met the condition
 * @param rows the first of these, at most {@link #MOST}
 */
public record ListedRows(Optional<DayRange> days, long lookedAt, long total, List<Row> rows) {

  /** No more rows are kept: a longer list is read in the system itself. */
  public static final int MOST = 10_000;

  public ListedRows {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param values of the columns shown: numbers with all their digits, days and times as ISO 8601,
   *     empty where there is none
   */
  public record Row(LocalDate day, List<String> values) {
    public Row {
      values = List.copyOf(values);
    }
  }
}
