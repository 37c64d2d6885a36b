package plumbline.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.value.Slice;

/** Rule M1: the same rows give the same digits, in whatever order and by however many threads. */
class SameDigitsTest {

  private static final long SEED = 20261122L;

  /** More rows than the engine hands to one thread at once. */
  private static final int MANY = 300_000;

  @TempDir private Path data;
  @TempDir private Path work;

  static List<MetricCase> cases() throws IOException {
    return MetricCase.all().stream().filter(one -> one.has("expected.csv")).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void shuffledRowsGiveTheSameDigits(MetricCase metricCase) throws IOException {
    try (Stream<Path> files = Files.list(metricCase.folder())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        List<String> lines = Files.readAllLines(file);
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(SEED));
        rows.add(0, lines.get(0));
        Files.write(data.resolve(file.getFileName().toString()), rows);
      }
    }
    Map<String, String> asWritten = digits(metricCase.run(work, metricCase.asOf()));

    assertThat(digits(metricCase.run(data, work, metricCase.asOf(), 2)))
        .isNotEmpty()
        .isEqualTo(asWritten);
  }

  @Test
  void manyRowsGiveTheSameDigitsInOneThreadAndInTwo() throws IOException {
    MetricCase metricCase = new MetricCase(Path.of("src/test/resources/cases/many-rows"));
    Random draws = new Random(SEED);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      rows.add(
          String.format(
              Locale.ROOT,
              "2026-11-%02d,%d.%05d,c%d",
              2 + draws.nextInt(7),
              draws.nextInt(100_000),
              draws.nextInt(100_000),
              draws.nextInt(5_000)));
    }
    Map<String, String> first = digits(run(metricCase, rows, 1));
    Collections.shuffle(rows, draws);

    assertThat(digits(run(metricCase, rows, 2))).hasSizeGreaterThan(30).isEqualTo(first);
    assertThat(digits(run(metricCase, rows, 1))).isEqualTo(first);
  }

  private MetricCase.Result run(MetricCase metricCase, List<String> rows, int threads)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of("day,amount,customer"));
    lines.addAll(rows);
    Files.write(data.resolve("orders.csv"), lines);
    return metricCase.run(data, work, Instant.parse("2026-11-09T09:00:00Z"), threads);
  }

  /** Every value of every metric by every grain, to the last digit. */
  private static Map<String, String> digits(MetricCase.Result result) {
    Values values = result.values().orElseThrow();
    Map<String, String> digits = new TreeMap<>();
    for (MetricId metric : values.plan().recipes().keySet()) {
      for (Slice slice : values.slices(metric)) {
        for (Grain grain : values.grains(metric)) {
          values
              .series(metric, slice, grain)
              .points()
              .forEach(
                  point ->
                      digits.put(
                          metric + " " + slice + " " + grain + " " + point.period(),
                          point.value().toString() + point.complete()));
        }
      }
    }
    return digits;
  }
}
