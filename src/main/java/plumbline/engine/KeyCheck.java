package plumbline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/** Verifies that the columns of {@code one_row_per} tell all rows of a table apart. */
record KeyCheck(Session session, LoadedTable table) {

  private static final int SAMPLES = 5;

  void verify() throws DataProblem {
    List<String> keys = table.source().oneRowPer();
    if (keys.isEmpty()) {
      return;
    }
    Span span = table.source().origin().of("one_row_per");
    String list = keys.stream().map(Sql::name).collect(Collectors.joining(", "));
    List<String> samples = new ArrayList<>();
    long[] total = {0};
    session.query(
        "keys that stand in several rows",
        Sql.fill(
            "SELECT *, count(*) OVER () FROM (SELECT %1$s, count(*) AS n FROM %2$s"
                + " GROUP BY %1$s HAVING n > 1) ORDER BY ALL LIMIT %3$d",
            list, Sql.name(table.table()), SAMPLES),
        span,
        row -> {
          List<String> parts = new ArrayList<>();
          for (int i = 0; i < keys.size(); i++) {
            parts.add(keys.get(i) + " " + row.getString(i + 1));
          }
          long times = row.getLong(keys.size() + 1);
          samples.add("`" + String.join(", ", parts) + "` stands in " + times + " rows");
          total[0] = row.getLong(keys.size() + 2);
        });
    if (!samples.isEmpty()) {
      throw new DataProblem(finding(keys, samples, total[0], span));
    }
  }

  private Finding finding(List<String> keys, List<String> samples, long total, Span span) {
    Finding finding =
        Finding.of(
            Code.KEY_NOT_UNIQUE,
            span,
            Sql.fill(
                "source `%s` has more than one row for %d %s of %s",
                table.source().id(),
                total,
                total == 1 ? "value" : "values",
                keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "))));
    for (String sample : samples) {
      finding = finding.help(sample);
    }
    return finding;
  }
}
