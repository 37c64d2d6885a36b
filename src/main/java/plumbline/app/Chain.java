package plumbline.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import plumbline.charter.About;
import plumbline.charter.Charter;
import plumbline.charter.SourceId;
import plumbline.check.Checks;
import plumbline.check.exception.Exceptions;
import plumbline.check.interest.ConflictSearch;
import plumbline.check.interest.Interests;
import plumbline.check.look.OwnFiles;
import plumbline.check.roadmap.RoadmapHistory;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.engine.DuckDbEngine;
import plumbline.engine.Limits;
import plumbline.history.Goalpost;
import plumbline.history.Goalposts;
import plumbline.history.HistoryFindings;
import plumbline.history.Known;
import plumbline.history.Timeline;
import plumbline.history.signoff.Evidence;
import plumbline.history.signoff.SignatureFindings;
import plumbline.history.signoff.Signatures;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.evaluation.Values;
import plumbline.metric.formula.Definitions;
import plumbline.metric.formula.RowRules;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.Asked;
import plumbline.metric.plan.Plan;
import plumbline.metric.plan.Planner;
import plumbline.metric.plan.Recipe;
import plumbline.metric.plan.RowAnswers;
import plumbline.metric.plan.RowScans;
import plumbline.metric.plan.SourceScan;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/**
 * The way from files to values, as far as it is free of errors.
 *
 * <p>Each step is taken only where those before found no error, but all that one step finds is
 * reported.
 */
final class Chain {

  private final CharterFiles folder;
  private final AsOf asOf;
  private final Phases phases;
  private final Optional<CharterPast> past;
  private final Memory memory;
  private final Findings findings = new Findings();
  private Map<String, String> texts = Map.of();
  private ZoneId zone = ZoneOffset.UTC;
  private Optional<Exceptions> exceptions = Optional.empty();
  private Optional<Interests> interests = Optional.empty();
  private OwnFiles ownFiles = OwnFiles.NONE;
  private Optional<CompletableFuture<Signed>> signed = Optional.empty();
  private Optional<CompletableFuture<RoadmapHistory>> roadmap = Optional.empty();

  Chain(CharterFiles folder, AsOf asOf, Phases phases) {
    this(folder, asOf, phases, Optional.empty(), new Memory());
  }

  /** With a history of the files that is being read beside; {@link #settle} waits for it. */
  Chain(CharterFiles folder, AsOf asOf, Phases phases, CharterPast past) {
    this(folder, asOf, phases, past, new Memory());
  }

  /** The same, with what an earlier look at the files left. */
  Chain(CharterFiles folder, AsOf asOf, Phases phases, CharterPast past, Memory memory) {
    this(folder, asOf, phases, Optional.of(past), memory);
  }

  private Chain(
      CharterFiles folder, AsOf asOf, Phases phases, Optional<CharterPast> past, Memory memory) {
    this.folder = folder;
    this.asOf = asOf;
    this.phases = phases;
    this.past = past;
    this.memory = memory;
  }

  /** A charter whose formulas are sound. */
  record Defined(Charter charter, Definitions definitions, RowRules rules) {}

  /** How the signatures of a charter stand, and what is wrong with them. */
  private record Signed(Charter charter, Signatures signatures, List<Finding> findings) {

    List<Finding> besides(List<Finding> found) {
      List<Finding> errors = found.stream().filter(Finding::isError).toList();
      return SignatureFindings.withoutFollowing(findings, charter, signatures, errors);
    }
  }

  /** A charter with what was asked of its data and what came of it. */
  record Computed(Defined defined, Plan plan, Answers answers, Values values, RowAnswers rows) {}

  /** Everything found so far, in file order. */
  List<Finding> findings() {
    return findings.inFileOrder();
  }

  /**
   * What is found, parted by the exceptions of the charter.
   *
   * @param all whether everything was looked at, the data too
   */
  Told told(boolean all) {
    List<Finding> found = findings();
    return exceptions
        .map(known -> Told.of(found, known, all && found.stream().noneMatch(Finding::isError)))
        .orElseGet(() -> new Told(found, List.of()));
  }

  /** What the charter accepts for a while; absent before it is read. */
  Optional<Exceptions> exceptions() {
    return exceptions;
  }

  /** Adds what was found elsewhere. */
  void add(Finding finding) {
    findings.add(finding);
  }

