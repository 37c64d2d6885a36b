package plumbline.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of a formula as SQL.
 *
 * @param scale digits after the decimal sign of a number; 0 for others
 * @param time the column, where it is a time or date
 * @param literal the day, where it is written out
 */
record Rendered(
    String sql, Kind kind, int scale, Optional<TimeSql> time, Optional<LocalDate> literal) {

  /** What a value is. */
  enum Kind {
    NUMBER,
    TEXT,
    BOOLEAN,
    /** A day or an instant. */
    TIME
  }

  static Rendered number(String sql, int scale) {
    return new Rendered(sql, Kind.NUMBER, scale, Optional.empty(), Optional.empty());
  }

  static Rendered text(String sql) {
    return new Rendered(sql, Kind.TEXT, 0, Optional.empty(), Optional.empty());
  }

  static Rendered condition(String sql) {
    return new Rendered(sql, Kind.BOOLEAN, 0, Optional.empty(), Optional.empty());
  }

  static Rendered time(TimeSql time) {
    String sql = time.isDate() ? time.day() : time.instant();
    return new Rendered(sql, Kind.TIME, 0, Optional.of(time), Optional.empty());
  }

  static Rendered day(LocalDate day) {
    return new Rendered(Sql.day(day), Kind.TIME, 0, Optional.empty(), Optional.of(day));
  }
}
