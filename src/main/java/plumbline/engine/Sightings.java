package plumbline.engine;

import java.util.List;
import plumbline.metric.calendar.DayRange;

/**
 * Counts in how many ranges of days each value is seen.
 *
 * <p>Values come one after the other, each with its days in order. On a day, a value is new to
 * those ranges with this day that begin after the day it was seen on before.
 */
final class Sightings {

  private final int[] firstSlice;
  private final int[][] rangesOfDay;
  private final int[] starts;
  private final int[][][] counts;
  private final int[][] before;
  private final long[][] beforeOf;
  private long row;
  private long value;

  /**
   * @param ranges to be told of
   * @param covered days are told from its first one on
   */
  Sightings(List<DayRange> ranges, DayRange covered, MemberIds slices, int measures) {
    firstSlice = slices.firstSlices();
    RangesByDay byDay = RangesByDay.of(ranges, covered);
    starts = byDay.starts();
    rangesOfDay = byDay.rangesOfDay();
    int width = slices.slices().size();
    counts = new int[measures][width][ranges.size()];
    before = new int[measures][width];
    beforeOf = new long[measures][width];
  }

  /**
   * Takes in a row.
   *
   * @param number of the row, from 1
   * @param isNew whether it is the first one of its value
   * @param day from the first covered day on
   * @param measures which measures count the row, as bits
   * @param members by dimension
   */
  void see(long number, boolean isNew, int day, long measures, int[] members) {
    if (number != ++row) {
      throw new EngineFailure("rows came out of order: " + number + " instead of " + row);
    }
    if (isNew) {
      value++;
    }
    for (int measure = 0; measure < counts.length; measure++) {
      if ((measures >> measure & 1) == 1) {
        see(measure, 0, day);
        for (int i = 0; i < members.length; i++) {
          see(measure, firstSlice[i] + members[i], day);
        }
      }
    }
  }

  private void see(int measure, int slice, int day) {
    int last = beforeOf[measure][slice] == value ? before[measure][slice] : Integer.MIN_VALUE;
    if (last == day) {
      return;
    }
    beforeOf[measure][slice] = value;
    before[measure][slice] = day;
    int[] count = counts[measure][slice];
    for (int range : rangesOfDay[day]) {
      if (starts[range] <= last) {
        break;
      }
      count[range]++;
    }
  }

  /** How many values were seen in a range; slices by number, the total first. */
  int count(int measure, int slice, int range) {
    return counts[measure][slice][range];
  }
}
