package plumbline.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceRows.DataFile;

/** The statements that were run on a source, free of where the charter's folder happened to be. */
final class SqlText {

  private SqlText() {}

  /** In order, a blank line between them; empty where none were run. */
  static String of(SourceRows rows, Material material) {
    String sql = String.join("\n\n", rows.sql());
    for (DataFile file : material.files()) {
      sql =
          Pattern.compile("'[^'\n]*/" + Pattern.quote(quoted(file.name())) + "'")
              .matcher(sql)
              .replaceAll(Matcher.quoteReplacement("'" + quoted(file.name()) + "'"));
    }
    return sql;
  }

  private static String quoted(String name) {
    return name.replace("'", "''");
  }
}
