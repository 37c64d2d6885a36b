package plumbline.metric.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.plan.Frame;
import plumbline.metric.plan.Shape;

/** The periods of all data, by which all series line up. */
final class Timeline {

  private final Calendar calendar;
  private final DayRange days;
  private final LocalDate today;
  private final Map<Grain, List<Period>> periods = new ConcurrentHashMap<>();
  private final Map<Grain, Map<Shape, List<Frame>>> frames = new ConcurrentHashMap<>();

  Timeline(Calendar calendar, DayRange days, LocalDate today) {
    this.calendar = calendar;
    this.days = days;
    this.today = today;
  }

  List<Period> periods(Grain grain) {
    return periods.computeIfAbsent(grain, key -> calendar.over(days, key));
  }

  /** One frame for every period, as a series tells it. */
  List<Frame> frames(Grain grain, Shape shape) {
    Map<Shape, List<Frame>> byShape =
        frames.computeIfAbsent(grain, key -> new ConcurrentHashMap<>());
    List<Frame> known = byShape.get(shape);
    if (known == null) {
      known =
          periods(grain).stream()
              .map(period -> Frame.asSeen(calendar, period, today, shape))
              .toList();
      byShape.put(shape, known);
    }
    return known;
  }

  /** The index of the period that holds a day, or that a day before or after is nearest to. */
  int indexOf(Grain grain, LocalDate day) {
    List<Period> all = periods(grain);
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.get(middle).start().isAfter(day)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }
}
