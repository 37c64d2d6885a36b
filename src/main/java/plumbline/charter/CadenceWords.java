package plumbline.charter;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes recurrence rules of words. */
final class CadenceWords {

  private static final String HELP =
      "write it like `weekly on monday at 09:30`, `every 2 weeks on thursday at 14:00`,"
          + " `monthly on the first tuesday at 10:00`, `monthly on day 5 at 10:00`,"
          + " `quarterly on the second wednesday at 13:00`, `yearly on 3 march at 10:00`,"
          + " or as a rule of RFC 5545: `FREQ=WEEKLY;BYDAY=MO`";

  private static final Pattern AT = Pattern.compile("(.*?) at ([0-9]{1,2}:[0-9]{2})");
  private static final String DAYS = "(?<days>[a-z]+(?:(?:, | and )[a-z]+)*)";
  private static final String NTH =
      "on (?:the (?<nth>first|second|third|fourth|last) (?<day>[a-z]+)|day (?<date>[0-9]{1,2}))";
  private static final Pattern WEEKLY =
      Pattern.compile("(?:weekly|every (?<weeks>[0-9]{1,2}) weeks) on " + DAYS);
  private static final Pattern EVERY_DAY = Pattern.compile("every " + DAYS);
  private static final Pattern MONTHLY =
      Pattern.compile("(?:monthly|every (?<months>[0-9]{1,2}) months) " + NTH);
  private static final Pattern QUARTERLY = Pattern.compile("quarterly " + NTH);
  private static final Pattern YEARLY =
      Pattern.compile("yearly on (?<date>[0-9]{1,2}) (?<month>[a-z]+)");

  private static final List<String> NTH_WORDS = List.of("", "first", "second", "third", "fourth");

  private CadenceWords() {}

  static boolean isRule(String text) {
    return text.contains("=");
  }

  static Cadence parse(String text) {
    if (isRule(text)) {
      String rule = text.strip().toUpperCase(Locale.ROOT);
      String bare = rule.startsWith("RRULE:") ? rule.substring("RRULE:".length()) : rule;
      return new Cadence(text, bare, Optional.empty());
    }
    String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Matcher at = AT.matcher(words);
    boolean timed = at.matches();
    Optional<LocalTime> time = timed ? Optional.of(time(at.group(2))) : Optional.empty();
    String rule =
        rule(timed ? at.group(1) : words).orElseThrow(() -> new IllegalArgumentException(HELP));
    return new Cadence(text, rule, time);
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no such time of day: `" + text + "`", e);
    }
  }

  private static Optional<String> rule(String words) {
    return weekly(words)
        .or(() -> everyDay(words))
        .or(() -> nth(MONTHLY.matcher(words), "FREQ=MONTHLY"))
        .or(() -> nth(QUARTERLY.matcher(words), "FREQ=MONTHLY;BYMONTH=1,4,7,10"))
        .or(() -> yearly(words));
  }

  private static Optional<String> weekly(String words) {
    Matcher matcher = WEEKLY.matcher(words);
    return matcher.matches()
        ? days(matcher.group("days"))
            .map(days -> "FREQ=WEEKLY" + interval(matcher.group("weeks")) + ";BYDAY=" + days)
        : Optional.empty();
  }

  private static Optional<String> everyDay(String words) {
    Matcher matcher = EVERY_DAY.matcher(words);
    if (words.equals("daily")) {
      return Optional.of("FREQ=DAILY");
    }
    return matcher.matches()
        ? days(matcher.group("days")).map(days -> "FREQ=WEEKLY;BYDAY=" + days)
        : Optional.empty();
  }

  private static Optional<String> nth(Matcher matcher, String frequency) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean monthly = matcher.pattern().equals(MONTHLY);
    String start = frequency + (monthly ? interval(matcher.group("months")) : "");
    if (matcher.group("date") != null) {
      return Optional.of(start + ";BYMONTHDAY=" + Integer.parseInt(matcher.group("date")));
    }
    String nth = matcher.group("nth");
    int number = nth.equals("last") ? -1 : NTH_WORDS.indexOf(nth);
    if (matcher.group("day").equals("day")) {
      return Optional.of(start + ";BYMONTHDAY=" + number);
    }
    return day(matcher.group("day")).map(day -> start + ";BYDAY=" + number + day);
  }

  private static Optional<String> yearly(String words) {
    Matcher matcher = YEARLY.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Arrays.stream(Month.values())
        .filter(month -> name(month).equals(matcher.group("month")))
        .findFirst()
        .map(
            month ->
                "FREQ=YEARLY;BYMONTH="
                    + month.getValue()
                    + ";BYMONTHDAY="
                    + Integer.parseInt(matcher.group("date")));
  }

  private static String interval(@Nullable String number) {
    return number == null ? "" : ";INTERVAL=" + Integer.parseInt(number);
  }

  /**
   * {@code monday, wednesday and friday} as {@code MO,WE,FR}; absent with a word that is no day.
   */
  private static Optional<String> days(String words) {
    if (words.equals("weekday")) {
      return Optional.of("MO,TU,WE,TH,FR");
    }
    List<Optional<String>> days =
        Arrays.stream(words.split(", | and ", -1)).map(CadenceWords::day).toList();
    return days.stream().allMatch(Optional::isPresent)
        ? Optional.of(days.stream().map(Optional::orElseThrow).collect(Collectors.joining(",")))
        : Optional.empty();
  }

  private static Optional<String> day(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> name(day).equals(word))
        .findFirst()
        .map(day -> day.name().substring(0, 2));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
