package plumbline.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Times between a zone and UTC as SQL, by the same rules as java.time.
 *
 * <p>The engine has rules of its own, of another edition, and applies them slowly; so the few
 * changes of the clock between the first and the last time are written out.
 *
 * @param first no time is before it, in UTC
 * @param last no time is after it, in UTC
 */
record ZoneSql(ZoneId zone, LocalDateTime first, LocalDateTime last) {

  private static final int SLACK_DAYS = 3;

  private record Piece(LocalDateTime until, ZoneOffset offset) {}

  /** SQL of the local time of a UTC time. */
  String local(String utc) {
    List<Piece> pieces = new ArrayList<>();
    for (ZoneOffsetTransition change : changes()) {
      pieces.add(
          new Piece(
              LocalDateTime.ofInstant(change.getInstant(), ZoneOffset.UTC),
              change.getOffsetBefore()));
    }
    return shifted(utc, pieces, 1);
  }

  /**
   * SQL of the UTC time of a local time. A time that comes twice is the earlier one; a time that is
   * skipped is moved on by as much as is skipped.
   */
  String utc(String local) {
    List<Piece> pieces = new ArrayList<>();
    for (ZoneOffsetTransition change : changes()) {
      boolean gap = change.isGap();
      LocalDateTime until = gap ? change.getDateTimeAfter() : change.getDateTimeBefore();
      pieces.add(new Piece(until, change.getOffsetBefore()));
    }
    return shifted(local, pieces, -1);
  }

  private String shifted(String time, List<Piece> pieces, int sign) {
    ZoneOffset lastOffset =
        zone.getRules().getOffset(last.plusDays(SLACK_DAYS).toInstant(ZoneOffset.UTC));
    if (pieces.isEmpty()) {
      return lastOffset.getTotalSeconds() == 0 ? time : plus(time, lastOffset, sign);
    }
    StringBuilder sql = new StringBuilder("CASE");
    for (Piece piece : pieces) {
      sql.append(" WHEN ").append(time).append(" < ").append(Sql.timestamp(piece.until));
      sql.append(" THEN ").append(plus(time, piece.offset, sign));
    }
    return sql.append(" ELSE ").append(plus(time, lastOffset, sign)).append(" END").toString();
  }

  private static String plus(String time, ZoneOffset offset, int sign) {
    int seconds = sign * offset.getTotalSeconds();
    return seconds == 0 ? time : "(" + time + " + to_seconds(" + seconds + "))";
  }

  private List<ZoneOffsetTransition> changes() {
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    var end = last.plusDays(SLACK_DAYS).toInstant(ZoneOffset.UTC);
    var change = rules.nextTransition(first.minusDays(SLACK_DAYS).toInstant(ZoneOffset.UTC));
    while (change != null && change.getInstant().isBefore(end)) {
      changes.add(change);
      change = rules.nextTransition(change.getInstant());
    }
    return changes;
  }
}
