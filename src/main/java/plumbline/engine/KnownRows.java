package plumbline.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Takes rows out of a table that are not known yet at the as-of instant; a day counts from its
 * beginning on.
 *
 * @param asOf {@link Instant#MAX} where all rows are known
 * @param zone the charter's
 */
record KnownRows(Session session, Instant asOf, ZoneId zone) {

  /** No zone is further from another. */
  private static final int FURTHEST_ZONES_DAYS = 2;

  void keepOnly(LoadedTable table) throws DataProblem {
    if (table.source().time().isEmpty() || asOf.equals(Instant.MAX)) {
      return;
    }
    TimeSql time = new RowsSql(table, zone, Optional.empty()).time();
    if (isSurelyKnown(time)) {
      return;
    }
    String instant = Sql.timestamp(LocalDateTime.ofInstant(asOf, ZoneOffset.UTC));
    String byDay = time.day() + " > " + Sql.day(LocalDate.ofInstant(asOf, zone));
    String byInstant = time.instant() + " >= " + instant;
    session.run(
        "rows that are not known yet",
        Sql.fill(
            "DELETE FROM %s WHERE CASE WHEN %s THEN %s ELSE %s END",
            Sql.name(table.table()), time.isDayOnly(), byDay, byInstant),
        table.span());
  }

  private boolean isSurelyKnown(TimeSql time) {
    LocalDateTime last = time.column().times().last();
    return time.isByDay()
        ? !last.toLocalDate().isAfter(LocalDate.ofInstant(asOf, zone))
        : last.plusDays(FURTHEST_ZONES_DAYS)
            .isBefore(LocalDateTime.ofInstant(asOf, ZoneOffset.UTC));
  }
}
