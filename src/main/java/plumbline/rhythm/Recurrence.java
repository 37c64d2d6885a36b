package plumbline.rhythm;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A recurrence rule of RFC 5545 over local dates.
 *
 * <p>Dates are reckoned without a zone, so that ten o'clock stays ten o'clock when clocks change.
 * The end of the rule is a local day too.
 */
final class Recurrence {

  private static final String UNTIL = "UNTIL=";
  private static final List<Freq> TOO_OFTEN = List.of(Freq.HOURLY, Freq.MINUTELY, Freq.SECONDLY);
  private static final List<String> TIMES = List.of("BYHOUR=", "BYMINUTE=", "BYSECOND=");

  private final RecurrenceRule rule;
  private final Optional<LocalDate> until;

  private Recurrence(RecurrenceRule rule, Optional<LocalDate> until) {
    this.rule = rule;
    this.until = until;
  }

  /**
   * Reads a rule.
   *
   * @throws IllegalArgumentException if it cannot be followed; the message says why, and stands
   *     well after a colon
   */
  static Recurrence parse(String text) {
    List<String> parts = Arrays.stream(text.split(";", -1)).toList();
    Optional<LocalDate> until =
        parts.stream()
            .filter(part -> part.startsWith(UNTIL))
            .findFirst()
            .map(part -> day(part.substring(UNTIL.length())));
    String endless =
        parts.stream().filter(part -> !part.startsWith(UNTIL)).collect(Collectors.joining(";"));
    try {
      RecurrenceRule rule = new RecurrenceRule(endless, RecurrenceRule.RfcMode.RFC5545_STRICT);
      boolean timed = parts.stream().anyMatch(part -> TIMES.stream().anyMatch(part::startsWith));
      if (timed || TOO_OFTEN.contains(rule.getFreq())) {
        throw new IllegalArgumentException("a meeting is held daily at most, at one time of day");
      }
      return new Recurrence(rule, until);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalArgumentException(lowerFirst(String.valueOf(e.getMessage())), e);
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("UNTIL is written as a day, like `UNTIL=20271231`", e);
    }
  }

  private static String lowerFirst(String message) {
    boolean word = message.length() > 1 && Character.isLowerCase(message.charAt(1));
    String text =
        word ? message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) : message;
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** The last day of the rule; absent for one that does not end by a day. */
  Optional<LocalDate> until() {
    return until;
  }

  /** The rule without its last day, in its standard spelling. */
  String endless() {
    return rule.toString();
  }

  /** The rule taken apart; absent if it ends, or chooses days in further ways. */
  Optional<Repetition> repetition() {
    // No constant of this class: the library cannot begin with its parts before its rules.
    EnumSet<Part> plain =
        EnumSet.of(Part.FREQ, Part.INTERVAL, Part.BYDAY, Part.BYMONTHDAY, Part.BYMONTH);
    if (until.isPresent()
        || EnumSet.complementOf(plain).stream().anyMatch(part -> rule.hasPart(part))) {
      return Optional.empty();
    }
    List<WeekdayNum> days = rule.hasPart(Part.BYDAY) ? rule.getByDayPart() : List.of();
    return Optional.of(
        new Repetition(
            every(rule.getFreq()),
            rule.getInterval(),
            days.stream().map(day -> new Repetition.Day(day.pos, weekday(day.weekday))).toList(),
            numbers(Part.BYMONTHDAY),
            // The library counts months from 0.
            numbers(Part.BYMONTH).stream().map(month -> month + 1).toList()));
  }

  private List<Integer> numbers(Part part) {
    return rule.hasPart(part) ? rule.getByPart(part) : List.of();
  }

  private static Repetition.Every every(Freq frequency) {
    return switch (frequency) {
      case DAILY -> Repetition.Every.DAY;
      case WEEKLY -> Repetition.Every.WEEK;
      case MONTHLY -> Repetition.Every.MONTH;
      case YEARLY -> Repetition.Every.YEAR;
      default -> throw new IllegalStateException("no meeting is held " + frequency);
    };
  }

  private static DayOfWeek weekday(Weekday weekday) {
    return switch (weekday) {
      case MO -> DayOfWeek.MONDAY;
      case TU -> DayOfWeek.TUESDAY;
      case WE -> DayOfWeek.WEDNESDAY;
      case TH -> DayOfWeek.THURSDAY;
      case FR -> DayOfWeek.FRIDAY;
      case SA -> DayOfWeek.SATURDAY;
      case SU -> DayOfWeek.SUNDAY;
    };
  }

  /**
   * The dates from a first day on, ascending.
   *
   * @param starts the first day that may be one; intervals are counted from it
   * @param at the time of day
   * @param last the last day that is looked at
   * @throws IllegalArgumentException if the rule names days that never come
   */
  List<LocalDateTime> dates(LocalDate starts, LocalTime at, LocalDate last) {
    LocalDate end = until.filter(day -> day.isBefore(last)).orElse(last);
    RecurrenceRuleIterator iterator = iterator(starts);
    List<LocalDateTime> dates = new ArrayList<>();
    Optional<LocalDate> day = next(iterator);
    while (day.isPresent() && !day.get().isAfter(end)) {
      dates.add(day.get().atTime(at));
      day = next(iterator);
    }
    return List.copyOf(dates);
  }

  private RecurrenceRuleIterator iterator(LocalDate starts) {
    DateTime first =
        new DateTime(starts.getYear(), starts.getMonthValue() - 1, starts.getDayOfMonth());
    try {
      return rule.iterator(first);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("it names days that never come", e);
    }
  }

  private static Optional<LocalDate> next(RecurrenceRuleIterator iterator) {
    try {
      if (!iterator.hasNext()) {
        return Optional.empty();
      }
      DateTime next = iterator.nextDateTime();
      return Optional.of(LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth()));
    } catch (IllegalArgumentException e) {
      // The library gives up after many days that it had to pass over.
      throw new IllegalArgumentException("it names days that never come", e);
    }
  }
}