  /** The texts of the files, for excerpts; empty before they are read. */
  Map<String, String> texts() {
    return texts;
  }

  /** How the signatures stand; absent before a charter without errors was defined. */
  Optional<Signatures> signatures() {
    return signed.map(CompletableFuture::join).map(Signed::signatures);
  }

  /** Who gains by what; absent before a charter without errors was defined. */
  Optional<Interests> interests() {
    return interests;
  }

  /** The files that the look of the site is made of; none before a charter was defined. */
  OwnFiles ownFiles() {
    return ownFiles;
  }

  /** Reads the files and checks the formulas. */
  Optional<Defined> define() {
    DuckDbEngine.prepare();
    Reading reading = phases.time("read the charter", () -> read(folder.read(findings)));
    findings.addAll(reading.findings());
    texts = reading.texts();
    reading.charter().ifPresent(charter -> zone = charter.charter().timeZone());
    exceptions = reading.charter().map(charter -> new Exceptions(charter, today(charter)));
    Optional<Defined> defined = reading.charter().map(charter -> define(charter, reading.whole()));
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    defined.ifPresent(this::check);
    return findings.hasErrors() ? Optional.empty() : defined;
  }

  private Reading read(Map<String, byte[]> files) {
    return past.map(beside -> beside.reading(files)).orElseGet(() -> CharterReader.read(files));
  }

  private void check(Defined sound) {
    Charter charter = sound.charter();
    Interests found = Interests.of(charter, sound.definitions());
    interests = Optional.of(found);
    findings.addAll(Checks.of(charter, found, today(charter)));
    // Those of an earlier version are gone from the disk, and nobody looks at them.
    ownFiles =
        folder
            .place()
            .filter(place -> place.revision().isEmpty())
            .map(place -> LookFiles.of(charter, place.folder(), findings))
            .orElse(OwnFiles.NONE);
    if (past.isPresent()) {
      signed = past.map(asked -> asked.then(known -> sign(charter, Optional.of(known))));
    } else {
      signed = Optional.of(CompletableFuture.completedFuture(sign(charter, Optional.empty())));
      tellSignatures();
    }
  }

  private Signed sign(Charter charter, Optional<Known> known) {
    Evidence evidence =
        folder
            .place()
            .map(
                place ->
                    phases.time(
                        "look up signatures", () -> SignatureEvidence.of(place, charter, known)))
            .orElse(Evidence.NONE);
    Signatures signatures = Signatures.of(charter, today(charter), evidence);
    return new Signed(charter, signatures, SignatureFindings.of(charter, signatures));
  }

  /** Adds to the findings how the signatures stand, once the history that was given is read. */
  void settle() {
    if (past.isPresent()) {
      tellSignatures();
    }
  }

  private void tellSignatures() {
    signed.ifPresent(known -> findings.addAll(known.join().besides(findings())));
  }

  private Defined define(Charter charter, boolean whole) {
    return new Defined(
        charter,
        phases.time("check the formulas", () -> Definitions.check(charter, whole, findings)),
        RowRules.check(charter, whole, findings));
  }

  /** What counts as now; in the zone of UTC where the charter's is not known. */
  Instant now() {
    return asOf.in(zone);
  }

  private LocalDate today(Charter charter) {
    ZoneId zone = charter.charter().timeZone();
    return LocalDate.ofInstant(asOf.in(zone), zone);
  }

  /** Which sources are read. */
  enum Reach {
    EVERY_SOURCE,
    /** Those that the definitions need. */
    NEEDED_SOURCES
  }

  /** Reads the data and works out all values. */
  Optional<Computed> compute(Defined defined, Reach reach) {
    Charter charter = defined.charter();
    if (reach == Reach.EVERY_SOURCE) {
      roadmap =
          Optional.of(
              CompletableFuture.supplyAsync(
                  () -> RoadmapAge.of(folder.root(), charter, today(charter))));
    }
    Instant now = asOf.in(charter.charter().timeZone());
    DataMemory.Of data = memory.data().of(charter, folder.root(), now, texts);
    try (DuckDbEngine engine =
        new DuckDbEngine(charter, folder.root(), workFolder(), now, limits())) {
      Optional<Calendar> calendar =
          phases.time(
              "read the calendar",
              () -> data.calendar(findings, told -> calendar(charter, engine, told)));
      if (calendar.isEmpty()) {
        return Optional.empty();
      }
      Plan plan =
          phases.time(
              "plan",
              () -> Planner.plan(charter, calendar.get(), now, defined.definitions().inOrder()));
      return ask(engine, data, plan, rows(defined, plan, reach), reach)
          .map(
              found ->
                  new Computed(
                      defined,
                      plan,
                      found.answers(),
                      memory.values(plan, found.answers()),
                      found.rows().orElse(RowAnswers.NONE)));
    }
  }

