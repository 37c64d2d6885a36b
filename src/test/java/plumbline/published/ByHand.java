package plumbline.published;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Queries written by hand, which share nothing with Plumbline but the database. */
final class ByHand {

  private ByHand() {}

  /** The numbers in the second column by the texts in the first. */
  static Map<String, BigDecimal> query(String sql) throws SQLException {
    Map<String, BigDecimal> numbers = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        numbers.put(rows.getString(1), Computed.plain(rows.getBigDecimal(2)));
      }
    }
    return numbers;
  }
}
