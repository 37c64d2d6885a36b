package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.check.interest.ConflictSearch;
import plumbline.check.interest.Interests;
import plumbline.check.look.OwnFiles;
import plumbline.check.roadmap.RoadmapHistory;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.engine.DuckDbEngine;
import plumbline.engine.Limits;
import plumbline.history.Chronicle;
import plumbline.history.Known;
import plumbline.history.signoff.Evidence;
import plumbline.history.signoff.Signatures;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.evaluation.Values;
import plumbline.metric.formula.Definitions;
import plumbline.metric.formula.RowRules;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.ConversionScan;
import plumbline.metric.plan.Plan;
import plumbline.metric.plan.Planner;
import plumbline.metric.plan.RowAnswers;
import plumbline.metric.plan.RowScans;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.page.BuildFacts;
import plumbline.page.Material;
import plumbline.page.Pages;
import plumbline.page.Words;
import plumbline.page.part.Site;
import plumbline.reader.CharterReader;
import plumbline.reader.CharterVersions;
import plumbline.reader.Reading;
import plumbline.snapshot.PublishedWeeks;

/** The site of a charter in a folder, all the way from its files. */
final class CharterSite {

  private CharterSite() {}

  static SortedMap<String, byte[]> files(Path root, Instant asOf, Path work) throws IOException {
    return new SiteWriter(Words.english()).files(site(root, asOf, work));
  }

  static Site site(Path root, Instant asOf, Path work) throws IOException {
    return site(root, asOf, work, UnaryOperator.identity(), Words.english());
  }

  /**
   * In other words, and told otherwise.
   *
   * @param otherwise changes texts of the charter, and nothing that anything else refers to
   */
  static Site site(
      Path root, Instant asOf, Path work, UnaryOperator<Charter> otherwise, Words words)
      throws IOException {
    Reading reading = CharterReader.read(yaml(root));
    assertThat(reading.findings()).filteredOn(Finding::isError).isEmpty();
    Charter charter = otherwise.apply(reading.charter().orElseThrow());
    Findings findings = new Findings();
    Definitions definitions = Definitions.check(charter, findings);
    Plan plan = Planner.plan(charter, Calendar.of(charter.charter()), asOf, definitions.inOrder());
    RowRules rules = RowRules.check(charter, true, findings);
    Answers answers = answers(plan, root, work, findings);
    RowAnswers rows = rows(plan, rules, root, work, findings);
    assertThat(findings.inFileOrder()).filteredOn(Finding::isError).isEmpty();
    Values values = Values.of(plan, answers);
    Interests interests = Interests.of(charter, definitions);
    return Pages.of(
        new Material(
            charter,
            definitions,
            values,
            answers,
            rules,
            rows,
            interests,
            ConflictSearch.in(values, interests.influences()),
            new RoadmapHistory.Unknown(RoadmapHistory.Why.NOT_ASKED),
            Signatures.of(charter, plan.calendar().dayOf(asOf), Evidence.NONE),
            new Known.Told(Chronicle.of(List.of(), new CharterVersions(id -> new byte[0])), false),
            PublishedWeeks.NOTHING,
            OwnFiles.NONE,
            findings.inFileOrder(),
            new BuildFacts(Optional.of("4f1c2ab"), asOf, "0.1.0", Optional.empty())),
        words);
  }

  private static Answers answers(Plan plan, Path root, Path work, Findings findings) {
    Map<SourceId, SourceRows> sources = new HashMap<>();
    Map<MetricId, SourceRows> conversions = new HashMap<>();
    Limits limits = Limits.usual(2);
    try (DuckDbEngine engine = new DuckDbEngine(plan.charter(), root, work, plan.asOf(), limits)) {
      for (SourceScan scan : plan.scans()) {
        engine.scan(scan, findings).ifPresent(rows -> sources.put(scan.source(), rows));
      }
      for (ConversionScan scan : plan.conversions()) {
        engine.scan(scan, findings).ifPresent(rows -> conversions.put(scan.metric(), rows));
      }
    }
    return new Answers(sources, conversions);
  }

  private static RowAnswers rows(
      Plan plan, RowRules rules, Path root, Path work, Findings findings) {
    try (DuckDbEngine engine =
        new DuckDbEngine(plan.charter(), root, work, plan.asOf(), Limits.usual(2))) {
      RowScans scans = RowScans.of(rules, plan.calendar(), plan.calendar().dayOf(plan.asOf()));
      return engine.rows(scans, findings).orElseThrow();
    }
  }

  private static Map<String, byte[]> yaml(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String folder : new String[] {"charter", "metrics"}) {
      try (Stream<Path> all = Files.walk(root.resolve(folder))) {
        for (Path file : all.filter(path -> path.toString().matches(".*\\.(yaml|md)")).toList()) {
          files.put(root.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }
}
