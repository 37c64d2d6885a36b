package plumbline.metric.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Column;
import plumbline.charter.Source;
import plumbline.charter.Unit;

/**
 * The columns of a source that formulas may name.
 *
 * <p>These are the declared ones; and, without being declared, the column that dates a row (a
 * time), and as text the ones that tell rows apart, the dimensions, and the column of the currency.
 */
public final class SourceColumns {

  private final Source source;
  private final String charterCurrency;
  private final Map<String, Column.Type> types = new LinkedHashMap<>();

  private SourceColumns(Charter charter, Source source) {
    this.source = source;
    this.charterCurrency = charter.charter().currency();
    source.columns().forEach(column -> types.putIfAbsent(column.id(), column.type()));
    source.time().ifPresent(id -> types.putIfAbsent(id, Column.Type.TIME));
    source.oneRowPer().forEach(id -> types.putIfAbsent(id, Column.Type.TEXT));
    source.dimensions().forEach(id -> types.putIfAbsent(id, Column.Type.TEXT));
    source.currency().ifPresent(id -> types.putIfAbsent(id, Column.Type.TEXT));
  }

  public static SourceColumns of(Charter charter, Source source) {
    return new SourceColumns(charter, source);
  }

  /** Declared columns in their order, then the others. */
  public List<String> names() {
    return List.copyOf(types.keySet());
  }

  /** What the column holds; absent if the source has no such column. */
  public Optional<Column.Type> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** The declaration of a column; absent for those that need none. */
  public Optional<Column> declared(String name) {
    return source.columns().stream().filter(column -> column.id().equals(name)).findFirst();
  }

  /**
   * What a money or number column measures once it is read: money in the charter's currency,
   * whatever currency it was written in. Absent for numbers without a unit and all other columns.
   */
  public Optional<Unit> unit(String name) {
    Optional<Column> column = declared(name);
    Optional<Unit> declared = column.flatMap(Column::unit);
    if (column.isEmpty() || column.get().type() != Column.Type.MONEY) {
      return declared;
    }
    boolean sameCurrency =
        declared.flatMap(Unit::currencyCode).filter(charterCurrency::equals).isPresent();
    return sameCurrency ? declared : Optional.of(Unit.currency(charterCurrency));
  }

  Optional<Sort> sort(String name) {
    Optional<Quantity> measured = unit(name).map(Quantity::of);
    return type(name)
        .map(
            type ->
                measured.isPresent() && Sort.of(type) instanceof Sort.Numeric
                    ? Sort.of(measured.get())
                    : Sort.of(type));
  }

  Source source() {
    return source;
  }
}
