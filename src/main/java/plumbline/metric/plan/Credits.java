package plumbline.metric.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import plumbline.charter.Attribution.Model;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;

/**
 * What each channel is credited with, by the day of the order.
 *
 * <p>On every day and by every model, the channels' credits and {@link #untouched} add up to {@link
 * #total} exactly.
 *
 * @param days of the orders; absent where none can be credited
 * @param byModel by model, day, and channel as it is called in the data
 * @param untouched orders without a touch in time, by day
 * @param total all orders, by day; counted from the orders alone
 */
public record Credits(
    Optional<DayRange> days,
    Map<Model, NavigableMap<LocalDate, Map<String, Credit>>> byModel,
    NavigableMap<LocalDate, Credit> untouched,
    NavigableMap<LocalDate, Credit> total) {

  public Credits {
    byModel = Map.copyOf(byModel);
  }

  /**
   * A part of what orders are worth.
   *
   * @param value money, exact
   * @param orders orders and parts of orders, to the millionth
   */
  public record Credit(BigDecimal value, BigDecimal orders) {

    public static final Credit NONE = new Credit(BigDecimal.ZERO, BigDecimal.ZERO);

    public Credit plus(Credit other) {
      return new Credit(value.add(other.value), orders.add(other.orders));
    }
  }

  /**
   * The whole months that credits are known for, newest first.
   *
   * @param today the first day that is not over
   */
  public List<Period> wholeMonths(Calendar calendar, LocalDate today) {
    List<Period> months = new ArrayList<>();
    if (days.isPresent()) {
      for (Period month : calendar.over(days.get(), Grain.MONTH)) {
        if (!month.start().isBefore(days.get().from()) && !month.days().until().isAfter(today)) {
          months.add(0, month);
        }
      }
    }
    return months;
  }

  /** All credits of some days by channel, by one model. */
  public Map<String, Credit> byChannel(Model model, DayRange range) {
    Map<String, Credit> sums = new java.util.TreeMap<>();
    NavigableMap<LocalDate, Map<String, Credit>> byDay = byModel.get(model);
    if (byDay != null) {
      byDay
          .subMap(range.from(), true, range.until(), false)
          .values()
          .forEach(
              day -> day.forEach((channel, credit) -> sums.merge(channel, credit, Credit::plus)));
    }
    return sums;
  }

  /** Orders of some days that no touch came before in time. */
  public Credit untouched(DayRange range) {
    return sum(untouched, range);
  }

  /** All orders of some days. */
  public Credit total(DayRange range) {
    return sum(total, range);
  }

  private static Credit sum(NavigableMap<LocalDate, Credit> byDay, DayRange range) {
    return byDay.subMap(range.from(), true, range.until(), false).values().stream()
        .reduce(Credit.NONE, Credit::plus);
  }
}
