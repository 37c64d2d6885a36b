package plumbline.metric.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;
import plumbline.metric.value.Value;

/** Series for tests: one point a day from 1 January 2026 on. */
final class Points {

  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private Points() {}

  /**
   * A series written as values between spaces; {@code -} is a gap and {@code ~} before a value
   * marks its period incomplete.
   */
  static Series series(String values) {
    List<Point> points = new ArrayList<>();
    LocalDate day = FIRST;
    for (String text : List.of(values.strip().split(" +", -1))) {
      boolean complete = !text.startsWith("~");
      String number = complete ? text : text.substring(1);
      Value value =
          number.equals("-")
              ? Value.absent(Value.Reason.NOT_COVERED)
              : Value.of(new BigDecimal(number));
      points.add(new Point(day(day), value, complete));
      day = day.plusDays(1);
    }
    return new Series(new MetricId("m"), Slice.TOTAL, Grain.DAY, points);
  }

  static Series on(LocalDate day, String value) {
    Point point = new Point(day(day), Value.of(new BigDecimal(value)), true);
    return new Series(new MetricId("m"), Slice.TOTAL, Grain.DAY, List.of(point));
  }

  private static Period day(LocalDate day) {
    return new Period(Grain.DAY, new DayRange(day, day.plusDays(1)), day.toString());
  }

  /** The rule that marks each point, from 1 to 3, and a dot where none does. */
  static String signals(String values) {
    return ProcessBehaviour.of(series(values)).readings().stream()
        .map(reading -> reading.signal().map(Points::rule).orElse("."))
        .collect(Collectors.joining());
  }

  private static String rule(ProcessBehaviour.Signal signal) {
    return switch (signal) {
      case OUTSIDE -> "1";
      case NEAR_LIMIT -> "2";
      case ONE_SIDE -> "3";
    };
  }
}
