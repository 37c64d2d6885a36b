package plumbline.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.charter.Unit;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.Change;
import plumbline.metric.judge.Comparison;
import plumbline.metric.value.Freshness;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Slice;
import plumbline.metric.value.ToDate;
import plumbline.metric.value.Value;

/** Every rule of computing by cases in files; values by hand, proved by an independent query. */
class MetricCasesTest {

  /** The independent query may divide in binary; so far its quotients agree. */
  private static final MathContext OF_QUERY = new MathContext(12, RoundingMode.HALF_EVEN);

  private static final Pattern QUOTIENT = Pattern.compile("(-?[0-9.]+)/([0-9.]+)(-1)?");

  @TempDir private Path work;

  static List<MetricCase> cases() throws IOException {
    return MetricCase.all();
  }

  @Test
  void everyRuleHasACase() throws IOException {
    Set<String> rules =
        cases().stream()
            .map(MetricCase::name)
            .map(name -> name.substring(0, 3))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> all =
        IntStream.rangeClosed(1, 18).mapToObj(i -> String.format(Locale.ROOT, "M%02d", i)).toList();
    assertThat(rules).containsAll(all);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCaseGivesTheValuesWorkedOutByHand(MetricCase metricCase) throws Exception {
    Instant asOf =
        metricCase.has("expected.csv") ? metricCase.asOf() : Instant.parse("2026-11-23T09:00:00Z");
    MetricCase.Result result = metricCase.run(work, asOf);
    Set<String> codes =
        metricCase.has("findings.txt")
            ? metricCase.text("findings.txt").lines().collect(Collectors.toSet())
            : Set.of();
    assertThat(result.codes()).as(() -> result.findings().toString()).isEqualTo(codes);
    if (!metricCase.has("expected.csv")) {
      assertThat(result.values()).isEmpty();
      return;
    }
    Values values = result.values().orElseThrow();
    SoftAssertions softly = new SoftAssertions();
    values(metricCase, values, softly);
    changes(metricCase, values, softly);
    toDate(metricCase, values, softly);
    openStarts(metricCase, values, softly);
    freshness(metricCase, values, softly);
    softly.assertAll();
    query(metricCase);
  }

  private static void values(MetricCase metricCase, Values values, SoftAssertions softly)
      throws IOException {
    for (List<String> row : metricCase.table("expected.csv")) {
      Optional<Point> point = point(values, row);
      softly
          .assertThat(told(point.map(Point::value)))
          .as(row.toString())
          .isEqualTo(exact(row.get(4)));
      softly
          .assertThat(point.map(found -> found.complete() ? "yes" : "no").orElse("-"))
          .as("complete: " + row)
          .isEqualTo(row.get(5));
    }
  }

  private static void changes(MetricCase metricCase, Values values, SoftAssertions softly)
      throws IOException {
    if (!metricCase.has("changes.csv")) {
      return;
    }
    for (List<String> row : metricCase.table("changes.csv")) {
      Series series = series(values, row);
      Point now = point(values, row).orElseThrow();
      Unit unit = values.plan().charter().metric(series.metric()).orElseThrow().unit();
      Optional<Comparison> comparison =
          row.get(4).equals("year")
              ? Comparison.withYearBefore(series, now, values.calendar(), unit)
              : Comparison.withPeriodBefore(series, now, values.calendar(), unit);
      Optional<Change> change = comparison.flatMap(Comparison::change);
      softly
          .assertThat(change.map(found -> found.kind().name()).orElse("-"))
          .as(row.toString())
          .isEqualTo(row.get(5));
      softly
          .assertThat(told(change.map(found -> Value.of(found.amount()))))
          .as(row.toString())
          .isEqualTo(exact(row.get(6)));
    }
  }

  private static void toDate(MetricCase metricCase, Values values, SoftAssertions softly)
      throws IOException {
    if (!metricCase.has("to-date.csv")) {
      return;
    }
    for (List<String> row : metricCase.table("to-date.csv")) {
      ToDate found =
          values
              .toDate(new MetricId(row.get(0)), slice(row.get(1)), grain(row.get(2)))
              .orElseThrow();
      softly.assertThat(found.until()).isEqualTo(LocalDate.parse(row.get(3)));
      List<Value> told = List.of(found.value(), found.before(), found.yearBefore());
      for (int i = 0; i < told.size(); i++) {
        String expected = exact(row.get(4 + i));
        softly
            .assertThat(told(Optional.of(told.get(i))))
            .as(row.toString())
            .isIn(expected, expected + " " + row.get(0));
      }
    }
  }

  private static void openStarts(MetricCase metricCase, Values values, SoftAssertions softly)
      throws IOException {
    if (!metricCase.has("open.csv")) {
      return;
    }
    for (List<String> row : metricCase.table("open.csv")) {
      Series series =
          values.openStarts(new MetricId(row.get(0)), slice(row.get(1)), grain(row.get(2)));
      softly
          .assertThat(told(labelled(series, row.get(3)).map(Point::value)))
          .as(row.toString())
          .isEqualTo(exact(row.get(4)));
    }
  }

  private static void freshness(MetricCase metricCase, Values values, SoftAssertions softly)
      throws IOException {
    if (!metricCase.has("freshness.csv")) {
      return;
    }
    for (List<String> row : metricCase.table("freshness.csv")) {
      Freshness freshness = values.freshness(new SourceId(row.get(0)));
      softly.assertThat(freshness.newest()).contains(Instant.parse(row.get(1)));
      softly.assertThat(freshness.state().name()).as(row.toString()).isEqualTo(row.get(2));
    }
  }

  /** Every number worked out by hand is found by the query too, and the query finds no other. */
  private static void query(MetricCase metricCase) throws IOException, SQLException {
    Map<String, String> expected = new LinkedHashMap<>();
    for (List<String> row : metricCase.table("expected.csv")) {
      if (!row.get(4).isEmpty()
          && "-0123456789".indexOf(row.get(4).charAt(0)) >= 0
          && !row.get(4).equals("-")) {
        expected.put(
            String.join(",", row.subList(0, 4)), roughly(new BigDecimal(exact(row.get(4)))));
      }
    }
    Map<String, String> found = new LinkedHashMap<>();
    CheckQuery.run(metricCase).forEach((key, value) -> found.put(key, roughly(value)));
    assertThat(found).as("check.sql of " + metricCase).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static String roughly(BigDecimal number) {
    return plain(number.round(OF_QUERY));
  }

  /** A point of a series, or under the grain {@code days} the value of any stretch of days. */
  private static Optional<Point> point(Values values, List<String> row) {
    if (row.get(2).equals("days")) {
      String[] ends = row.get(3).split("/", -1);
      DayRange days = new DayRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]).plusDays(1));
      return Optional.of(values.over(new MetricId(row.get(0)), slice(row.get(1)), days));
    }
    return labelled(series(values, row), row.get(3));
  }

  private static Optional<Point> labelled(Series series, String label) {
    return series.points().stream()
        .filter(point -> point.period().label().equals(label))
        .findFirst();
  }

  private static Series series(Values values, List<String> row) {
    return values.series(new MetricId(row.get(0)), slice(row.get(1)), grain(row.get(2)));
  }

  private static Slice slice(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? Slice.TOTAL
        : new Slice(text.substring(0, equals), text.substring(equals + 1));
  }

  private static Grain grain(String word) {
    return Grain.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** A number without trailing zeros, a reason with what it is about, or {@code -} for no point. */
  private static String told(Optional<Value> value) {
    if (value.isEmpty()) {
      return "-";
    }
    if (value.get() instanceof Value.Absent absent) {
      return Stream.concat(
              Stream.of(absent.reason().name()), absent.about().map(MetricId::value).stream())
          .collect(Collectors.joining(" "));
    }
    return plain(value.get().asNumber().orElseThrow());
  }

  /** As written, and a quotient such as {@code 10/3}, or {@code 10/3-1}, with 34 digits. */
  private static String exact(String text) {
    Matcher quotient = QUOTIENT.matcher(text);
    if (quotient.matches()) {
      BigDecimal number =
          new BigDecimal(quotient.group(1))
              .divide(new BigDecimal(quotient.group(2)), MathContext.DECIMAL128);
      return plain(quotient.group(3) == null ? number : number.subtract(BigDecimal.ONE));
    }
    return text.matches("-?[0-9.]+") ? plain(new BigDecimal(text)) : text;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
