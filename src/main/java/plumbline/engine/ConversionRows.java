package plumbline.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plumbline.charter.Metric;
import plumbline.diagnostic.Span;
import plumbline.metric.formula.Formula;
import plumbline.metric.value.Slice;

/**
 * Starts by day: those whose time has elapsed, those among them that were followed by an event, and
 * those whose time still runs.
 *
 * <p>An event belongs to the nearest start at or before it, so a start is followed by an event if
 * one comes before the next start of the same key and within the time allowed. Among starts at the
 * same moment the last one in the order of their dimensions counts as the nearest. Whole days are
 * counted by the calendar of the charter's zone, hours and minutes by the clock.
 */
record ConversionRows(Session session, RowsSql starts, RowsSql events, Instant asOf) {

  Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> of(
      Metric.Conversion conversion, Optional<Formula> where, Members members, Span span)
      throws DataProblem {
    MomentSql moments = new MomentSql(starts, events, conversion.within());
    String key = Sql.name(conversion.same());
    String order =
        members.dimensions().stream()
            .map(dimension -> ", " + starts.member(dimension))
            .collect(Collectors.joining());
    String from =
        Sql.fill(
            "(SELECT %s AS k, %s AS at, %s AS \"#day\"%s, lead(%s) OVER (PARTITION BY %s ORDER BY %s%s) AS next"
                + " FROM %s WHERE %s)",
            key,
            moments.of(starts),
            starts.time().day(),
            members.columns(),
            moments.of(starts),
            key,
            moments.of(starts),
            order,
            starts.from(),
            where.map(formula -> starts.render(formula).sql()).orElse("true"));
    String found =
        Sql.fill(
            "(SELECT %s AS k, %s AS at FROM %s WHERE %s IS NOT NULL)",
            key, moments.of(events), events.from(), key);
    String deadline = "s.at + " + MomentSql.interval(conversion.within());
    String joined =
        Sql.fill(
            "SELECT s.*, e.at IS NOT NULL AND e.at <= %1$s AND (s.next IS NULL OR e.at < s.next) AS hit,\n"
                + "  %2$s AS elapsed\nFROM %3$s s ASOF LEFT JOIN %4$s e ON s.k = e.k AND s.at <= e.at",
            deadline, elapsed(deadline, moments.isByClock()), from, found);
    Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> daily = new TreeMap<>();
    daily.put(Slice.TOTAL, new TreeMap<>());
    session.query(
        "starts by day: elapsed, converted, still open",
        "SELECT \"#day\""
            + members.selected()
            + ",\n  count(*) FILTER (WHERE elapsed), count(*) FILTER (WHERE elapsed AND hit),"
            + " count(*) FILTER (WHERE NOT elapsed)\nFROM ("
            + joined
            + ")\n"
            + members.groupedWith("\"#day\""),
        span,
        row ->
            daily
                .computeIfAbsent(members.slice(row, 2), none -> new TreeMap<>())
                .put(
                    row.getObject(1, LocalDate.class),
                    DailyRows.values(row, 2 + members.width(), 3)));
    return daily;
  }

  /** A time that runs out on a day by days only has elapsed when that day is over. */
  private String elapsed(String deadline, boolean byClock) {
    LocalDateTime local = LocalDateTime.ofInstant(asOf, starts.home());
    if (starts.time().isByDay() || events.time().isByDay()) {
      return "CAST(" + deadline + " AS DATE) < " + Sql.day(local.toLocalDate());
    }
    LocalDateTime now = byClock ? LocalDateTime.ofInstant(asOf, ZoneOffset.UTC) : local;
    return deadline + " <= " + Sql.timestamp(now);
  }
}
