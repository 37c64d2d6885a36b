package plumbline.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.RetailCalendar;
import plumbline.charter.Source;
import plumbline.diagnostic.Findings;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.RetailDays;
import plumbline.metric.calendar.RetailRows;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.ConversionScan;
import plumbline.metric.plan.RowAnswers;
import plumbline.metric.plan.RowScans;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;

/**
 * Answers what a plan asks of the sources of one charter, from their exported files.
 *
 * <p>What is wrong with files and rows becomes findings, and the answer is then absent; only what
 * is not the user's to mend is thrown, as {@link EngineFailure}. Each call has a database of its
 * own. Not for use by several threads.
 */
public final class DuckDbEngine implements AutoCloseable {

  private final Charter charter;
  private final DataFolder folder;
  private final Path work;
  private final Instant asOf;
  private final Limits limits;
  private final Digests digests = new Digests();

  /**
   * @param root the charter's folder: names of files are relative to it and nothing outside is read
   * @param work an existing folder for what does not fit into memory; left as it was on closing
   */
  public DuckDbEngine(Charter charter, Path root, Path work, Instant asOf, Limits limits) {
    this.charter = charter;
    this.folder = new DataFolder(root);
    this.asOf = asOf;
    this.limits = limits;
    try {
      this.work = Files.createTempDirectory(work, "engine-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Begins to load the engine's library, which takes about as long as reading a charter does, so
   * that it is there when it is needed. Calling it again does nothing.
   */
  public static void prepare() {
    Thread loader = new Thread(Session::loadLibrary, "engine library");
    loader.setDaemon(true);
    // A program that ends early leaves it half done; who needs the library says what is wrong.
    loader.setUncaughtExceptionHandler((thread, failure) -> {});
    loader.start();
  }

  /**
   * What came of many questions, without the answers that an error stands in the way of.
   *
   * @param rows absent where one of them could not be asked
   */
  public record Found(Answers answers, Optional<RowAnswers> rows) {}

  /**
   * Answers many questions at once: each file is read once, whoever asks for it.
   *
   * @param findings gets what is wrong with the data, and what was set aside
   * @param steps is told what is read and followed
   */
  public Found answers(
      List<SourceScan> scans,
      List<ConversionScan> conversions,
      RowScans rows,
      Findings findings,
      Steps steps) {
    try (Answering answering = answering(asOf, findings, steps)) {
      return answering.of(scans, conversions, new RuleRows(charter, rows));
    }
  }

  /**
   * How the exported files of a charter look from outside, by name: a text that differs where the
   * file may. Absent where an export cannot be found.
   */
  public static Optional<SortedMap<String, String>> stamps(Charter charter, Path root) {
    DataFolder folder = new DataFolder(root);
    SortedMap<String, String> stamps = new TreeMap<>();
    try {
      for (Source source : charter.sources()) {
        if (source.export().isPresent()) {
          for (DataFolder.Found found : folder.files(source)) {
            stamps.put(found.name(), stamp(found.path()));
          }
        }
      }
      return Optional.of(stamps);
    } catch (DataProblem | IOException missing) {
      return Optional.empty();
    }
  }

  private static String stamp(Path file) throws IOException {
    BasicFileAttributes look = Files.readAttributes(file, BasicFileAttributes.class);
    long nanos = look.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return file + " " + look.size() + " " + nanos + " " + look.fileKey();
  }

  /** The rows of one source, aggregated; absent where there is an error among the findings. */
  public Optional<SourceRows> scan(SourceScan scan, Findings findings) {
    Found found = answers(List.of(scan), List.of(), RowScans.NONE, findings, Steps.untold());
    return Optional.ofNullable(found.answers().sources().get(scan.source()));
  }

  /** The starts of a conversion and what became of them; as {@link #scan(SourceScan, Findings)}. */
  public Optional<SourceRows> scan(ConversionScan scan, Findings findings) {
    Found found = answers(List.of(), List.of(scan), RowScans.NONE, findings, Steps.untold());
    return Optional.ofNullable(found.answers().conversions().get(scan.metric()));
  }

  /** What is asked of rows and is no metric; absent where an error stands in the way of it. */
  public Optional<RowAnswers> rows(RowScans scans, Findings findings) {
    return answers(List.of(), List.of(), scans, findings, Steps.untold()).rows();
  }

  /**
   * The periods of each day of a calendar; absent where there is an error among the findings.
   *
   * @param findings gets what is wrong with its rows, too
   */
  public Optional<RetailDays> days(RetailCalendar calendar, Findings findings) {
    Map<String, String> labels = calendar.labels();
    Source source =
        charter
            .source(calendar.source())
            .orElseThrow(() -> new EngineFailure("there is no source " + calendar.source()));
    Set<String> columns = new LinkedHashSet<>(labels.values());
    source.time().ifPresent(columns::add);
    ZoneId zone = charter.charter().timeZone();
    LocalDate last = LocalDate.ofInstant(asOf.minusNanos(1), zone);
    // A calendar tells of days to come.
    try (Answering answering = answering(Instant.MAX, findings, Steps.untold())) {
      return answering
          .of(
              Map.of(source.id(), columns),
              (session, tables) -> {
                RowsSql rows = tables.rows(source.id());
                Map<Grain, List<RetailRows.Row>> read = new TreeMap<>();
                for (Grain grain : Grain.values()) {
                  String column = labels.get(grain.word());
                  if (column != null) {
                    read.put(grain, rows(session, rows, grain, column));
                  }
                }
                return new RetailRows(calendar, read);
              })
          .flatMap(rows -> rows.days(last, findings));
    }
  }

  private static List<RetailRows.Row> rows(
      Session session, RowsSql rows, Grain grain, String column) throws DataProblem {
    List<RetailRows.Row> read = new ArrayList<>();
    session.query(
        "the " + grain.word() + " of each day",
        Sql.fill(
            "SELECT %s, %s FROM %s ORDER BY ALL",
            Sql.name(RowsSql.DAY), rows.member(column), rows.from()),
        rows.table().span(),
        row -> read.add(new RetailRows.Row(row.getObject(1, LocalDate.class), row.getString(2))));
    return read;
  }

  private Answering answering(Instant known, Findings findings, Steps steps) {
    Intake intake = new Intake(folder, work, digests, known);
    return new Answering(charter, intake, limits, steps, findings);
  }

  @Override
  public void close() {
    digests.close();
    try (Stream<Path> rest = Files.walk(work)) {
      for (Path path : rest.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
