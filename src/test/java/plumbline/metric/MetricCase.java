package plumbline.metric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.engine.DuckDbEngine;
import plumbline.engine.Limits;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.RetailDays;
import plumbline.metric.evaluation.Values;
import plumbline.metric.formula.Definitions;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.ConversionScan;
import plumbline.metric.plan.Plan;
import plumbline.metric.plan.Planner;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/**
 * A folder under {@code cases/metrics}: a small charter with its rows, and what must come of them.
 *
 * <p>{@code expected.csv} holds values worked out by hand, and in its first line the as-of instant;
 * {@code check.sql} is an independent query over the same rows, each file a view of text columns.
 */
record MetricCase(Path folder) {

  private static final Path ALL = Path.of("src/test/resources/cases/metrics");

  static List<MetricCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.sorted().map(MetricCase::new).toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** The lines of a table without its heading, cut at the commas. */
  List<List<String>> table(String file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text(file).lines().toList()) {
      if (!line.startsWith("#")) {
        rows.add(List.of(line.split(",", -1)));
      }
    }
    return rows.subList(1, rows.size());
  }

  Instant asOf() throws IOException {
    String first = text("expected.csv").lines().findFirst().orElseThrow();
    return Instant.parse(first.substring(first.lastIndexOf(' ') + 1));
  }

  /** What came of the case: the values, absent if there were errors, and the codes found. */
  record Result(Optional<Values> values, TreeSet<String> codes, List<Finding> findings) {}

  Result run(Path work, Instant asOf) throws IOException {
    return run(folder, work, asOf, 1);
  }

  /** The same with the data of another folder, in so many threads. */
  Result run(Path data, Path work, Instant asOf, int threads) throws IOException {
    Reading reading =
        CharterReader.read(
            Map.of("charter.yaml", Files.readAllBytes(folder.resolve("charter.yaml"))));
    Findings findings = new Findings();
    findings.addAll(reading.findings());
    if (findings.hasErrors()) {
      return result(Optional.empty(), findings);
    }
    Charter charter = reading.charter().orElseThrow();
    Definitions definitions = Definitions.check(charter, findings);
    if (findings.hasErrors()) {
      return result(Optional.empty(), findings);
    }
    Limits limits = new Limits(256, 256, threads, java.time.Duration.ofMinutes(1));
    try (DuckDbEngine engine = new DuckDbEngine(charter, data, work, asOf, limits)) {
      Calendar calendar = calendar(charter, engine, findings);
      Plan plan = Planner.plan(charter, calendar, asOf, definitions.inOrder());
      Map<SourceId, SourceRows> sources = new HashMap<>();
      for (SourceScan scan : plan.scans()) {
        engine.scan(scan, findings).ifPresent(rows -> sources.put(scan.source(), rows));
      }
      Map<MetricId, SourceRows> conversions = new HashMap<>();
      for (ConversionScan scan : plan.conversions()) {
        engine.scan(scan, findings).ifPresent(rows -> conversions.put(scan.metric(), rows));
      }
      Optional<Values> values =
          findings.hasErrors()
              ? Optional.empty()
              : Optional.of(Values.of(plan, new Answers(sources, conversions)));
      return result(values, findings);
    }
  }

  private static Calendar calendar(Charter charter, DuckDbEngine engine, Findings findings) {
    RetailDays days =
        charter
            .charter()
            .calendar()
            .flatMap(
                id -> charter.calendars().stream().filter(one -> one.id().equals(id)).findFirst())
            .flatMap(retail -> engine.days(retail, findings))
            .orElse(RetailDays.NONE);
    return Calendar.of(charter.charter(), days);
  }

  private static Result result(Optional<Values> values, Findings findings) {
    TreeSet<String> codes = new TreeSet<>();
    findings.inFileOrder().forEach(finding -> codes.add(finding.code().id()));
    return new Result(values, codes, findings.inFileOrder());
  }

  @Override
  public String toString() {
    return name();
  }
}
