package plumbline.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The hand-written query as a program of its own: a file of orders in, a file of numbers out. */
public final class BareQuery {

  private BareQuery() {}

  /**
   * Asks the query.
   *
   * @param arguments the query's file, the file of orders, the file that is written
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    String sql =
        Files.readString(Path.of(arguments[0]))
            .replace("?", "'" + arguments[1].replace("'", "''") + "'");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql);
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
      int width = rows.getMetaData().getColumnCount();
      for (int i = 1; i <= width; i++) {
        out.print((i == 1 ? "" : ",") + rows.getMetaData().getColumnName(i));
      }
      out.println();
      while (rows.next()) {
        for (int i = 1; i <= width; i++) {
          out.print((i == 1 ? "" : ",") + rows.getString(i));
        }
        out.println();
      }
    }
  }
}
