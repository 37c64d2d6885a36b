package plumbline.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/**
 * A way into a database in memory, and a record of what was run through it.
 *
 * <p>Not for use by several threads at once, but each may have one of its own {@link #beside} it.
 * Nothing is ever loaded or installed into the database; it spills only into the given folder.
 */
final class Session implements AutoCloseable {

  /** Reads one row. */
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Limits limits;
  private final List<String> statements = new ArrayList<>();

  Session(Limits limits, Path spill) {
    this.limits = limits;
    Properties settings = new Properties();
    settings.setProperty("threads", Integer.toString(limits.threads()));
    settings.setProperty("memory_limit", limits.memoryMebibytes() + "MiB");
    settings.setProperty("max_temp_directory_size", limits.diskMebibytes() + "MiB");
    settings.setProperty("temp_directory", spill.toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    } catch (SQLException failure) {
      throw new EngineFailure("DuckDB does not start: " + failure.getMessage(), failure);
    }
    set("SET TimeZone = 'UTC'");
    set(Decimals.MACRO);
  }

  /** The first connection of a process takes ten times as long as any later one. */
  static void loadLibrary() {
    try (Connection first = DriverManager.getConnection("jdbc:duckdb:")) {
      first.isValid(0);
    } catch (SQLException failure) {
      throw new EngineFailure("DuckDB does not start: " + failure.getMessage(), failure);
    }
  }

  private Session(Limits limits, Connection connection) {
    this.limits = limits;
    this.connection = connection;
    set("SET TimeZone = 'UTC'");
  }

  /** Another session in the same database, for another thread; closed on its own. */
  Session beside() {
    try {
      return new Session(limits, connection.unwrap(DuckDBConnection.class).duplicate());
    } catch (SQLException failure) {
      throw new EngineFailure("DuckDB takes no more sessions: " + failure.getMessage(), failure);
    }
  }

  /**
   * From now on each statement, of all sessions, is worked off by the thread that runs it alone.
   */
  void workApart() {
    set("SET external_threads = " + limits.threads());
  }

  /** The statements run since the last call, each headed by its purpose, in order. */
  List<String> takeStatements() {
    List<String> taken = List.copyOf(statements);
    statements.clear();
    return taken;
  }

  /** Statements of several steps in their order, each once. */
  static List<String> joined(List<List<String>> steps) {
    return steps.stream().flatMap(List::stream).distinct().toList();
  }

  /** Runs a statement that changes a setting and is no part of the answer. */
  void set(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new EngineFailure(sql + ": " + failure.getMessage(), failure);
    }
  }

  /**
   * Shuts everything outside the database for good: files, extensions, settings. Spilling what does
   * not fit into memory goes on.
   */
  void lock() {
    set("SET enable_external_access = false");
    set("SET lock_configuration = true");
  }

  /**
   * Runs a statement made of a user's text. What the engine has to say against it is the user's to
   * mend.
   */
  void runText(String purpose, String sql, Span blame) throws DataProblem {
    try (Statement statement = prepared(purpose, sql)) {
      statement.execute(sql);
    } catch (SQLException failure) {
      String said = String.valueOf(failure.getMessage());
      Optional<DataProblem> known = limit(said, blame);
      throw known.isPresent()
          ? known.get()
          : new DataProblem(
              Finding.of(Code.QUERY_REFUSED, blame, purpose + " fails")
                  .help("the engine says: " + firstLine(said)));
    }
  }

  /** Runs a statement without rows. */
  void run(String purpose, String sql, Span blame) throws DataProblem {
    try (Statement statement = prepared(purpose, sql)) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw problem(purpose, failure, blame);
    }
  }

  /** Runs a statement and reads its rows in order. */
  void query(String purpose, String sql, Span blame, RowReader reader) throws DataProblem {
    try (Statement statement = prepared(purpose, sql);
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (SQLException failure) {
      throw problem(purpose, failure, blame);
    }
  }

  private Statement prepared(String purpose, String sql) throws SQLException {
    statements.add("-- " + purpose + "\n" + sql);
    Statement statement = connection.createStatement();
    statement.setQueryTimeout(Math.toIntExact(Math.max(1, limits.timeout().toSeconds())));
    return statement;
  }

  /** What a failed statement says about the data; what it says about us is thrown as it is. */
  private DataProblem problem(String purpose, SQLException failure, Span blame) {
    String said = String.valueOf(failure.getMessage());
    Optional<DataProblem> known = limit(said, blame);
    if (known.isPresent()) {
      return known.get();
    }
    return UnreadableData.told(said, blame)
        .orElseThrow(() -> new EngineFailure(purpose + ": " + said, failure));
  }

  private Optional<DataProblem> limit(String said, Span blame) {
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.startsWith("out of memory error")) {
      String message =
          "the work needs more than the "
              + limits.memoryMebibytes()
              + " MiB of memory and "
              + limits.diskMebibytes()
              + " MiB of disk allowed";
      return Optional.of(
          new DataProblem(
              Finding.of(Code.OVER_LIMIT, blame, message)
                  .help("aggregate before joining, or export fewer rows and columns")));
    }
    if (lower.contains("interrupt")) {
      String message =
          "the work takes longer than the " + limits.timeout().toSeconds() + " s allowed";
      return Optional.of(
          new DataProblem(
              Finding.of(Code.OVER_LIMIT, blame, message)
                  .help("aggregate before joining, or export fewer rows and columns")));
    }
    if (lower.startsWith("out of range error") || lower.contains("overflow")) {
      String message = "a sum or product of its numbers grows beyond the 38 digits that are kept";
      return Optional.of(
          new DataProblem(
              Finding.of(Code.NUMBER_TOO_LARGE, blame, message)
                  .help("does a formula multiply what is no amount, such as a phone number?")));
    }
    return Optional.empty();
  }

  static String firstLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new EngineFailure("DuckDB does not stop: " + failure.getMessage(), failure);
    }
  }
}