  private static RowScans rows(Defined defined, Plan plan, Reach reach) {
    return reach == Reach.EVERY_SOURCE
        ? RowScans.of(defined.rules(), plan.calendar(), plan.calendar().dayOf(plan.asOf()))
        : RowScans.NONE;
  }

  /**
   * What the values were held against each other for.
   *
   * @param conflicts which numbers pull against each other
   * @param roadmap when the files of the roadmap last changed
   */
  record Judged(ConflictSearch conflicts, RoadmapHistory roadmap) {}

  /**
   * Adds to the findings what the values say that somebody should look at; they must be those of
   * every source.
   */
  Judged judge(Computed computed) {
    return phases.time(
        "judge",
        () -> {
          Values values = computed.values();
          ConflictSearch conflicts =
              ConflictSearch.in(values, interests.orElseThrow().influences());
          RoadmapHistory history = roadmap.orElseThrow().join();
          findings.addAll(Checks.of(values, conflicts, computed.rows(), history));
          return new Judged(conflicts, history);
        });
  }

  /** Adds to the findings what the charter's past gives reason to look at. */
  void lookBack(Computed computed, Known past) {
    Charter charter = computed.defined().charter();
    Values values = computed.values();
    findings.addAll(HistoryFindings.of(past, charter));
    if (past instanceof Known.Told told) {
      Timeline timeline = told.timeline();
      List<Goalpost> moved = Goalposts.moved(timeline, values, computed.defined().definitions());
      findings.addAll(
          HistoryFindings.of(Goalposts.standing(moved, timeline, values.today()), charter));
    }
  }

  /**
   * The calendar of a charter. Absent, with an error among the findings, where a retail one cannot
   * be read.
   */
  Optional<Calendar> calendar(Defined defined) {
    Charter charter = defined.charter();
    try (DuckDbEngine engine =
        new DuckDbEngine(charter, folder.root(), workFolder(), now(), limits())) {
      return calendar(charter, engine, findings);
    }
  }

  /** Absent, with an error told, where a retail calendar cannot be read. */
  private static Optional<Calendar> calendar(Charter charter, DuckDbEngine engine, Findings told) {
    About about = charter.charter();
    if (about.calendar().isEmpty()) {
      return Optional.of(Calendar.of(about));
    }
    return charter.calendars().stream()
        .filter(retail -> about.calendar().get().equals(retail.id()))
        .findFirst()
        .flatMap(retail -> engine.days(retail, told))
        .map(days -> Calendar.of(about, days));
  }

  private Optional<DuckDbEngine.Found> ask(
      DuckDbEngine engine, DataMemory.Of data, Plan plan, RowScans rows, Reach reach) {
    Set<SourceId> needed = needed(plan);
    List<SourceScan> scans =
        plan.scans().stream()
            .filter(scan -> reach == Reach.EVERY_SOURCE || needed.contains(scan.source()))
            .toList();
    DuckDbEngine.Found found =
        phases.time(
            "read the data",
            () ->
                data.answers(
                    new Asked(scans, plan.conversions(), rows),
                    plan.calendar(),
                    findings,
                    told -> engine.answers(scans, plan.conversions(), rows, told, phases::time)));
    if (findings.hasErrors()) {
      findings.addAll(SuspectColumns.withoutFiles(plan.charter(), findings()));
      return Optional.empty();
    }
    return Optional.of(found);
  }

  /** The sources that metrics of the plan aggregate or convert. */
  static Set<SourceId> needed(Plan plan) {
    Set<SourceId> needed = new LinkedHashSet<>();
    for (Recipe recipe : plan.recipes().values()) {
      if (recipe instanceof Recipe.Aggregate aggregate) {
        needed.add(aggregate.source());
      } else if (recipe instanceof Recipe.Converting converting) {
        needed.add(converting.conversion().from());
        needed.add(converting.conversion().to());
      }
    }
    return needed;
  }

  private static Limits limits() {
    return Limits.usual(Runtime.getRuntime().availableProcessors());
  }

  private static Path workFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
