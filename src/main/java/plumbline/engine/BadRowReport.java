package plumbline.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.metric.plan.SourceRows;

/** Tells which rows of a loaded table cannot be counted, where they stand, and why. */
final class BadRowReport {

  /** How many rows are named; the rest is only counted. */
  static final int NAMED = 50;

  private static final int IN_FINDING = 5;

  private final Session session;
  private final LoadSql sql;
  private final String table;
  private final Map<Integer, Long> firstRows;
  private final Span span;

  /**
   * @param firstRows the row id of the first row of each file
   */
  BadRowReport(Session session, LoadSql sql, String table, Map<Integer, Long> firstRows) {
    this.session = session;
    this.sql = sql;
    this.table = table;
    this.firstRows = firstRows;
    this.span = sql.source().origin().of("export");
  }

  /** A row the engine has read: its place among those of its file, from 0, and what is wrong. */
  record Misfit(long place, String column, String reason) {}

  /** A record the engine could not split: its place among the records of its file, from 0. */
  private record Reject(long place, String reason) {}

  /**
   * The rows to be set aside.
   *
   * @throws DataProblem with a finding that names the first, unless they are to be quarantined
   */
  SourceRows.SetAside report(Findings findings) throws DataProblem {
    Map<Integer, List<Misfit>> misfits = new TreeMap<>();
    long total = misfits(misfits);
    SourceRows.SetAside aside = listed(misfits, total, true);
    if (sql.source().onBadRows().orElse(Source.BadRows.FAIL) == Source.BadRows.FAIL) {
      throw new DataProblem(finding(Code.BAD_ROWS, "cannot be read", aside));
    }
    findings.add(finding(Code.QUARANTINED_ROWS, "were set aside", aside));
    return aside;
  }

  /**
   * Rows with the lines they stand on.
   *
   * @param withRejects whether lines that could not be split are among them
   */
  SourceRows.SetAside listed(
      Map<Integer, List<Misfit>> misfits, long totalMisfits, boolean withRejects)
      throws DataProblem {
    Map<Integer, Map<Long, Reject>> rejects = new TreeMap<>();
    long totalRejects = rejects(rejects);
    List<SourceRows.BadRow> rows = new ArrayList<>();
    for (int file = 0; file < sql.files().size() && rows.size() < NAMED; file++) {
      locate(
          sql.files().get(file),
          misfits.getOrDefault(file, List.of()),
          rejects.getOrDefault(file, Map.of()),
          withRejects,
          rows);
    }
    long total = totalMisfits + (withRejects ? totalRejects : 0);
    return new SourceRows.SetAside(rows.stream().limit(NAMED).toList(), total);
  }

  private Finding finding(Code code, String what, SourceRows.SetAside aside) {
    String message = Sql.fill("%s of source `%s` %s", rows(aside.total()), sql.source().id(), what);
    Finding finding = told(Finding.of(code, span, message), aside);
    if (code != Code.BAD_ROWS) {
      return finding;
    }
    Finding mended =
        aside.first().stream()
            .flatMap(row -> BadValue.habit(row.reason()).stream())
            .findFirst()
            .map(finding::help)
            .orElse(finding);
    return mended.help("mend the export, or set such rows aside with `on_bad_rows: quarantine`");
  }

  static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  /** The finding with the first rows and how many more there are. */
  static Finding told(Finding finding, SourceRows.SetAside aside) {
    List<SourceRows.BadRow> first = aside.first();
    Finding longer = finding;
    for (SourceRows.BadRow row : first.subList(0, Math.min(IN_FINDING, first.size()))) {
      longer = longer.help(told(row));
    }
    return aside.total() > IN_FINDING
        ? longer.help("and " + (aside.total() - IN_FINDING) + " more")
        : longer;
  }

  private static String told(SourceRows.BadRow row) {
    String place = row.line() > 0 ? row.file() + ":" + row.line() : row.file();
    return row.column().isEmpty()
        ? place + ": " + row.reason()
        : place + ": `" + row.column() + "` " + row.reason();
  }

  private long misfits(Map<Integer, List<Misfit>> byFile) throws DataProblem {
    long[] total = {0};
    session.query(
        "how many rows cannot be counted",
        Sql.fill("SELECT count(%s) FROM %s", Sql.name(LoadSql.RAW), Sql.name(table)),
        span,
        row -> total[0] = row.getLong(1));
    session.query(
        "the first rows that cannot be counted",
        Sql.fill(
            "SELECT %1$s, rowid, %2$s FROM %3$s WHERE %2$s IS NOT NULL ORDER BY rowid LIMIT %4$d",
            Sql.name(LoadSql.FILE), Sql.name(LoadSql.RAW), Sql.name(table), NAMED),
        span,
        row -> {
          int file = row.getInt(1);
          long place = row.getLong(2) - firstRows.getOrDefault(file, 0L);
          byFile
              .computeIfAbsent(file, none -> new ArrayList<>())
              .add(misfit(place, texts(row.getArray(3))));
        });
    return total[0];
  }

