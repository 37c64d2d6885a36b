package plumbline.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plumbline.snapshot.Ledger;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Periods;
import plumbline.snapshot.Periods.Stretch;
import plumbline.snapshot.Snapshot;
import plumbline.snapshot.SnapshotText;

/**
 * A charter of metrics that are sums of days, and years of closed weeks made from the one that the
 * program closed, with the sums worked out here.
 */
final class ManyWeeks {

  /** The week that the program closes itself. */
  static final String NEWEST = "2026-W46";

  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-09");
  private static final LocalDate END = FIRST_DAY.plusDays(9);

  /** Metrics that goals or a team look at each week. */
  private static final int LOOKED_AT = 24;

  private final int weeks;
  private final int metrics;
  private final BigDecimal off;

  /**
   * What to make.
   *
   * @param off how far every published figure is from that of today; 0 for figures that agree
   */
  ManyWeeks(int weeks, int metrics, int off) {
    this.weeks = weeks;
    this.metrics = metrics;
    this.off = BigDecimal.valueOf(off);
  }

  /** Writes the charter and its data, with no week closed. */
  void layDown(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("charter"));
    Files.createDirectories(folder.resolve("metrics/data"));
    Files.writeString(folder.resolve("charter/charter.yaml"), charter());
    Files.writeString(folder.resolve("metrics/days.yaml"), definitions());
    LocalDate first = FIRST_DAY.minusWeeks(weeks).minusYears(2).withDayOfYear(1);
    String head = "day," + each(this::column, ",");
    String rows =
        first
            .datesUntil(END)
            .map(day -> day + "," + each(i -> String.valueOf(amount(i, day)), ","))
            .collect(Collectors.joining("\n"));
    Files.writeString(folder.resolve("metrics/data/days.csv"), head + "\n" + rows + "\n");
  }

  private String each(Function<Integer, String> written, String between) {
    return IntStream.range(0, metrics)
        .mapToObj(written::apply)
        .collect(Collectors.joining(between));
  }

  private String column(int metric) {
    return String.format(Locale.ROOT, "m%02d", metric);
  }

  private static long amount(int metric, LocalDate day) {
    return 100L + Math.floorMod(day.toEpochDay() * 37 + metric * 11L, 50);
  }

  private String charter() {
    return """
        charter:
          name: Many weeks
          promise: Every week is closed.
          locale: en-GB
          currency: GBP
          time_zone: Europe/London
          authority: {person: ada}
          review: {every: 3 months, last: 2026-11-01}
        people:
          - {id: ada, name: Ada Byron, role: Owner}
        teams:
          - {id: shop, name: Shop, lead: ada, measured_on: [%s]}
        goals:
          primary:
            id: first
            goal: Sell more
            metric: m00
            from: {value: 800 GBP, on: 2026-01-05}
            to: {at_least: 1000 GBP, by: 2027-03-31}
            because: It pays.
            deprioritises: [Rest]
            accountable: ada
            review: {every: 3 months, last: 2026-11-01}
        """
        .formatted(
            IntStream.range(0, Math.min(LOOKED_AT, metrics))
                .mapToObj(this::column)
                .collect(Collectors.joining(", ")));
  }

  private String definitions() {
    return """
        sources:
          days:
            system: The till
            export: data/days.csv
            one_row_per: day
            time: day
            columns: {day: date, %s}
            fresh_within: 3 days
            owner: ada
        metrics:
        %s
        """
        .formatted(
            each(i -> column(i) + ": money", ", "),
            each(
                i ->
                    "  %1$s: {title: Number %1$s, unit: GBP, better: higher, source: days,"
                            .formatted(column(i))
                        + " formula: sum(%s), accountable: ada}".formatted(column(i)),
                "\n"));
  }

  /** Adds the weeks before the newest one, which the program closed. */
  void close(Path folder) throws IOException {
    Path snapshots = folder.resolve("metrics/snapshots");
    String text = Files.readString(snapshots.resolve(Ledger.fileOf(NEWEST, 0)));
    Snapshot newest = ((SnapshotText.Whole) SnapshotText.read(text)).snapshot();
    for (int back = 1; back < weeks; back++) {
      LocalDate first = FIRST_DAY.minusWeeks(back);
      Snapshot earlier = earlier(newest, first);
      Path file = snapshots.resolve(Ledger.fileOf(earlier.week().name(), 0));
      Files.writeString(file, SnapshotText.of(earlier));
    }
  }

  private Snapshot earlier(Snapshot newest, LocalDate first) {
    Periods periods = periods(newest.periods(), first);
    List<MetricFigures> figures = new ArrayList<>();
    for (int i = 0; i < newest.metrics().size(); i++) {
      figures.add(figures(newest.metrics().get(i), i, periods));
    }
    return new Snapshot(
        newest.format(),
        new Snapshot.Week(week(first).name(), first, first.plusDays(6)),
        newest.asOf().minusSeconds(604_800L * ((FIRST_DAY.toEpochDay() - first.toEpochDay()) / 7)),
        newest.program(),
        newest.provisional(),
        newest.correction(),
        newest.shop(),
        newest.charter(),
        periods,
        newest.sources(),
        figures,
        newest.goals(),
        newest.constraints(),
        newest.findings(),
        newest.changes(),
        newest.meetings(),
        newest.actions(),
        newest.decisions(),
        newest.conflicts(),
        newest.comments());
  }

  private MetricFigures figures(MetricFigures newest, int metric, Periods periods) {
    return new MetricFigures(
        newest.id(),
        newest.title(),
        newest.unit(),
        newest.better(),
        newest.shared(),
        newest.kind(),
        newest.part(),
        newest.accountable(),
        newest.definition(),
        newest.sources(),
        new MetricFigures.Lines(
            sums(metric, periods.weeks()),
            sums(metric, periods.weeksYearBefore()),
            sums(metric, periods.months()),
            sums(metric, periods.monthsYearBefore()),
            sums(metric, periods.toDate()),
            sums(metric, periods.toDateYearBefore()),
            sums(metric, periods.quarters()),
            sums(metric, periods.quartersYearBefore()),
            sums(metric, periods.years()),
            sums(metric, periods.yearsYearBefore()),
            newest.part().isPresent() ? sums(metric, periods.earlierWeeks()) : List.of()),
        List.of(),
        newest.parts(),
        newest.behaviour(),
        newest.marks());
  }

  private List<Optional<BigDecimal>> sums(int metric, List<Stretch> periods) {
    return periods.stream()
        .map(
            period ->
                period
                    .from()
                    .datesUntil(period.to().plusDays(1))
                    .mapToLong(day -> amount(metric, day))
                    .sum())
        .map(sum -> Optional.of(BigDecimal.valueOf(sum).add(off)))
        .toList();
  }

  private static Periods periods(Periods newest, LocalDate first) {
    YearMonth month = YearMonth.from(first.plusDays(7)).minusMonths(1);
    LocalDate quarter = first.plusDays(7).with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(3);
    int year = first.plusDays(7).getYear() - 1;
    List<Stretch> toDate = toDate(first, 0);
    return new Periods(
        back(newest.weeks().size(), i -> week(first.minusWeeks(i))),
        back(newest.weeksYearBefore().size(), i -> week(first.minusWeeks(i + 52))),
        back(newest.months().size(), i -> month(month.minusMonths(i))),
        back(newest.monthsYearBefore().size(), i -> month(month.minusMonths(i + 12))),
        toDate,
        toDate(first, 1),
        List.of(quarter(quarter)),
        List.of(quarter(quarter.minusYears(1))),
        List.of(year(year)),
        List.of(year(year - 1)),
        back(newest.earlierWeeks().size(), i -> week(first.minusWeeks(i + newest.weeks().size()))));
  }

  /** Oldest first. */
  private static List<Stretch> back(int count, Function<Integer, Stretch> made) {
    return IntStream.range(0, count).mapToObj(i -> made.apply(count - 1 - i)).toList();
  }

  private static List<Stretch> toDate(LocalDate first, int yearsBefore) {
    LocalDate last = first.plusDays(6);
    return List.of(
            month(YearMonth.from(last)),
            quarter(last.with(IsoFields.DAY_OF_QUARTER, 1)),
            year(last.getYear()))
        .stream()
        .map(
            whole ->
                new Stretch(
                    whole.name(),
                    whole.from().minusYears(yearsBefore),
                    last.minusYears(yearsBefore)))
        .toList();
  }

  private static Stretch week(LocalDate first) {
    String name =
        String.format(
            Locale.ROOT,
            "%d-W%02d",
            first.get(IsoFields.WEEK_BASED_YEAR),
            first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    return new Stretch(name, first, first.plusDays(6));
  }

  private static Stretch month(YearMonth month) {
    return new Stretch(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  private static Stretch quarter(LocalDate first) {
    String name = first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
    return new Stretch(name, first, first.plusMonths(3).minusDays(1));
  }

  private static Stretch year(int year) {
    return new Stretch(
        String.valueOf(year), LocalDate.ofYearDay(year, 1), LocalDate.of(year, 12, 31));
  }
}
