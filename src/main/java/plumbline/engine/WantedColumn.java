package plumbline.engine;

import java.util.Optional;
import plumbline.charter.Column;
import plumbline.charter.Source;
import plumbline.diagnostic.Span;

/**
 * A column that is to be read.
 *
 * @param id the name used in formulas
 * @param heading its name in the file
 * @param span where the charter names it
 */
record WantedColumn(
    String id, Column.Type type, String heading, Span span, Optional<Column> declared) {

  /** The column as declared; one that is only named is the time of a row or a text. */
  static WantedColumn of(Source source, String id) {
    for (int i = 0; i < source.columns().size(); i++) {
      Column column = source.columns().get(i);
      if (column.id().equals(id)) {
        return new WantedColumn(
            id,
            column.type(),
            column.from().orElse(id),
            column.origin().span(),
            Optional.of(column));
      }
    }
    boolean time = source.time().filter(id::equals).isPresent();
    return new WantedColumn(
        id,
        time ? Column.Type.TIME : Column.Type.TEXT,
        id,
        named(source, id, time),
        Optional.empty());
  }

  private static Span named(Source source, String id, boolean time) {
    if (time) {
      return source.origin().of("time");
    }
    int dimension = source.dimensions().indexOf(id);
    if (dimension >= 0) {
      return source.origin().of("dimensions", dimension);
    }
    int key = source.oneRowPer().indexOf(id);
    return key >= 0 ? source.origin().of("one_row_per", key) : source.origin().of("currency");
  }

  boolean isNumber() {
    return type == Column.Type.MONEY || type == Column.Type.NUMBER || type == Column.Type.INTEGER;
  }
}
