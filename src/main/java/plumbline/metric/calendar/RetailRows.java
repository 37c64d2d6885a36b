package plumbline.metric.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import plumbline.charter.RetailCalendar;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/**
 * The rows of a retail calendar as its source has them.
 *
 * @param rows by grain, each by day and then by label; no grain where the calendar names no column
 */
public record RetailRows(RetailCalendar calendar, Map<Grain, List<Row>> rows) {

  private static final String ONE_ROW = "a calendar has one row for each day";

  public RetailRows {
    Map<Grain, List<Row>> copy = new TreeMap<>();
    rows.forEach((grain, each) -> copy.put(grain, List.copyOf(each)));
    rows = copy;
  }

  /**
   * What a row says of its day.
   *
   * @param label of the period the day is in; empty where the row says nothing
   */
  public record Row(LocalDate day, String label) {}

  /**
   * The periods by day; absent, with errors ({@code PL-0513}) among the findings, where the rows
   * contradict each other. Days that are left out are warned of ({@code PL-0514}).
   *
   * @param last the last day that must be known
   */
  public Optional<RetailDays> days(LocalDate last, Findings findings) {
    Findings own = new Findings();
    Map<Grain, NavigableMap<LocalDate, String>> labels = new TreeMap<>();
    rows.forEach((grain, each) -> labels.put(grain, labels(grain, each, own)));
    NavigableSet<LocalDate> days = new TreeSet<>();
    labels.values().forEach(byDay -> days.addAll(byDay.keySet()));
    if (rows.isEmpty()) {
      own.add(
          unclear("source", "names no column")
              .help("name those of its periods: `week`, `month`, `quarter`, `year`"));
    } else if (days.isEmpty() && !own.hasErrors()) {
      own.add(unclear("source", "has no days").help(ONE_ROW));
    }
    if (own.hasErrors()) {
      findings.addAll(own.inFileOrder());
      return Optional.empty();
    }
    gap(days, findings);
    end(days.last(), last, findings);
    return Optional.of(new RetailDays(labels));
  }

  private NavigableMap<LocalDate, String> labels(Grain grain, List<Row> each, Findings own) {
    NavigableMap<LocalDate, String> byDay = new TreeMap<>();
    NavigableSet<LocalDate> silent = new TreeSet<>();
    NavigableMap<LocalDate, String> torn = new TreeMap<>();
    for (Row row : each) {
      String before = byDay.putIfAbsent(row.day(), row.label());
      if (row.label().isBlank()) {
        silent.add(row.day());
      } else if (before != null && !before.isBlank() && !before.equals(row.label())) {
        torn.putIfAbsent(row.day(), "`" + before + "` and `" + row.label() + "`");
      }
    }
    if (!silent.isEmpty()) {
      own.add(
          unclear(grain.word(), "does not name the " + grain.word() + " of " + days(silent))
              .help("write it into the row of the day"));
    }
    if (!torn.isEmpty()) {
      own.add(
          unclear(
                  grain.word(),
                  "puts "
                      + days(torn.navigableKeySet())
                      + " into two "
                      + grain.word()
                      + "s: "
                      + torn.firstEntry().getValue())
              .help(ONE_ROW + "; `one_row_per: [day]` at its source finds them all"));
    }
    if (silent.isEmpty() && torn.isEmpty()) {
      again(grain, byDay).ifPresent(own::add);
    }
    return byDay;
  }

  /** The first period whose days do not lie together. */
  private Optional<Finding> again(Grain grain, NavigableMap<LocalDate, String> byDay) {
    Map<String, LocalDate> begun = new HashMap<>();
    String current = "";
    for (Map.Entry<LocalDate, String> day : byDay.entrySet()) {
      String label = day.getValue();
      LocalDate first = label.equals(current) ? null : begun.putIfAbsent(label, day.getKey());
      if (first != null) {
        return Optional.of(
            unclear(
                    grain.word(),
                    "has "
                        + grain.word()
                        + " `"
                        + label
                        + "` twice: from "
                        + first
                        + " and again from "
                        + day.getKey())
                .help(
                    "give each a name of its own, with its year, as in `2026-W05` or `2026-P10`"));
      }
      current = label;
    }
    return Optional.empty();
  }

  private void gap(NavigableSet<LocalDate> days, Findings findings) {
    NavigableSet<LocalDate> missing = new TreeSet<>();
    LocalDate expected = days.first();
    for (LocalDate day : days) {
      expected.datesUntil(day).forEach(missing::add);
      expected = day.plusDays(1);
    }
    if (!missing.isEmpty()) {
      findings.add(
          lacking("leaves out " + days(missing))
              .help(ONE_ROW + "; one that is left out counts to the periods of the day before"));
    }
  }

  private void end(LocalDate end, LocalDate last, Findings findings) {
    if (end.isBefore(last)) {
      findings.add(
          lacking("ends on " + end + ", but there are days up to " + last)
              .help("add the days that follow; until then they fall into ordinary periods"));
    }
  }

  /** The first of some days, and how many there are more. */
  private static String days(NavigableSet<LocalDate> days) {
    int more = days.size() - 1;
    return days.first()
        + (more == 0 ? "" : more == 1 ? " and another day" : " and " + more + " other days");
  }

  private Finding unclear(String key, String what) {
    return finding(Code.CALENDAR_UNCLEAR, key, what);
  }

  private Finding lacking(String what) {
    return finding(Code.CALENDAR_LACKS_DAYS, "source", what);
  }

  private Finding finding(Code code, String key, String what) {
    return Finding.of(code, calendar.origin().of(key), "calendar `" + calendar.id() + "` " + what);
  }
}
