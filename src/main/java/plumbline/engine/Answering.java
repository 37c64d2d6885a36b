package plumbline.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Findings;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.ConversionScan;
import plumbline.metric.plan.RowAnswers;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;

/**
 * Answers several questions from one database, so that each file is read once.
 *
 * <p>Exports are taken in and scanned side by side, the largest first. Then no file is read any
 * more: the queries run, and beside them conversions are followed. What is wrong with one source
 * stops only what is made of it.
 */
final class Answering implements AutoCloseable {

  /** Below this, what threads say to each other about one file costs more than it saves. */
  private static final long MOST_BYTES_APART = 32L * 1024 * 1024;

  private final Charter charter;
  private final Intake intake;
  private final Limits limits;
  private final Steps steps;
  private final Findings findings;
  private final Session session;
  private final Tables tables;
  private final Needs needs;

  Answering(Charter charter, Intake intake, Limits limits, Steps steps, Findings findings) {
    this.charter = charter;
    this.intake = intake;
    this.limits = limits;
    this.steps = steps;
    this.findings = findings;
    this.session = new Session(limits, intake.work());
    this.tables = new Tables(charter);
    this.needs = new Needs(charter, session);
  }

  /** A piece of work on one source. */
  private interface Work<T> {
    T answer(Findings told) throws DataProblem;
  }

  /** What came of it. */
  private record Done<T>(Findings told, Optional<T> answer) {}

  /** All answers but those that an error stands in the way of. */
  DuckDbEngine.Found of(
      List<SourceScan> wantedScans, List<ConversionScan> wantedConversions, RuleRows rules) {
    Map<SourceId, SourceScan> scans = new LinkedHashMap<>();
    for (SourceScan scan : wantedScans) {
      Source source = source(scan.source());
      if (isMet(Map.of(source.id(), ScanRows.columns(scan, source)))) {
        scans.put(source.id(), scan);
      }
    }
    List<ConversionScan> conversions =
        wantedConversions.stream()
            .filter(scan -> isMet(ScanRows.columns(scan, this::source)))
            .toList();
    boolean listed = isMet(rules.columns());
    Set<SourceId> later = usedLater(scans, conversions);
    if (listed) {
      rules.columns().keySet().forEach(id -> later.addAll(needs.exportsOf(id)));
    }
    try (Crew crew = new Crew(session, limits.threads())) {
      Map<SourceId, SourceRows> sources = takeIn(crew, scans, later);
      List<ConversionScan> early = conversions.stream().filter(this::isReady).toList();
      Supplier<List<Done<SourceRows>>> followed =
          crew.begin(
              early.stream()
                  .map(scan -> (Crew.Task<Done<SourceRows>>) in -> follow(in, scan))
                  .toList());
      QueryTables queries = queries();
      sources.putAll(runQueries(queries, scans));
      Map<MetricId, SourceRows> rows = new HashMap<>();
      List<Done<SourceRows>> done = followed.get();
      for (int i = 0; i < early.size(); i++) {
        MetricId metric = early.get(i).metric();
        keep(done.get(i)).ifPresent(answer -> rows.put(metric, answer));
      }
      for (ConversionScan scan : conversions) {
        if (!early.contains(scan) && isMade(queries, scan)) {
          keep(follow(session, scan)).ifPresent(answer -> rows.put(scan.metric(), answer));
        }
      }
      Optional<RowAnswers> list =
          listed
              ? steps.time(
                  "list rows and credit channels",
                  () -> ask(queries, rules.columns().keySet(), rules::answer))
              : Optional.empty();
      return new DuckDbEngine.Found(new Answers(sources, rows), list);
    }
  }

  /** Makes sources ready, each with some columns, and asks them something. */
  <T> Optional<T> of(Map<SourceId, Set<String>> columns, TableQuestion<T> question) {
    if (!isMet(columns)) {
      return Optional.empty();
    }
    try (Crew crew = new Crew(session, limits.threads())) {
      takeIn(crew, Map.of(), Set.copyOf(needs.exports().keySet()));
    }
    return ask(queries(), columns.keySet(), question);
  }

