package plumbline.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.SourceId;
import plumbline.check.interest.ConflictSearch;
import plumbline.check.interest.Interests;
import plumbline.check.look.OwnFiles;
import plumbline.check.roadmap.RoadmapHistory;
import plumbline.diagnostic.Findings;
import plumbline.engine.DuckDbEngine;
import plumbline.engine.Limits;
import plumbline.history.Known;
import plumbline.history.signoff.Evidence;
import plumbline.history.signoff.Signatures;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.evaluation.Values;
import plumbline.metric.formula.Definitions;
import plumbline.metric.formula.RowRules;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.Plan;
import plumbline.metric.plan.Planner;
import plumbline.metric.plan.RowAnswers;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.reader.CharterReader;
import plumbline.snapshot.PublishedWeeks;

/** What pages tell of a charter and the rows of its one file, {@code orders.csv}. */
final class Told {

  private Told() {}

  static Telling of(Path folder, String yaml, String rows, Instant asOf) throws IOException {
    Files.writeString(folder.resolve("orders.csv"), rows);
    Findings findings = new Findings();
    Charter charter =
        CharterReader.read(Map.of("charter.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
            .charter()
            .orElseThrow();
    Definitions definitions = Definitions.check(charter, findings);
    Plan plan = Planner.plan(charter, Calendar.of(charter.charter()), asOf, definitions.inOrder());
    Map<SourceId, SourceRows> sources = new HashMap<>();
    try (DuckDbEngine engine = new DuckDbEngine(charter, folder, folder, asOf, Limits.usual(1))) {
      for (SourceScan scan : plan.scans()) {
        engine.scan(scan, findings).ifPresent(found -> sources.put(scan.source(), found));
      }
    }
    if (findings.hasErrors()) {
      throw new AssertionError(findings.inFileOrder().toString());
    }
    Answers answers = new Answers(sources, Map.of());
    Values values = Values.of(plan, answers);
    Interests interests = Interests.of(charter, definitions);
    return new Telling(
        new Material(
            charter,
            definitions,
            values,
            answers,
            RowRules.NONE,
            RowAnswers.NONE,
            interests,
            ConflictSearch.in(values, interests.influences()),
            new RoadmapHistory.Unknown(RoadmapHistory.Why.NOT_ASKED),
            Signatures.of(charter, LocalDate.of(2026, 11, 22), Evidence.NONE),
            new Known.Untold(Known.Why.NOT_ASKED),
            PublishedWeeks.NOTHING,
            OwnFiles.NONE,
            List.of(),
            new BuildFacts(Optional.empty(), asOf, "0", Optional.empty())),
        Words.english());
  }
}
