package plumbline.metric.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A calendar given day by day: for each grain it names, the label of the period each day is in.
 *
 * @param labels by grain, by day; a grain that is left out follows the ordinary calendar
 */
public record RetailDays(Map<Grain, NavigableMap<LocalDate, String>> labels) {

  public static final RetailDays NONE = new RetailDays(Map.of());

  public RetailDays {
    Map<Grain, NavigableMap<LocalDate, String>> copy = new TreeMap<>();
    labels.forEach((grain, days) -> copy.put(grain, new TreeMap<>(days)));
    labels = copy;
  }
}
