package plumbline.engine;

import java.time.ZoneId;
import java.util.Optional;
import plumbline.charter.Column;

/**
 * A loaded time or date as SQL: its instant in UTC, its local time and its local day in the
 * charter's zone.
 *
 * <p>A day without a time is that day, whatever zones are declared.
 *
 * @param home the charter's zone
 * @param written the zone of times written without one
 */
record TimeSql(LoadedColumn column, ZoneId home, ZoneId written) {

  private static final int DAY = 0;
  private static final int NAIVE = 1;

  static TimeSql of(LoadedTable table, LoadedColumn column, ZoneId home) {
    Optional<ZoneId> declared = table.source().timeZone();
    return new TimeSql(column, home, declared.orElse(home));
  }

  boolean isDate() {
    return column.type() == Column.Type.DATE;
  }

  /** Whether every row has a day only. */
  boolean isByDay() {
    return isDate() || column.times().greatestKind() == DAY;
  }

  /** SQL that is true where a row has a day only. */
  String isDayOnly() {
    return isDate() ? "true" : byKind("true", "false", "false");
  }

  String day() {
    return isDate() ? name() : "CAST(" + local() + " AS DATE)";
  }

  String local() {
    if (isDate()) {
      return "CAST(" + name() + " AS TIMESTAMP)";
    }
    return byKind(
        name(),
        written.equals(home) ? name() : zone(home).local(utcOf(NAIVE)),
        zone(home).local(name()));
  }

  String instant() {
    if (isDate()) {
      return zone(home).utc("CAST(" + name() + " AS TIMESTAMP)");
    }
    return byKind(utcOf(DAY), utcOf(NAIVE), name());
  }

  private String utcOf(int kind) {
    return kind == DAY ? zone(home).utc(name()) : zone(written).utc(name());
  }

  private String byKind(String day, String naive, String zoned) {
    int least = column.times().leastKind();
    int greatest = column.times().greatestKind();
    if (least == greatest) {
      return least == DAY ? day : least == NAIVE ? naive : zoned;
    }
    String kind = Sql.name(LoadedColumn.kindName(column.id()));
    return Sql.fill(
        "CASE %s WHEN %d THEN %s WHEN %d THEN %s ELSE %s END", kind, DAY, day, NAIVE, naive, zoned);
  }

  /** How times of the column are moved between a zone and UTC. */
  ZoneSql zone(ZoneId zone) {
    return new ZoneSql(zone, column.times().first(), column.times().last());
  }

  private String name() {
    return Sql.name(column.id());
  }
}
