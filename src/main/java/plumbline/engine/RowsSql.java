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
 * @param rateScale digits after the decimal sign of the row's rate; absent where money needs none
 */
record RowsSql(LoadedTable table, ZoneId home, Optional<Integer> rateScale) {

  static final String DAY = "#day";
  static final String RATE = "#rate";

  Rendered render(Formula formula) {
    return new DuckDbSql(this::column, home).render(formula);
  }

  private Rendered column(String id) {
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
    return rateScale.isPresent()
        ? Decimals.product(amount, Rendered.number(Sql.name(RATE), rateScale.get()))
        : amount;
  }

  TimeSql time() {
    return TimeSql.of(table, table.column(table.source().time()), home);
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
