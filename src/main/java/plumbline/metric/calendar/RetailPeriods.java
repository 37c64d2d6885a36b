package plumbline.metric.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The periods of one grain of a retail calendar: a new one begins wherever the label changes. Days
 * that the calendar leaves out belong to the period before them.
 */
final class RetailPeriods {

  private final NavigableMap<LocalDate, Period> byStart;
  private final DayRange whole;

  private RetailPeriods(NavigableMap<LocalDate, Period> byStart, DayRange whole) {
    this.byStart = byStart;
    this.whole = whole;
  }

  /** {@code labels} has at least one day. */
  static RetailPeriods of(Grain grain, NavigableMap<LocalDate, String> labels) {
    NavigableMap<LocalDate, String> starts = new TreeMap<>();
    String current = "";
    for (Map.Entry<LocalDate, String> day : labels.entrySet()) {
      if (starts.isEmpty() || !day.getValue().equals(current)) {
        current = day.getValue();
        starts.put(day.getKey(), current);
      }
    }
    LocalDate end = labels.lastKey().plusDays(1);
    NavigableMap<LocalDate, Period> periods = new TreeMap<>();
    for (Map.Entry<LocalDate, String> start : starts.entrySet()) {
      LocalDate next = starts.higherKey(start.getKey());
      DayRange days = new DayRange(start.getKey(), next == null ? end : next);
      periods.put(start.getKey(), new Period(grain, days, start.getValue()));
    }
    return new RetailPeriods(periods, new DayRange(labels.firstKey(), end));
  }

  Optional<Period> find(LocalDate day) {
    return whole.contains(day) ? Optional.of(byStart.floorEntry(day).getValue()) : Optional.empty();
  }

  /** The part of an ordinary period around a day that this calendar does not know. */
  Period cut(Period ordinary, LocalDate day) {
    LocalDate from = ordinary.days().from();
    LocalDate until = ordinary.days().until();
    if (day.isBefore(whole.from())) {
      until = until.isAfter(whole.from()) ? whole.from() : until;
    } else {
      from = from.isBefore(whole.until()) ? whole.until() : from;
    }
    return new Period(ordinary.grain(), new DayRange(from, until), ordinary.label());
  }
}
