package plumbline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.metric.plan.SourceRows;

/**
 * Rows in a currency without a rate on their day: named, counted and taken out of the table.
 *
 * @param declared whether the charter declares rates
 */
record RatelessRows(Session session, RowsSql rows, boolean declared) {

  /** The table without them; the same where there are none or no money is converted. */
  LoadedTable setAside(Findings findings) throws DataProblem {
    LoadedTable table = rows.table();
    if (rows.exchange().isEmpty()) {
      return table;
    }
    String lacking =
        Sql.fill(
            "(SELECT *, %s AS \"#lacks\" FROM %s)", rows.exchange().get().missing(), withRowId());
    Map<Integer, List<BadRowReport.Misfit>> misfits = new TreeMap<>();
    long total = find(lacking, misfits);
    if (total == 0) {
      return table;
    }
    session.run(
        "rows without a rate are not counted",
        Sql.fill(
            "DELETE FROM %s WHERE rowid IN (SELECT \"#id\" FROM %s WHERE \"#lacks\" IS NOT NULL)",
            Sql.name(table.table()), lacking),
        table.span());
    return table.withoutRate(reported(misfits, total, findings));
  }

  private long find(String lacking, Map<Integer, List<BadRowReport.Misfit>> misfits)
      throws DataProblem {
    LoadedTable table = rows.table();
    String column = table.source().currency().orElse("currency");
    long[] total = {0};
    session.query(
        "rows in a currency without a rate on their day",
        Sql.fill(
            "SELECT %s, \"#id\", \"#lacks\", %s, count(*) OVER () FROM %s WHERE \"#lacks\" IS NOT NULL"
                + " ORDER BY \"#id\" LIMIT %d",
            table.readBy().isPresent() ? Sql.name(LoadSql.FILE) : "0",
            Sql.name(RowsSql.DAY),
            lacking,
            BadRowReport.NAMED),
        table.span(),
        row -> {
          int file = row.getInt(1);
          long place = row.getLong(2) - table.firstRows().getOrDefault(file, 0L);
          String reason = reason(row.getString(3), row.getString(4));
          misfits
              .computeIfAbsent(file, none -> new ArrayList<>())
              .add(new BadRowReport.Misfit(place, column, reason));
          total[0] = row.getLong(5);
        });
    return total[0];
  }

  private static String reason(String currency, String day) {
    return currency.isEmpty()
        ? "is empty, so no rate is known"
        : "is `%s`, without a rate on %s"
            .replaceFirst("%s", Matcher.quoteReplacement(currency))
            .replaceFirst("%s", day);
  }

  private String withRowId() {
    String table = Sql.name(rows.table().table());
    return rows.from()
        .replace("FROM " + table + ")", "FROM (SELECT *, rowid AS \"#id\" FROM " + table + "))");
  }

  private SourceRows.SetAside reported(
      Map<Integer, List<BadRowReport.Misfit>> misfits, long total, Findings findings)
      throws DataProblem {
    LoadedTable table = rows.table();
    SourceRows.SetAside aside =
        table.readBy().isPresent()
            ? new BadRowReport(session, table.readBy().get(), table.table(), table.firstRows())
                .listed(misfits, total, false)
            : new SourceRows.SetAside(
                misfits.values().stream()
                    .flatMap(List::stream)
                    .map(m -> new SourceRows.BadRow("", 0, m.column(), m.reason()))
                    .toList(),
                total);
    String message =
        Sql.fill(
            "%s of source `%s` %s in a currency without a rate on %s",
            BadRowReport.rows(total),
            table.source().id(),
            total == 1 ? "is" : "are",
            total == 1 ? "its day" : "their days");
    Finding finding =
        Finding.of(Code.MISSING_RATE, table.source().origin().of("currency"), message);
    findings.add(
        declared
            ? BadRowReport.told(finding, aside)
            : finding.help("the charter declares no `rates`"));
    return aside;
  }
}
