package plumbline.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Column;
import plumbline.charter.Source;

/**
 * The exchange rates that the money of a source is converted with, by the local day of each row.
 *
 * @param home the charter's currency: worth 1
 * @param byRow the column with the currency of the row, where some money has no currency of its own
 * @param fixed other currencies that columns declare for themselves, in order
 * @param rateScale digits after the decimal sign of a rate
 */
record Exchange(String home, Optional<String> byRow, List<String> fixed, int rateScale) {

  /** The table of rates in the engine: {@code day}, {@code currency}, {@code rate}. */
  static final String TABLE = "#rates";

  private static final String ROW_RATE = "#rate";

  /** Which conversions the loaded columns need; empty if none. */
  static Optional<Exchange> needed(
      Source source, Iterable<WantedColumn> columns, String home, int rateScale) {
    Set<String> fixed = new LinkedHashSet<>();
    boolean byRow = false;
    for (WantedColumn column : columns) {
      if (column.type() == Column.Type.MONEY) {
        Optional<String> own = column.declared().flatMap(Column::currency);
        byRow |= own.isEmpty();
        own.filter(currency -> !currency.equals(home)).ifPresent(fixed::add);
      }
    }
    Optional<String> rowColumn = byRow ? source.currency() : Optional.empty();
    return rowColumn.isEmpty() && fixed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Exchange(home, rowColumn, List.copyOf(fixed), rateScale));
  }

  Exchange scaled(int scale) {
    return new Exchange(home, byRow, fixed, scale);
  }

  /** SQL of the rates of a row as columns, headed by a comma. */
  String columns() {
    StringBuilder sql = new StringBuilder();
    if (byRow.isPresent()) {
      sql.append(
          Sql.fill(
              ", CASE WHEN t.%s = %s THEN 1 ELSE r.rate END AS %s",
              Sql.name(byRow.get()), Sql.text(home), Sql.name(ROW_RATE)));
    }
    for (int i = 0; i < fixed.size(); i++) {
      sql.append(Sql.fill(", f%d.rate AS %s", i, Sql.name(fixedName(fixed.get(i)))));
    }
    return sql.toString();
  }

  /** SQL that joins the rates to rows {@code t} by {@code day}. */
  String joins(String day) {
    StringBuilder sql = new StringBuilder();
    if (byRow.isPresent()) {
      sql.append(
          Sql.fill(
              " LEFT JOIN %s r ON r.day = %s AND r.currency = t.%s",
              Sql.name(TABLE), day, Sql.name(byRow.get())));
    }
    for (int i = 0; i < fixed.size(); i++) {
      sql.append(
          Sql.fill(
              " LEFT JOIN %1$s f%2$d ON f%2$d.day = %3$s AND f%2$d.currency = %4$s",
              Sql.name(TABLE), i, day, Sql.text(fixed.get(i))));
    }
    return sql.toString();
  }

  /** SQL of the currency a row lacks a rate for, null where it lacks none. */
  String missing() {
    StringBuilder sql = new StringBuilder("CASE");
    for (String currency : fixed) {
      sql.append(
          Sql.fill(" WHEN %s IS NULL THEN %s", Sql.name(fixedName(currency)), Sql.text(currency)));
    }
    byRow.ifPresent(
        column ->
            sql.append(
                Sql.fill(
                    " WHEN %s IS NULL THEN coalesce(%s, '')",
                    Sql.name(ROW_RATE), Sql.name(column))));
    return sql.append(" END").toString();
  }

  /** The rate of an amount in a column of such a currency; absent where it is worth 1. */
  Optional<Rendered> rate(Optional<String> ownCurrency) {
    if (ownCurrency.isPresent()) {
      return ownCurrency
          .filter(currency -> !currency.equals(home))
          .map(currency -> Rendered.number(Sql.name(fixedName(currency)), rateScale));
    }
    return byRow.map(column -> Rendered.number(Sql.name(ROW_RATE), rateScale));
  }

  private static String fixedName(String currency) {
    return ROW_RATE + " " + currency;
  }
}