  /** Asks tables something once all exports have been taken in. */
  private <T> Optional<T> ask(
      QueryTables queries, Set<SourceId> sources, TableQuestion<T> question) {
    if (!sources.stream().allMatch(this::hasExports)) {
      return Optional.empty();
    }
    return keep(
        attempt(
            told -> {
              for (SourceId id : sources) {
                queries.run(id, told);
              }
              return question.answer(session, tables);
            }));
  }

  /** What is made of tables that stand. */
  interface TableQuestion<T> {
    T answer(Session session, Tables tables) throws DataProblem;
  }

  private boolean isMet(Map<SourceId, Set<String>> columns) {
    return keep(attempt(
            told -> {
              for (Map.Entry<SourceId, Set<String>> entry : columns.entrySet()) {
                needs.add(entry.getKey(), entry.getValue());
              }
              return true;
            }))
        .isPresent();
  }

  /** Whatever is selected from or followed after all exports have been scanned. */
  private Set<SourceId> usedLater(
      Map<SourceId, SourceScan> scans, List<ConversionScan> conversions) {
    Set<SourceId> later = new HashSet<>();
    for (ConversionScan scan : conversions) {
      for (SourceId end : List.of(scan.conversion().from(), scan.conversion().to())) {
        later.addAll(needs.exportsOf(end));
      }
    }
    for (SourceId id : scans.keySet()) {
      if (source(id).query().isPresent()) {
        later.addAll(needs.exportsOf(id));
      }
    }
    return later;
  }

  private Map<SourceId, SourceRows> takeIn(
      Crew crew, Map<SourceId, SourceScan> scans, Set<SourceId> usedLater) {
    Map<SourceId, Long> bytes = new HashMap<>();
    needs.exports().keySet().forEach(id -> bytes.put(id, bytes(source(id))));
    if (bytes.values().stream().mapToLong(Long::longValue).sum() < MOST_BYTES_APART) {
      session.workApart();
    }
    boolean ready = !needs.rates() || keep(attempt(this::takeInRates)).isPresent();
    List<SourceId> exports = new ArrayList<>();
    for (SourceId id : largestFirst(bytes)) {
      if (ready || !needs.needRates(id)) {
        exports.add(id);
      }
    }
    List<Crew.Task<Done<Optional<SourceRows>>>> tasks = new ArrayList<>();
    for (SourceId id : exports) {
      Optional<SourceScan> scan = Optional.ofNullable(scans.get(id));
      boolean done = !usedLater.contains(id);
      tasks.add(
          in -> steps.time("read " + id, () -> attempt(told -> takeIn(in, id, scan, done, told))));
    }
    Map<SourceId, SourceRows> rows = new HashMap<>();
    List<Done<Optional<SourceRows>>> answers = crew.begin(tasks).get();
    for (int i = 0; i < exports.size(); i++) {
      SourceId id = exports.get(i);
      keep(answers.get(i)).flatMap(answer -> answer).ifPresent(answer -> rows.put(id, answer));
    }
    return rows;
  }

  private boolean takeInRates(Findings told) throws DataProblem {
    session.takeStatements();
    Optional<RowsSql> rows = Optional.empty();
    if (charter.rates().isPresent()) {
      LoadedTable table = load(session, charter.rates().get().source(), told);
      tables.put(table);
      rows = Optional.of(new RowsSql(table, tables.zone(), Optional.empty()));
    }
    tables.put(RateTable.create(session, charter, rows));
    return true;
  }

