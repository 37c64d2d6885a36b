package plumbline.metric;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the independent query of a case by plain JDBC, without any of the program. */
final class CheckQuery {

  private static final Set<String> NOT_ROWS =
      Set.of("expected.csv", "changes.csv", "to-date.csv", "open.csv", "freshness.csv");

  private CheckQuery() {}

  /** The values found, by metric, slice, grain and period between commas; none without value. */
  static Map<String, BigDecimal> run(MetricCase metricCase) throws IOException, SQLException {
    Map<String, BigDecimal> found = new LinkedHashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      for (Path file : rows(metricCase)) {
        String name = file.getFileName().toString().replace(".csv", "");
        statement.execute(
            "CREATE VIEW "
                + name
                + " AS FROM read_csv('"
                + file.toAbsolutePath()
                + "', all_varchar = true, header = true, delim = ',')");
      }
      try (ResultSet rows = statement.executeQuery(metricCase.text("check.sql"))) {
        while (rows.next()) {
          String value = rows.getString(5);
          if (value != null) {
            String key =
                String.join(
                    ",",
                    List.of(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4)));
            found.put(key, new BigDecimal(value));
          }
        }
      }
    }
    return found;
  }

  private static List<Path> rows(MetricCase metricCase) throws IOException {
    try (Stream<Path> files = Files.list(metricCase.folder())) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(file -> !NOT_ROWS.contains(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }
}
