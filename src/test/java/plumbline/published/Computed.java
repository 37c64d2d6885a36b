package plumbline.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.FindingText;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Palette;
import plumbline.diagnostic.Severity;
import plumbline.engine.DuckDbEngine;
import plumbline.engine.Limits;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.formula.Definitions;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.Plan;
import plumbline.metric.plan.Planner;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** A charter of the test resources with its numbers. */
record Computed(Values values, Map<SourceId, SourceRows> sources) {

  /**
   * Puts the charter of a resource into a folder.
   *
   * @return the folder for its data
   */
  static Path unpack(String resource, Path root) throws IOException {
    Path from = Path.of("src/test/resources").resolve(resource);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = root.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return Files.createDirectories(root.resolve("metrics/data"));
  }

  /** Computes all metrics; fails with the findings in words if there is an error among them. */
  static Computed of(Path root, Instant asOf) {
    Reading reading = CharterReader.read(files(root));
    Findings findings = new Findings();
    findings.addAll(reading.findings());
    Charter charter = reading.charter().orElseThrow(() -> failure(reading, findings.inFileOrder()));
    Definitions definitions = Definitions.check(charter, findings);
    Plan plan = Planner.plan(charter, Calendar.of(charter.charter()), asOf, definitions.inOrder());
    Map<SourceId, SourceRows> sources = new HashMap<>();
    try (DuckDbEngine engine = new DuckDbEngine(charter, root, root, asOf, Limits.usual(2))) {
      for (SourceScan scan : plan.scans()) {
        engine.scan(scan, findings).ifPresent(rows -> sources.put(scan.source(), rows));
      }
    }
    if (findings.inFileOrder().stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw failure(reading, findings.inFileOrder());
    }
    return new Computed(Values.of(plan, new Answers(sources, Map.of())), sources);
  }

  private static AssertionError failure(Reading reading, List<Finding> findings) {
    return new AssertionError(new FindingText(reading.texts(), Palette.PLAIN).of(findings));
  }

  private static SortedMap<String, byte[]> files(Path root) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The known values of a metric by name of the period, without trailing zeros. */
  Map<String, BigDecimal> series(String metric, Grain grain) {
    Map<String, BigDecimal> series = new TreeMap<>();
    for (Point point : values.series(new MetricId(metric), Slice.TOTAL, grain).points()) {
      point.value().asNumber().ifPresent(value -> series.put(point.period().label(), plain(value)));
    }
    return series;
  }

  /** The value of one period. */
  BigDecimal value(String metric, Grain grain, String period) {
    Map<String, BigDecimal> series = series(metric, grain);
    BigDecimal value = series.get(period);
    if (value == null) {
      throw new AssertionError(metric + " has no value for " + period + " but for " + series);
    }
    return value;
  }

  static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }
}
