package plumbline.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a date is to be written that follows other habits. */
final class DateHabits {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})([-/.]) ?([0-9]{1,2})[-/.] ?([0-9]{4})");

  private DateHabits() {}

  /** What would mend a date; absent where it is none, or day and month cannot be told apart. */
  static Optional<String> help(String written) {
    Matcher first = YEAR_FIRST.matcher(written);
    if (first.matches()) {
      return date(first.group(1), first.group(2), first.group(3));
    }
    Matcher last = YEAR_LAST.matcher(written);
    if (!last.matches()) {
      return Optional.empty();
    }
    String one = last.group(1);
    String two = last.group(3);
    if (last.group(2).equals(".") || Integer.parseInt(one) > 12) {
      return date(last.group(4), two, one);
    }
    return Integer.parseInt(two) > 12 ? date(last.group(4), one, two) : Optional.empty();
  }

  private static Optional<String> date(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of("write `" + date + "`");
    } catch (DateTimeException e) {
      return Optional.of("there is no such day in the calendar");
    }
  }
}
