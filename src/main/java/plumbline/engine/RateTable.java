package plumbline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Rates;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/**
 * The exchange rates of a charter as a table of the engine, {@link Exchange#TABLE}.
 *
 * @param scale digits after the decimal sign of a rate
 * @param sql the statements that made it, those that read its source among them
 */
record RateTable(int scale, List<String> sql) {

  private static final String NO_RATES =
      "SELECT NULL::DATE AS day, '' AS currency, 0 AS rate WHERE false";

  /**
   * Makes the table.
   *
   * @param source the rows of the source of rates; absent where the charter declares no rates
   * @throws DataProblem if there are several rates for a currency on a day
   */
  static RateTable create(Session session, Charter charter, Optional<RowsSql> source)
      throws DataProblem {
    Span span =
        charter
            .rates()
            .map(declared -> declared.origin().span())
            .orElse(charter.charter().origin().span());
    String rates = NO_RATES;
    int scale = 0;
    List<String> sql = new ArrayList<>();
    if (source.isPresent()) {
      RowsSql rows = source.get();
      Rates declared = charter.rates().orElseThrow();
      Rendered rate = rows.column(declared.rate());
      scale = rate.scale();
      sql.addAll(rows.table().sql());
      rates =
          Sql.fill(
              "SELECT %s AS day, %s AS currency, %s AS rate FROM %s",
              rows.time().day(),
              Sql.name(declared.currency()),
              rate.sql(),
              Sql.name(rows.table().table()));
    }
    session.run(
        "exchange rates by day", "CREATE TABLE " + Sql.name(Exchange.TABLE) + " AS " + rates, span);
    requireOne(session, span);
    sql.addAll(session.takeStatements());
    return new RateTable(scale, sql);
  }

  private static void requireOne(Session session, Span span) throws DataProblem {
    List<String> several = new ArrayList<>();
    session.query(
        "days with several rates",
        Sql.fill(
            "SELECT day, currency FROM %s GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL LIMIT 5",
            Sql.name(Exchange.TABLE)),
        span,
        row -> several.add(row.getString(2) + " on " + row.getString(1)));
    if (!several.isEmpty()) {
      throw new DataProblem(
          Finding.of(
              Code.KEY_NOT_UNIQUE,
              span,
              "there is more than one rate for " + String.join(", ", several)));
    }
  }
}