  private Misfit misfit(long place, List<@Nullable String> texts) {
    for (int i = 0; i < sql.columns().size(); i++) {
      String text = texts.get(i);
      if (text != null) {
        WantedColumn column = sql.columns().get(i);
        return new Misfit(place, column.heading(), BadValue.reason(sql.cell(column, ""), text));
      }
    }
    throw new EngineFailure("a row was set aside without a reason");
  }

  private static List<@Nullable String> texts(Array array) throws java.sql.SQLException {
    List<@Nullable String> texts = new ArrayList<>();
    for (Object text : (Object[]) array.getArray()) {
      texts.add(text == null ? null : text.toString());
    }
    return texts;
  }

  private long rejects(Map<Integer, Map<Long, Reject>> byFile) throws DataProblem {
    boolean csv = sql.files().stream().anyMatch(file -> file.format() == Source.FileFormat.CSV);
    if (!csv) {
      return 0;
    }
    Map<String, Integer> fileOf = new HashMap<>();
    for (int i = 0; i < sql.files().size(); i++) {
      fileOf.put(sql.files().get(i).readable().toString(), i);
    }
    long[] total = {0};
    session.query(
        "lines that could not be split into columns",
        Sql.fill(
            "SELECT file_path, e.line, any_value(e.error_type), any_value(e.error_message) FROM %1$s e"
                + " JOIN %2$s s USING (scan_id, file_id) GROUP BY 1, 2 ORDER BY 1, 2",
            Sql.name(sql.rejects()), Sql.name(sql.rejects() + "_scans")),
        span,
        row -> {
          total[0]++;
          Integer file = fileOf.get(row.getString(1));
          if (file != null) {
            long place = row.getLong(2) - 1;
            byFile
                .computeIfAbsent(file, none -> new TreeMap<>())
                .putIfAbsent(place, new Reject(place, reason(row.getString(3), row.getString(4))));
          }
        });
    return total[0];
  }

  private static String reason(String type, String message) {
    return switch (type) {
      case "MISSING COLUMNS", "TOO MANY COLUMNS" -> columnCount(message);
      case "UNQUOTED VALUE" -> "a quoted value does not end where it should";
      case "INVALID ENCODING", "INVALID UNICODE" -> "it is not written in UTF-8";
      case "LINE SIZE OVER MAXIMUM" -> "the line is too long";
      default -> Session.firstLine(message);
    };
  }

  private static String columnCount(String message) {
    String[] numbers = message.replaceAll("[^0-9]+", " ").strip().split(" ", -1);
    return numbers.length == 2
        ? Sql.fill("it has %s values instead of %s", numbers[1], numbers[0])
        : Session.firstLine(message);
  }

  private void locate(
      SourceFile file,
      List<Misfit> misfits,
      Map<Long, Reject> rejects,
      boolean withRejects,
      List<SourceRows.BadRow> rows)
      throws DataProblem {
    if (file.format() != Source.FileFormat.CSV) {
      boolean lines = file.format() == Source.FileFormat.JSON_LINES;
      for (Misfit misfit : misfits) {
        rows.add(described(file, lines ? misfit.place() + 1 : 0, misfit));
      }
      return;
    }
    if (misfits.isEmpty() && rejects.isEmpty()) {
      return;
    }
    char quote = CsvDialect.of(sql.source()).quote();
    TextFile text = new TextFile(file.readable(), StandardCharsets.UTF_8);
    try (CsvRecords records = new CsvRecords(text.open(), quote)) {
      records.next();
      long row = 0;
      int next = 0;
      long lastReject = rejects.keySet().stream().mapToLong(Long::longValue).max().orElse(-1);
      for (long record = 1; rows.size() < NAMED; record++) {
        if (next >= misfits.size() && record > lastReject) {
          return;
        }
        String content = records.next();
        if (content == null) {
          break;
        }
        Reject reject = rejects.get(record);
        if (reject != null) {
          if (withRejects) {
            rows.add(new SourceRows.BadRow(file.name(), records.line(), "", reject.reason()));
          }
        } else if (!content.isEmpty()) {
          if (next < misfits.size() && misfits.get(next).place() == row) {
            rows.add(described(file, records.line(), misfits.get(next++)));
          }
          row++;
        }
      }
      for (; next < misfits.size(); next++) {
        rows.add(described(file, 0, misfits.get(next)));
      }
    } catch (IOException failure) {
      throw FileOpener.unreadable(span, file.name(), String.valueOf(failure.getMessage()));
    }
  }

  private static SourceRows.BadRow described(SourceFile file, long line, Misfit misfit) {
    return new SourceRows.BadRow(file.name(), line, misfit.column(), misfit.reason());
  }
}
