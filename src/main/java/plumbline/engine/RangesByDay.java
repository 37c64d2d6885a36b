package plumbline.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plumbline.metric.calendar.DayRange;

/**
 * Which of several ranges a day is in.
 *
 * @param starts by range, the number of its first day; negative where it begins before the covered
 *     days
 * @param rangesOfDay by number of the day, the ranges it is in, those that begin last first
 */
@SuppressWarnings("ArrayRecordComponent") // handed to one reader, who goes over them for each row
record RangesByDay(int[] starts, int[][] rangesOfDay) {

  /** Days are numbered from the first covered one, which is 0. */
  static RangesByDay of(List<DayRange> ranges, DayRange covered) {
    int[] starts = ranges.stream().mapToInt(range -> offset(covered, range.from())).toArray();
    int days = offset(covered, covered.until());
    List<List<Integer>> byDay = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      byDay.add(new ArrayList<>());
    }
    for (int i = 0; i < ranges.size(); i++) {
      int until = Math.min(offset(covered, ranges.get(i).until()), days);
      for (int day = Math.max(starts[i], 0); day < until; day++) {
        byDay.get(day).add(i);
      }
    }
    Comparator<Integer> lastFirst = Comparator.comparingInt((Integer i) -> starts[i]).reversed();
    return new RangesByDay(
        starts,
        byDay.stream()
            .map(of -> of.stream().sorted(lastFirst).mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new));
  }

  private static int offset(DayRange covered, LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - covered.from().toEpochDay());
  }
}
