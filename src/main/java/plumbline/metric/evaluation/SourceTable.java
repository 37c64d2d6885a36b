package plumbline.metric.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.charter.Duration;
import plumbline.charter.Source;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.Measure;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Freshness;
import plumbline.metric.value.Slice;

/** What is known of one source, by slice and range of days. */
final class SourceTable {

  private static final NavigableMap<LocalDate, BigDecimal[]> NO_DAYS = new TreeMap<>();

  private final SourceRows rows;
  private final List<Measure> daily;
  private final List<SourceScan.Framed> framed;
  private final Freshness freshness;
  private final Optional<DayRange> known;
  private final NavigableMap<LocalDate, BigDecimal[]> totalDays;
  private final Map<Integer, Map<Slice, DayColumn>> columns = new ConcurrentHashMap<>();
  private final Map<Slice, Days> days = new ConcurrentHashMap<>();
  private final Map<Integer, Set<DayRange>> asked = new ConcurrentHashMap<>();

  /** The days of a slice in flat form, as every measure walks over them. */
  private static final class Days {
    final long[] days;
    final List<BigDecimal[]> rows;

    private Days(long[] days, List<BigDecimal[]> rows) {
      this.days = days;
      this.rows = rows;
    }

    static Days of(NavigableMap<LocalDate, BigDecimal[]> byDay) {
      return new Days(
          byDay.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray(),
          List.copyOf(byDay.values()));
    }
  }

  SourceTable(Source source, SourceScan scan, SourceRows rows, Calendar calendar, Instant asOf) {
    this(
        rows, scan.daily(), scan.framed(), freshness(source, rows, calendar, asOf), calendar, asOf);
  }

  /** The table of a conversion, whose measures are daily counts. */
  static SourceTable ofConversion(
      SourceRows rows, Freshness freshness, Calendar calendar, Instant asOf) {
    Measure count = new Measure(Measure.Additive.COUNT, Optional.empty(), Optional.empty());
    return new SourceTable(
        rows, List.of(count, count, count), List.of(), freshness, calendar, asOf);
  }

  private SourceTable(
      SourceRows rows,
      List<Measure> daily,
      List<SourceScan.Framed> framed,
      Freshness freshness,
      Calendar calendar,
      Instant asOf) {
    this.rows = rows;
    this.daily = daily;
    this.framed = framed;
    this.freshness = freshness;
    this.known = rows.covered().map(days -> known(days, freshness, calendar.dayOf(asOf)));
    this.totalDays = rows.daily().getOrDefault(Slice.TOTAL, NO_DAYS);
  }

  Freshness freshness() {
    return freshness;
  }

  /** The days whose rows are known: up to the newest row, while the source is fresh up to now. */
  Optional<DayRange> known() {
    return known;
  }

  Optional<DayRange> covered() {
    return rows.covered();
  }

  Set<Slice> slices() {
    return rows.daily().keySet();
  }

  boolean hasSeen(Slice slice) {
    return rows.daily().containsKey(slice);
  }

  boolean hasRows(DayRange range) {
    LocalDate next = totalDays.ceilingKey(range.from());
    return next != null && next.isBefore(range.until());
  }

  /** The days of a range that have rows of any slice, ascending. */
  Set<LocalDate> daysWithRows(DayRange range) {
    return totalDays.subMap(range.from(), true, range.until(), false).navigableKeySet();
  }

  /** A daily measure over a range; absent where no row counted, 0 for counts and sums. */
  Optional<BigDecimal> daily(int index, Slice slice, DayRange range) {
    Map<Slice, DayColumn> bySlice =
        columns.computeIfAbsent(index, key -> new ConcurrentHashMap<>());
    DayColumn column = bySlice.get(slice);
    if (column == null) {
      column = column(index, slice);
      bySlice.put(slice, column);
    }
    return column.over(range);
  }

  /**
   * A measure from the rows of a range; absent where no row counted.
   *
   * @throws IllegalStateException if the plan did not ask for this range
   */
  Optional<BigDecimal> framed(int index, Slice slice, DayRange range) {
    BigDecimal[] values = rows.framed().getOrDefault(slice, Map.of()).get(range);
    if (values != null && values[index] != null) {
      return Optional.of(values[index]);
    }
    if (hasRows(range) && !asked(index).contains(range)) {
      throw new IllegalStateException(
          rows.source() + " was not asked for measure " + index + " of " + range);
    }
    return Optional.empty();
  }

  private Set<DayRange> asked(int index) {
    return asked.computeIfAbsent(
        index,
        key -> new HashSet<>(framed.get(index).framing().over(rows.covered().orElseThrow())));
  }

  private DayColumn column(int index, Slice slice) {
    if (daily.get(index).aggregation() instanceof Measure.Additive aggregation) {
      Days of = days.get(slice);
      if (of == null) {
        of = Days.of(rows.daily().getOrDefault(slice, NO_DAYS));
        days.put(slice, of);
      }
      return DayColumn.of(aggregation, of.days, of.rows, index);
    }
    throw new IllegalStateException("cannot be combined from days: " + daily.get(index));
  }

  private static DayRange known(DayRange covered, Freshness freshness, LocalDate today) {
    boolean upToNow = freshness.state() == Freshness.State.FRESH && today.isAfter(covered.until());
    return upToNow ? new DayRange(covered.from(), today) : covered;
  }

  private static Freshness freshness(
      Source source, SourceRows rows, Calendar calendar, Instant asOf) {
    Optional<Instant> due =
        source
            .freshWithin()
            .flatMap(promise -> rows.newest().map(newest -> due(newest, promise, calendar)));
    Freshness.State state =
        source.freshWithin().isEmpty()
            ? Freshness.State.NO_PROMISE
            : due.filter(limit -> !limit.isBefore(asOf)).isPresent()
                ? Freshness.State.FRESH
                : Freshness.State.STALE;
    return new Freshness(source.id(), rows.newest(), source.freshWithin(), due, state);
  }

  /**
   * Days and longer go by the local clock, so that a promise of a day holds when it has 25 hours.
   */
  private static Instant due(Instant newest, Duration promise, Calendar calendar) {
    var local = newest.atZone(calendar.zone());
    return switch (promise.unit()) {
      case MINUTE -> newest.plus(java.time.Duration.ofMinutes(promise.count()));
      case HOUR -> newest.plus(java.time.Duration.ofHours(promise.count()));
      default -> local.with(promise.after(local.toLocalDate())).toInstant();
    };
  }
}
