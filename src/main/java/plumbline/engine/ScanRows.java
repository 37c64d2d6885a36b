package plumbline.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import plumbline.charter.Metric;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Span;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.ConversionScan;
import plumbline.metric.plan.Measure;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

/**
 * Answers what is asked of the rows of one source.
 *
 * @param rows of a table that stands
 */
record ScanRows(Session session, RowsSql rows, DataFolder folder) {

  /** The columns that a scan looks at. */
  static Set<String> columns(SourceScan scan, Source source) {
    Set<String> columns = new LinkedHashSet<>();
    source.time().ifPresent(columns::add);
    if (source.time().isEmpty()) {
      source.columns().forEach(column -> columns.add(column.id()));
    }
    columns.addAll(scan.dimensions());
    List<Measure> measures = new ArrayList<>(scan.daily());
    scan.framed().forEach(framed -> measures.add(framed.measure()));
    for (Measure measure : measures) {
      measure.argument().ifPresent(formula -> FormulaColumns.addTo(columns, formula));
      measure.where().ifPresent(formula -> FormulaColumns.addTo(columns, formula));
    }
    columns.addAll(source.oneRowPer());
    return columns;
  }

  /** The columns that a conversion looks at, by source. */
  static Map<SourceId, Set<String>> columns(
      ConversionScan scan, Function<SourceId, Source> sources) {
    Metric.Conversion conversion = scan.conversion();
    Source from = sources.apply(conversion.from());
    Source to = sources.apply(conversion.to());
    Set<String> columns = new LinkedHashSet<>(List.of(conversion.same()));
    from.time().ifPresent(columns::add);
    columns.addAll(scan.dimensions());
    scan.where().ifPresent(formula -> FormulaColumns.addTo(columns, formula));
    Map<SourceId, Set<String>> wanted = new LinkedHashMap<>();
    wanted.put(from.id(), columns);
    Set<String> ends = wanted.computeIfAbsent(to.id(), none -> new LinkedHashSet<>());
    ends.add(conversion.same());
    to.time().ifPresent(ends::add);
    return wanted;
  }

  /** The rows, aggregated; of a list without dates only its files and how many rows it has. */
  SourceRows of(SourceScan scan) throws DataProblem {
    if (!rows.isDated()) {
      return answer(
          extent(),
          new TreeMap<>(Map.of(Slice.TOTAL, new TreeMap<>())),
          Map.of(Slice.TOTAL, Map.of()),
          List.of());
    }
    Members members = new Members(rows, scan.dimensions());
    Span span = rows.table().span();
    Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> daily =
        new DailyRows(session, rows, rows.from(), members).of(scan.daily(), span);
    Extent extent = extent();
    Map<Slice, Map<DayRange, BigDecimal[]>> framed = new TreeMap<>();
    framed.put(Slice.TOTAL, Map.of());
    if (extent.covered().isPresent() && !scan.framed().isEmpty()) {
      framed =
          new FramedRows(session, rows, rows.from(), members, daily.keySet())
              .of(scan.framed(), extent.covered().get(), span);
    }
    return answer(extent, daily, framed, List.of());
  }

  /**
   * What became of the rows as the starts of a conversion.
   *
   * @param events the rows that may follow them
   */
  SourceRows of(ConversionScan scan, RowsSql events, Instant asOf) throws DataProblem {
    Metric.Conversion conversion = scan.conversion();
    Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> daily =
        new ConversionRows(session, rows, events, asOf)
            .of(
                conversion,
                scan.where(),
                new Members(rows, scan.dimensions()),
                conversion.origin().span());
    Map<Slice, Map<DayRange, BigDecimal[]>> framed = new TreeMap<>();
    framed.put(Slice.TOTAL, Map.of());
    return answer(extent(), daily, framed, events.table().sql());
  }

  private SourceRows answer(
      Extent extent,
      Map<Slice, NavigableMap<LocalDate, BigDecimal[]>> daily,
      Map<Slice, Map<DayRange, BigDecimal[]>> framed,
      List<String> sqlBeside) {
    LoadedTable table = rows.table();
    return new SourceRows(
        table.source().id(),
        extent.count(),
        extent.covered(),
        extent.newest(),
        daily,
        framed,
        table.files(),
        table.quarantined(),
        table.withoutRate(),
        folder.withoutPlace(
            Session.joined(List.of(table.sql(), sqlBeside, session.takeStatements()))));
  }

  /** How many rows there are and how far they reach. */
  private record Extent(long count, Optional<DayRange> covered, Optional<Instant> newest) {}

  private Extent extent() throws DataProblem {
    List<Extent> extent = new ArrayList<>();
    if (!rows.isDated()) {
      session.query(
          "how many rows there are",
          "SELECT count(*) FROM " + Sql.name(rows.table().table()),
          rows.table().span(),
          row -> extent.add(new Extent(row.getLong(1), Optional.empty(), Optional.empty())));
      return extent.get(0);
    }
    TimeSql time = rows.time();
    String end = time.zone(rows.home()).utc("CAST(" + time.day() + " + 1 AS TIMESTAMP)");
    session.query(
        "how many rows there are, the first and last day, the newest time; a day ends with its"
            + " last moment",
        Sql.fill(
            "SELECT count(*), min(%1$s), max(%1$s), max(CASE WHEN %2$s THEN %3$s ELSE %4$s END) FROM %5$s",
            time.day(), time.isDayOnly(), end, time.instant(), Sql.name(rows.table().table())),
        rows.table().span(),
        row -> {
          LocalDate first = row.getObject(2, LocalDate.class);
          LocalDate last = row.getObject(3, LocalDate.class);
          LocalDateTime newest = row.getObject(4, LocalDateTime.class);
          extent.add(
              new Extent(
                  row.getLong(1),
                  Optional.ofNullable(first).map(day -> new DayRange(day, last.plusDays(1))),
                  Optional.ofNullable(newest).map(at -> at.toInstant(ZoneOffset.UTC))));
        });
    return extent.get(0);
  }
}
