package plumbline.engine;

import java.time.LocalDateTime;
import plumbline.charter.Column;

/**
 * A column as it stands in the engine.
 *
 * @param scale digits after the decimal sign of a number; 0 for others
 * @param times how its times or dates were written; {@link Times#NONE} for other types
 */
record LoadedColumn(WantedColumn wanted, int scale, Times times) {

  String id() {
    return wanted.id();
  }

  Column.Type type() {
    return wanted.type();
  }

  /** The name of the column that tells how each time was written; see {@link CellSql#timeKind}. */
  static String kindName(String id) {
    return id + "#kind";
  }

  /**
   * The lowest and highest time of a column and how they were written.
   *
   * @param leastKind the least kind of any row
   * @param greatestKind the greatest kind of any row
   */
  record Times(LocalDateTime first, LocalDateTime last, int leastKind, int greatestKind) {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** Of no row. */
    static final Times NONE = new Times(EPOCH, EPOCH, 0, 0);
  }
}
