package plumbline.engine;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import plumbline.charter.Column;
import plumbline.metric.formula.Formula;

/**
 * How formulas are written over the rows of a loaded table.
 *
 * @param home the charter's zone
 * @param exchange how money is converted; absent where all is in the charter's currency
 */
record RowsSql(LoadedTable table, ZoneId home, Optional<Exchange> exchange) {

  static final String DAY = "#day";

  /** The rows with their local day, and with the rates of that day. */
  String from() {
    String day = isDated() ? time().day() : "CAST(NULL AS DATE)";
    String dated =
        Sql.fill("(SELECT *, %s AS %s FROM %s)", day, Sql.name(DAY), Sql.name(table.table()));
    return exchange
        .map(
            rates ->
                "(SELECT t.*"
                    + rates.columns()
                    + " FROM "
                    + dated
                    + " t"
                    + rates.joins("t." + Sql.name(DAY))
                    + ")")
        .orElse(dated);
  }

  Rendered render(Formula formula) {
    return new DuckDbSql(this::column, home).render(formula);
  }

  Rendered column(String id) {
    LoadedColumn column = table.column(id);
    String name = Sql.name(id);
    return switch (column.type()) {
      case MONEY -> money(column);
      case NUMBER, INTEGER -> number(column);
      case TEXT -> Rendered.text(name);
      case BOOLEAN -> Rendered.condition(name);
      case DATE, TIME -> Rendered.time(TimeSql.of(table, column, home));
    };
  }

  private Rendered number(LoadedColumn column) {
    Rendered asWritten = Rendered.number(Sql.name(column.id()), column.scale());
    Optional<Integer> divisor = column.wanted().declared().flatMap(Column::dividedBy);
    if (divisor.isEmpty()) {
      return asWritten;
    }
    BigDecimal part = BigDecimal.ONE.divide(BigDecimal.valueOf(divisor.get()));
    return Decimals.product(asWritten, Rendered.number(Sql.number(part), part.scale()));
  }

  private Rendered money(LoadedColumn column) {
    Rendered amount = number(column);
    return exchange
        .flatMap(rates -> rates.rate(column.wanted().declared().flatMap(Column::currency)))
        .map(rate -> Decimals.product(amount, rate))
        .orElse(amount);
  }

  /** Whether its rows are dated; if not, none of them has a day. */
  boolean isDated() {
    return table.source().time().isPresent();
  }

  TimeSql time() {
    String column =
        table
            .source()
            .time()
            .orElseThrow(() -> new EngineFailure("source " + table.source().id() + " has no time"));
    return TimeSql.of(table, table.column(column), home);
  }

  /** SQL of the value of a column as a member of a dimension; empty where there is none. */
  String member(String id) {
    LoadedColumn column = table.column(id);
    String value =
        switch (column.type()) {
          case DATE, TIME -> TimeSql.of(table, column, home).day();
          default -> Sql.name(id);
        };
    return column.type() == Column.Type.TEXT
        ? "coalesce(" + value + ", '')"
        : "coalesce(CAST(" + value + " AS VARCHAR), '')";
  }
}