  private static List<SourceId> largestFirst(Map<SourceId, Long> bytes) {
    return bytes.keySet().stream()
        .sorted(
            Comparator.comparing((SourceId id) -> bytes.get(id))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Files that cannot be looked at are found out when they are read. */
  private long bytes(Source source) {
    try {
      long bytes = 0;
      for (DataFolder.Found found : intake.folder().files(source)) {
        bytes += Files.size(found.path());
      }
      return bytes;
    } catch (DataProblem | IOException later) {
      return 0;
    }
  }

  /** Rows of a source that nothing else asks for are dropped at once, as they may be many. */
  private Optional<SourceRows> takeIn(
      Session in, SourceId id, Optional<SourceScan> scan, boolean drop, Findings told)
      throws DataProblem {
    LoadedTable table = tables.has(id) ? tables.table(id) : load(in, id, told);
    RowsSql rows = tables.rows(table);
    LoadedTable counted = new RatelessRows(in, rows, charter.rates().isPresent()).setAside(told);
    List<String> rates = rows.exchange().isPresent() ? tables.rateSql() : List.of();
    tables.put(counted.madeBy(Session.joined(List.of(rates, counted.sql(), in.takeStatements()))));
    Optional<SourceRows> answer = Optional.empty();
    if (scan.isPresent()) {
      answer = Optional.of(new ScanRows(in, tables.rows(id), intake.folder()).of(scan.get()));
    }
    if (drop) {
      in.set("DROP TABLE " + Sql.name(table.table()));
    }
    return answer;
  }

  private LoadedTable load(Session in, SourceId id, Findings told) throws DataProblem {
    LoadedTable table =
        intake.load(
            in, source(id), needs.exports().getOrDefault(id, Set.of()), tables.zone(), told);
    return table.madeBy(in.takeStatements());
  }

  private QueryTables queries() {
    return new QueryTables(session, charter, needs, tables, intake);
  }

  private boolean hasExports(SourceId id) {
    return needs.exportsOf(id).stream().allMatch(tables::has);
  }

  private Map<SourceId, SourceRows> runQueries(
      QueryTables queries, Map<SourceId, SourceScan> scans) {
    Map<SourceId, SourceRows> rows = new HashMap<>();
    for (SourceScan scan : scans.values()) {
      SourceId id = scan.source();
      if (source(id).query().isPresent() && hasExports(id)) {
        Work<SourceRows> work =
            told -> {
              queries.run(id, told);
              return new ScanRows(session, tables.rows(id), intake.folder()).of(scan);
            };
        keep(steps.time("read " + id, () -> attempt(work)))
            .ifPresent(answer -> rows.put(id, answer));
      }
    }
    return rows;
  }

  private boolean isReady(ConversionScan scan) {
    return tables.has(scan.conversion().from()) && tables.has(scan.conversion().to());
  }

  /** Whether the queries that a conversion follows could be run. */
  private boolean isMade(QueryTables queries, ConversionScan scan) {
    List<SourceId> ends = List.of(scan.conversion().from(), scan.conversion().to());
    return ends.stream().allMatch(this::hasExports)
        && keep(attempt(
                told -> {
                  for (SourceId end : ends) {
                    queries.run(end, told);
                  }
                  return true;
                }))
            .isPresent();
  }

  private Done<SourceRows> follow(Session in, ConversionScan scan) {
    Work<SourceRows> work =
        told -> {
          RowsSql starts = tables.rows(scan.conversion().from());
          RowsSql events = tables.rows(scan.conversion().to());
          return new ScanRows(in, starts, intake.folder()).of(scan, events, intake.asOf());
        };
    return steps.time("follow " + scan.metric(), () -> attempt(work));
  }

  private static <T> Done<T> attempt(Work<T> work) {
    Findings told = new Findings();
    try {
      return new Done<>(told, Optional.of(work.answer(told)));
    } catch (DataProblem problem) {
      told.add(problem.finding());
      return new Done<>(told, Optional.empty());
    }
  }

  private <T> Optional<T> keep(Done<T> done) {
    findings.addAll(done.told().inFileOrder());
    return done.answer();
  }

  private Source source(SourceId id) {
    return charter.source(id).orElseThrow(() -> new EngineFailure("there is no source " + id));
  }

  @Override
  public void close() {
    session.close();
  }
}
