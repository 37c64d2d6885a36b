package plumbline.rhythm;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes a zone's clock changes as a VTIMEZONE, so that a calendar need not know the zone by name.
 *
 * <p>Changes that come on the same weekday of a month each year become rules; of a zone with others
 * the changes of twenty years are listed one by one.
 */
final class ZoneLines {

  static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private static final int YEARS_LISTED = 20;

  private final ZoneRules rules;
  private final ContentLines lines;
  private final int firstYear;

  private ZoneLines(ZoneRules rules, ContentLines lines, int firstYear) {
    this.rules = rules;
    this.lines = lines;
    this.firstYear = firstYear;
  }

  /**
   * Writes a zone.
   *
   * @param firstYear the year before that of the first event
   */
  static void write(ZoneId zone, int firstYear, ContentLines lines) {
    lines.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
    new ZoneLines(zone.getRules(), lines, firstYear).write();
    lines.line("END", "VTIMEZONE");
  }

  private void write() {
    LocalDateTime start = LocalDateTime.of(firstYear, 1, 1, 0, 0);
    List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
    if (!yearly.isEmpty() && yearly.stream().allMatch(rule -> weekday(rule).isPresent())) {
      yearly.forEach(
          rule ->
              observance(
                  rule.createTransition(firstYear),
                  Optional.of(
                      "FREQ=YEARLY;BYMONTH="
                          + rule.getMonth().getValue()
                          + ";BYDAY="
                          + weekday(rule).orElseThrow())));
      return;
    }
    ZoneOffset offset = rules.getOffset(start);
    observance(start, offset, offset, false, Optional.empty());
    ZoneOffsetTransition next = rules.nextTransition(start.toInstant(offset));
    while (next != null && next.getDateTimeBefore().getYear() < firstYear + YEARS_LISTED) {
      observance(next, Optional.empty());
      next = rules.nextTransition(next.getInstant());
    }
  }

  /**
   * {@code -1SU} for the last Sunday, {@code 2SU} for the second; absent where the day is told
   * otherwise, or the local day of the change is another one.
   */
  private Optional<String> weekday(ZoneOffsetTransitionRule rule) {
    List<ZoneOffsetTransition> changes =
        IntStream.range(firstYear, firstYear + YEARS_LISTED)
            .mapToObj(rule::createTransition)
            .toList();
    List<LocalDate> days =
        changes.stream().map(change -> change.getDateTimeBefore().toLocalDate()).toList();
    LocalDate first = days.get(0);
    boolean asRuled =
        changes.stream()
            .allMatch(c -> c.equals(rules.nextTransition(c.getInstant().minusSeconds(1))));
    boolean sameDay =
        days.stream()
            .allMatch(
                day ->
                    day.getMonth() == rule.getMonth()
                        && day.getDayOfWeek() == first.getDayOfWeek());
    if (!asRuled || !sameDay) {
      return Optional.empty();
    }
    String weekday = first.getDayOfWeek().name().substring(0, 2);
    if (days.stream().allMatch(day -> day.plusWeeks(1).getMonth() != day.getMonth())) {
      return Optional.of("-1" + weekday);
    }
    int nth = week(first);
    return days.stream().allMatch(day -> week(day) == nth)
        ? Optional.of(nth + weekday)
        : Optional.empty();
  }

  /** 1 for the first such weekday of a month. */
  private static int week(LocalDate day) {
    return (day.getDayOfMonth() - 1) / 7 + 1;
  }

  private void observance(ZoneOffsetTransition change, Optional<String> rule) {
    observance(
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter(),
        rules.isDaylightSavings(change.getInstant()),
        rule);
  }

  private void observance(
      LocalDateTime start, ZoneOffset from, ZoneOffset to, boolean summer, Optional<String> rule) {
    String kind = summer ? "DAYLIGHT" : "STANDARD";
    lines
        .line("BEGIN", kind)
        .line("DTSTART", LOCAL.format(start))
        .line("TZOFFSETFROM", told(from))
        .line("TZOFFSETTO", told(to));
    rule.ifPresent(text -> lines.line("RRULE", text));
    lines.line("END", kind);
  }

  /** {@code +0100}. */
  private static String told(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
  }
}
