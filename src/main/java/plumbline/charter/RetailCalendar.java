package plumbline.charter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A calendar such as 4-4-5 that is given day by day. */
@Doc("A calendar such as 4-4-5, given by a source with one row per day.")
public record RetailCalendar(
    Origin origin,
    CalendarId id,
    @Doc("The source; its time column is the day.") SourceId source,
    @Doc("The column that holds the same text on all days of a week, as in `2026-W47`.")
        Optional<String> week,
    @Doc("The same for months, as in `2026-P10`.") Optional<String> month,
    @Doc("The same for quarters, as in `2026-Q4`.") Optional<String> quarter,
    @Doc("The same for years, as in `FY2026`.") Optional<String> year) {

  /** The columns it names, by the key that names them: {@code week} first, {@code year} last. */
  public Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    week.ifPresent(column -> labels.put("week", column));
    month.ifPresent(column -> labels.put("month", column));
    quarter.ifPresent(column -> labels.put("quarter", column));
    year.ifPresent(column -> labels.put("year", column));
    return labels;
  }
}
